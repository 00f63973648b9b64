import { FileRefusal } from './refusal';

/**
 * Text of a file whose encoding nobody wrote down: UTF-16 by its mark, UTF-8 if every byte fits, else GB 18030 (which
 * covers GB 2312 and GBK). Line ends become `\n`. Throws `not-a-spreadsheet` if it is none of them.
 */
export function decode(bytes: Uint8Array): string {
  return text(bytes).replace(/\r\n?|\u0085|\u2028/g, '\n').replace(/\u001a$/, '');
}

function text(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    // `stream` forgives a last character that was cut in two.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return chinese(bytes);
  }
}

function chinese(bytes: Uint8Array): string {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    throw new FileRefusal('not-a-spreadsheet');
  }
}
