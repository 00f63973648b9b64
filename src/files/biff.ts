import { oleStream } from './ole';
import { FileRefusal } from './refusal';

/** Kinds of records of an .xls workbook, those that are looked into. */
const BOF = 0x0809;
const EOF = 0x000a;
const FILE_PASS = 0x002f;
const SHEET = 0x0085;
const FORMAT_OF_CELL = 0x00e0;
const TEXTS = 0x00fc;
const TEXT_CELL = 0x00fd;
const NUMBER = 0x0203;
const SEVERAL_NUMBERS = 0x00bd;
/** One that the reading library passes over. */
const IGNORED = 0x00ec;

/** Cells with a value: text, rich text, number (three ways), truth value or error, formula, text of the shared table. */
const VALUES = new Set([0x0204, 0x00d6, NUMBER, 0x027e, SEVERAL_NUMBERS, 0x0205, 0x0006, 0x0206, 0x0406, TEXT_CELL]);
/**
 * All that the reading library needs besides: code page, 1904, number formats, defined names and references (for the
 * formulas' text), texts of formulas, shared and array formulas, blocks, continuations.
 */
const NEEDED = new Set([
  ...VALUES, BOF, EOF, SHEET, FORMAT_OF_CELL, TEXTS,
  0x0042, 0x0022, 0x041e, 0x0017, 0x0018, 0x0023, 0x0223, 0x0218, 0x01ae, 0x0200, 0x0207, 0x0221, 0x04bc, 0x00e5, 0x003c,
]);

const MAX_RECORD = 8228;
const WORKSHEET = 0x0010;

/**
 * The workbook in an .xls file as the library shall read it: without pictures, links, notes and empty cells. An .xls file
 * has no checksum; here it is refused where it contradicts itself. Throws `damaged`, `encrypted`.
 */
export function xlsGate(bytes: Uint8Array): Uint8Array {
  const stream = oleStream(bytes, ['Workbook', 'Book'])?.slice();
  if (stream === undefined) throw new FileRefusal('damaged');
  const book = new Book();
  const view = new DataView(stream.buffer);
  let at = 0;
  do {
    // What follows the last end may be padding.
    if (at + 4 > stream.length || (book.outside && view.getUint16(at, true) !== BOF)) break;
    const kind = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > stream.length || end - at - 4 > MAX_RECORD) throw new FileRefusal('damaged');
    book.take(kind, at, new DataView(stream.buffer, at + 4, end - at - 4));
    if (!NEEDED.has(kind)) view.setUint16(at, IGNORED, true);
    at = end;
  } while (at < stream.length);
  book.finish();
  return stream.subarray(0, at);
}

/** What must fit together in a workbook. */
class Book {
  private depth = 0;
  private worksheet = false;
  private formats = 0;
  private texts = 0;
  /** Where the sheets are said to begin, and where parts do. */
  private readonly sheets: number[] = [];
  private readonly starts = new Set<number>();
  /** Cells with a value of this sheet. */
  private readonly cells = new Set<number>();

  get outside(): boolean {
    return this.depth === 0;
  }

  take(kind: number, at: number, data: DataView): void {
    if (this.outside && kind !== BOF) throw new FileRefusal('damaged');
    try {
      this.look(kind, at, data);
    } catch (error) {
      throw error instanceof RangeError ? new FileRefusal('damaged') : error;
    }
  }

  finish(): void {
    const whole = this.outside && this.sheets.length > 0 && this.sheets.every((start) => this.starts.has(start));
    if (!whole || new Set(this.sheets).size < this.sheets.length) throw new FileRefusal('damaged');
  }

  private look(kind: number, at: number, data: DataView): void {
    if (kind === BOF) this.begin(at, data);
    else if (kind === EOF) this.depth--;
    else if (kind === FILE_PASS) throw new FileRefusal('encrypted');
    else if (kind === SHEET) this.sheets.push(data.getUint32(0, true));
    else if (kind === FORMAT_OF_CELL) this.formats++;
    else if (kind === TEXTS) this.texts = data.getUint32(4, true);
    // A chart inside a sheet keeps copies of the values it shows.
    else if (this.worksheet && this.depth === 1 && VALUES.has(kind)) this.cell(kind, data);
  }

  private begin(at: number, data: DataView): void {
    if (this.depth++ > 0) return;
    this.starts.add(at);
    this.worksheet = data.getUint16(2, true) === WORKSHEET;
    this.cells.clear();
  }

  private cell(kind: number, data: DataView): void {
    const row = data.getUint16(0, true);
    const first = data.getUint16(2, true);
    const last = kind === SEVERAL_NUMBERS ? data.getUint16(data.byteLength - 2, true) : first;
    for (let column = first; column <= last; column++) {
      const place = row * 256 + column;
      const format = data.getUint16(4 + (column - first) * 6, true);
      if (column > 255 || this.cells.has(place) || (this.formats > 0 && format >= this.formats)) throw new FileRefusal('damaged');
      this.cells.add(place);
    }
    if (last < first || (kind === TEXT_CELL && data.getUint32(6, true) >= this.texts)) throw new FileRefusal('damaged');
    if (kind === NUMBER && !Number.isFinite(data.getFloat64(6, true))) throw new FileRefusal('damaged');
  }
}
