import type { Flow } from './flow';
import { chinese, numeral } from './numerals';
import type { StructureRemark } from './remark';

/** A stretch of the flow. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** No section has as many points; the rest is not looked at. */
const MOST = 200;

interface Item extends Stretch {
  readonly number: number;
}

/** “（一）（二）” at the beginnings of lines and “一是…二是…” in the sentences of a section: none left out, none twice. */
export function checkNumbering(flow: Flow, section: Stretch): StructureRemark[] {
  const parts = partsOf(flow, section);
  const begun = [section.start, ...parts.map(({ start }) => start)];
  return [
    ...outOfStep(parts).map((step) => remark(flow, step, `（${chinese(step.expected)}）`)),
    ...begun.flatMap((start, index) => outOfStep(pointsOf(flow, { start, end: begun[index + 1] ?? section.end })).map((step) => remark(flow, step, `${chinese(step.expected)}是`))),
  ];
}

function partsOf({ text, lines }: Flow, { start, end }: Stretch): Item[] {
  return lines.flatMap((line): Item[] => {
    if (line < start || line >= end) return [];
    const [whole, number] = /^[（(]([一二三四五六七八九十]{1,3})[）)](?![项款目条])/.exec(text.slice(line, line + 6)) ?? [];
    return whole === undefined || number === undefined || /[第条款]/.test(text.charAt(line - 1)) ? [] : [{ start: line, end: line + whole.length, number: numeral(number) }];
  });
}

/** “二是” counts only where a sentence or clause begins with it. */
function pointsOf({ text }: Flow, { start, end }: Stretch): Item[] {
  const points: Item[] = [];
  for (const { index, 0: whole, 1: before = '', 2: number = '' } of text.slice(start, end).matchAll(/(^|[。；：，！？”）)])([一二三四五六七八九十]{1,3})是/g)) {
    points.push({ start: start + index + before.length, end: start + index + whole.length, number: numeral(number) });
    if (points.length === MOST) break;
  }
  return points;
}

/** Items whose number does not follow. Counting may begin anew with 一; what does not begin with it is not judged. */
function outOfStep(items: readonly Item[]): (Item & { readonly expected: number })[] {
  let last = 0;
  return items.flatMap((item) => {
    const wrong = last > 0 && item.number !== last + 1 && (item.number !== 1 || last === 1);
    const expected = last + 1;
    last = item.number === 1 || last > 0 ? item.number : 0;
    return wrong ? [{ ...item, expected }] : [];
  });
}

function remark(flow: Flow, { start, end }: Stretch, expected: string): StructureRemark {
  return { kind: 'numbering', severity: 'warning', at: flow.span(start, end), found: flow.text.slice(start, end), expected };
}
