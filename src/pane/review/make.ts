import type { CarriedReview, Made, MakingProgress } from '../../review/produce';
import type { MakeMessage, MakeRequest } from '../../review/produce-protocol';

/**
 * Makes something of a review in a worker of its own, so that the page stays alive. Rejects with AbortError when `signal`
 * is aborted, which ends the work at once, and with an Error if it cannot be made.
 */
export function makeInWorker<K extends keyof Made>(make: K, review: CarriedReview, signal: AbortSignal, tell: (progress: MakingProgress) => void): Promise<Made[K]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../../worker-review.ts', import.meta.url));
    const over = (): void => {
      worker.terminate();
      signal.removeEventListener('abort', stop);
    };
    const stop = (): void => {
      over();
      reject(new DOMException('stopped', 'AbortError'));
    };
    const fail = (): void => {
      over();
      reject(new Error(`no ${make}`));
    };
    worker.onmessage = ({ data }: MessageEvent<MakeMessage>) => {
      if ('progress' in data) tell(data.progress);
      else if ('made' in data) {
        over();
        // The worker answers with what it was asked for.
        resolve(data.made as Made[K]);
      } else fail();
    };
    worker.onerror = fail;
    if (signal.aborted) stop();
    else {
      signal.addEventListener('abort', stop, { once: true });
      worker.postMessage({ make, review } satisfies MakeRequest);
    }
  });
}
