import type { Grid } from '../annex/sheet/grid';
import { htmlGrid, htmlText } from './html';
import { FileRefusal } from './refusal';

/**
 * The pages in a web archive (.mht, .mhtml), as Excel, Word and browsers save them, each as one grid; pages that are only
 * frames or empty are passed over. Throws `web-frames` or `web-empty` if there are no others, `damaged`.
 */
export function readMhtml(bytes: Uint8Array, name: string): Grid[] {
  const grids: Grid[] = [];
  let refusal = new FileRefusal('web-empty');
  for (const page of pages(bytes)) {
    try {
      grids.push(htmlGrid(page, grids.length === 0 ? name : `${name} (${grids.length + 1})`));
    } catch (error) {
      if (!(error instanceof FileRefusal)) throw error;
      refusal = error;
    }
  }
  if (grids.length === 0) throw refusal;
  return grids;
}

/** The text of every part that is a page. */
function pages(bytes: Uint8Array): string[] {
  // One character for each byte, so that places in the one are places in the other.
  const text = Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, chunk) =>
    String.fromCharCode(...bytes.subarray(chunk * CHUNK, (chunk + 1) * CHUNK)),
  ).join('');
  const boundaries = Array.from(text.matchAll(/\bboundary\s*=\s*(?:"([^"\r\n]+)"|([^\s;"]+))/gi), ([, quoted, bare]) => quoted ?? bare ?? '');
  const lines = new Set(boundaries.flatMap((boundary) => [`--${boundary}`, `--${boundary}--`]));
  const parts: string[][] = [[]];
  for (const line of text.split(/\r\n?|\n/)) {
    if (lines.has(line.trimEnd())) parts.push([]);
    else parts[parts.length - 1]?.push(line);
  }
  return parts.flatMap(page);
}

const CHUNK = 8192;

/** The text of a part if it is a page. */
function page(lines: readonly string[]): string[] {
  const end = lines.indexOf('');
  // A header goes on in lines that begin with white space.
  const headers = lines.slice(0, Math.max(0, end)).join('\n').replace(/\n[ \t]+/g, ' ');
  const header = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(headers)?.[1] ?? '';
  const type = header('Content-Type');
  if (!/^text\/html|^application\/xhtml/i.test(type)) return [];
  const content = decoded(header('Content-Transfer-Encoding').trim().toLowerCase(), lines.slice(end + 1));
  return [htmlText(bytesOf(content), /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1])];
}

function bytesOf(content: string): Uint8Array {
  const bytes = new Uint8Array(content.length);
  for (let at = 0; at < content.length; at++) bytes[at] = content.charCodeAt(at);
  return bytes;
}

/** The bytes that the lines stand for, a character for each. */
function decoded(encoding: string, lines: readonly string[]): string {
  if (encoding === 'quoted-printable') {
    const joined = lines.map((line) => line.trimEnd()).join('\n').replace(/=\n/g, '');
    return joined.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  }
  if (encoding !== 'base64') return lines.join('\n');
  try {
    return atob(lines.join(''));
  } catch {
    throw new FileRefusal('damaged');
  }
}
