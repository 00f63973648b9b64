import { type Cell, cellText } from './grid';

/**
 * What was entered for an indicator.
 * `dash`: `/`, `—`, `无` and the like; `approximate`: `190余`; neither is a number and neither is 0.
 */
export type Figure =
  | { readonly state: 'number'; readonly value: number; readonly raw: string; readonly notes: readonly FigureNote[] }
  | { readonly state: 'blank'; readonly raw: string }
  | { readonly state: 'dash'; readonly raw: string }
  | { readonly state: 'approximate'; readonly value: number; readonly raw: string }
  | { readonly state: 'unreadable'; readonly raw: string; readonly reason: UnreadableReason };

/** How a reading was not plain. */
export type FigureNote = 'width' | 'separator' | 'sign' | 'unit' | 'unit-converted' | 'remark' | 'text' | 'formula' | 'split';

export type UnreadableReason =
  | 'not-a-number'
  | 'several-numbers'
  | 'run-together'
  | 'separator'
  | 'error-value'
  | 'not-calculated'
  | 'date'
  | 'too-many-digits'
  | 'unit';

export const BLANK: Figure = { state: 'blank', raw: '' };

/** Decimals that a figure may have: 万元 amounts with six are seen in published sheets. */
export const DECIMALS = 6;

/** The number entered, or null for anything that is not one. */
export const numberOf = (figure: Figure | undefined): number | null => (figure?.state === 'number' ? figure.value : null);

/** Whether nothing is to be said of how a figure was typed: each other one has a reading (reading.ts). */
export const isPlain = (figure: Figure): boolean => figure.state === 'number' && figure.notes.every((note) => note === 'formula');

/**
 * Reads one cell as a figure. Nothing is guessed: what is not plainly one number is `approximate` or `unreadable`.
 * @param unit the indicator's unit; amounts in 元, 万元 or 亿元 are converted to it.
 * @param typed whether the cell comes from a spreadsheet, where a number kept as text is worth a note.
 */
export function readFigure(cell: Cell | undefined, unit: string | undefined, typed: boolean): Figure {
  if (cell === undefined) return BLANK;
  const raw = cellText(cell);
  if (cell.error === true) return { state: 'unreadable', raw, reason: 'error-value' };
  if (cell.formula !== undefined && cell.value === '' && cell.text === undefined) return { state: 'unreadable', raw: `=${cell.formula}`, reason: 'not-calculated' };
  const notes: FigureNote[] = cell.formula === undefined ? [] : ['formula'];
  if (typeof cell.value === 'boolean') return { state: 'unreadable', raw, reason: 'not-a-number' };
  if (typeof cell.value === 'number') {
    if (cell.date === true) return { state: 'unreadable', raw, reason: 'date' };
    const value = withoutNoise(cell.value);
    return value === undefined ? { state: 'unreadable', raw, reason: 'too-many-digits' } : { state: 'number', value, raw: String(cell.value), notes };
  }
  const figure = readText(cell.value, unit);
  if (figure.state !== 'number') return figure;
  if (typed) notes.push('text');
  return { ...figure, notes: [...notes, ...figure.notes] };
}

/** A whole number below this has no noise and few digits. */
const PLAIN = 1e9;

/** A spreadsheet's binary arithmetic leaves 0.30000000000000004 where 0.3 was meant; more decimals than that are real. */
function withoutNoise(value: number): number | undefined {
  if (Number.isInteger(value) && Math.abs(value) < PLAIN) return value + 0;
  const rounded = Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS;
  const close = Math.abs(rounded - value) <= Math.max(1e-9, 1e-14 * Math.abs(value));
  return close && Math.abs(value) < 1e15 && significantDigits(rounded) <= 15 ? rounded + 0 : undefined;
}

const significantDigits = (value: number): number => String(Math.abs(value)).replace('.', '').replace(/^0+/, '').length;

const dashWords = ['无', '暂无', '没有'];
const dash = new RegExp(`^(?:[-‐‑–—―─_/\\\\]+|${dashWords.join('|')}|n/a)$`, 'i');
const beforeWords = ['约', '大约', '近', '将近', '超', '超过', '逾', '不足', '不到'];
const before = beforeWords.join('|');
const after = '余|多|以上|以下|左右|上下|以内';
const unitWords = '人次|万元|亿元|元|条|件|次|篇|个|人|期|份|项|场|家|册';
/** Brackets with words in them, and brackets within; not `22（16）38（5）`. */
const remarkText = '[(\\[【](?:[^()\\[\\]【】]|[(\\[【][^()\\[\\]【】]*[)\\]】])*[)\\]】]';
const numberText = new RegExp(
  `^(?<sign>[+\\-−])? ?(?<digits>[\\d,]*\\d(?:\\.\\d+)?) ?(?<scale>[万亿])? ?(?<unit>${unitWords})? ?(?<remark>${remarkText})?$`,
);
const approximateText = new RegExp(
  `^(?:${before})? ?(?<digits>[\\d,]*\\d(?:\\.\\d+)?) ?(?:${after})? ?(?<scale>[万亿])? ?(?:${after})? ?(?<unit>${unitWords})? ?(?:${after})?$`,
);

/** Characters of words with which a figure in text can begin. */
const beginnings = new Set([...beforeWords, ...dashWords].map((word) => word.charAt(0)));
/** What a text must begin with, or be, to be worth a look as a figure. */
const likely = new RegExp(`^[\\s+\\-−－＋]*(?:${before})?[\\s+\\-−－＋]*[\\d０-９]|^\\s*(?:[-‐‑–—―─_/\\\\／]+|${dashWords.join('|')}|n/a)\\s*$`, 'i');

/** Whether a text is a number, a dash or an approximation. */
export function isFigureText(text: string): boolean {
  if (!likely.test(text)) return false;
  const { state } = readText(text, undefined);
  return state === 'number' || state === 'dash' || state === 'approximate';
}

/** Whether a text begins with a character, mostly a Chinese one, with which neither a figure nor an error value does. */
export function isWords(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 0x3000 && first < 0xfe00 && !beginnings.has(text.charAt(0));
}

/** Most figures kept as text are nothing but a few digits. */
const fewDigits = /^\d{1,9}$/;

function readText(text: string, unit: string | undefined): Figure {
  const raw = text;
  if (fewDigits.test(text)) return { state: 'number', value: Number(text), raw, notes: [] };
  const trimmed = text.replace(/[\u200b-\u200f\u2060\ufeff]/g, '').trim();
  // One space for many: the patterns have several places for one, and would try each share of a long run.
  const half = trimmed.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replace(/\s+/g, ' ');
  if (half === '') return { state: 'blank', raw };
  if (dash.test(half)) return { state: 'dash', raw };
  if (/^#[A-Z/0!?]+[!?]?$/.test(half)) return { state: 'unreadable', raw, reason: 'error-value' };

  const match = numberText.exec(half)?.groups;
  if (match === undefined) {
    const about = approximateText.exec(half)?.groups;
    const value = about === undefined ? undefined : amount(about, unit);
    if (typeof value === 'object') return { state: 'approximate', value: value.value, raw };
    const several = (half.match(/\d+(?:[.,]\d+)*/g) ?? []).length > 1;
    return { state: 'unreadable', raw, reason: several ? 'several-numbers' : 'not-a-number' };
  }
  const result = amount(match, unit);
  if (typeof result === 'string') return { state: 'unreadable', raw, reason: result };
  const notes: FigureNote[] = [];
  if (/[\uff10-\uff19\uff0b\uff0c\uff0d\uff0e]/.test(trimmed.slice(0, trimmed.length - (match['remark']?.length ?? 0)))) notes.push('width');
  if (match['digits']?.includes(',')) notes.push('separator');
  if (match['sign'] === '+') notes.push('sign');
  if (result.converted) notes.push('unit-converted');
  else if (match['unit'] !== undefined) notes.push('unit');
  if (match['remark'] !== undefined) notes.push('remark');
  const negative = match['sign'] === '-' || match['sign'] === '−';
  return { state: 'number', value: negative ? 0 - result.value : result.value, raw, notes };
}

const moneyExponent: Record<string, number> = { 元: 0, 万元: 4, 亿元: 8 };

/** The amount written, in the indicator's unit, computed on decimal digits and so exact. */
function amount(parts: Record<string, string | undefined>, unit: string | undefined): { value: number; converted: boolean } | UnreadableReason {
  const { digits = '', scale, unit: written } = parts;
  if (digits.includes(',') && !/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return 'separator';
  const money = written === undefined ? undefined : moneyExponent[written];
  const wanted = unit === undefined ? undefined : moneyExponent[unit];
  let shift = scale === '万' ? 4 : scale === '亿' ? 8 : 0;
  if (money !== undefined && unit !== undefined) {
    if (wanted === undefined) return 'unit';
    shift += money - wanted;
  } else if (money !== undefined) {
    shift += money;
  } else if (wanted !== undefined && (written !== undefined || (scale !== undefined && wanted > 0))) {
    // In a column of 万元, `1.2万` may mean 1.2 as well as 12000.
    return 'unit';
  }
  const value = shifted(digits.replaceAll(',', ''), shift);
  if (value === undefined) return 'too-many-digits';
  return { value, converted: shift !== 0 };
}

function shifted(digits: string, shift: number): number | undefined {
  const [whole = '', fraction = ''] = digits.split('.');
  const exponent = shift - fraction.length;
  const all = `${whole}${fraction}`.replace(/^0+(?=\d)/, '');
  const trailing = exponent < 0 ? (/0*$/.exec(all)?.[0].length ?? 0) : 0;
  const decimals = all === '0' ? 0 : Math.max(0, -exponent - trailing);
  if (decimals > DECIMALS || all.replace(/0+$/, '').length > 15) return undefined;
  const value = Number(`${all}e${String(exponent)}`);
  return value < 1e15 ? value : undefined;
}
