import type { Steps } from '../annex/steps';

/** How long one task may work before the page gets its turn, in milliseconds; a tenth of what is felt as a delay. */
const SLICE = 12;

/** Work in short steps, done in slices between which the page stays alive; `tell` gets the last step of each. Rejects with AbortError when `signal` is aborted. */
export async function inSlices<T, Step>(steps: Steps<T, Step>, signal?: AbortSignal, tell?: (step: Step) => void): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE;
    let step: IteratorResult<Step, T>;
    do {
      step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    tell?.(step.value);
    await nextTask();
    if (signal?.aborted === true) throw new DOMException('stopped', 'AbortError');
  }
}

/** A task of its own; unlike a timer's, not held up while the page is in the background. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
