import { fold } from '../sheet/label';
import { words } from './words';

/** The printed numbering of a label, finer than what labels are compared by: `1.` and `（1）` are two levels. */
export interface Numbering {
  /** 1 一、, 2 （一）, 3 1., 4 （1）, 5 ①; undefined without numbering. */
  readonly rank: number | undefined;
  readonly value: number;
  /** The label begins with 其中. */
  readonly ofWhich: boolean;
  /** White space in front of the label, in half-width characters. */
  readonly indent: number;
  /** The folded words after numbering and 其中, notes in brackets taken off. */
  readonly bare: string;
}

const numerals = '一二三四五六七八九十';
const patterns: readonly (readonly [number, RegExp])[] = [
  [1, new RegExp(`^第?([${numerals}]{1,3})[、.,:]`)],
  [2, new RegExp(`^\\(([${numerals}]{1,3})\\)[、.]?`)],
  [2, /^([\u3220-\u3229])/],
  [3, /^(\d{1,2})(?:[.、,](?!\d)|(?=[^\d.,%)年月日季]))/],
  [4, /^(?:\((\d{1,2})\)|(\d{1,2})\)|([\u2474-\u2487]))[、.]?/],
  [5, /^([\u2460-\u2473])[、.]?/],
];

export function numberingOf(label: string): Numbering {
  const indent = widthOf(/^[\s\u3000]*/.exec(label)?.[0] ?? '');
  const folded = fold(label);
  const first = words.ofWhich.exec(folded)?.[0] ?? '';
  const rest = folded.slice(first.length);
  for (const [rank, pattern] of patterns) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    const after = rest.slice(match[0].length);
    const again = words.ofWhich.exec(after)?.[0] ?? '';
    return { rank, value: valueOf(match.slice(1).find((each) => each !== undefined) ?? ''), ofWhich: first !== '' || again !== '', indent, bare: bareOf(after.slice(again.length)) };
  }
  return { rank: undefined, value: 0, ofWhich: first !== '', indent, bare: bareOf(rest) };
}

/** Folded words without notes in brackets. */
export const bareOf = (text: string): string => fold(text).replace(/\([^()]*\)/g, '');

const widthOf = (space: string): number => Array.from(space).reduce((sum, char) => sum + (char === '\u3000' ? 2 : char === '\t' ? 4 : 1), 0);

function valueOf(text: string): number {
  const code = text.charCodeAt(0);
  if (code >= 0x3220 && code <= 0x3229) return code - 0x3220 + 1;
  if (code >= 0x2474 && code <= 0x2487) return code - 0x2474 + 1;
  if (code >= 0x2460 && code <= 0x2473) return code - 0x2460 + 1;
  if (/^\d/.test(text)) return Number(text);
  const ten = text.indexOf('十');
  if (ten < 0) return numerals.indexOf(text) + 1;
  const tens = ten === 0 ? 1 : numerals.indexOf(text.slice(0, ten)) + 1;
  const ones = text.slice(ten + 1);
  return tens * 10 + (ones === '' ? 0 : numerals.indexOf(ones) + 1);
}
