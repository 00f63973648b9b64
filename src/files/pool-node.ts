import { Worker } from 'node:worker_threads';
import { ReaderPool } from './pool';
import type { WorkerMessage } from './protocol';

/**
 * Memory of one worker's objects, in megabytes. Bytes lie outside it: a file, its unpacked parts and the answer, which
 * `limits.ts` bounds. All together stay below 256 MB.
 */
const MEMORY = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

/**
 * A pool of `size` workers that run the built `worker-node.ts` at `workerPath`. A program ends without waiting for
 * idle workers.
 */
export function createNodePool(workerPath: string, size: number): ReaderPool {
  return new ReaderPool((message, died) => {
    const worker = new Worker(workerPath, { resourceLimits: MEMORY });
    worker.once('online', () => worker.unref());
    worker.on('message', (data: WorkerMessage) => message(data));
    worker.on('error', died);
    worker.on('exit', died);
    return {
      send: (request) => worker.postMessage(request, [request.bytes.buffer as ArrayBuffer]),
      stop: () => void worker.terminate(),
    };
  }, size);
}
