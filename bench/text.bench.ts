import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { officialForms } from '../src/annex/form/catalogue';
import type { Figure } from '../src/annex/sheet/figure';
import type { Sheet } from '../src/annex/sheet/sheet';
import { chartSvg } from '../src/narrative/chart-svg';
import { chartsOf } from '../src/narrative/charts';
import { checkStructure } from '../src/narrative/structure';
import { write } from '../src/narrative/write';
import { type Measured, measureTogether, report } from './measure';

/** What is done with the text of one report: writing it, drawing its charts, holding a text of 10,000 characters against the form. */

const SHEETS = 100;
const LENGTH = 10_000;

const found = officialForms.find(({ id }) => id === 'cn-2021');
if (found === undefined) throw new Error('no form cn-2021');
const form = found;

const sheets = Array.from({ length: SHEETS + 1 }, (_, seed): Sheet => {
  const figures = form.indicators.map(({ index }): Figure => ({ state: 'number', value: (seed * 31 + index * 7) % 400, raw: '', notes: [] }));
  return { form, unit: '宿迁市人民政府', year: 1950 + seed, figures, cells: [] };
});
const pairs = sheets.slice(1).map((sheet, index) => ({ sheet, lastYear: sheets[index] as Sheet }));

/** A published report whose text is made longer with its own paragraphs. */
const published = readFileSync(join(__dirname, '../test/cases/texts/suqian-2023.txt'), 'utf8');
const text = published.replace('二、主动公开政府信息情况', (heading) => `${published.slice(published.indexOf('（一）'), published.indexOf('（二）')).repeat(40)}`.slice(0, LENGTH - published.length) + heading);

const rows: readonly { what: string; work: () => void; scale?: number; note?: string }[] = [
  { what: 'paragraphs of one sheet', work: () => { pairs.forEach(({ sheet }) => write(sheet)); }, scale: 1 / SHEETS, note: 'goal 0.2 ms' },
  { what: 'paragraphs of one sheet, with last year', work: () => { pairs.forEach(({ sheet, lastYear }) => write(sheet, { lastYear })); }, scale: 1 / SHEETS },
  { what: 'charts of one sheet, with last year', work: () => { pairs.forEach(({ sheet, lastYear }) => chartsOf(sheet, lastYear).map((chart) => chartSvg(chart))); }, scale: 1 / SHEETS },
  { what: `structure of ${text.length.toLocaleString('en-US')} characters`, work: () => checkStructure(text, form, { year: 2023 }) },
];

const measured: readonly Measured[] = measureTogether(rows.map(({ work }) => work));
report('The text of one report', rows.map(({ what, scale, note }, index) => ({ what, measured: measured[index] ?? { median: NaN, best: NaN }, ...(scale === undefined ? {} : { scale }), ...(note === undefined ? {} : { note }) })));
