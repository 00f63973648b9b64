import { CFB } from '@e965/xlsx';
import { SPRM } from '../../src/files/doc-changes';

/** A paragraph of an old Word document; bytes of changes (sprms) are made by `sprm`. */
export interface DocParagraph {
  /** With its mark. */
  readonly text: string;
  readonly changes?: readonly number[];
  /** Changes of all its characters. */
  readonly characters?: readonly number[];
  /** One byte a character. */
  readonly narrow?: boolean;
  /** The number that says how its piece is changed. */
  readonly piece?: number;
}

export interface DocOptions {
  readonly data?: Uint8Array;
  /** Lists of changes that pieces refer to. */
  readonly lists?: readonly (readonly number[])[];
  /** Changes the streams before they are packed. */
  readonly damage?: (document: DataView, tables: DataView) => void;
}

const bytes16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
const bytes32 = (value: number): number[] => [...bytes16(value), ...bytes16(value >>> 16)];

export const sprm = (name: keyof typeof SPRM, ...operand: readonly number[]): number[] => [...bytes16(SPRM[name]), ...operand];
export const sprm32 = (name: keyof typeof SPRM, operand: number): number[] => sprm(name, ...bytes32(operand));

/** A row's definition: its edges in twips, and each cell's flags. */
export function definition(edges: readonly number[], flags: readonly number[] = []): number[] {
  const cells = flags.flatMap((flag) => [...bytes16(flag), ...Array.from({ length: 18 }, () => 0)]);
  const operand = [edges.length - 1, ...edges.flatMap(bytes16), ...cells];
  return sprm('TDefTable', ...bytes16(operand.length + 1), ...operand);
}

const IN_TABLE = sprm('PFInTable', 1);
/** A cell of one paragraph. */
export const docCell = (text: string): DocParagraph => ({ text: `${text}\x07`, changes: IN_TABLE });
/** The end of a row, with the row's properties. */
export const docRowEnd = (...changes: readonly number[]): DocParagraph => ({ text: '\x07', changes: [...IN_TABLE, ...sprm('PFTtp', 1), ...changes] });

const PAGE = 512;
const TEXT = 2048;

/** A document in which each paragraph is a piece with pages of its own. Text stands in the file in the opposite order. */
export function buildDoc(paragraphs: readonly DocParagraph[], { data, lists = [], damage }: DocOptions = {}): Uint8Array {
  const texts = paragraphs.map(({ text, narrow }) => new Uint8Array(Buffer.from(text, narrow === true ? 'latin1' : 'utf16le')));
  const starts = new Map<number, number>();
  let end = TEXT;
  for (let at = texts.length - 1; at >= 0; at--) {
    starts.set(at, end);
    end += texts[at]?.length ?? 0;
  }
  const first = Math.ceil(end / PAGE);
  const order = paragraphs.map((_, at) => at).reverse();
  const document = new Uint8Array((first + 2 * paragraphs.length) * PAGE);
  order.forEach((at, place) => {
    const start = starts.get(at) ?? 0;
    document.set(texts[at] ?? [], start);
    const stretch = [...bytes32(start), ...bytes32(start + (texts[at]?.length ?? 0))];
    const { changes = [], characters = [] } = paragraphs[at] ?? {};
    document.set(page([...stretch, 100], [characters.length, ...characters]), (first + place) * PAGE);
    const even = changes.length % 2 === 0 ? changes : [...changes, 0];
    document.set(page([...stretch, 100], [0, even.length / 2 + 1, 0, 0, ...even]), (first + paragraphs.length + place) * PAGE);
  });
  const index = (from: number): number[] => [...order.map((at) => starts.get(at) ?? 0), end, ...order.map((_, place) => from + place)].flatMap(bytes32);
  const characters = index(first);
  const pages = index(first + paragraphs.length);
  const pieces = pieceTable(paragraphs, starts, lists);
  const tables = Uint8Array.from([...characters, ...pages, ...pieces]);
  const view = new DataView(document.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, 0x00c1, true);
  view.setUint16(10, 0x0200, true);
  view.setUint32(76, paragraphs.reduce((sum, { text }) => sum + text.length, 0), true);
  [0, characters.length, characters.length, pages.length].forEach((value, at) => view.setUint32(0xfa + at * 4, value, true));
  [characters.length + pages.length, pieces.length].forEach((value, at) => view.setUint32(0x1a2 + at * 4, value, true));
  damage?.(view, new DataView(tables.buffer));
  return packOle({ WordDocument: document, '1Table': tables, ...(data === undefined ? {} : { Data: data }) });
}

/** A page with one run, whose properties stand at 200. */
function page(head: readonly number[], properties: readonly number[]): Uint8Array {
  const made = new Uint8Array(PAGE);
  made.set(head);
  made.set(properties, 200);
  made[PAGE - 1] = 1;
  return made;
}

function pieceTable(paragraphs: readonly DocParagraph[], starts: ReadonlyMap<number, number>, lists: readonly (readonly number[])[]): number[] {
  let length = 0;
  const ends = paragraphs.map(({ text }) => (length += text.length));
  const entries = paragraphs.flatMap(({ narrow, piece = 0 }, at) => {
    const start = starts.get(at) ?? 0;
    return [0, 0, ...bytes32(narrow === true ? (start * 2) | 0x4000_0000 : start), ...bytes16(piece)];
  });
  const table = [...[0, ...ends].flatMap(bytes32), ...entries];
  return [...lists.flatMap((list) => [1, ...bytes16(list.length), ...list]), 2, ...bytes32(table.length), ...table];
}

const container = CFB as { utils: { cfb_new(): object; cfb_add(file: object, name: string, content: Uint8Array): void }; write(file: object, options: object): Uint8Array };

/** An OLE container of streams. */
export function packOle(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = container.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) container.utils.cfb_add(file, `/${name}`, content);
  return new Uint8Array(container.write(file, { type: 'buffer' }));
}
