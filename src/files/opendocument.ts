import type { Grid } from '../annex/sheet/grid';
import { FileRefusal } from './refusal';
import { MAX_UNPACKED } from './limits';
import { OdsReader } from './ods';
import { OdtReader } from './odt';
import { readXml, type Element, type XmlReader } from './xml';
import { listParts, unpack } from './zip';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = Object.fromEntries(
  [['office', 'office'], ['table', 'table'], ['text', 'text'], ['style', 'style'], ['drawing', 'draw']].map(([space, prefix]) => [`${OASIS}:${space}:1.0`, prefix ?? '']),
);

/**
 * The sheets of an .ods file, hidden ones marked so, or the text of an .odt file as one grid named `name`; both also as
 * one XML file (.fods, .fodt). Throws `opendocument` for other kinds, `damaged`, `encrypted`, `bomb`, `too-many-parts`.
 */
export function readOpenDocument(bytes: Uint8Array, name: string): Grid[] {
  const reader = new DocumentReader(name);
  readXml(bytes[0] === 0x50 ? content(bytes) : bytes, NAMESPACES, reader);
  return reader.grids();
}

function content(bytes: Uint8Array): Uint8Array {
  const parts = listParts(bytes);
  const part = (path: string): Uint8Array => {
    const found = parts.find((each) => each.name === path);
    if (found === undefined) throw new FileRefusal('damaged');
    if (found.size > MAX_UNPACKED) throw new FileRefusal('bomb', { found: found.size, limit: MAX_UNPACKED });
    return unpack(bytes, found);
  };
  if (new TextDecoder().decode(part('META-INF/manifest.xml')).includes('encryption-data')) throw new FileRefusal('encrypted');
  return part('content.xml');
}

/** What both kinds leave out: earlier states of the text, remarks beside it, small print above characters. */
const LEFT_OUT: ReadonlySet<string> = new Set(['text:tracked-changes', 'table:tracked-changes', 'office:annotation', 'text:ruby-text', 'text:note']);

/** Finds out which kind of document it is and hands its body on. */
class DocumentReader implements XmlReader {
  private readonly hiddenStyles = new Set<string>();
  private style: string | undefined;
  private body: OdsReader | OdtReader | undefined;

  constructor(private readonly name: string) {}

  grids(): Grid[] {
    if (this.body === undefined) throw new FileRefusal('opendocument');
    return this.body.grids();
  }

  open(element: Element): boolean | undefined {
    const { name } = element;
    if (LEFT_OUT.has(name)) return false;
    if (this.body !== undefined) return this.body.open(element);
    if (name === 'office:spreadsheet') this.body = new OdsReader(this.hiddenStyles);
    else if (name === 'office:text') this.body = new OdtReader(this.name);
    else if (name === 'style:style') this.style = element.attribute('style:name');
    else if (name === 'style:table-properties' && element.attribute('table:display') === 'false') this.hiddenStyles.add(this.style ?? '');
  }

  close(name: string): void {
    this.body?.close(name);
  }

  text(text: string): void {
    this.body?.text(text);
  }
}
