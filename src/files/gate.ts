import { strToU8, zipSync } from 'fflate';
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
    parts.set(part.name, checked(unpack(bytes, part)));
  }
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

/** The tag a piece of XML begins with, and whether it also ends it. */
const ROOT = /<((?:[\w.-]+:)?[\w.-]+)(?:\s[^<>]*?)?(\/?)>/;
/** Links over a range; the reader would make a cell for every place in it, a million rows if it says so. */
const LINK = /<(?:\w+:)?hyperlink [^<>]*>/g;

/** A piece of XML that is whole, without its links. A reader would take one that is cut off for a short one. */
function checked(content: Uint8Array): Uint8Array {
  const encoding = content[0] === 0xff ? 'utf-16le' : content[0] === 0xfe ? 'utf-16be' : 'utf-8';
  const xml = new TextDecoder(encoding).decode(content);
  const root = ROOT.exec(xml.slice(0, 8192));
  const close = /^<\/([^\s>]*)\s*>/.exec(xml.slice(xml.lastIndexOf('</')));
  if (root === null || (root[2] !== '/' && close?.[1] !== root[1])) throw new FileRefusal('damaged');
  return xml.includes('hyperlink ') ? strToU8(xml.replace(LINK, ' ')) : content;
}
