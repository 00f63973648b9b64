import type { Table } from '../form/form';
import { hasFigure } from '../form/indicator';
import { groupsOf } from './groups';
import { cellText, type Grid } from './grid';
import type { Located } from './located';
import type { Place } from './place';
import { runTogether } from './position';
import { type FigureGroup, groupOf } from './split';

/** A text without its white space, with the place that each character came from. */
interface Run {
  readonly text: string;
  readonly raw: string;
  /** Position in `raw` of each character of `text`. */
  readonly from: readonly number[];
  /** Start in `raw` and grid place of every cell. */
  readonly cells: readonly { readonly start: number; readonly row: number; readonly column: number }[];
}

/** Longest text looked at, in characters; an annex has some 3,000. */
const LONGEST = 200_000;
const runs = new WeakMap<Grid, Run>();

function runOf(grid: Grid): Run {
  let run = runs.get(grid);
  if (run === undefined) runs.set(grid, (run = makeRun(grid)));
  return run;
}

function makeRun(grid: Grid): Run {
  const cells: Run['cells'][number][] = [];
  let raw = '';
  grid.rows.forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (cell === undefined || raw.length > LONGEST) return;
      cells.push({ start: raw.length, row, column });
      raw += `${cellText(cell)}\n`;
    });
  });
  const from: number[] = [];
  let text = '';
  for (let at = 0; at < raw.length; at += 1) {
    const folded = foldChar(raw[at] ?? '');
    if (folded === '') continue;
    text += folded;
    from.push(at);
  }
  return { text, raw, from, cells };
}

/** One character as labels are compared, or nothing for white space; line ends stay. */
function foldChar(char: string): string {
  if (char === '\n') return char;
  if (/[\s\u200b-\u200f\u2060\ufeff]/.test(char)) return '';
  if (/[\uff01-\uff5e]/.test(char)) return String.fromCharCode(char.charCodeAt(0) - 0xfee0);
  return char;
}

const foldLabel = (label: string): string => [...label].map(foldChar).join('');

/**
 * Finds a table whose cells are lost: its labels follow one another in a text, each directly followed by its row's figures
 * (`一、本年新收政府信息公开申请数量640020470`).
 */
export function locateRunOn(table: Table, grid: Grid): Located | undefined {
  const run = runOf(grid);
  return table.layout === 'groups' ? groupsAfter(table, run) : rowsOf(table, run);
}

/** Share of these labels that stand somewhere in a text, cells or no cells. */
export function shareInText(labels: readonly string[], grid: Grid): number {
  const { text } = runOf(grid);
  return labels.filter((label) => text.includes(foldLabel(label))).length / labels.length;
}

interface Hit {
  readonly start: number;
  readonly end: number;
}

/** A label in a text stands at its beginning or after something that is no word. */
function find({ text }: Run, label: string, from: number): Hit | undefined {
  for (let start = text.indexOf(label, from); start >= 0; start = text.indexOf(label, start + 1)) {
    if (start === 0 || !/[\p{Script=Han}\p{Letter}]/u.test(text[start - 1] ?? '') || /^(?:[一二三四五六七八九十(]|\d{1,2}[.、])/.test(label)) return { start, end: start + label.length };
  }
  return undefined;
}

function rowsOf(table: Exclude<Table, { layout: 'groups' }>, run: Run): Located | undefined {
  let from = 0;
  const hits = table.rows.flatMap((item) => {
    const hit = find(run, foldLabel(item.label), from);
    if (hit === undefined) return [];
    from = hit.end;
    return [{ item, ...hit }];
  });
  const codes = table.layout === 'list' ? [''] : table.columns.map(({ code }) => code);
  const groups = table.layout === 'list' ? [{ size: 1, total: false }] : [groupOf(table.columns)];
  const places = new Map<string, Place>();
  const used: { readonly item: Hit & { readonly item: (typeof table.rows)[number] }; readonly place: Placed }[] = [];
  hits.forEach((hit, index) => {
    if (!hasFigure(hit.item)) return;
    const end = Math.min(hits[index + 1]?.start ?? Infinity, run.text.indexOf('\n', hit.end) < 0 ? Infinity : run.text.indexOf('\n', hit.end));
    const place = figuresAfter(run, hit.end, end, hit.item.unit);
    if (place === undefined) return;
    used.push({ item: hit, place });
    for (const [code, each] of placed(codes, groups, place)) places.set(table.layout === 'list' ? hit.item.code : `${table.id}.${hit.item.code}.${code}`, each);
  });
  if (used.length * 2 < table.rows.filter(hasFigure).length) return undefined;
  return locatedAt(places, used.map(({ place }) => place.row));
}

interface Placed {
  readonly raw: string;
  readonly row: number;
  readonly column: number;
}

/** After digits these make them a number of a sentence, or a numbering. */
const NOT_ALONE = /[、,，)）条件次个篇份期人元万%％年月日]/;

/** The digits right after a label, up to `end`; nothing else may stand before them but the unit. */
function figuresAfter(run: Run, start: number, end: number, unit: string | undefined): Placed | undefined {
  const after = unit !== undefined && run.text.startsWith(unit, start) ? start + unit.length : start;
  const first = run.from[after];
  const last = run.from[Math.min(end, run.from.length) - 1];
  if (first === undefined || last === undefined || last < first) return undefined;
  const match = /^[\s:：\u3000]*((?:[\d０-９][\d０-９.．]*[\s\u3000]*)+)(.?)/.exec(run.raw.slice(first, last + 1));
  const raw = match?.[1]?.trim();
  if (raw === undefined || NOT_ALONE.test(match?.[2] ?? '')) return undefined;
  const [cell] = run.cells.filter((each) => each.start <= first).slice(-1);
  return cell === undefined ? undefined : { raw, row: cell.row, column: cell.column };
}

function placed(codes: readonly string[], groups: readonly FigureGroup[], { raw, row, column }: Placed): (readonly [string, Place])[] {
  if (codes.length > 1) return runTogether(codes, groups, row, column, raw);
  const value = /^[\d０-９]+(?:[.．][\d０-９]+)?$/.test(raw) ? Number(foldLabel(raw)) : NaN;
  const figure: Place['figure'] = Number.isSafeInteger(Math.round(value)) ? { state: 'number', value, raw, notes: ['split'] } : { state: 'unreadable', raw, reason: 'run-together' };
  return [[codes[0] ?? '', { row, column, figure }]];
}

function groupsAfter(table: Extract<Table, { layout: 'groups' }>, run: Run): Located | undefined {
  const labels = table.columns.map((column) => foldLabel(column.label)).join('');
  const flat = run.text.replace(/\n/g, ' ');
  let end = 0;
  for (let group = 0; group < table.groups.length; group += 1) {
    const at = flat.indexOf(labels, end);
    if (at < 0) return undefined;
    end = at + labels.length;
  }
  const start = run.text[end] === '\n' ? end + 1 : end;
  const lineEnd = run.text.indexOf('\n', start);
  const place = figuresAfter(run, start, lineEnd < 0 ? Infinity : lineEnd, undefined);
  if (place === undefined) return undefined;
  const codes = table.groups.flatMap((group) => table.columns.map((column) => `${table.id}.${group.code}.${column.code}`));
  return locatedAt(new Map(runTogether(codes, groupsOf(table), place.row, place.column, place.raw)), [place.row]);
}

function locatedAt(places: ReadonlyMap<string, Place>, rows: readonly number[]): Located {
  return { places, firstRow: Math.min(...rows), lastRow: Math.max(...rows), usedRows: new Set(rows), byPosition: false, several: undefined, differing: [], joined: [] };
}
