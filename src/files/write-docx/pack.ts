import { type Document, Packer } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';

/** Zip files know no earlier day. */
const NO_DAY = '1980-01-01T00:00:00';
const CORE = 'docProps/core.xml';

/**
 * The document as a file. The same document gives the same bytes: the library would write the present time into it, which
 * says nothing of a report.
 */
export async function pack(document: Document, title: string): Promise<Uint8Array> {
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  const parts = { ...unzipSync(bytes), [CORE]: strToU8(coreProperties(title)) };
  return zipSync(parts, { mtime: NO_DAY });
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const coreProperties = (title: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${escape(title)}</dc:title><dc:creator>附表通</dc:creator></cp:coreProperties>`;
