import { type Cell, cellText, type Grid } from './grid';
import { type Words, wordsOf } from './words';

/** Share of a text's rows that must be one cell with a figure at its end. */
const MOST_ROWS = 0.3;
/** Longest line taken apart, in characters; what is longer is prose. */
const LONGEST = 200;

const digit = '[\\d０-９OolI]';
const unitWords = '(?:人次|万元|亿元|[条件次篇个人期份项场家册元])';
/** The figures at the end of a line, with whatever belongs to the last one; or a dash, or an error value. */
const atEnd = new RegExp(
  `(?:(?:约|近|超过|逾)|[+＋])?(?<![\\dOolI０-９,，.．])(?:[\\d０-９]|[OolI](?=${digit}|$))(?:${digit}|[,，.．](?=[\\d０-９]))*(?:余|多)?[万亿]?${unitWords}?(?:[（(][^（()）]{1,30}[)）])?$|[-—－/／]{1,2}$|#[A-Z/0]{2,8}[!?]?$`,
);
/** Where a piece of a label begins that has its own number. */
const numbered = /(?<=[\p{Script=Han}”）)])(?=[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、．]|[（(]\d{1,2}[）)]|[①-⒛㈠-㈩])/u;

const kept = new WeakMap<Grid, Map<string, Words | undefined>>();

/**
 * What stands in a text whose cells are lost, a row a line with nothing between label, unit and figures (`1.当面申请数件12`):
 * the labels, numbered pieces apart, and what follows them in cells of their own.
 * @param units units of measure that may stand between a label and its figure.
 * @returns undefined if most lines are no such rows. Rows are those of `grid`; columns are not.
 */
export function gluedWords(grid: Grid, units: ReadonlySet<string>): Words | undefined {
  const key = [...units].sort().join(' ');
  const known = kept.get(grid) ?? new Map<string, Words | undefined>();
  kept.set(grid, known);
  if (!known.has(key)) known.set(key, takenApart(grid, units));
  return known.get(key);
}

function takenApart(grid: Grid, units: ReadonlySet<string>): Words | undefined {
  let filled = 0;
  let glued = 0;
  const rows = grid.rows.map((cells) => {
    const texts = (cells ?? []).map((cell) => cellText(cell).trim()).filter((text) => text !== '');
    const [text = ''] = texts;
    if (texts.length > 0) filled += 1;
    if (texts.length !== 1 || text.length > LONGEST) return cells;
    const figures = atEnd.exec(text);
    if (figures !== null && figures.index > 0) glued += 1;
    return cellsOf(text, figures, units);
  });
  return glued >= filled * MOST_ROWS && glued > 0 ? wordsOf({ ...grid, rows }) : undefined;
}

function cellsOf(text: string, figures: RegExpExecArray | null, units: ReadonlySet<string>): Cell[] {
  const before = text.slice(0, figures?.index ?? text.length).trim();
  const unit = [...units].find((each) => before.endsWith(each));
  const label = unit === undefined ? before : before.slice(0, before.length - unit.length);
  const pieces = label.split(numbered);
  return [...pieces, ...(unit === undefined ? [] : [unit]), ...(figures === null ? [] : [figures[0]])].map((value) => ({ value }));
}
