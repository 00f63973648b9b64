import type { Flow } from './flow';
import type { Stretch } from './numbering';
import type { StructureRemark } from './remark';

/** Signs of punctuation that stand twice, “。。” or “，。”. Exclamations, dashes and dots may. */
export function checkPunctuation(flow: Flow, { start, end }: Stretch): StructureRemark[] {
  return [...flow.text.slice(start, end).matchAll(/[，。、；：]{2,}/g)].map(({ index, 0: found }) => ({
    kind: 'punctuation',
    severity: 'warning',
    at: flow.span(start + index, start + index + found.length),
    found,
    expected: '',
  }));
}

/** Half-width brackets go with full-width ones. */
const closing: Readonly<Record<string, string>> = { '（': '）', '(': '）', '《': '》', '【': '】', '〔': '〕', '“': '”' };
const closes: Readonly<Record<string, string>> = { '）': '）', ')': '）', '》': '》', '】': '】', '〕': '〕', '”': '”' };

/** How many open brackets are searched for the one that is closed. */
const DEPTH = 8;
/** Of one section; who has so many will not look at more. */
const MOST = 100;

/** Brackets and quotation marks without their other half. */
export function checkBrackets(flow: Flow, { start, end }: Stretch): StructureRemark[] {
  const open: { close: string; at: number }[] = [];
  const alone: { at: number; expected: string }[] = [];
  for (let at = start; at < end && alone.length < MOST; at++) {
    const sign = flow.text.charAt(at);
    const close = closing[sign];
    if (close !== undefined) open.push({ close, at });
    const closed = closes[sign];
    if (closed === undefined) continue;
    const nearest = open.slice(-DEPTH).reverse().findIndex((each) => each.close === closed);
    if (nearest >= 0) alone.push(...open.splice(open.length - 1 - nearest).slice(1).map((each) => ({ at: each.at, expected: each.close })));
    else if (!isListNumber(flow.text, at)) alone.push({ at, expected: openingOf(sign) });
  }
  return [...alone, ...open.slice(0, MOST).map(({ at, close }) => ({ at, expected: close }))]
    .sort((one, other) => one.at - other.at)
    .map(({ at, expected }) => ({ kind: 'bracket', severity: 'warning', at: flow.span(at, at + 1), found: flow.text.charAt(at), expected }));
}

/** “1）” numbers an item. */
const isListNumber = (text: string, at: number): boolean => /^[）)]$/.test(text.charAt(at)) && /[\da-z]$/i.test(text.charAt(at - 1));

const openingOf = (close: string): string => Object.keys(closing).find((sign) => closing[sign] === closes[close]) ?? '';
