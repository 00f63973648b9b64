import { Flow } from '../../src/files/flow';
import { refusal, values } from './build';

/** A row of cells with these texts. */
function row(flow: Flow, ...texts: readonly string[]): void {
  flow.startRow();
  for (const text of texts) cell(flow, text);
}

function cell(flow: Flow, text: string, columns = 1, rows = 1): void {
  flow.startCell();
  flow.span(columns, rows);
  flow.text(text);
  flow.endCell();
}

function paragraph(flow: Flow, text: string): void {
  flow.text(text);
  flow.endParagraph();
}

describe('a flow', () => {
  it('has a row for every line outside tables, with a couple of empty ones at most', () => {
    const flow = new Flow();
    for (const text of ['甲', '', '', '', '', '　　乙\n丙']) paragraph(flow, text);
    expect(flow.grid('文')).toMatchObject({ name: '文', typed: false, merges: [] });
    expect(values(flow.grid('文'))).toEqual([['甲'], [], [], ['　　乙'], ['丙']]);
  });

  it('has the rows of tables as they stand, and successive tables after each other', () => {
    const flow = new Flow();
    flow.startTable();
    row(flow, '指标', '', '数');
    row(flow, '', '', '');
    flow.endTable();
    flow.startTable();
    row(flow, '续', ' 7 ');
    flow.endTable();
    expect(values(flow.grid(''))).toEqual([['指标', undefined, '数'], [], ['续', ' 7 ']]);
  });

  it('places cells beside those that reach down from above, and makes blocks of spans', () => {
    const flow = new Flow();
    flow.startTable();
    flow.startRow();
    cell(flow, '甲', 2, 2);
    cell(flow, '乙');
    row(flow, '丙');
    row(flow, '丁', '戊');
    flow.endTable();
    const grid = flow.grid('');
    expect(values(grid)).toEqual([['甲', undefined, '乙'], [undefined, undefined, '丙'], ['丁', '戊']]);
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });

  it('joins a cell that continues the one above, and none that does not touch one', () => {
    const flow = new Flow();
    const joined = (text: string): void => {
      flow.startCell();
      flow.continueAbove();
      flow.text(text);
      flow.endCell();
    };
    flow.startTable();
    flow.startRow();
    joined('甲');
    flow.startRow();
    joined('不显示');
    flow.startRow();
    cell(flow, '乙');
    flow.startRow();
    flow.skip(1);
    joined('丙');
    flow.endTable();
    const grid = flow.grid('');
    expect(values(grid)).toEqual([['甲'], [], ['乙'], [undefined, '丙']]);
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
  });

  it('puts the rows of a table inside a cell after its row, out of the text of the cell and out of blocks', () => {
    const flow = new Flow();
    flow.startTable();
    flow.startRow();
    cell(flow, '高', 1, 3);
    flow.startCell();
    paragraph(flow, '前');
    flow.startTable();
    row(flow, '内', '1');
    flow.endTable();
    paragraph(flow, '后');
    flow.endCell();
    row(flow, '下');
    row(flow, '末');
    flow.endTable();
    const grid = flow.grid('');
    expect(values(grid)).toEqual([['高', '前\n后'], ['内', '1'], [undefined, '下'], [undefined, '末']]);
    expect(grid.merges).toEqual([]);
  });

  it('puts a box after the paragraph it stands in', () => {
    const flow = new Flow();
    flow.text('一');
    flow.startBox();
    paragraph(flow, '框');
    flow.endBox();
    paragraph(flow, '段');
    expect(values(flow.grid(''))).toEqual([['一段'], ['框']]);
  });

  it('ends spans with their group of rows, however long they claim to be', () => {
    const flow = new Flow();
    flow.startTable();
    flow.startRow();
    cell(flow, '甲', 1_000_000, 65_000);
    row(flow, '乙');
    flow.endGroup();
    row(flow, '丙');
    flow.endTable();
    const grid = flow.grid('');
    expect(values(grid)[2]).toEqual(['丙']);
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 199 }]);
    expect(grid.cut).toBe(true);
  });

  it('is cut at 2,000 rows, 200 columns and 10,000 blocks, and says so', () => {
    const long = new Flow();
    for (let line = 0; line < 2001; line++) paragraph(long, 'x');
    expect(long.grid('').rows).toHaveLength(2000);
    expect(long.grid('').cut).toBe(true);
    const wide = new Flow();
    wide.startTable();
    row(wide, ...Array<string>(200).fill('x'));
    wide.endTable();
    expect(wide.grid('').cut).toBeUndefined();
    wide.startTable();
    row(wide, ...Array<string>(201).fill('x'));
    wide.endTable();
    expect(wide.grid('').rows[1]).toHaveLength(200);
    expect(wide.grid('').cut).toBe(true);
    const merged = new Flow();
    merged.startTable();
    for (let line = 0; line < 200; line++) {
      merged.startRow();
      for (let each = 0; each < 51; each++) cell(merged, '', 2);
    }
    merged.endTable();
    expect(merged.grid('').merges).toHaveLength(10_000);
    expect(merged.grid('').cut).toBe(true);
  });

  it('refuses cells outside rows and what is not closed', () => {
    expect(refusal(() => new Flow().startCell())).toBe('damaged');
    expect(refusal(() => new Flow().endTable())).toBe('damaged');
    const flow = new Flow();
    flow.startTable();
    expect(refusal(() => flow.startCell())).toBe('damaged');
    expect(refusal(() => flow.grid(''))).toBe('damaged');
  });
});
