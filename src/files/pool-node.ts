import { fork } from 'node:child_process';
import { ReaderPool } from './pool';
import type { WorkerMessage } from './protocol';

/**
 * Memory of one worker's objects, in megabytes. Bytes lie outside it: a file, its unpacked parts and the answer, which
 * `limits.ts` bounds. All together stay below 256 MB.
 */
const MEMORY = ['--max-old-space-size=160', '--max-semi-space-size=8'];

/** A worker keeps what the engine learnt of its program, also of parts that some files do not need. */
const CODE = ['--no-flush-bytecode'];

/**
 * A pool of `size` workers that run the built `worker-node.ts` at `workerPath`. They are processes: a thread that runs out
 * of memory inside the engine (in a long replacement, say) ends the whole program. A program ends without waiting for idle
 * workers.
 */
export function createNodePool(workerPath: string, size: number): ReaderPool {
  return new ReaderPool((message, died) => {
    const worker = fork(workerPath, { execArgv: [...MEMORY, ...CODE], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    worker.unref();
    worker.channel?.unref();
    worker.on('message', (data: WorkerMessage) => message(data));
    worker.on('error', died);
    worker.on('exit', died);
    return {
      send: (request) => void worker.send(request),
      stop: () => void worker.kill('SIGKILL'),
    };
  }, size);
}
