import { answer, READY, type ReadRequest } from './files/protocol';
import { work } from './review/survey';

/** The browser's reading worker. */
self.onmessage = ({ data }: MessageEvent<ReadRequest>) => self.postMessage(answer(data, work));
self.postMessage(READY);
