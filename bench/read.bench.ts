import { read, utils, write } from '@e965/xlsx';
import { check } from '../src/annex/check/check';
import { officialForms } from '../src/annex/form/catalogue';
import type { Figure } from '../src/annex/sheet/figure';
import { layoutForm } from '../src/annex/sheet/layout/layout';
import { recognise } from '../src/annex/sheet/recognise';
import { readFile } from '../src/files/read';
import { writeXlsx } from '../src/files/write-xlsx';
import { MAX_ROWS } from '../src/files/limits';
import { OPTIONS } from '../src/files/xlsx';

/**
 * Reading 2,000 small workbooks: the library alone on the bytes as they came, our reading (the gate and the library),
 * and all up to the check. The three take turns, file by file; processor time beside time on the clock.
 */

const FILES = 2000;
const WARM = 100;

const forms = officialForms.map((form, seed) => {
  const figures = form.indicators.map(({ index }): Figure => ({ state: 'number', value: (seed * 31 + index * 7) % 400, raw: '', notes: [] }));
  return { what: form.id, plan: layoutForm(form, { unit: '张村镇政府', year: 2024, figures }).plan };
});

/** The same values as another program saves them: nothing but values, and a theme that nobody reads. */
const foreign = forms.map(({ what, plan }) => {
  const sheet = utils.aoa_to_sheet([]);
  for (const { row, column, value } of plan.cells) {
    if (value !== undefined) utils.sheet_add_aoa(sheet, [[value]], { origin: { r: row, c: column } });
  }
  const book = { SheetNames: ['Sheet1'], Sheets: { Sheet1: sheet } };
  return { what: `${what}, foreign`, bytes: new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true })) };
});

const library = (bytes: Uint8Array): void => void read(bytes, { ...OPTIONS, sheetRows: MAX_ROWS, type: 'array' });
const gated = (bytes: Uint8Array): void => void readFile(bytes, '表');
const checked = (bytes: Uint8Array): void => {
  const recognition = recognise(readFile(bytes, '表'));
  if (recognition === undefined) throw new Error('not recognised');
  check(recognition.sheet);
};
const works = [library, gated, checked].map((work) => ({ work, wall: 0, cpu: 0 }));

/** Milliseconds of the processor, of all threads of this process. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function main(): Promise<void> {
  const own = await Promise.all(forms.map(async ({ what, plan }) => ({ what, bytes: await writeXlsx([plan]) })));
  console.log(`\nReading ${String(FILES)} files, ms per file: on the clock (of the processor)`);
  const files = [...own, ...foreign];
  for (const { what, bytes } of files) measureFile(what, bytes, Math.ceil(FILES / files.length));
}

function measureFile(what: string, bytes: Uint8Array, runs: number): void {
  for (const each of works) Object.assign(each, { wall: 0, cpu: 0 });
  for (let run = -WARM; run < runs; run++) {
    for (const each of works) {
      const [wall, busy] = [performance.now(), cpu()];
      each.work(bytes);
      if (run < 0) continue;
      each.wall += performance.now() - wall;
      each.cpu += cpu() - busy;
    }
  }
  const [bare = '', ours = '', all = ''] = works.map((each) => `${(each.wall / runs).toFixed(2)} (${(each.cpu / runs).toFixed(2)})`);
  const ratio = (key: 'wall' | 'cpu'): string => ((works[1]?.[key] ?? NaN) / (works[0]?.[key] ?? NaN)).toFixed(2);
  const size = `${(bytes.length / 1024).toFixed(0)} KB`;
  console.log(`  ${what.padEnd(24)} ${size.padStart(6)}  library ${bare}  with the gate ${ours}, × ${ratio('wall')} (${ratio('cpu')}), goal 1.15  to the check ${all}`);
}

void main();
