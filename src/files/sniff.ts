import { listParts } from './zip';

/** What a file is by its content; its name is never asked. */
export type FileKind =
  | 'xlsx'
  | 'xls'
  | 'text'
  | 'encrypted'
  | 'pdf'
  | 'rtf'
  | 'docx'
  | 'doc'
  | 'html'
  | 'mhtml'
  | 'opendocument'
  | 'other-spreadsheet'
  | 'archive'
  | 'image'
  | 'unknown';

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

const starts = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** Throws the refusal `damaged` if a zip file's directory cannot be read. */
export function sniff(bytes: Uint8Array): FileKind {
  if (starts(bytes, ZIP) && (bytes[2] ?? 9) < 9) return zipKind(listParts(bytes).map((part) => part.name));
  if (starts(bytes, OLE)) return oleKind(bytes);
  const known = SIGNATURES.find(([, signature]) => starts(bytes, signature));
  return known?.[0] ?? textKind(bytes);
}

function zipKind(names: readonly string[]): FileKind {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^word\/document\d*\.xml$/i)) return 'docx';
  if (has(/(?:^|\/)workbook\.bin$/i) || has(/^Index\/Document\.iwa$|^Index\.zip$/)) return 'other-spreadsheet';
  if (has(/(?:^|\/)workbook\d*\.xml$|(?:^|\/)worksheets\//i)) return 'xlsx';
  if (has(/^META-INF\/manifest\.xml$/) && has(/^content\.xml$/)) return 'opendocument';
  return has(/^ppt\/presentation\.xml$/i) ? 'unknown' : 'archive';
}

const STREAMS: Readonly<Record<string, FileKind>> = {
  Workbook: 'xls',
  Book: 'xls',
  WordDocument: 'doc',
  EncryptedPackage: 'encrypted',
  'PowerPoint Document': 'unknown',
};

/** The first stream with a known name decides: a document's own stream stands before those of objects inside it. */
function oleKind(bytes: Uint8Array): FileKind {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) - 2;
    if (bytes[at + 65] !== 0 || bytes[at + 66] !== 2 || length < 8 || length > 38 || length % 2 !== 0) continue;
    const kind = STREAMS[new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length))];
    if (kind !== undefined) return kind;
  }
  return 'unknown';
}

/** What may stand before the first tag: declarations and comments. */
const PROLOGUE = /^(?:<\?[^>]*>|<!--[^]*?-->|<!\[[^>]*\]>|\s)+/;
/** The tags that pages and pieces of pages begin with, those of Office among them; `<统计表>` is text. */
const HTML =
  /^<(?:!doctype\s+html|(?:html|head|body|meta|title|link|style|script|base|frameset|table|colgroup|thead|tbody|tr|td|th|div|p|span|font|center|h[1-6]|ul|ol|pre|br|hr|img|a|b|strong|form|section|article|main|[ovwx]:[a-z]+)(?=[\s/>]))/i;

function xmlKind(text: string): FileKind {
  if (/<office:document[\s>]/.test(text)) return 'opendocument';
  if (/office:spreadsheet/i.test(text)) return 'other-spreadsheet';
  return 'unknown';
}

function textKind(bytes: Uint8Array): FileKind {
  const head = bytes.subarray(0, 4096);
  const wide = starts(bytes, [0xff, 0xfe]) ? 'utf-16le' : starts(bytes, [0xfe, 0xff]) ? 'utf-16be' : undefined;
  const text = new TextDecoder(wide ?? 'latin1').decode(head).replace(/^\xef\xbb\xbf/, '').trimStart();
  if (text.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (text.startsWith('{\\rtf')) return 'rtf';
  if (/^[\w-]+:/.test(text) && /^MIME-Version:/im.test(text)) return 'mhtml';
  if (/^Version:[\d.]+\s+StartHTML:/i.test(text)) return 'html';
  const markup = text.replace(PROLOGUE, '');
  if (/^<\?xml/i.test(text) && !HTML.test(markup)) return xmlKind(text);
  if (HTML.test(markup)) return 'html';
  return wide === undefined && isBinary(bytes) ? 'unknown' : 'text';
}

/** Text has no control characters but tabs, line ends, page ends and DOS's end of file. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 65_536).some((byte) => byte < 9 || (byte > 13 && byte < 0x1a) || (byte > 0x1a && byte < 0x20));
}
