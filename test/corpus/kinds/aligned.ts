import { type Book, type Cell, type Row, widthOf } from '../model';
import { BORDERED, type Kind, utf8 } from './kind';
import { paragraphText, places, segments } from './segments';

/** Display width: Chinese characters and full-width signs take two columns. */
const charWidth = (char: string): number => (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’—…①-⒛㈠-㈩]/u.test(char) ? 2 : 1);
const width = (text: string): number => [...text].reduce((sum, char) => sum + charWidth(char), 0);

function wrap(text: string, most: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const char of paragraph.replace(/\s+$/, '')) {
      if (width(lines.at(-1) ?? '') + charWidth(char) > most) lines.push('');
      lines[lines.length - 1] += char;
    }
    return lines;
  });
}

/** Lines on which texts are put at display columns. */
class Page {
  private readonly lines: { column: number; text: string }[][] = [];

  put(line: number, column: number, text: string): void {
    if (text.trim() !== '') (this.lines[line] ??= []).push({ column, text });
  }

  text(height: number): string[] {
    return Array.from({ length: height }, (_, index) => {
      let line = '';
      for (const { column, text } of [...(this.lines[index] ?? [])].sort((a, b) => a.column - b.column)) {
        line += ' '.repeat(Math.max(line === '' ? 0 : 1, column - width(line))) + text;
      }
      return line;
    });
  }
}

const GAP = 2;

/** The display width of each column: figures need theirs, labels wrap. */
function columnWidths(rows: readonly Row[], count: number): number[] {
  const widths = new Array<number>(count).fill(4);
  for (const { cells } of rows) {
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      const most = cell.role === 'label' || cell.role === 'other' ? 34 : cell.role === 'group' && cell.rows > 4 ? 4 : cell.role === 'figure' ? 40 : 8;
      const need = Math.min(most, Math.max(...cell.text.split('\n').map((line) => width(line.trimEnd())))) - (cell.columns - 1) * 4;
      const at = column + cell.columns - 1;
      widths[at] = Math.max(widths[at] ?? 0, need);
    });
  }
  return widths;
}

/** How a page was set. */
interface Setting {
  /** Where figures stand beside a label of several lines: on one of its lines, on a line of their own between them, or below them. */
  readonly figures: 'beside' | 'between' | 'below';
  /** Figures stand a little aside of their column, as proportional type makes them. */
  readonly loose: boolean;
  /** Blank lines between rows. */
  readonly airy: boolean;
}

/** A cell's lines, with an empty one where the figures beside it are to stand. */
function linesOf({ text, role, rows }: Cell, room: number, { figures }: Setting): string[] {
  const lines = wrap(text, room);
  if (rows > 1 || lines.length < 2 || (role !== 'label' && role !== 'other') || figures === 'beside') return lines;
  if (figures === 'below') return [...lines, ''];
  const half = lines.length / 2;
  return Number.isInteger(half) ? [...lines.slice(0, half), '', ...lines.slice(half)] : lines;
}

/** A table as `pdftotext -layout` gives it: rows as high as their longest label, everything else centred beside it. */
function tableLines(rows: readonly Row[], setting: Setting): string[] {
  const count = widthOf(rows);
  const widths = columnWidths(rows, count);
  const left = widths.map((_, column) => widths.slice(0, column).reduce((sum, each) => sum + each + GAP, 0));
  const room = (cell: Cell, column: number): number => (left[column + cell.columns - 1] ?? 0) + (widths[column + cell.columns - 1] ?? 0) - (left[column] ?? 0);
  const grid = places(rows, count);
  const heights = rows.map((row) => Math.max(1, ...row.cells.flatMap((cell, column) => (cell?.rows === 1 ? [linesOf(cell, room(cell, column), setting).length] : []))) + (setting.airy ? 1 : 0));
  const tops = heights.map((_, row) => heights.slice(0, row).reduce((sum, each) => sum + each, 0));
  const page = new Page();
  grid.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (typeof cell !== 'object') return;
      const lines = linesOf(cell, room(cell, column), setting);
      const last = Math.min(at + cell.rows, rows.length) - 1;
      const height = (tops[last] ?? 0) + (heights[last] ?? 1) - (tops[at] ?? 0) - (setting.airy ? 1 : 0);
      const spare = Math.max(0, height - lines.length);
      const top = (tops[at] ?? 0) + (setting.figures === 'below' && cell.role === 'figure' ? spare : Math.floor(spare / 2));
      lines.forEach((line, index) => {
        const words = line.trim();
        const centred = cell.role !== 'label' && cell.role !== 'other';
        const indent = centred ? Math.floor((room(cell, column) - width(words)) / 2) : width(/^\s*/.exec(line)?.[0] ?? '');
        page.put(top + index, Math.max(0, (left[column] ?? 0) + indent + (cell.role === 'figure' && setting.loose ? slack(at) : 0)), words);
      });
    });
  });
  const lines = page.text((tops.at(-1) ?? 0) + (heights.at(-1) ?? 0));
  rows.forEach(({ cells }, at) => {
    const after = (tops[at] ?? 0) + (heights[at] ?? 0);
    if (cells.some((cell) => cell?.role === 'page') && lines[after] !== undefined) lines[after] = `\f${lines[after]}`;
  });
  return lines;
}

const slack = (row: number): number => ((row * 7) % 3) - 1;

function aligned({ main }: Book, setting: Setting): Uint8Array {
  const lines = segments(main).flatMap(({ table, rows }) => (table ? ['', ...tableLines(rows, setting), ''] : rows.flatMap((row) => prose(paragraphText(row)))));
  return utf8(`${lines.map((line) => line.trimEnd()).join('\n')}\n\f`);
}

const prose = (text: string): string[] => wrap(`    ${text}`, 78);

const kind = (name: string, about: string, setting: Setting): Kind => ({ name, about, extension: 'txt', traits: BORDERED, withoutCells: true, write: (book) => aligned(book, setting) });

export const alignedKinds: readonly Kind[] = [
  kind('aligned', '从PDF取出的文本（各列对齐，标签折行）', { figures: 'beside', loose: false, airy: false }),
  kind('aligned-between', '从PDF取出的文本（行间有空行，数在标签两行之间，略有错位）', { figures: 'between', loose: true, airy: true }),
  kind('aligned-below', '从PDF取出的文本（数在标签之下）', { figures: 'below', loose: false, airy: false }),
];
