import { chineseNumber, numeralCharacters } from './chinese-number';
import type { Statement } from './statement';

/** A number in a normalised text, as it is said. */
export interface Quantity {
  /** With its unit and words like “余” or “约”. */
  readonly start: number;
  readonly end: number;
  /** Of a range the lower end. */
  readonly value: number;
  /** The upper end of a range. */
  readonly upTo?: number;
  /** Free of 万 and 亿, in `unit`. */
  readonly precision: Statement['precision'];
  /** `beyond`: 超过, 突破, 以上, which may be far exceeded; 余 and 多 are not. */
  readonly word: string;
  readonly unit: string;
  /** The worth of its last printed digit; of its last digit that is not 0 where it has no decimals. */
  readonly step: number;
  /** The worth of its last printed digit. */
  readonly place: number;
  /** Digits that carry it: two for 1.2万, one for 3万. */
  readonly digits: number;
  /** Printed in Chinese numerals. */
  readonly words: boolean;
}

const units = [
  '人次', '件次', '场次', '批次', '条次', '篇次', '项次', '家次', '户次', '个百分点', '百分点',
  '元', '条', '件', '次', '人', '份', '期', '篇', '个', '项', '宗', '场', '家', '名', '册', '起', '例', '位', '户', '则', '部', '处', '所', '本', '批', '类', '种', '幅', '组', '张', '款', '桩', '支', '辆', '门', '课时',
].sort((a, b) => b.length - a.length);
const unitPattern = units.join('|');

/** What follows a number and its unit and makes it a time, a place or a part of a name. */
const noCountWords = ['季度', '月', '多月', '工作日', '自然日', '小时', '学时', '年', '方面', '层面', '维度', '环节', '步骤', '阶段'];
/** Their first characters: most text begins with none. */
const noCountBegins = new Set(noCountWords.map((word) => word.charAt(0)));

const beforeWords = ['大约', '约为', '约', '将近', '接近', '近', '超过', '突破', '超', '逾', '不少于', '至少', '不足', '不到', '不超过', '少于'];
const beforePattern = new RegExp(`(?:${beforeWords.join('|')})$`);
const lastOfBefore = new Set(beforeWords.map((word) => word.slice(-1)));
const precisionOf: Readonly<Record<string, Statement['precision']>> = {
  大约: 'about', 约为: 'about', 约: 'about', 左右: 'about', 上下: 'about', 将近: 'about', 接近: 'about', 近: 'about', 超过: 'over', 突破: 'over', 超: 'over', 逾: 'over', 不少于: 'over', 至少: 'over',
  余: 'over', 多: 'over', 来: 'about', 以上: 'over', 不足: 'under', 不到: 'under', 不超过: 'under', 少于: 'under', 以下: 'under', 以内: 'under',
};

const head = String.raw`(\d{1,15}(?:\.\d{1,8})?|(?![百千万亿佰仟])[${numeralCharacters}]{1,20})(余|多|来)?(百|千|万|亿)?(余|多)?`;
const counted = new RegExp(String.raw`${head}(${unitPattern})?(余|多|以上|左右|上下|以下|以内)?`, 'y');
const rangeMarks = '-—–~至到';
const range = new RegExp(String.raw`(\d{1,15}(?:\.\d{1,8})?)(?:[${rangeMarks}]|——)(\d{1,15}(?:\.\d{1,8})?)(百|千|万|亿)?(${unitPattern})`, 'y');
const percent = /(?:百分之([零一二三四五六七八九十百点\d.]{1,12})|(\d{1,15}(?:\.\d{1,8})?)%)(以上|左右|以下)?/y;
const scaleOf: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
const candidate = new RegExp(`百分之|[0-9${numeralCharacters}]`, 'g');
/** 没有发生一起: not even one. */
const notOne = /(?:没有?|未|无)[^，。；、：]{0,6}$/;
/** In front of a number, these make it an ordinal, a number of a document, or a part of a word. */
const ordinal = /[第〔《A-Za-z_\-—+/.:@]/;

/** The numbers of a normalised text that count something, in order. Dates, ordinals, numbers of documents and telephones are left out, and `names` that begin with a number. */
export function quantitiesIn(text: string, names: readonly string[] = []): Quantity[] {
  const found: Quantity[] = [];
  candidate.lastIndex = 0;
  for (let match = candidate.exec(text); match !== null; match = candidate.exec(text)) {
    const at = match.index;
    const { quantity, end } = at < 1 || !ordinal.test(text.charAt(at - 1)) ? readAt(text, at) : { quantity: undefined, end: runEnd(text, at) };
    if (quantity !== undefined && !(quantity.words && names.some((name) => text.startsWith(name, at)))) found.push(quantity);
    candidate.lastIndex = Math.max(end, at + 1);
  }
  return found;
}

/** The end of digits that do not count anything. */
function runEnd(text: string, at: number): number {
  let end = at;
  if (isDigit(text[at])) while (isDigit(text[end])) end += 1;
  else while (end < text.length && numeralCharacters.includes(text[end] ?? '') && end - at < 20) end += 1;
  return end;
}

/** With its decimals; a longer run of digits counts nothing. */
const LONGEST_NUMBER = 24;

const isDigit = (char: string | undefined): boolean => char !== undefined && ((char >= '0' && char <= '9') || char === '.');

interface Reading {
  readonly quantity: Quantity | undefined;
  /** Where to look on. */
  readonly end: number;
}

function readAt(text: string, at: number): Reading {
  const digitsEnd = isDigit(text[at]) ? runEnd(text, at) : at;
  if (digitsEnd - at > LONGEST_NUMBER) return { quantity: undefined, end: digitsEnd };
  const behind = digitsEnd > at ? text[digitsEnd] : undefined;
  percent.lastIndex = at;
  const share = behind === undefined || behind === '%' ? percent.exec(text) : null;
  if (share !== null) return { quantity: percentage(text, at, share), end: percent.lastIndex };
  range.lastIndex = at;
  const between = behind !== undefined && rangeMarks.includes(behind) ? range.exec(text) : null;
  if (between !== null) return { quantity: rangeOf(text, at, between), end: range.lastIndex };
  counted.lastIndex = at;
  const parts = counted.exec(text);
  if (parts === null) return { quantity: undefined, end: runEnd(text, at) };
  return { quantity: count(text, at, parts, counted.lastIndex), end: Math.max(counted.lastIndex - (parts[6]?.length ?? 0), at + 1) };
}

/** 10—12件. */
function rangeOf(text: string, at: number, [printed, from = '', to = '', scale = '', unit = '']: RegExpExecArray): Quantity | undefined {
  const end = at + printed.length;
  const money = unit === '元' && (scale === '万' || scale === '亿');
  const factor = 10 ** (money ? 0 : (scaleOf[scale] ?? 0));
  const value = Number(from) * factor;
  const upTo = Number(to) * factor;
  if (value >= upTo || isNoCount(text, end)) return undefined;
  return { start: at, end, value, upTo, precision: 'about', word: '至', unit: money ? `${scale}元` : unit, step: 1, place: 1, digits: from.length, words: false };
}

function percentage(text: string, at: number, [, inWords, inDigits, after]: RegExpExecArray): Quantity | undefined {
  const digits = inDigits ?? (/^[\d.]+$/.test(inWords ?? '') ? inWords : undefined);
  const value = digits === undefined ? chinesePercent(inWords ?? '') : Number(digits);
  if (value === undefined || Number.isNaN(value)) return undefined;
  const before = wordBefore(text, at);
  const word = after ?? before;
  const decimals = digits?.split('.')[1]?.length ?? 0;
  const place = 10 ** -decimals;
  return { start: at - before.length, end: percent.lastIndex, value, precision: precisionOf[word] ?? 'exact', word, unit: '%', step: place, place, digits: String(value).length, words: digits === undefined };
}

function chinesePercent(words: string): number | undefined {
  const [whole = '', fraction] = words.split('点');
  const value = chineseNumber(whole);
  if (fraction === undefined || value === undefined) return value;
  const decimals = [...fraction].map((char) => chineseNumber(char)).join('');
  return Number(`${String(value)}.${decimals}`);
}

function count(text: string, at: number, parts: RegExpExecArray, end: number): Quantity | undefined {
  const { 0: printed, 1: number = '', 2: odd, 3: scale, 4: odd2, 5: unit = '', 6: odd3 } = parts;
  const words = !isDigit(number[0]);
  if (number === '一' && notOne.test(text.slice(Math.max(0, at - 10), at))) return undefined;
  if (unit === '' && scale === undefined && !isSaidZero(text, at, end, number)) return undefined;
  const base = words ? chineseNumber(number) : Number(number);
  if (base === undefined || !Number.isFinite(base)) return undefined;
  const before = wordBefore(text, at);
  if (unit !== '' && isNoCount(text, at + printed.length)) return undefined;
  if (unit === '元' && /^[旦宵素]/.test(text.slice(end))) return undefined;
  const trailing = odd3 === '多' && /^[种样元]/.test(text.slice(end)) ? undefined : odd3;
  const word = odd ?? odd2 ?? trailing ?? before;
  const money = unit === '元' && (scale === '万' || scale === '亿');
  const power = money ? 0 : (scaleOf[scale ?? ''] ?? 0);
  const decimals = words || !number.includes('.') ? 0 : number.length - number.indexOf('.') - 1;
  const place = 10 ** (power - decimals);
  const value = words || decimals === 0 ? base * 10 ** power : Number(`${number}e${String(power)}`);
  const stop = at + printed.length - (trailing === undefined && odd3 !== undefined ? odd3.length : 0);
  return {
    start: at - before.length,
    end: stop,
    value,
    precision: precisionOf[word] ?? 'exact',
    word,
    unit: money ? `${scale}元` : unit,
    step: decimals > 0 || value === 0 ? place : lastDigit(value),
    place: words ? lastDigit(value) : place,
    digits: words ? 1 : digitsOf(number),
    words,
  };
}

const isNoCount = (text: string, at: number): boolean => noCountBegins.has(text.charAt(at)) && noCountWords.some((word) => text.startsWith(word, at));

const digitsOf = (number: string): number => number.replace('.', '').replace(/^0+/, '').length;

/** The word that says how exact the number at a place is. */
function wordBefore(text: string, at: number): string {
  return lastOfBefore.has(text[at - 1] ?? '') ? (beforePattern.exec(text.slice(Math.max(0, at - 3), at))?.[0] ?? '') : '';
}

/** “为0” and “均为零” count something without a unit. */
function isSaidZero(text: string, at: number, end: number, number: string): boolean {
  return (number === '0' || number === '零') && /[为是计：]$/.test(text.slice(Math.max(0, at - 1), at)) && (end >= text.length || /^[，。；、）！]/.test(text.slice(end, end + 1)));
}

function lastDigit(value: number): number {
  let step = 1;
  while (value >= step * 10 && value % (step * 10) === 0) step *= 10;
  return step;
}
