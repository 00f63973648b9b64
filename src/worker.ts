import { answer, READY, type ReadRequest } from './files/protocol';
import { readFile } from './files/read';

/** The browser's reading worker. */
self.onmessage = async ({ data }: MessageEvent<ReadRequest>) => self.postMessage(await answer(data, readFile));
self.postMessage(READY);
