import type { PlanCell, PlanStyle, SheetPlan } from '../../src/annex/sheet/plan';

const label: PlanStyle = { border: true, wrap: true, vertical: 'middle' };
const figure: PlanStyle = { border: true, horizontal: 'right', numberFormat: '0' };

/** A list form of `lines` lines with a title, three figure kinds, checks beside the print area and a hidden column. */
export function listPlan(name: string, lines = 40): SheetPlan {
  const cells: PlanCell[] = [
    { row: 0, column: 0, value: '2025年度政府信息公开工作情况统计表', style: { font: 'hei', size: 16, horizontal: 'center' } },
    { row: 1, column: 0, value: '单位名称：张村镇政府', style: { font: 'kai', size: 12 } },
    ...['统　计　指　标', '单位', '统计数', '核对', '说明', '代码'].map((value, column): PlanCell => ({
      row: 2,
      column,
      value,
      style: { ...label, font: 'hei', bold: true, fill: '#DDEBF7', horizontal: 'center' },
    })),
  ];
  for (let line = 0; line < lines; line++) {
    const row = line + 3;
    cells.push(
      { row, column: 0, value: `　　（${line + 1}）通过不同渠道和方式公开政府信息的情况（不同渠道和方式公开相同信息计1条）`, style: { ...label, indent: line % 3 } },
      { row, column: 1, value: '条', style: { ...label, horizontal: 'center' } },
      { row, column: 2, ...(line % 4 === 0 ? {} : { value: line * 7 }), style: figure, unlocked: true },
      { row, column: 3, formula: `IF(C${row + 1}="","",IF(C${row + 1}>100,"过大","相符"))`, style: { color: '#7F7F7F', size: 9 } },
      { row, column: 4, style: { wrap: true }, unlocked: true },
      { row, column: 5, value: `1.${line + 1}`, style: { size: 9 } },
    );
  }
  const last = lines + 2;
  return {
    name,
    columns: [{ width: 46 }, { width: 6 }, { width: 12 }, { width: 10 }, { width: 24 }, { width: 8, hidden: true }],
    rowHeights: new Map([[0, 30], [2, 24]]),
    cells: [...cells, { row: last + 1, column: 0, value: '单位负责人：　　　　审核人：　　　　填报人：', style: { font: 'kai', border: true } }],
    merges: [
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 0, bottom: 1, right: 2 },
      { top: last + 1, left: 0, bottom: last + 2, right: 2 },
    ],
    validations: [
      { range: { top: 3, left: 2, bottom: last - 2, right: 2 }, kind: 'integer', message: '请填写不小于 0 的整数；没有发生的填 0。' },
      { range: { top: last - 1, left: 2, bottom: last - 1, right: 2 }, kind: 'signed-integer', message: '请填写整数。' },
      { range: { top: last, left: 2, bottom: last, right: 2 }, kind: 'decimal', message: '请填写不小于 0 的数，单位为万元。' },
    ],
    highlights: [{ range: { top: 3, left: 3, bottom: last, right: 3 }, equals: '过大', color: '#9C0006', fill: '#FFC7CE' }],
    names: [{ name: `annex.${name.length}`, row: 0, column: 0 }],
    print: { area: { top: 0, left: 0, bottom: last + 2, right: 2 }, titleRows: { first: 2, last: 2 }, landscape: false, pageBreaks: [23] },
    protect: true,
    freeze: { rows: 3, columns: 1 },
  };
}

/** A sheet of nothing but values. */
export const valuesPlan = (name: string, rows: readonly (readonly (string | number)[])[]): SheetPlan => ({
  name,
  columns: [],
  rowHeights: new Map(),
  cells: rows.flatMap((row, r) => row.map((value, column) => ({ row: r, column, value, style: {} }))),
  merges: [],
  validations: [],
  highlights: [],
  names: [],
  protect: false,
});
