import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5';
import type { Grid } from '../annex/sheet/grid';
import { decode } from './decode';
import { Flow } from './flow';
import { FoldedText } from './folded-text';
import { MAX_PART } from './limits';
import { FileRefusal } from './refusal';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/**
 * A web page, or a piece of one as programs put it on the clipboard, as one grid.
 * Throws `web-frames` for a page whose content is in other files, `web-empty` for one that shows no text, `too-large`, `damaged`.
 */
export function readHtml(bytes: Uint8Array, name: string): Grid[] {
  return [htmlGrid(htmlText(bytes), name)];
}

/** The grid of a page's text; throws as `readHtml`. */
export function htmlGrid(text: string, name: string): Grid {
  const markup = text.slice(Math.max(0, text.indexOf('<')));
  // Rows on their own lose their tags unless they stand in a table.
  const page = parsed(/^<t[rdhb]/i.test(markup) ? `<table>${markup}` : markup);
  const reader = new PageReader();
  walk(page, reader);
  const grid = reader.flow.grid(name);
  if (reader.frames) throw new FileRefusal('web-frames');
  if (grid.rows.length === 0 && grid.cut !== true) throw new FileRefusal('web-empty');
  return grid;
}

/** Elements within each other; browsers stop at 512. The parser's time grows with their square. */
const MAX_DEPTH = 20_000;

/** Throws `damaged` for a page that is deeper. */
function parsed(markup: string): Node {
  let depth = 0;
  const deeper = (): void => {
    if (++depth > MAX_DEPTH) throw new FileRefusal('damaged');
  };
  return parse(markup, { treeAdapter: { ...defaultTreeAdapter, onItemPush: deeper, onItemPop: () => void depth-- } });
}

/** Text by its mark, or as the page says if that is true of every byte, or by its bytes alone. Throws `too-large`. */
export function htmlText(bytes: Uint8Array, told?: string): string {
  if (bytes.length > MAX_PART) throw new FileRefusal('too-large', { found: bytes.length, limit: MAX_PART });
  const marked = (bytes[0] ?? 0) >= 0xef && /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(latin(bytes.subarray(0, 3)));
  const label = told ?? /<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(latin(bytes.subarray(0, 4096)))?.[1] ?? 'utf-8';
  const utf8 = decodedAs('utf-8', bytes);
  // Pages say GB 2312 and are UTF-8 more often than Chinese characters of the one make such of the other.
  if (marked || /^utf/i.test(label) || /[\u3000-\u9fff]/.test(utf8 ?? '')) return decode(bytes);
  return decodedAs(label, bytes)?.replace(/\r\n?/g, '\n') ?? decode(bytes);
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

function decodedAs(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Tells the nodes under `root` in their order. Pages nest too deep for calls within calls. */
function walk(root: Node, reader: PageReader): void {
  const open: { readonly node: Node; readonly children: readonly Node[]; next: number }[] = [];
  const enter = (node: Node): void => {
    if (reader.open(node)) open.push({ node, children: 'childNodes' in node ? node.childNodes : [], next: 0 });
  };
  enter(root);
  for (let top = open[0]; top !== undefined; top = open[open.length - 1]) {
    const child = top.children[top.next++];
    if (child !== undefined) enter(child);
    else {
      reader.close(top.node);
      open.pop();
    }
  }
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** Not shown, or no text of the page. */
const LEFT_OUT = words('head script style template noscript noframes title select datalist textarea iframe object svg math rt rp');
const BLOCKS = words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary ul xmp',
);
const EXACT = words('pre listing plaintext xmp');

class PageReader {
  readonly flow = new Flow();
  frames = false;
  private readonly text = new FoldedText(this.flow);
  private exact = 0;

  /** Whether the node's content is to be told. */
  open(node: Node): boolean {
    if ('value' in node) {
      if (this.exact > 0) this.text.addExactly(node.value);
      else this.text.add(node.value);
      return false;
    }
    if (!('tagName' in node)) return 'childNodes' in node;
    const { tagName } = node;
    if (tagName === 'frameset') this.frames = true;
    if (LEFT_OUT.has(tagName) || isHidden(node)) return false;
    if (tagName === 'br') this.text.break();
    // A raised 1 beside a figure is a note's mark, not another digit of it.
    if (tagName === 'sup' || tagName === 'sub') this.text.add(' ');
    if (BLOCKS.has(tagName)) this.text.endBlock();
    if (EXACT.has(tagName)) this.exact++;
    this.table(node);
    return true;
  }

  close(node: Node): void {
    if (!('tagName' in node)) return this.text.endBlock();
    const { tagName } = node;
    if (BLOCKS.has(tagName)) this.text.endBlock();
    if (EXACT.has(tagName)) this.exact--;
    switch (tagName) {
      case 'caption':
        this.text.endBlock();
        this.flow.endBox();
        break;
      case 'td':
      case 'th':
        this.text.endBlock();
        this.flow.endCell();
        break;
      case 'thead':
      case 'tbody':
      case 'tfoot':
        this.flow.endGroup();
        break;
      case 'table':
        this.flow.endTable();
        break;
    }
  }

  private table(node: Element): void {
    switch (node.tagName) {
      case 'table':
        this.text.endBlock();
        this.flow.startTable();
        break;
      case 'caption':
        this.flow.startBox();
        break;
      case 'tr':
        this.flow.startRow();
        break;
      case 'td':
      case 'th':
        this.flow.startCell();
        // A cell that reaches down 0 rows reaches down to the last.
        this.flow.span(spanOf(node, 'colspan') || 1, spanOf(node, 'rowspan') || Infinity);
        break;
    }
  }
}

const attribute = (node: Element, wanted: string): string | undefined => node.attrs.find(({ name }) => name === wanted)?.value;
const isHidden = (node: Element): boolean => attribute(node, 'hidden') !== undefined || /(?:^|;)\s*display\s*:\s*none/i.test(attribute(node, 'style') ?? '');

function spanOf(node: Element, name: 'colspan' | 'rowspan'): number {
  const span = parseInt(attribute(node, name) ?? '1', 10);
  return span >= 0 ? span : 1;
}
