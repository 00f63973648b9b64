import { AlignmentType, BorderStyle, HeightRule, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlign, WidthType } from 'docx';
import type { Range } from '../../annex/sheet/grid';
import type { FormPart } from '../../annex/sheet/layout/parts';
import { textWidth } from '../../annex/sheet/layout/style';
import type { PlanCell } from '../../annex/sheet/plan';
import { printable } from '../../narrative/printable';
import { FONTS, TEXT_WIDTH } from './style';

/** Half points: 五号; 小五 where the columns are narrow. */
const SIZE = 21;
const NARROW_SIZE = 18;
const MANY_COLUMNS = 12;
/** A figure must stand in one line, or it could be taken for two; smaller type than this nobody reads. */
const LEAST_SIZE = 10;

/** Twentieths of a point. */
const MARGIN = 30;
const PADDING = 10;
const ROW_HEIGHT = 340;
const LINE_HEIGHT = 1.3;

const CELL_FONTS = { song: '宋体', hei: FONTS.heading, kai: FONTS.subheading } as const;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** A part of the form as a table as wide as the text. */
export function annexTable(part: FormPart): Table {
  const columns = widths(part.columns);
  const size = columns.length > MANY_COLUMNS ? NARROW_SIZE : SIZE;
  const cells = new Map(part.cells.map((cell) => [key(cell.row, cell.column), cell]));
  const blocks = blocksOf(part.merges);
  const rows = Array.from({ length: part.rows }, (_, row) => {
    const children = columns.flatMap((_width, column): TableCell[] => {
      const block = blocks.get(key(row, column)) ?? { top: row, left: column, bottom: row, right: column };
      if (block.top !== row || block.left !== column) return [];
      const width = columns.slice(block.left, block.right + 1).reduce((sum, each) => sum + each, 0);
      return [tableCell(cells.get(key(row, column)), block, width, size)];
    });
    return new TableRow({ children, tableHeader: row < part.headerRows, cantSplit: true, height: { value: ROW_HEIGHT, rule: HeightRule.ATLEAST } });
  });
  return new Table({
    rows,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    margins: { left: MARGIN, right: MARGIN, top: PADDING, bottom: PADDING },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
  });
}

const key = (row: number, column: number): string => `${String(row)} ${String(column)}`;

/** The merged block that each of its cells belongs to. */
function blocksOf(merges: readonly Range[]): Map<string, Range> {
  const blocks = new Map<string, Range>();
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom; row++) {
      for (let column = merge.left; column <= merge.right; column++) blocks.set(key(row, column), merge);
    }
  }
  return blocks;
}

/** Whole numbers in the same proportion that add up to the width of the text. */
function widths(columns: readonly number[]): number[] {
  const total = columns.reduce((sum, each) => sum + each, 0);
  let before = 0;
  let edge = 0;
  return columns.map((width) => {
    before += width;
    const left = edge;
    edge = Math.round((before / total) * TEXT_WIDTH);
    return edge - left;
  });
}

function tableCell(cell: PlanCell | undefined, { top, left, bottom, right }: Range, width: number, most: number): TableCell {
  const style = cell?.style ?? {};
  const text = shown(cell);
  const size = style.wrap === true ? most : fitting(text, width - 2 * MARGIN, most);
  const paragraph = new Paragraph({
    children: [new TextRun({ text, font: CELL_FONTS[style.font ?? 'song'], size, characterSpacing: 0 })],
    alignment: style.horizontal === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: { line: Math.round(size * 10 * LINE_HEIGHT), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    indent: { left: (style.indent ?? 0) * size * 10, firstLine: 0 },
  });
  return new TableCell({
    children: [paragraph],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(right > left ? { columnSpan: right - left + 1 } : {}),
    ...(bottom > top ? { rowSpan: bottom - top + 1 } : {}),
  });
}

/** What the cell shows; a figure that may be negative shows its sign, as on the sheet. */
function shown(cell: PlanCell | undefined): string {
  const { value, style } = cell ?? {};
  if (typeof value !== 'number') return printable(value ?? '');
  return style?.numberFormat?.startsWith('+') === true && value > 0 ? `+${String(value)}` : String(value);
}

/** The largest size in half points, `most` at most, at which the text stands in one line; a Chinese character is as wide as its size. */
function fitting(text: string, width: number, most: number): number {
  const characters = textWidth(text) / 2;
  return characters === 0 ? most : Math.max(LEAST_SIZE, Math.min(most, Math.floor(width / 10 / characters)));
}
