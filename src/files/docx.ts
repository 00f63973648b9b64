import type { Grid } from '../annex/sheet/grid';
import { readNumbering } from './docx-numbering';
import { DocxReader, WORD } from './docx-flow';
import { MAX_UNPACKED } from './limits';
import { FileRefusal } from './refusal';
import { readXml } from './xml';
import { listParts, unpack, type ZipPart } from './zip';

const RELATIONSHIPS = { 'http://schemas.openxmlformats.org/package/2006/relationships': 'r' };

/**
 * The main text of a .docx, .docm or .dotx file as one grid: headers, footers, notes and comments are no part of it.
 * Throws `damaged`, `encrypted`, `bomb`, `too-many-parts`.
 */
export function readDocx(bytes: Uint8Array, name: string): Grid[] {
  const parts = new Map(listParts(bytes).map((part) => [part.name.toLowerCase(), part]));
  const part = (path: string): ZipPart | undefined => parts.get(path.toLowerCase());
  const main = mainPath(bytes, part('_rels/.rels')) ?? [...parts.keys()].find((each) => /^word\/document\d*\.xml$/.test(each)) ?? '';
  const document = part(main);
  const numbers = part(main.replace(/[^/]*$/, 'numbering.xml'));
  if (document === undefined) throw new FileRefusal('damaged');
  const size = document.size + (numbers?.size ?? 0);
  if (size > MAX_UNPACKED) throw new FileRefusal('bomb', { found: size, limit: MAX_UNPACKED });
  const reader = new DocxReader(readNumbering(numbers && unpack(bytes, numbers)));
  readXml(unpack(bytes, document), WORD, reader);
  return [reader.grid(name)];
}

/** Where the package says its document is. */
function mainPath(bytes: Uint8Array, relationships: ZipPart | undefined): string | undefined {
  let path: string | undefined;
  if (relationships === undefined) return path;
  readXml(unpack(bytes, relationships), RELATIONSHIPS, {
    open: (element) => {
      if (element.name === 'r:Relationship' && element.attribute('Type')?.endsWith('/officeDocument') === true) path ??= element.attribute('Target')?.replace(/^\/+/, '');
      return undefined;
    },
    close: () => undefined,
  });
  return path;
}
