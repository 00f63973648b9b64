import { setFlagsFromString } from 'node:v8';
import { answer, READY, type ReadRequest } from './files/protocol';
import { work } from './review/survey';

// The engine makes fast code of a function that ran for a while; making it costs processor time. A worker may never be
// given more than a few hundred files, so: later than usual, and simple code for everything at once. A review of
// 2,000 files from a cold start took a tenth less time so. An engine without these settings passes over them.
for (const setting of ['--interrupt-budget=1000000', '--always-sparkplug']) setFlagsFromString(setting);
// The reading library remarks on damaged files, on a channel that belongs to the program's own reports.
console.error = () => undefined;

process.on('message', (request: ReadRequest) => {
  process.send?.(answer(request, work));
});
// A program that was killed leaves no worker behind.
process.on('disconnect', () => process.exit());
process.send?.(READY);
