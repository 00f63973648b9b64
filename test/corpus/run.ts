import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drafts, formName, make, type Made } from './plan';
import { readMade } from './read';
import { Report } from './report';

/** `npm run corpus`: makes every file of the corpus, reads it, and says what became of each figure. */

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    noise: { type: 'string', default: '' },
    out: { type: 'string' },
    failures: { type: 'string' },
    write: { type: 'string' },
  },
});

/** The share of figures that must be read right in the whole corpus, and in files that keep their cells. */
const ENOUGH = 0.99;

function save(folder: string, { draft, bytes }: Made): void {
  const place = join(folder, draft.kind.name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, `${formName(draft.form)}.${draft.noise}.${String(draft.seed)}.${draft.kind.extension}`), bytes);
}

/** Puts the tables where a document has room for them. */
function writeInto(document: string, tables: string): void {
  const text = readFileSync(document, 'utf8');
  writeFileSync(document, text.replace(/(?<=<!-- corpus -->\n)[^]*(?=<!-- \/corpus -->)/, () => `${tables}\n`));
}

async function run(): Promise<void> {
  const report = new Report();
  for (const draft of drafts({ seed: Number(values.seed), kind: values.only, noise: values.noise })) {
    const made = await make(draft);
    if (made === undefined) continue;
    if (values.out !== undefined) save(values.out, made);
    report.add(await readMade(made));
  }
  console.log(String(report));
  if (values.failures !== undefined) writeFileSync(values.failures, `${report.failures.join('\n')}\n`);
  if (values.write !== undefined) writeInto(values.write, String(report));
  const { all, withCells } = report;
  const whole = values.only === '' && values.noise === '';
  if (all.files === 0) console.error('没有这样的文件。 No such files.');
  if (all.files === 0 || all.silent > 0 || (withCells.files > 0 && withCells.share < ENOUGH) || (whole && all.share < ENOUGH)) process.exitCode = 1;
}

void run();
