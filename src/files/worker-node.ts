import { parentPort } from 'node:worker_threads';
import { answer, READY, type ReadRequest } from './protocol';
import { readFile } from './read';

parentPort?.on('message', (request: ReadRequest) => parentPort?.postMessage(answer(request, readFile)));
parentPort?.postMessage(READY);
