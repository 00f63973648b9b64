import { textWidth } from '../annex/sheet/layout/style';
import { printable } from '../narrative/printable';

export interface Column {
  readonly title: string;
  readonly align?: 'right';
  /** Gives way first where the terminal is too narrow. */
  readonly shrinks?: true;
}

const GAP = '  ';
/** A column that gives way keeps at least this width. */
const NARROWEST = 12;

/**
 * Rows under their titles, in columns that stay in line where Chinese characters take two places. Texts come from
 * outside: control characters are left out.
 * @param width of the terminal in characters; lines are as long as they need where it is not known.
 */
export function tableText(columns: readonly Column[], rows: readonly (readonly string[])[], width?: number): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(printable))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => textWidth(line[index] ?? ''))));
  const whole = widths.reduce((sum, each) => sum + each, 0) + GAP.length * (columns.length - 1);
  const shrinking = columns.filter(({ shrinks }) => shrinks === true).length;
  if (width !== undefined && whole > width && shrinking > 0) {
    const less = Math.ceil((whole - width) / shrinking);
    columns.forEach(({ shrinks }, index) => {
      if (shrinks === true) widths[index] = Math.max(NARROWEST, (widths[index] ?? 0) - less);
    });
  }
  const cell = (text: string, index: number): string => {
    const most = widths[index] ?? 0;
    const short = cut(text, most);
    const space = ' '.repeat(most - textWidth(short));
    return columns[index]?.align === 'right' ? space + short : short + space;
  };
  return lines.map((line) => line.map(cell).join(GAP).trimEnd()).join('\n');
}

/** The end of a text says more than its beginning where the beginning is a folder. */
function cut(text: string, most: number): string {
  if (textWidth(text) <= most) return text;
  const chars = Array.from(text);
  let width = 1;
  let from = chars.length;
  while (from > 0 && width + textWidth(chars[from - 1] ?? '') <= most) {
    from -= 1;
    width += textWidth(chars[from] ?? '');
  }
  return `…${chars.slice(from).join('')}`;
}
