import { cpus } from 'node:os';

export interface Measured {
  /** Milliseconds. */
  readonly median: number;
  readonly best: number;
}

/** Runs `work` a few times to warm up, then `runs` times. */
export function measure(work: () => void, runs = 9, warm = 3): Measured {
  for (let run = 0; run < warm; run += 1) work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { median: times[Math.floor(runs / 2)] ?? NaN, best: times[0] ?? NaN };
}

/** One of several works after the other in every round, so that a busy machine is busy for all of them. */
export function measureTogether(works: readonly (() => void)[], runs = 9, warm = 3): Measured[] {
  const times = works.map((): number[] => []);
  for (let run = 0; run < warm + runs; run += 1) {
    works.forEach((work, index) => {
      const start = performance.now();
      work();
      if (run >= warm) times[index]?.push(performance.now() - start);
    });
  }
  return times.map((each) => {
    const sorted = [...each].sort((a, b) => a - b);
    return { median: sorted[Math.floor(runs / 2)] ?? NaN, best: sorted[0] ?? NaN };
  });
}

const shown = (value: number): string => value.toLocaleString('en-US', { maximumSignificantDigits: 3 });

/** Prints rows of what was measured; `scale` makes a run's time that of the unit named in the row. */
export function report(title: string, rows: readonly { what: string; measured: Measured; scale?: number; unit?: string; note?: string }[]): void {
  const [cpu] = cpus();
  console.log(`\n${title} — ${cpu?.model.trim() ?? 'unknown processor'} × ${String(cpus().length)}, Node ${process.version}`);
  const lines = rows.map(({ what, measured, scale = 1, unit = 'ms', note = '' }) => [what, shown(measured.median * scale), shown(measured.best * scale), unit, note]);
  const table = [['', 'median', 'best', '', ''], ...lines];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  for (const [what = '', median = '', best = '', unit = '', note = ''] of table) {
    console.log(`  ${what.padEnd(widths[0] ?? 0)}  ${median.padStart(widths[1] ?? 0)}  ${best.padStart(widths[2] ?? 0)}  ${unit.padEnd(widths[3] ?? 0)}  ${note}`.trimEnd());
  }
}
