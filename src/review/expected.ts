import { fold } from '../annex/sheet/label';
import { unitKey } from './unit-name';

/** The units that should have sent a sheet, as read from a pasted text. */
export interface ExpectedUnits {
  readonly names: readonly string[];
  /** The text has more lines than are read. */
  readonly cut: boolean;
}

const MOST_LINES = 5000;
const LONGEST_TEXT = 2_000_000;
const heading = /^(?:(?:填报|报送|报告)?单位(?:名称|全称)?|单位名单|机关(?:名称)?|名称|乡镇(?:街道)?|部门|填报机关|报送机关)$/;
const numbering = /^(?:\d{1,4}[.、)]|\(\d{1,4}\)|[一二三四五六七八九十]{1,3}、)/;

/**
 * The names in a pasted list: one a line, or several parted by “、”, or all in one line; or one column of a table whose cells
 * are parted by tabs, commas or semicolons, which is the one headed 单位 and the like, or else the first with words in it.
 * Numbering, headings and repeated names are left out.
 */
export function expectedUnits(text: string): ExpectedUnits {
  const cut = text.length > LONGEST_TEXT;
  const lines = text.slice(0, LONGEST_TEXT).split(/\r?\n/).filter((line) => line.trim() !== '');
  const rows = lines.slice(0, MOST_LINES).map((line) => cellsOf(line.slice(0, lines.length === 1 ? LONGEST_TEXT : 2000)));
  const headed = rows.find((row) => row.length > 1 && row.some((cell) => heading.test(cell)));
  const column = headed?.findIndex((cell) => heading.test(cell));
  const names = new Map<string, string>();
  for (const row of rows) {
    const named = (column === undefined || row.length === 1 ? row : [row[column] ?? '']).filter((each) => /\p{Script=Han}{2}/u.test(each) && !heading.test(each));
    for (const cell of rows.length === 1 ? named : named.slice(0, 1)) {
      for (const name of cell.split('、')) {
        const key = unitKey(name);
        if (key !== '' && name.length <= 60 && !names.has(key)) names.set(key, name);
      }
    }
  }
  return { names: [...names.values()].slice(0, MOST_LINES), cut: cut || lines.length > MOST_LINES || names.size > MOST_LINES };
}

const cellsOf = (line: string): string[] => line.split(/[\t,，;；]/).map((cell) => fold(cell).replace(/^"|"$/g, '').replace(numbering, ''));
