import { findForm } from '../../src/annex/form/catalogue';
import { cellText, type Grid } from '../../src/annex/sheet/grid';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import type { SheetPlan } from '../../src/annex/sheet/plan';
import { recognise } from '../../src/annex/sheet/recognise';
import type { Workbook } from '../../src/workbook/port';

/**
 * What every workbook behind the port does, whatever spreadsheet it is. Each case starts with an untouched workbook and
 * throws where the workbook does otherwise; nothing here needs a test runner, so that it can run inside a page.
 */
export const portContract: Readonly<Record<string, (workbook: Workbook) => Promise<void>>> = {
  'an inserted form reads back as the form, and is in view': async (workbook) => {
    const name = await workbook.insert(form('cn-2021'));
    const { sheets, active } = await workbook.read();
    same(active, name);
    const found = recognise(sheets);
    same(found?.sheet.form.id, 'cn-2021');
    same(found?.found, 1);
    same(found?.sheet.unit, '某镇');
  },
  'inserting never overwrites': async (workbook) => {
    const first = await workbook.insert(form('sd-weihai-2014'));
    await workbook.write([{ at: { sheet: first, row: 4, column: 2 }, value: 7 }]);
    const second = await workbook.insert(form('sd-weihai-2014'));
    if (first === second) throw new Error('the same name twice');
    same(shown(await grid(workbook, first), 4, 2), '7');
    same(shown(await grid(workbook, second), 4, 2), '');
  },
  'text stays text': async (workbook) => {
    const texts = ['=1+1', '+5', '-3', '@SUM(A1)', '007', '1月2日'];
    const cells = texts.map((value, row) => ({ row, column: 0, value, style: {} }));
    const name = await workbook.insert({ ...form('cn-2014'), name: '文字', cells, merges: [], validations: [], highlights: [], names: [], protect: false });
    const read = await grid(workbook, name);
    texts.forEach((text, row) => {
      same(read.rows[row]?.[0]?.value, text);
      same(read.rows[row]?.[0]?.formula, undefined);
    });
  },
  'what is written is read, and null clears': async (workbook) => {
    const name = await workbook.insert(form('sd-weihai-2014'));
    const at = { sheet: name, row: 4, column: 2 };
    await workbook.write([{ at, value: 756 }, { at: { ...at, row: 5 }, value: 8 }]);
    same((await grid(workbook, name)).rows[4]?.[2]?.value, 756);
    await workbook.write([{ at, value: null }]);
    same((await grid(workbook, name)).rows[4]?.[2], undefined);
    same((await grid(workbook, name)).rows[5]?.[2]?.value, 8);
  },
  'a cell can be gone to on another sheet': async (workbook) => {
    const first = await workbook.insert(form('sd-weihai-2014'));
    await workbook.insert(form('cn-2021'));
    await workbook.select({ sheet: first, row: 9, column: 2 });
    same((await workbook.read()).active, first);
  },
  'marks leave no trace': async (workbook) => {
    const name = await workbook.insert(form('sd-weihai-2014'));
    const before = JSON.stringify(await workbook.read());
    await workbook.mark([{ severity: 'error', cells: [{ sheet: name, row: 4, column: 2 }] }, { severity: 'warning', cells: [{ sheet: name, row: 5, column: 2 }] }]);
    same(JSON.stringify(await workbook.read()), before);
    await workbook.mark([]);
    same(JSON.stringify(await workbook.read()), before);
  },
  'small texts are kept in the file': async (workbook) => {
    same(await workbook.recall('单位'), null);
    await workbook.remember('单位', '某镇');
    await workbook.remember('单位', '另一镇');
    same(await workbook.recall('单位'), '另一镇');
    await workbook.remember('单位', null);
    same(await workbook.recall('单位'), null);
  },
  'own writes are not told': async (workbook) => {
    let told = 0;
    const stop = workbook.onChange(() => { told += 1; });
    const name = await workbook.insert(form('sd-weihai-2014'));
    await workbook.write([{ at: { sheet: name, row: 4, column: 2 }, value: 1 }]);
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    stop();
    same(told, 0);
  },
};

function form(id: string): SheetPlan {
  const found = findForm(id);
  if (found === undefined) throw new Error(id);
  return layoutForm(found, { unit: '某镇', year: 2025 }).plan;
}

async function grid(workbook: Workbook, name: string): Promise<Grid> {
  const found = (await workbook.read()).sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

const shown = (from: Grid, row: number, column: number): string => cellText(from.rows[row]?.[column]);

function same(found: unknown, wanted: unknown): void {
  if (found !== wanted) throw new Error(`${String(found)} instead of ${String(wanted)}`);
}
