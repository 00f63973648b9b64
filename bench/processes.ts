import { readFileSync } from 'node:fs';

/** Milliseconds of the processor in one tick of /proc. */
const TICK = 10;

/** Milliseconds of the processor that this process used. */
export function ownCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of the processor that this process' living children used, all together. Linux only. */
export function childrenCpu(): number {
  const pid = String(process.pid);
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter((child) => child !== '');
  return children.reduce((sum, child) => {
    // The name in brackets may hold anything.
    const fields = readFileSync(`/proc/${child}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    return sum + (Number(fields[11]) + Number(fields[12])) * TICK;
  }, 0);
}

/** Megabytes that this process holds now. */
export const megabytes = (): number => process.memoryUsage.rss() / 2 ** 20;
