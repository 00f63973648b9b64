import { type MakeRequest, answerInSteps } from './review/produce-protocol';

/** The browser's worker that writes what a review leads to; one request for each. */
self.onmessage = ({ data }: MessageEvent<MakeRequest>) => { void answerInSteps(data, (message, transfer) => self.postMessage(message, { transfer })); };
