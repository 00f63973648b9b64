import { createRequire } from 'node:module';
import path from 'node:path';
import webpack, { type Configuration } from 'webpack';

/** Builds the page's workbook by itself, as the page is built. */
export async function buildWorkbookPage(): Promise<string> {
  const folder = path.resolve(__dirname, '../../../node_modules/.cache/workbook-page');
  const configurations = createRequire(__filename)('../../../webpack.config.js') as (env: object, options: object) => Configuration[];
  const [page] = configurations({}, { mode: 'development' });
  const compiler = webpack({
    ...page,
    entry: path.join(__dirname, 'entry.ts'),
    output: { ...page?.output, path: folder },
    cache: false,
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
  return folder;
}
