import type { Steps } from '../../annex/steps';
import type { Span } from './statement';

/** A line of the text, without its end. */
interface Line extends Span {
  /** In half-width columns, from the first character that is seen. */
  readonly width: number;
  readonly indent: number;
  readonly kind: 'prose' | 'blank' | 'page' | 'table';
  /** Without the blanks around it. */
  readonly content: string;
}

const MANY = 20;
const LONGEST = 200_000;
/** Lines read in one step. */
const STEP = 500;

const pageNumber = /^(?:[-—–―·.\s]*\d{1,4}[-—–―·.\s]*|第\s?\d{1,4}\s?页.{0,12}|\d{1,4}\s?\/\s?\d{1,4})$/;
const listStart = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．](?!\d)|[①-⑳])/;
const sentenceEnd = /[。！？：:；;]["”’』」）)]?$/;
const stops = '。！？；';
const phraseMark = /[，。；：！？]/;

/**
 * The paragraphs of a text that are prose, each as the lines that it is broken over. Tables, which often
 * follow in the same text, page numbers and blank lines are left out. Its steps say nothing of how far it is: finding them is the smallest part.
 */
export function* proseSteps(text: string): Steps<Span[][], number> {
  const lines = yield* linesOf(text);
  const wrap = wrapWidth(lines);
  const margin = leftMargin(lines);
  const paragraphs: Span[][] = [];
  let open: Span[] | undefined;
  let begin = 0;
  let last: Line | undefined;
  let gap = false;
  let inside = false;
  for (const [index, line] of lines.entries()) {
    if (index % STEP === STEP - 1) yield 0;
    if (line.kind === 'page') continue;
    if (line.kind === 'blank') {
      gap = true;
      continue;
    }
    const { content } = line;
    if (line.kind === 'table') {
      open = undefined;
      last = undefined;
    } else if (open !== undefined && last !== undefined && (continues(last, line, gap, wrap, margin) || (inside && !gap && !listStart.test(content))) && line.end - begin < LONGEST) {
      open.push(line);
      last = line;
      inside = isInside(content, inside);
    } else {
      open = [line];
      inside = isInside(content, false);
      begin = line.start;
      paragraphs.push(open);
      last = line;
    }
    gap = false;
  }
  return paragraphs;
}

/** Whether a line goes on with the sentence or the paragraph of the one before. */
function continues(last: Line, line: Line, gap: boolean, wrap: number, margin: number): boolean {
  const { content } = line;
  if (listStart.test(content) || (content.length <= 2 && !phraseMark.test(content))) return false;
  const before = last.content;
  const full = last.indent + last.width >= wrap * 0.8;
  if (sentenceEnd.test(before)) return full && !gap && line.indent < margin + 3;
  return full || /[，、,]$/.test(before);
}

/** Whether a line ends in the middle of a sentence, behind a mark that it must go on from or within a bracket. */
function isInside(content: string, before: boolean): boolean {
  if (sentenceEnd.test(content)) return false;
  let begin = content.length;
  while (begin > 0 && !stops.includes(content.charAt(begin - 1))) begin -= 1;
  const sentence = content.slice(begin);
  return (before && sentence.length === content.length) || /[，：]/.test(sentence) || sentence.lastIndexOf('（') > sentence.lastIndexOf('）');
}

function* linesOf(text: string): Steps<Line[], number> {
  const lines: Line[] = [];
  const ends = /\r\n|[\n\r\u2028\u2029\u0085\v\f]/g;
  for (let start = 0; start <= text.length; ) {
    const isLast = !ends.test(text);
    const next = isLast ? text.length : ends.lastIndex;
    lines.push(lineOf(text, start, isLast ? next : next - (text.startsWith('\r\n', next - 2) ? 2 : 1)));
    if (isLast) break;
    start = next;
    if (lines.length % STEP === 0) yield 0;
  }
  return lines;
}

function lineOf(text: string, start: number, end: number): Line {
  const raw = text.slice(start, end);
  const content = raw.trim();
  if (content === '') return { start, end, width: 0, indent: 0, kind: 'blank', content };
  const indent = columns(raw.slice(0, raw.length - raw.trimStart().length));
  const kind = pageNumber.test(content.slice(0, 40)) && content.length < 40 ? 'page' : isRow(content) ? 'table' : 'prose';
  return { start, end, indent, width: columns(content), kind, content };
}

/** A row of a table: cells kept apart by tabs, bars or wide gaps, numbers among them, and no phrase. */
function isRow(content: string): boolean {
  if (content.length > 400) return false;
  if (/^[\d.,%\s/—-]+$/.test(content)) return true;
  if (content.includes('\t') || content.includes('|')) return !/[。；]/.test(content) && /\d/.test(content);
  if (!/\d(?:\s{2,}|$)/.test(content) || !/[\s\u3000]{2}/.test(content)) return false;
  return !phraseMark.test(content) || /\d\s{2,}\d/.test(content);
}

function columns(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) > 0x2e7f ? 2 : 1;
  return width;
}

/** How wide a full line is: the width that most long lines reach. */
function wrapWidth(lines: readonly Line[]): number {
  const widths = lines.filter(({ kind, width }) => kind === 'prose' && width >= 2 * MANY).map(({ indent, width }) => indent + width);
  return middle(widths) ?? Infinity;
}

function leftMargin(lines: readonly Line[]): number {
  return middle(lines.filter(({ kind, width }) => kind === 'prose' && width >= 2 * MANY).map(({ indent }) => indent)) ?? 0;
}

function middle(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
