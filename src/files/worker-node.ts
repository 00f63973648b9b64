import { parentPort } from 'node:worker_threads';
import { answer, READY, type ReadRequest } from './protocol';
import { readFile } from './read';

// The reading library remarks on damaged files, on a channel that belongs to the program's own reports.
console.error = () => undefined;

parentPort?.on('message', (request: ReadRequest) => parentPort?.postMessage(answer(request, readFile)));
parentPort?.postMessage(READY);
