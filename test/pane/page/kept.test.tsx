/** The writing library is built for Node and for browsers; the latter build jest cannot load.
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { act, renderHook, waitFor } from '@testing-library/react';
import type { Grid } from '../../../src/annex/sheet/grid';
import type { SheetPlan } from '../../../src/annex/sheet/plan';
import { readSpreadsheet } from '../../../src/files/xlsx';
import { usePage } from '../../../src/pane/page/usePage';
import { planReceived } from '../../../src/workbook/received';
import { layoutForm } from '../../../src/annex/sheet/layout/layout';
import { formOf } from '../../support/forms';
import { MemoryWorkbook } from '../show';

const mockSaved: { content: Uint8Array; name: string }[] = [];
jest.mock('../../../src/pane/save', () => ({ ...jest.requireActual<object>('../../../src/pane/save'), saveDocument: (content: Uint8Array, name: string) => { mockSaved.push({ content, name }); } }));
// Read in the same place: there are no workers here.
jest.mock('../../../src/files/pool-browser', () => ({
  readInWorker: (bytes: Uint8Array) => Promise.resolve(jest.requireActual<typeof import('../../../src/files/xlsx')>('../../../src/files/xlsx').readSpreadsheet(bytes)),
}));
let mockBook: Book;
jest.mock('../../../src/workbook/page', () => ({ createPageWorkbook: () => Promise.resolve(mockBook) }));

/** What the page needs of its workbook, without a spreadsheet. */
class Book extends MemoryWorkbook {
  readonly sheetPlans: SheetPlan[] = [];
  override read = () => Promise.resolve({ sheets: this.grids, active: this.grids[0]?.name ?? '' });
  private readonly grids: Grid[] = [];
  open = (grids: readonly Grid[]): Promise<readonly string[]> => {
    const names = grids.map(({ name }) => (this.grids.some((each) => each.name === name) ? `${name} (2)` : name));
    grids.forEach((grid, index) => {
      const named = { ...grid, name: names[index] ?? grid.name };
      this.grids.push(named);
      this.sheetPlans.push(planReceived(named, 'keep'));
    });
    return Promise.resolve(names);
  };
  plans = () => this.sheetPlans;
  kept = () => this.notes;
  state = () => ({ version: 1, sheets: [], active: 0 });
  onRemember = () => () => undefined;
  setDark = () => undefined;
}

function visit() {
  mockBook = new Book([]);
  const container = { current: document.createElement('div') };
  return renderHook(() => usePage(container, { language: 'zh', dark: false })).result;
}

function fileOf(bytes: Uint8Array): File {
  const file = new File([], '某镇.xlsx');
  Object.defineProperty(file, 'size', { value: bytes.length });
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
}

const { plan } = layoutForm(formOf('cn-2021'), { unit: '某镇', year: 2025 });
const house = '{"form":"cn-2021","self":"我镇","sentences":{}}';

test('what is kept goes into the saved file and comes back on another visit, under the sheet’s new name where it got one', async () => {
  const { writeXlsx } = await import('../../../src/files/write-xlsx');
  const first = visit();
  const plain = fileOf(await writeXlsx([plan]));
  act(() => { first.current.open(plain); });
  await waitFor(() => { expect(first.current.workbook).toBeDefined(); });
  await waitFor(() => { expect(first.current.busy).toBeUndefined(); });
  expect(first.current.message).toBeUndefined();
  mockBook.notes.set('house.cn-2021', house).set('copied.某镇2025', '=1+1 😀').set('copied.删去的表', '不带走');
  await act(() => first.current.save());
  const saved = mockSaved.pop();
  expect(saved?.name).toBe('某镇2025年统计表.xlsx');
  const content = saved?.content ?? new Uint8Array();
  expect(readSpreadsheet(content).map(({ name, hidden }) => [name, hidden === true])).toEqual([['某镇2025', false], ['附表通记录', true]]);

  const second = visit();
  const again = fileOf(content);
  act(() => { second.current.open(again); });
  await waitFor(() => { expect(second.current.message?.text).toBe('文件里保存的单位用语已一并取回。'); });
  expect(Object.fromEntries(mockBook.notes)).toEqual({ 'house.cn-2021': house, 'copied.某镇2025': '=1+1 😀' });
  expect(mockBook.sheetPlans.map(({ name }) => name)).toEqual(['某镇2025']);

  act(() => { second.current.open(again); });
  await waitFor(() => { expect(mockBook.notes.get('copied.某镇2025 (2)')).toBe('=1+1 😀'); });
  await waitFor(() => { expect(second.current.busy).toBeUndefined(); });
  await act(() => second.current.save());
  expect(readSpreadsheet(mockSaved.pop()?.content ?? new Uint8Array()).map(({ name }) => name)).toEqual(['某镇2025', '某镇2025 (2)', '附表通记录']);
});

test('nothing kept, no record', async () => {
  const { writeXlsx } = await import('../../../src/files/write-xlsx');
  const page = visit();
  const plain = fileOf(await writeXlsx([plan]));
  act(() => { page.current.open(plain); });
  await waitFor(() => { expect(page.current.workbook).toBeDefined(); });
  await waitFor(() => { expect(page.current.busy).toBeUndefined(); });
  await act(() => page.current.save());
  expect(readSpreadsheet(mockSaved.pop()?.content ?? new Uint8Array()).map(({ name }) => name)).toEqual(['某镇2025']);
});
