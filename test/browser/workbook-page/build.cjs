/** Builds the page's workbook by itself, as the page is built, into the folder given; webpack cannot run inside jest. */
const path = require('node:path');
const webpack = require('webpack');
const configurations = require('../../../webpack.config.js');

const [page] = configurations({}, { mode: 'development' });
const compiler = webpack({
  ...page,
  entry: path.join(__dirname, 'entry.ts'),
  output: { ...page.output, path: path.resolve(process.argv[2]) },
  cache: { ...page.cache, name: 'workbook-page' },
});
compiler.run((error, stats) => {
  if (error) throw error;
  if (stats.hasErrors()) {
    console.error(stats.toString('errors-only'));
    process.exitCode = 1;
  }
  compiler.close(() => undefined);
});
