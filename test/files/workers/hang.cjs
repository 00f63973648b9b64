// Hangs on the name "hang", needs too much memory on "memory", ends on "end"; any other file has no sheets.
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ id, name }) => {
  const hoard = [];
  while (name === 'hang' || name === 'memory') if (name === 'memory') hoard.push(new Array(1e6).fill({}));
  if (name === 'end') process.exit(0);
  parentPort.postMessage({ id, grids: [] });
});
parentPort.postMessage('ready');
