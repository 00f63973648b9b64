import { cellText, type Cell, type Grid } from './grid';
import type { PlanCell, SheetPlan } from './plan';

/** Small texts kept in a workbook, by name. */
export type Kept = ReadonlyMap<string, string>;

/** What was read of a record. */
export interface RecordRead {
  readonly texts: Kept;
  /** Texts that are not whole, so that nothing of them was taken. */
  readonly damaged: number;
  /** Another version wrote the record, or it is larger than any that is written: nothing of it was taken. */
  readonly unknown?: true;
}

/** The sheet in a file on which kept texts travel; a number may follow its name. */
export const RECORD_SHEET = '附表通记录';
export const NOTHING_RECORDED: RecordRead = { texts: new Map(), damaged: 0 };

const VERSION = 1;
const NOTE = '这张表存的是单位用语、口径说明等，由附表通写入和读取，不参加校验和汇总。请不要改动；删去这张表，它们就不再随文件走。';
const HEADER = ['名称', '段', '共', '内容'] as const;
/** Rows in which the header is looked for: people put rows above a table. */
const HEAD_ROWS = 20;

/** Names, characters of a name, and characters of all names and texts as they are written. A file with more could not be read again. */
const MOST_NAMES = 500;
const LONGEST_NAME = 200;
const LARGEST = 1_000_000;
/** Characters of a cell. Excel takes 32,767; LibreOffice breaks a line longer than 16,383 in a cell of several lines. */
const CELL = 16_000;

/** Whether these texts can be written to a file. */
export function fitsRecord(kept: Kept): boolean {
  if (kept.size > MOST_NAMES) return false;
  let written = 0;
  for (const [name, text] of kept) {
    if (name === '' || encoded(name).length > LONGEST_NAME) return false;
    written += encoded(name).length + encoded(text).length;
  }
  return written <= LARGEST;
}

/** The record as a hidden sheet; undefined if nothing is kept. @param sheets names already taken. */
export function recordPlan(kept: Kept, sheets: readonly string[]): SheetPlan | undefined {
  if (kept.size === 0) return undefined;
  const taken = new Set(sheets.map((name) => name.toLowerCase()));
  let name = RECORD_SHEET;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${RECORD_SHEET}（${String(number)}）`;
  const cells = recordRows(kept).flatMap((values, row) =>
    values.map((value, column): PlanCell => ({ row, column, value, style: column === HEADER.length - 1 ? { vertical: 'top', wrap: true } : { vertical: 'top' } })),
  );
  return {
    name,
    columns: [{ width: 30 }, { width: 6 }, { width: 6 }, { width: 100 }],
    rowHeights: new Map(),
    cells,
    merges: [],
    validations: [],
    highlights: [],
    names: [],
    protect: false,
    hidden: true,
  };
}

/** The rows of the record: its title and version, what it is, the header, and a row for every piece of every text. */
export function recordRows(kept: Kept): readonly (readonly (string | number)[])[] {
  const pieces = [...kept].flatMap(([name, text]) => {
    const parts = cut(encoded(text));
    return parts.map((part, index) => [quoted(encoded(name)), index + 1, parts.length, quoted(part)]);
  });
  return [[RECORD_SHEET, VERSION], [NOTE], HEADER, ...pieces];
}

/** Whether a grid is a record and so no sheet that anybody sent. */
export const isRecord = (grid: Grid): boolean => grid.name.startsWith(RECORD_SHEET) && headerOf(grid) !== undefined;

/** What the records among the grids keep; of two texts of one name the first. */
export function readRecords(grids: readonly Grid[]): RecordRead {
  const read = grids.filter(isRecord).map(readRecord);
  const [only = NOTHING_RECORDED] = read;
  if (read.length < 2) return only;
  return {
    texts: new Map(read.reverse().flatMap(({ texts }) => [...texts])),
    damaged: read.reduce((sum, { damaged }) => sum + damaged, 0),
    ...(read.some(({ unknown }) => unknown) && { unknown: true }),
  };
}

/** The pieces of one text; `of` is 0 where they contradict each other or one cannot be read. */
interface Pieces {
  of: number;
  readonly parts: Map<number, string>;
}

function readRecord(grid: Grid): RecordRead {
  const header = headerOf(grid) ?? 0;
  const version = grid.rows.slice(0, header).find((row) => textAt(row, 0) === RECORD_SHEET);
  if (Number(textAt(version, 1)) !== VERSION) return { ...NOTHING_RECORDED, unknown: true };
  const found = new Map<string, Pieces>();
  let damaged = 0;
  for (const row of grid.rows.slice(header + 1)) {
    if (row?.some((cell) => cellText(cell).trim() !== '') !== true) continue;
    const name = decoded(unquoted(textAt(row, 0)));
    const [part, of, content] = [Number(textAt(row, 1)), Number(textAt(row, 2)), unquoted(textAt(row, 3))];
    if (name === undefined) {
      damaged += 1;
      continue;
    }
    const pieces = found.get(name) ?? { of, parts: new Map<number, string>() };
    found.set(name, pieces);
    if (content === undefined || pieces.of !== of || pieces.parts.has(part)) pieces.of = 0;
    else pieces.parts.set(part, content);
  }
  const texts = new Map<string, string>();
  for (const [name, pieces] of found) {
    const text = decoded(joined(pieces));
    if (text === undefined) damaged += 1;
    else texts.set(name, text);
  }
  return fitsRecord(texts) ? { texts, damaged } : { ...NOTHING_RECORDED, unknown: true };
}

function joined({ of, parts }: Pieces): string | undefined {
  const list = Array.from({ length: parts.size }, (_, index) => parts.get(index + 1));
  return of > 0 && of === list.length && list.every((part) => part !== undefined) ? list.join('') : undefined;
}

function headerOf({ rows }: Grid): number | undefined {
  const at = rows.slice(0, HEAD_ROWS).findIndex((row) => HEADER.every((word, column) => textAt(row, column) === word));
  return at < 0 ? undefined : at;
}

const textAt = (row: readonly (Cell | undefined)[] | undefined, column: number): string => cellText(row?.[column]).trim();

/** What a cell, XML or an office program would not give back as it was. Line breaks stay, for people to read. */
const CHANGED = /\\|(?!\n)\p{Cc}|[\p{Cs}\ufffe\uffff]|_(?=x[\da-f]{4}_)/giu;
const encoded = (text: string): string => text.replace(CHANGED, (found) => (found === '\\' ? '\\\\' : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`));

/** Undefined if it was never encoded. Carriage returns come from programs that end lines with two characters. */
function decoded(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  let whole = true;
  const result = text.replace(/\r/g, '').replace(/\\(?:(\\)|u([\da-f]{4}))?/g, (_all, backslash: string | undefined, code: string | undefined) => {
    if (backslash === undefined && code === undefined) whole = false;
    return backslash ?? String.fromCharCode(parseInt(code ?? '0', 16));
  });
  return whole ? result : undefined;
}

/** In quotation marks a text begins like no formula, number or date and keeps the blanks at its ends. */
const quoted = (text: string): string => `「${text}」`;
const unquoted = (text: string): string | undefined => (text.length >= 2 && text.startsWith('「') && text.endsWith('」') ? text.slice(1, -1) : undefined);

/** In pieces that fit a cell; no character of two units is cut through. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  do {
    let end = start + CELL - 2;
    if (end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1))) end -= 1;
    pieces.push(text.slice(start, end));
    start = end;
  } while (start < text.length);
  return pieces;
}
