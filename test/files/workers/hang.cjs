// Hangs on the name "hang", needs too much memory on "memory", all at once on "burst", ends on "end"; any other file has no sheets.
process.on('message', ({ id, name }) => {
  const hoard = [];
  while (name === 'hang' || name === 'memory') if (name === 'memory') hoard.push(new Array(1e6).fill({}));
  if (name === 'burst') hoard.push('a'.repeat(2e7).replace(/a/g, 'bcdefghijk$&'));
  if (name === 'end') process.exit(0);
  process.send({ id, grids: [] });
});
process.send('ready');
