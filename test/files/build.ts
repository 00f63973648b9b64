import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Cell, Grid } from '../../src/annex/sheet/grid';
import { FileRefusal } from '../../src/files/refusal';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface Parts {
  /** One piece of XML per sheet: all that stands inside `<worksheet>`. */
  readonly sheets: readonly string[];
  readonly states?: readonly string[];
  readonly styles?: string;
  readonly date1904?: boolean;
  /** Further or other parts. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** The parts of a workbook as other programs write it, before zipping. */
export function workbookParts({ sheets, states = [], styles, date1904 = false, more = {} }: Parts): Record<string, Uint8Array> {
  const ids = sheets.map((_, index) => index + 1);
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${ids.map((id) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${ids.map((id) => `<sheet name="表${id}" sheetId="${id}" state="${states[id - 1] ?? 'visible'}" r:id="s${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${ids.map((id) => `<Relationship Id="s${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="st" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles ?? ''}</styleSheet>`,
  };
  sheets.forEach((xml, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${xml}</worksheet>`;
  });
  return Object.fromEntries(
    Object.entries({ ...parts, ...more }).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
  );
}

export const zip = (parts: Zippable): Uint8Array => zipSync(parts);
export const workbook = (parts: Parts): Uint8Array => zip(workbookParts(parts));

/** A workbook with a table of shared texts, and rows that use it. */
export function shared(texts: string, data: string): Uint8Array {
  const parts = workbookParts({ sheets: [`<sheetData>${data}</sheetData>`], more: { 'xl/sharedStrings.xml': `<sst>${texts}</sst>` } });
  const name = '[Content_Types].xml';
  const type = '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>';
  return zipSync({ ...parts, [name]: strToU8(new TextDecoder().decode(parts[name]).replace('</Types>', type)) });
}

/** `<sheetData>` of rows of cell elements. */
export const sheetData = (...rows: readonly string[]): string =>
  `<sheetData>${rows.map((row, index) => `<row r="${index + 1}">${row}</row>`).join('')}</sheetData>`;
export const textCell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
export const numberCell = (place: string, value: number, style = 0): string => `<c r="${place}" s="${style}"><v>${value}</v></c>`;

/** The code of the refusal that `run` throws; any other error fails the test. */
export function refusal(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof FileRefusal) return error.code;
    throw error;
  }
  return undefined;
}

export const cell = (grid: Grid | undefined, row: number, column: number): Cell | undefined => grid?.rows[row]?.[column];
export const values = (grid: Grid | undefined): unknown[][] =>
  [...(grid?.rows ?? [])].map((row) => [...(row ?? [])].map((each) => each?.value));

/** A generator of numbers in [0, 1) that is the same in every run. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** `bytes` with one to eight of them changed. */
export function mutate(bytes: Uint8Array, next: () => number): Uint8Array {
  const copy = bytes.slice();
  for (let change = 1 + Math.floor(next() * 8); change > 0; change--) copy[Math.floor(next() * copy.length)] = Math.floor(next() * 256);
  return copy;
}

/** Writes `value` where the zip directory declares something of `part`; `offset` counts from the entry's signature. */
export function declare(bytes: Uint8Array, part: string, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const name = strToU8(part);
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (name.every((byte, index) => copy[at + 46 + index] === byte)) view.setUint32(at + offset, value, true);
  }
  return copy;
}
