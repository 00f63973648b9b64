import { strToU8 } from 'fflate';
import { MAX_UNPACKED } from './limits';
import { FileRefusal } from './refusal';
import { listParts, unpack } from './zip';

/** Folders and parts of a workbook that hold no cells. */
const UNUSED =
  /(?:^|\/)(?:docProps|customXml|media|drawings|charts|theme|externalLinks|printerSettings|pivotTables|pivotCache|tables|queryTables|threadedComments|embeddings|ctrlProps|activeX|slicers|slicerCaches|richData|revisions|worksheets\/_rels)\/|(?:^|\/)(?:comments\d*|calcChain|volatileDependencies)\.xml$/i;
const MARKUP = /\.(?:xml|rels)$/i;

/**
 * Lets through only what a workbook needs: its sheets, texts and formats, by name, unpacked within the limits, proved
 * by their checksums and complete to their last tag. Throws `bomb`, `damaged`, `encrypted`, `too-many-parts`.
 */
export function gate(bytes: Uint8Array): Map<string, Uint8Array> {
  const wanted = listParts(bytes).filter(({ name }) => MARKUP.test(name) && !UNUSED.test(name));
  const unpacked = wanted.reduce((sum, part) => sum + part.size, 0);
  if (unpacked > MAX_UNPACKED) throw new FileRefusal('bomb', { found: unpacked, limit: MAX_UNPACKED });
  // Their reader takes names that differ only by case for the same.
  if (new Set(wanted.map(({ name }) => name.toLowerCase())).size < wanted.length) throw new FileRefusal('damaged');
  return new Map(wanted.map((part) => [part.name, checked(toUtf8(unpack(bytes, part)))]));
}

function toUtf8(content: Uint8Array): Uint8Array {
  const encoding = content[0] === 0xff ? 'utf-16le' : content[0] === 0xfe ? 'utf-16be' : undefined;
  return encoding === undefined ? content : strToU8(new TextDecoder(encoding).decode(content));
}

/** The tag a piece of XML begins with, and whether it also ends it. */
const ROOT = /<((?:[\w.-]+:)?[\w.-]+)(?:\s[^<>]*?)?(\/?)>/;
const CLOSE = /^<\/([^\s>]*)\s*>/;
/** Bytes at either end of a piece of XML in which its first and last tag stand. */
const END = 8192;

/** A word, and the place of the letter in it that is rarest in sheets. */
interface Word {
  readonly bytes: Uint8Array;
  readonly rare: number;
}
const word = (text: string, rare: number): Word => ({ bytes: strToU8(text), rare });

const DOCTYPE = word('<!DOCTYPE', 1);
/** What the reader would take for something else: found by `words`, each match of `pattern` is replaced. */
const MISREAD: readonly { readonly words: readonly Word[]; readonly pattern: RegExp; readonly by: string }[] = [
  // Its contents would count.
  { words: [word('<!--', 1)], pattern: /<!--[^]*?-->/g, by: '' },
  // A cell would be made for every place a link covers, a million rows if it says so.
  { words: [word('hyperlink ', 8)], pattern: /<(?:\w+:)?hyperlink [^<>]*>/g, by: ' ' },
  // An empty text would not count, and all texts behind it would move up by one.
  { words: [word('si/>', 1), word('si />', 1)], pattern: /<((?:\w+:)?si) ?\/>/g, by: '<$1></$1>' },
];

/** A piece of XML that is whole, defines no entities and holds nothing `MISREAD`. Cut off, it would be taken for a short one. */
function checked(content: Uint8Array): Uint8Array {
  const decoder = new TextDecoder();
  const root = ROOT.exec(decoder.decode(content.subarray(0, END)));
  const tail = decoder.decode(content.subarray(-END));
  const close = CLOSE.exec(tail.slice(tail.lastIndexOf('</')));
  const whole = root !== null && (root[2] === '/' || close?.[1] === root[1]);
  if (!whole || contains(content, DOCTYPE)) throw new FileRefusal('damaged');
  const misread = MISREAD.filter(({ words }) => words.some((each) => contains(content, each)));
  if (misread.length === 0) return content;
  return strToU8(misread.reduce((xml, { pattern, by }) => xml.replace(pattern, by), decoder.decode(content)));
}

function contains(content: Uint8Array, { bytes, rare }: Word): boolean {
  const letter = bytes[rare] as number;
  for (let at = content.indexOf(letter); at >= 0; at = content.indexOf(letter, at + 1)) {
    if (content[at + 1] === bytes[rare + 1] && bytes.every((byte, index) => content[at - rare + index] === byte)) return true;
  }
  return false;
}
