import { type Document, Packer } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { SUBSTITUTES } from './style';

/** Zip files know no earlier day. */
const NO_DAY = '1980-01-01T00:00:00';
const CORE = 'docProps/core.xml';
const FONT_TABLE = 'word/fontTable.xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The document as a file. The same document gives the same bytes: the library would write the present time into it, which
 * says nothing of a report. It names the fonts to take instead of missing ones, which the library cannot.
 */
export async function pack(document: Document, title: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  const parts = { ...unzipSync(bytes), [CORE]: strToU8(coreProperties(title)), [FONT_TABLE]: strToU8(fontTable()) };
  return zipSync(parts, { mtime: NO_DAY });
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const coreProperties = (title: string): string =>
  HEAD +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${escape(title)}</dc:title><dc:creator>附表通</dc:creator></cp:coreProperties>`;

/** 86 is the character set GB 2312. */
const fontTable = (): string =>
  `${HEAD}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${SUBSTITUTES.map(
    ([name, instead]) => `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  ).join('')}</w:fonts>`;
