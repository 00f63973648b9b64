import { readFileSync } from 'node:fs';
import { officialForms } from '../../../src/annex/form/catalogue';
import type { Form } from '../../../src/annex/form/compile';
import { parseForm } from '../../../src/annex/form/load';
import type { Grid } from '../../../src/annex/sheet/grid';
import { readFile } from '../../../src/files/read';
import { everyKind } from '../../corpus/kinds';
import { make } from '../../corpus/plan';
import { caseIds, publishedCase } from '../../support/cases';

/** A sheet that is not as the program lays it out, and the form that it was drawn from. */
export interface NoisySheet {
  readonly name: string;
  readonly form: Form;
  readonly grids: readonly Grid[];
}

/** How a form is drawn: kind of file and what was done to it. Twenty of each form. */
const drawings: readonly (readonly [string, string])[] = [
  ['xlsx', 'clean'], ['csv-utf8', 'clean'], ['tsv', 'clean'], ['pasted-word', 'clean'], ['docx', 'clean'], ['html-page', 'clean'],
  ['xlsx', 'labels-misspelt'], ['xlsx', 'labels-shortened'], ['xlsx', 'labels-unmerged'], ['xlsx', 'labels-broken-over-rows'],
  ['xlsx', 'labels-split-over-cells'], ['xlsx', 'labels-retyped'], ['xlsx', 'rows-above'], ['xlsx', 'no-title'], ['xlsx', 'header-repeated'],
  ['xlsx', 'columns-shifted'], ['xlsx', 'own-rows'], ['docx', 'rows-lost'], ['csv-utf8', 'labels-misspelt'], ['csv-utf8', 'blank-rows'],
];

/** The official forms as they are drawn in documents, filled in. */
export async function* drawnSheets(): AsyncGenerator<NoisySheet> {
  for (const form of officialForms) {
    for (const [at, [kindName, noise]] of drawings.entries()) {
      const kind = everyKind.find(({ name }) => name === kindName);
      const made = kind && (await make({ kind, form, noise, seed: 1000 + at }));
      if (made !== undefined) yield { name: `${kindName}, ${noise}`, form, grids: readFile(made.bytes, `统计表.${made.draft.kind.extension}`) };
    }
  }
}

const texts: Readonly<Partial<Record<(typeof caseIds)[number], string>>> = { 'zhangcun-2012': 'zhangcun-2012.txt', 'huaian-2024': 'huaian-2024.txt', 'hongze-2023': 'hongze-2023.txt', 'pingtan-2021': 'texts/pingtan-2021.txt', 'pingtan-2022': 'texts/pingtan-2022.txt', 'shoffice-2019': 'texts/shoffice-2019.txt', 'suqian-2023': 'texts/suqian-2023.txt' };

/** The published reports as they stand in test/cases, tables and text in one, and the two worked examples. */
export function publishedSheets(): NoisySheet[] {
  const read = (path: string): Grid[] => readFile(new Uint8Array(readFileSync(path)), path);
  return [
    ...caseIds.flatMap((id) => (texts[id] === undefined ? [] : [{ name: id, form: publishedCase(id).form, grids: read(`test/cases/${texts[id]}`) }])),
    ...['annual', 'quarterly'].map((id) => ({ name: id, form: parseForm(readFileSync(`docs/examples/${id}.json`, 'utf8'), id), grids: read(`docs/examples/${id}-2024.xlsx`) })),
  ];
}
