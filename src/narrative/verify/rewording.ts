import type { Sheet } from '../../annex/sheet/sheet';

const year = /(\d{4})年(度)?/g;
const day = /\d{1,2}月(?:\d{1,2}日?)?(?:以?前|底)?/g;
const listNumber = /^(?:\d{1,2}[.．、）]|[①-⑳])(?!\d)/;
const severalYears = /(?:近|过去|最近)[两三四五六七八九十\d]{1,2}年来?|[两三四五六七八九十\d]{1,2}年(?:来|以来|间)/g;
const zero = /零(?=行政复议|行政诉讼|复议|诉讼|投诉|举报|收费|申请|发生|收取|受理)/g;
const deniedCarry = /(上一?年度?|去年度?)(均?(?:没有|未有|无|未))(?=结转|转入|遗留)/g;

/** Puts what may be said in several ways into one: years and days as 本年, 上年, 下年, 他年, 某日; 近三年来 as 历年; 零投诉 as 没有投诉; 上年度无结转 as 无上年度结转; no number of a list in front. */
export function reworded(text: string, sheet: Pick<Sheet, 'year'>): string {
  const words = /[\d①-⑳]/.test(text) ? text.replace(listNumber, '').replace(year, (_, digits: string) => yearInWords(Number(digits), sheet.year)).replace(day, '某日') : text;
  return words.replace(severalYears, '历年').replace(zero, '没有').replace(deniedCarry, '$2$1');
}

function yearInWords(said: number, current: number | undefined): string {
  if (current === undefined || said === current) return '本年';
  return said === current - 1 ? '上年' : said === current + 1 ? '下年' : '他年';
}

/** What stands before “等其他方式” gives examples of it. */
const examples = /等(?=其[他它])/;

/** The words without examples of “其他…”: where they begin, or 0. */
export function behindExamples(text: string): number {
  const found = examples.exec(text);
  return found === null ? 0 : found.index + 1;
}
