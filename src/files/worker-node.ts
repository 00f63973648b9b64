import { answer, READY, type ReadRequest } from './protocol';
import { readFile } from './read';

// The reading library remarks on damaged files, on a channel that belongs to the program's own reports.
console.error = () => undefined;

process.on('message', (request: ReadRequest) => {
  process.send?.(answer(request, readFile));
});
// A program that was killed leaves no worker behind.
process.on('disconnect', () => process.exit());
process.send?.(READY);
