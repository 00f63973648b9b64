import { parentPort } from 'node:worker_threads';
import { readFileInNode } from './doc-node';
import { answer, READY, type ReadRequest } from './protocol';

// The reading library remarks on damaged files, on a channel that belongs to the program's own reports.
console.error = () => undefined;

parentPort?.on('message', (request: ReadRequest) => {
  void answer(request, readFileInNode).then((reply) => parentPort?.postMessage(reply));
});
parentPort?.postMessage(READY);
