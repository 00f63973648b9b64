import { readFileSync } from 'node:fs';
import path from 'node:path';
import { generatedFiles } from './files';

const files = [...generatedFiles()];

test.each(files.map(([file]) => path.relative(process.cwd(), file)))('%s is as `npm run docs:rules` writes it', (name) => {
  const [file, text] = files.find(([each]) => path.relative(process.cwd(), each) === name)!;
  expect(readFileSync(file, 'utf8')).toBe(text);
});
