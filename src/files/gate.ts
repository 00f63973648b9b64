import { zipSync } from 'fflate';
import { MAX_UNPACKED } from './limits';
import { FileRefusal } from './refusal';
import { listParts, unpack } from './zip';

/** Folders and parts of a workbook that hold no cells. */
const UNUSED =
  /(?:^|\/)(?:docProps|customXml|media|drawings|charts|theme|externalLinks|printerSettings|pivotTables|pivotCache|tables|queryTables|threadedComments|embeddings|ctrlProps|activeX|slicers|slicerCaches|richData|revisions|worksheets\/_rels)\/|(?:^|\/)(?:comments\d*|calcChain|volatileDependencies)\.xml$/i;
const MARKUP = /\.(?:xml|rels)$/i;

/**
 * Lets through only what a workbook needs: its sheets, texts and formats, unpacked within the limits, proved by their
 * checksums and complete to their last tag. The answer is a zip file that is stored, not packed, so that the reader
 * behind never inflates anything. Throws `bomb`, `damaged`, `encrypted`, `too-many-parts`.
 */
export function gate(bytes: Uint8Array): Uint8Array {
  const wanted = listParts(bytes).filter(({ name }) => MARKUP.test(name) && !UNUSED.test(name));
  const unpacked = wanted.reduce((sum, part) => sum + part.size, 0);
  if (unpacked > MAX_UNPACKED) throw new FileRefusal('bomb', { found: unpacked, limit: MAX_UNPACKED });
  const parts = new Map<string, Uint8Array>();
  for (const part of wanted) {
    if (parts.has(part.name)) throw new FileRefusal('damaged');
    const content = unpack(bytes, part);
    if (!isComplete(content)) throw new FileRefusal('damaged');
    parts.set(part.name, content);
  }
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

/** Whether a piece of XML ends with the closing tag of its root; a reader would take a cut-off one for a short one. */
function isComplete(content: Uint8Array): boolean {
  const encoding = content[0] === 0xff ? 'utf-16le' : content[0] === 0xfe ? 'utf-16be' : 'utf-8';
  const decoder = new TextDecoder(encoding);
  const root = /<((?:[\w.-]+:)?[\w.-]+)(?:\s[^<>]*?)?(\/?)>/.exec(decoder.decode(content.subarray(0, 8192)));
  if (root === null) return false;
  if (root[2] === '/') return true;
  const tail = decoder.decode(content.subarray(Math.max(0, content.length - 1024) & ~1));
  const last = tail.lastIndexOf('</');
  return last >= 0 && /^<\/([^\s>]*)\s*>/.exec(tail.slice(last))?.[1] === root[1];
}
