import type { Grid } from '../annex/sheet/grid';
import { ReaderPool } from './pool';
import type { WorkerMessage } from './protocol';

/** Files read at the same time. */
const WORKERS = 2;

/** The page's workers, for reviews (review/run.ts). */
export const browserPool = new ReaderPool((message, died) => {
  const worker = new Worker(new URL('../worker.ts', import.meta.url));
  worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => message(data);
  worker.onerror = () => died();
  return {
    send: (request) => worker.postMessage(request, [request.bytes.buffer]),
    stop: () => worker.terminate(),
  };
}, WORKERS);

/** A file's grids, read where a bad file cannot freeze the page, until `signal` is aborted. Rejects with `FileRefusal` only. */
export const readInWorker = (bytes: Uint8Array, name: string, signal?: AbortSignal): Promise<Grid[]> => browserPool.read(bytes, name, signal);
