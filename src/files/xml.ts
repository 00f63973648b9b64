import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { FileRefusal } from './refusal';

/** An element by its canonical name, with its attributes by theirs. */
export interface Element {
  readonly name: string;
  attribute(name: string): string | undefined;
}

export interface XmlReader {
  /** `false` leaves out the element with all that is in it; its end is not told either. */
  open(element: Element): boolean | undefined;
  close(name: string): void;
  text?(text: string): void;
}

/** Elements within each other. The parser looks for namespaces through all of them. */
const MAX_DEPTH = 2000;

/**
 * Reads a whole piece of XML. `namespaces` gives each namespace its prefix in the names that are told, whichever prefix
 * the piece itself uses; names of other namespaces begin with `?:`. Attributes without a namespace have no prefix.
 * Throws `damaged` if the piece is not well-formed to its last tag, nests too deep or has a document type, where entities hide.
 */
export function readXml(bytes: Uint8Array, namespaces: Readonly<Record<string, string>>, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const names = new Names(namespaces);
  let skipped = 0;
  let depth = 0;
  parser.on('opentag', (tag) => {
    if (++depth > MAX_DEPTH) throw new FileRefusal('damaged');
    if (skipped > 0) skipped++;
    else if (reader.open(new TagElement(tag, names)) === false) skipped = 1;
  });
  parser.on('closetag', (tag) => {
    depth--;
    if (skipped > 0) skipped--;
    else reader.close(names.of(tag.uri, tag.local));
  });
  const text = (piece: string): void => {
    if (skipped === 0) reader.text?.(piece);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  const refuse = (): never => {
    throw new FileRefusal('damaged');
  };
  parser.on('doctype', refuse);
  parser.on('error', refuse);
  parser.write(decodeXml(bytes)).close();
}

/** Canonical names, each made once. */
class Names {
  private readonly known = new Map<string, Map<string, string>>();

  constructor(private readonly prefixes: Readonly<Record<string, string>>) {}

  of(uri: string, local: string): string {
    let names = this.known.get(uri);
    if (names === undefined) this.known.set(uri, (names = new Map()));
    let name = names.get(local);
    if (name === undefined) names.set(local, (name = `${this.prefixes[uri] ?? '?'}:${local}`));
    return name;
  }
}

class TagElement implements Element {
  readonly name: string;

  constructor(
    private readonly tag: SaxesTagNS,
    private readonly names: Names,
  ) {
    this.name = names.of(tag.uri, tag.local);
  }

  attribute(wanted: string): string | undefined {
    const { attributes } = this.tag;
    for (const each in attributes) {
      const { uri, local, value } = attributes[each] as SaxesAttributeNS;
      if ((uri === '' ? local : this.names.of(uri, local)) === wanted) return value;
    }
    return undefined;
  }
}

function decodeXml(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefusal('damaged');
  }
}
