import type { MakeRequest } from './review/produce-protocol';

/** The browser's worker that writes what a review leads to; one request for each. Its program comes in parts, so that it does not change how the page's own is divided. */
self.onmessage = ({ data }: MessageEvent<MakeRequest>) => {
  import('./review/produce-protocol').then(
    ({ answerInSteps }) => answerInSteps(data, (message, transfer) => self.postMessage(message, { transfer })),
    () => { self.postMessage({ failed: true }); },
  );
};
