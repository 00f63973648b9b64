import { type Annex, type Book, type Cell, figuresIn, type Row, widthOf } from '../model';
import { lose } from '../noise/operator';
import { BORDERED, BORDERLESS, type Kind, utf8 } from './kind';
import { paragraphText, places, segments } from './segments';
import { solutions } from './solutions';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A line a row, a space between cells; cells without text leave no trace. */
function spaced({ main, annex }: Book): Uint8Array {
  for (const row of main.rows) {
    const figures = figuresIn(row);
    const blank = figures.filter(({ text }) => oneLine(text) === '').length;
    if (blank > 0 && blank < figures.length) loseRow(annex, figures);
  }
  return utf8(main.rows.map((row) => row.cells.map((cell) => oneLine(cell?.text ?? '')).filter((text) => text !== '').join(' ')).join('\n'));
}

function loseRow(annex: Annex, figures: readonly Cell[]): void {
  for (const { indicator } of figures) lose(annex, indicator, 'destroyed');
}

/** A line a row, nothing between cells: `640020470`. A row of several figures can be known only by its total. */
function runTogether({ main, annex }: Book): Uint8Array {
  for (const row of main.rows) {
    const figures = figuresIn(row);
    if (figures.every(({ text }) => text.trim() === '')) continue;
    if (figures.length > 1 ? solutions(annex.form, figures) !== 1 : !/\d/.test(figures[0]?.text ?? '')) loseRow(annex, figures);
  }
  return utf8(main.rows.map((row) => row.cells.map((cell) => oneLine(cell?.text ?? '')).join('')).join('\n'));
}

/** A line a cell, as Word saves tables in plain text: a tab before each, blank lines between rows. */
function wordLines({ main }: Book): Uint8Array {
  const lines = segments(main).flatMap(({ table, rows }) => (table ? tableLines(rows) : rows.flatMap((row) => [paragraphText(row), ''])));
  return utf8(lines.join('\r\n'));
}

function tableLines(rows: readonly Row[]): string[] {
  return places(rows, widthOf(rows)).flatMap((row) => {
    let reach = 0;
    const cells = row.flatMap((place, column) => {
      if (column < reach) return [];
      if (typeof place === 'object') reach = column + place.columns;
      return [`\t${typeof place === 'object' ? place.text.replace(/\r?\n/g, '\r\n') : ''}`];
    });
    return [...cells, ''];
  });
}

export const runningKinds: readonly Kind[] = [
  { name: 'word-lines', about: 'Word另存的纯文本（一格一行）', extension: 'txt', traits: BORDERED, write: wordLines },
  { name: 'spaced', about: '空格隔开的文本（聊天中发的）', extension: 'txt', traits: BORDERLESS, withoutCells: true, write: spaced },
  { name: 'run-together', about: '格与格之间什么都没有的文本', extension: 'txt', traits: BORDERLESS, withoutCells: true, write: runTogether },
];
