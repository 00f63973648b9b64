/** A printed label taken apart for comparison: what differs between copies of a form is folded away. */
export interface LabelKey {
  /** Kind and value of the numbering: `c1` = 一、, `b1` = （一）, `d1` = 1. 1、 （1） ⑴ ①; empty without numbering. */
  readonly number: string;
  /** The words without spaces, punctuation, quotes and a leading 其中. */
  readonly body: string;
  /** The same without notes in brackets. */
  readonly bare: string;
  /** The words with numbering and all, as a piece of a longer label has them. */
  readonly words: string;
  /** Its place among the labels that are remembered; once they were forgotten, another's too. */
  readonly index: number;
}

const numerals = '一二三四五六七八九十';

/** Labels repeat from sheet to sheet; whatever else stands in cells must not pile up. */
const known = new Map<string, LabelKey>();
const MOST_KNOWN = 4000;

/** The key of a label; the same text has the same key object as long as it is remembered. */
export function labelKey(label: string): LabelKey {
  let key = known.get(label);
  if (key === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    // A copy: the text may be a piece cut from a whole file, which would be kept with it.
    const copy = Array.from(label).join('');
    known.set(copy, (key = takeApart(copy, known.size)));
  }
  return key;
}

function takeApart(label: string, index: number): LabelKey {
  const folded = fold(label);
  const stripped = folded.replace(/^其中[:,]?/, '');
  const { number, rest } = numbering(stripped);
  const words = rest.replace(/^其中[:,]?/, '');
  const body = plain(words);
  const bare = plain(words.replace(/\([^()]*\)/g, ''));
  return { number, body, bare: bare === '' ? body : bare, words: plain(folded), index };
}

/** Half-width, no white space, one kind of bracket. */
export function fold(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '')
    .replace(/[〔【[]/g, '(')
    .replace(/[〕】\]]/g, ')');
}

const plain = (text: string): string => text.replace(/[^\p{Script=Han}\p{Letter}\p{Number}]/gu, '');

const chineseNumbering = new RegExp(`^(?:\\(([${numerals}]+)\\)[、.]?|([${numerals}]+)[、.,:])`);

function numbering(text: string): { number: string; rest: string } {
  const circled = /^[\u2460-\u249b]/.exec(text)?.[0];
  if (circled !== undefined) {
    const code = circled.charCodeAt(0) - 0x2460;
    return { number: `d${String((code % 20) + 1)}`, rest: text.slice(1).replace(/^[.、]/, '') };
  }
  const enclosed = /^[\u3220-\u3229]/.exec(text)?.[0];
  if (enclosed !== undefined) return { number: `b${String(enclosed.charCodeAt(0) - 0x3220 + 1)}`, rest: text.slice(1) };
  const chinese = chineseNumbering.exec(text);
  if (chinese !== null) {
    const value = chinese[1] ?? chinese[2] ?? '';
    return { number: `${chinese[1] === undefined ? 'c' : 'b'}${String(chineseNumber(value))}`, rest: text.slice(chinese[0].length) };
  }
  const arabic = /^(?:\((\d{1,2})\)|(\d{1,2})(?:[.、,)]|(?=[^\d.,%])))/.exec(text);
  if (arabic !== null) return { number: `d${String(Number(arabic[1] ?? arabic[2]))}`, rest: text.slice(arabic[0].length) };
  return { number: '', rest: text };
}

function chineseNumber(text: string): number {
  const at = text.indexOf('十');
  if (at < 0) return numerals.indexOf(text) + 1;
  const tens = at === 0 ? 1 : numerals.indexOf(text.slice(0, at)) + 1;
  const ones = text.slice(at + 1);
  return tens * 10 + (ones === '' ? 0 : numerals.indexOf(ones) + 1);
}
