import { answer, READY, type ReadRequest } from './files/protocol';
import { work } from './review/survey';

// The reading library remarks on damaged files, on a channel that belongs to the program's own reports.
console.error = () => undefined;

process.on('message', (request: ReadRequest) => {
  process.send?.(answer(request, work));
});
// A program that was killed leaves no worker behind.
process.on('disconnect', () => process.exit());
process.send?.(READY);
