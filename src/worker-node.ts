import { setFlagsFromString } from 'node:v8';
import { answer, READY, type ReadRequest } from './files/protocol';
import { work } from './review/survey';

// Translating a function to fast code costs a worker more than the first thousand files gain by it: later, and at first to
// code that is quickly made. An engine without these settings passes over them.
for (const setting of ['--interrupt-budget=1000000', '--always-sparkplug']) setFlagsFromString(setting);
// The reading library remarks on damaged files, on a channel that belongs to the program's own reports.
console.error = () => undefined;

process.on('message', (request: ReadRequest) => {
  process.send?.(answer(request, work));
});
// A program that was killed leaves no worker behind.
process.on('disconnect', () => process.exit());
process.send?.(READY);
