import { answer, READY, type ReadRequest } from './files/protocol';
import { readFile } from './files/read';

/** The browser's reading worker. */
self.onmessage = ({ data }: MessageEvent<ReadRequest>) => self.postMessage(answer(data, readFile));
self.postMessage(READY);
