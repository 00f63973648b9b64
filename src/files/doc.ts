import type { Grid } from '../annex/sheet/grid';
import { type Extent, readHeader } from './doc-header';
import { PropertyPages } from './doc-pages';
import { type Piece, readPieces } from './doc-pieces';
import { type CharacterProperties, characterProperties, type ParagraphProperties, paragraphProperties } from './doc-properties';
import { DocTables } from './doc-tables';
import { Flow } from './flow';
import { oleStream } from './ole';
import { FileRefusal } from './refusal';

/**
 * The main text of an old Word document (Word 97 to 2003) as one grid, as it is printed: without what is hidden or was
 * deleted, and without automatic numbers. Throws `damaged`, `encrypted`, `old-word`, `bomb`; RangeError for files cut short.
 */
export function readDoc(bytes: Uint8Array, name: string): Grid[] {
  const document = stream(bytes, 'WordDocument');
  if (document === undefined) throw new FileRefusal('damaged');
  const header = readHeader(document);
  const tables = stream(bytes, header.tables);
  if (tables === undefined) throw new FileRefusal('damaged');
  const part = ({ start, size }: Extent): DataView => new DataView(tables.buffer, tables.byteOffset + start, size);
  const characters = new PropertyPages(document, part(header.characters), 'characters');
  const paragraphs = new PropertyPages(document, part(header.paragraphs), 'paragraphs');
  const data = stream(bytes, 'Data');
  const reader = new DocReader();
  for (const piece of readPieces(document, part(header.pieces), header.length)) {
    const { text, start, width, changes } = piece;
    for (let at = 0; at < text.length; ) {
      const run = characters.at(start + at * width);
      const end = Math.min(text.length, Math.ceil((run.end - start) / width));
      const shown = characterProperties([run.changes, changes]);
      reader.run(text.slice(at, end), shown, (mark) => propertiesAt(piece, at + mark));
      at = end;
    }
  }
  return [reader.grid(name)];

  function propertiesAt({ start, width, changes }: Piece, mark: number): ParagraphProperties {
    return paragraphProperties([paragraphs.at(start + mark * width).changes, changes], data);
  }
}

function stream(bytes: Uint8Array, name: string): DataView | undefined {
  const content = oleStream(bytes, [name]);
  return content && new DataView(content.buffer, content.byteOffset, content.byteLength);
}

const CELL = '\x07';
const FIELD = '\x13';
const RESULT = '\x14';
const FIELD_END = '\x15';
/** Shown: tab, line break, column break, hyphen. Everything else below a blank stands for what is no text. */
const CHARACTERS: Readonly<Record<string, string>> = { '\t': '\t', '\v': '\n', '\x0e': '\n', '\x1e': '-' };
/** Stand-ins for a symbol and for the ends of content controls. */
const STAND_INS = /[(<>]/g;

/** Makes a flow of a document's text. */
class DocReader {
  private readonly flow = new Flow();
  private readonly tables = new DocTables(this.flow);
  /** The present paragraph. */
  private text = '';
  /** For each field that has begun in it: whether its instruction, which nobody sees, is still going on. */
  private readonly fields: boolean[] = [];

  /** Characters with the same properties; `propertiesAt` gives those of the paragraph that ends with the one at an index. */
  run(text: string, shown: CharacterProperties, propertiesAt: (index: number) => ParagraphProperties): void {
    // A raised 1 beside a figure is a note's mark, not another digit of it.
    if (shown.raised) this.add(' ', shown);
    for (const { 0: found, index } of text.matchAll(/[\0-\x1f]|[^\0-\x1f]+/g)) {
      switch (found) {
        case '\r':
        case '\f':
        case CELL:
          this.end(found, shown, propertiesAt(index));
          break;
        case FIELD:
          this.fields.push(true);
          break;
        case RESULT:
          if (this.fields.pop() !== undefined) this.fields.push(false);
          break;
        case FIELD_END:
          this.fields.pop();
          break;
        default:
          this.add(found < ' ' ? (CHARACTERS[found] ?? '') : shown.special ? found.replace(STAND_INS, '') : found, shown);
      }
    }
  }

  grid(name: string): Grid {
    if (this.text !== '') throw new FileRefusal('damaged');
    this.tables.finish();
    return this.flow.grid(name);
  }

  private add(text: string, { hidden, deleted }: CharacterProperties): void {
    if (!hidden && !deleted && !this.fields.includes(true)) this.text += text;
  }

  private end(mark: string, { deleted }: CharacterProperties, properties: ParagraphProperties): void {
    const depth = properties.inTable ? Math.max(1, properties.depth) : properties.depth;
    const inner = depth > 1 && mark === '\r';
    const cell = mark === CELL || (inner && properties.endsInnerCell);
    const row = inner ? properties.endsInnerRow : mark === CELL && properties.endsRow;
    // Its end is deleted: the next paragraph continues this one.
    if (deleted && !cell && !row) return;
    if (mark === CELL && depth !== 1) throw new FileRefusal('damaged');
    this.tables.paragraph(this.text, depth, row ? 'row' : cell ? 'cell' : 'paragraph', properties.row);
    this.text = '';
    this.fields.length = 0;
  }
}
