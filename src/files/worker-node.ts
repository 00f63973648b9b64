import { readFileInNode } from './doc-node';
import { answer, READY, type ReadRequest } from './protocol';

// The reading library remarks on damaged files, on a channel that belongs to the program's own reports.
console.error = () => undefined;

process.on('message', (request: ReadRequest) => {
  void answer(request, readFileInNode).then((reply) => process.send?.(reply));
});
// A program that was killed leaves no worker behind.
process.on('disconnect', () => process.exit());
process.send?.(READY);
