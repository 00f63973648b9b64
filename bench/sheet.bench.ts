import { officialForms } from '../src/annex/form/catalogue';
import type { Figure } from '../src/annex/sheet/figure';
import type { Cell, Grid } from '../src/annex/sheet/grid';
import { layoutForm } from '../src/annex/sheet/layout/layout';
import { recognise } from '../src/annex/sheet/recognise';
import type { Sheet } from '../src/annex/sheet/sheet';
import { write } from '../src/narrative/write';
import { type Measured, measure, report } from './measure';

/** What is done with one sheet: laying it out, reading it back, writing its paragraphs. */

const SHEETS = 100;

const rows = officialForms.flatMap((form): { what: string; measured: Measured; scale: number; note?: string }[] => {
  const sheets = Array.from({ length: SHEETS }, (_, seed): Sheet => {
    const figures = form.indicators.map(({ index }): Figure => ({ state: 'number', value: (seed * 31 + index * 7) % 400, raw: '', notes: [] }));
    return { form, unit: `第${String(seed)}镇政府`, year: 2024, figures, cells: [] };
  });
  const grids = sheets.map((sheet): Grid => {
    const { plan } = layoutForm(form, sheet);
    const cells: (Cell | undefined)[][] = [];
    for (const { row, column, value, formula } of plan.cells) {
      if (formula !== undefined) (cells[row] ??= [])[column] = { value: '相符', formula };
      else if (value !== undefined) (cells[row] ??= [])[column] = { value };
    }
    return { name: plan.name, rows: cells, merges: plan.merges, typed: true };
  });
  if (grids.some((grid) => recognise([grid])?.found !== 1)) throw new Error(`${form.id} is not recognised`);
  const scale = 1 / SHEETS;
  return [
    { what: `recognise ${form.id}`, measured: measure(() => grids.forEach((grid) => recognise([grid]))), scale, note: 'goal 0.5 ms' },
    { what: `lay out ${form.id}`, measured: measure(() => sheets.forEach((sheet) => layoutForm(form, sheet))), scale },
    { what: `write ${form.id}`, measured: measure(() => sheets.forEach((sheet) => write(sheet))), scale, note: 'goal 0.2 ms' },
    { what: `write ${form.id}, full`, measured: measure(() => sheets.forEach((sheet) => write(sheet, { length: 'full', lastYear: { ...sheet, year: 2023 } }))), scale, note: 'goal 0.2 ms' },
  ];
});

report('One sheet', [...rows].sort((a, b) => a.what.split(' ')[0]?.localeCompare(b.what.split(' ')[0] ?? '') ?? 0));
