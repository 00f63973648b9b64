/** A printed label taken apart for comparison: what differs between copies of a form is folded away. */
export interface LabelKey {
  /** Kind and value of the numbering: `c1` = 一、, `b1` = （一）, `d1` = 1. 1、 （1） ⑴ ①; empty without numbering. */
  readonly number: string;
  /** The words without spaces, punctuation, quotes and a leading 其中. */
  readonly body: string;
  /** The same without notes in brackets. */
  readonly bare: string;
}

const numerals = '一二三四五六七八九十';

export function labelKey(label: string): LabelKey {
  const folded = fold(label);
  const stripped = folded.replace(/^其中[:,]?/, '');
  const { number, rest } = numbering(stripped);
  const words = rest.replace(/^其中[:,]?/, '');
  const body = plain(words);
  const bare = plain(words.replace(/\([^()]*\)/g, ''));
  return { number, body, bare: bare === '' ? body : bare };
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

function numbering(text: string): { number: string; rest: string } {
  const circled = /^[\u2460-\u249b]/.exec(text)?.[0];
  if (circled !== undefined) {
    const code = circled.charCodeAt(0) - 0x2460;
    return { number: `d${String((code % 20) + 1)}`, rest: text.slice(1).replace(/^[.、]/, '') };
  }
  const enclosed = /^[\u3220-\u3229]/.exec(text)?.[0];
  if (enclosed !== undefined) return { number: `b${String(enclosed.charCodeAt(0) - 0x3220 + 1)}`, rest: text.slice(1) };
  const chinese = new RegExp(`^(?:\\(([${numerals}]+)\\)[、.]?|([${numerals}]+)[、.,:])`).exec(text);
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

/** How well a label on a sheet fits a form's label: 0 = not at all, 1 = the same. */
export function labelFit(found: LabelKey, wanted: LabelKey): number {
  if (found.body === '' || wanted.body === '') return 0;
  const sameNumber = found.number === wanted.number;
  const oneUnnumbered = found.number === '' || wanted.number === '';
  if (found.body === wanted.body) return sameNumber ? 1 : oneUnnumbered ? 0.9 : 0.7;
  if (found.bare === wanted.bare) return sameNumber ? 0.95 : oneUnnumbered ? 0.8 : 0.6;
  if (sameNumber && found.number !== '' && found.body.length >= 4 && wanted.body.includes(found.body)) return 0.5;
  return 0;
}
