import type { Part } from '../clauses';
import type { Quantity } from '../quantity';
import { isSpecific } from '../resolve';
import type { SumRemark } from '../statement';
import type { Understanding } from '../understanding';
import { beginsParts, type Item, itemsOf } from './items';
import { divides, isExact, isKnown, sameUnit, wholeClasses } from './kinds';
import { type Run, runAt } from './runs';

/** A number of a sentence and others of it that are told as its parts. */
export interface Sum {
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
  readonly total: number;
  readonly relation: SumRemark['relation'] | 'equal';
}

/** A sentence, or a bracket, of more numbers than these is not looked through. */
const MOST_NUMBERS = 200;
/** How far back numbers are looked at that may be the whole in place of the last. */
const BEFORE = 12;

const within = /(?:之?中|当中)$/;
const altogether = /^(?:(?:[两三四五六七八九]项|以上)?合计|共计|总计|总共|共)为?$/;
const addedUp = /合计/;

/**
 * The sums of a sentence that can be judged: “3607件（市政府349件、…）”, “46件，其中结果维持25件，…”, “9件：…”, “A 18件、B 7件，合计25件”.
 * A sum is left out if its parts need not be all, may count something twice, or may be those of another number.
 */
export function sumsIn(parts: readonly Part[], reader: Understanding): Sum[] {
  const items = itemsOf(parts);
  const sums: Sum[] = [];
  if (items.length > MOST_NUMBERS) return sums;
  for (const part of parts) if (part.kind === 'bracket') sums.push(...sumsIn(part.parts, reader));
  items.forEach((item, index) => {
    if (item.bracket !== undefined && !isShared(items, index)) {
      const list = itemsOf(item.bracket);
      sums.push(...divided(items, index, list, !list.some(beginsParts), reader));
    }
    const opened = openedAt(items, index + 1, reader);
    if (opened !== undefined) sums.push(...divided(items, index, zoneFrom(items, index + 1, reader), opened === 'all', reader));
    if (altogether.test(item.name) && item.tail === '') sums.push(...addedBefore(items, index, reader));
  });
  return sums;
}

/** Whether the items from one on are parts of the one before: all of them, or some. */
function openedAt(items: readonly Item[], index: number, reader: Understanding): 'all' | 'some' | undefined {
  const item = items[index];
  const whole = items[index - 1];
  if (item === undefined || whole === undefined) return undefined;
  if (beginsParts(item) || within.test(whole.tail)) return 'some';
  return item.marks.includes('：') && item.lead.length <= BEFORE && !reader.lex(item.lead).classes.some(isSpecific) ? 'all' : undefined;
}

/** What may be parts: up to the next number that has parts of its own. */
function zoneFrom(items: readonly Item[], start: number, reader: Understanding): Item[] {
  let end = start + 1;
  while (end < items.length && openedAt(items, end, reader) === undefined) end += 1;
  return items.slice(start, end < items.length ? end - 1 : end);
}

/** “复议3件、诉讼2件（…）”: the bracket may be of both. */
const isShared = (items: readonly Item[], index: number): boolean => items[index]?.marks === '、' && items[index - 1]?.bracket === undefined;

function divided(items: readonly Item[], index: number, list: readonly Item[], all: boolean, reader: Understanding): Sum[] {
  const whole = items[index];
  if (whole === undefined || !isExact(whole.quantity)) return [];
  const about = wholeClasses(whole, reader);
  const sums: Sum[] = [];
  for (let start = 0; start < list.length; ) {
    const run = runAt(list, start, about, reader);
    if (run === undefined) break;
    const sum = sumOf(whole, run, all || run.complete ? isClosed(list, start, run) && (run.complete || run.exhaustible) : false);
    if (sum !== undefined && sameUnit(whole.quantity, run.items[0]?.quantity ?? whole.quantity) && !isOfAnother(items, index, sum, reader)) sums.push(sum);
    start += run.items.length;
  }
  return sums;
}

/** Whether nothing else stands in a list beside a run of it. */
function isClosed(list: readonly Item[], start: number, { items }: Run): boolean {
  const end = start + items.length;
  const several = items.slice(1).some(({ marks }) => marks.includes('；'));
  const begins = start === 0 || (!several && (list[start]?.marks.includes('；') ?? false));
  const ends = end === list.length || (!several && (list[end]?.marks.includes('；') ?? false));
  return begins && ends;
}

function sumOf({ quantity: whole }: Item, { items }: Pick<Run, 'items'>, reaches: boolean): Sum | undefined {
  const parts = items.map(({ quantity }) => quantity);
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  if (total === whole.value) return { whole, parts, total, relation: 'equal' };
  if (total > whole.value) return { whole, parts, total, relation: 'parts exceed' };
  return reaches ? { whole, parts, total, relation: 'parts do not reach' } : undefined;
}

/** Whether the parts may be those of a number before the whole, or of several together with it. */
function isOfAnother(items: readonly Item[], index: number, { total, relation }: Sum, reader: Understanding): boolean {
  if (relation === 'equal') return false;
  let together = items[index]?.quantity.value ?? 0;
  let apart = false;
  for (let at = index - 1; at >= Math.max(0, index - BEFORE); at--) {
    const item = items[at];
    const whole = items[index];
    if (item === undefined || whole === undefined || !sameUnit(item.quantity, whole.quantity)) continue;
    together += item.quantity.value;
    if (total === item.quantity.value || total === together) return true;
    apart ||= items.slice(at + 1, index + 1).some(({ marks }) => marks.includes('；'));
    if (!apart && whole.bracket === undefined && !isOther(item, whole, reader)) return true;
  }
  return false;
}

/** Whether a number is told by such words that the parts of a whole cannot be its own. */
function isOther(item: Item, whole: Item, reader: Understanding): boolean {
  const [mine, its] = [wholeClasses(whole, reader), wholeClasses(item, reader)];
  const fitting = reader.divisions.filter(({ of }) => of !== undefined).filter((division) => divides(division, mine));
  return fitting.length > 0 && its.some(isSpecific) && !fitting.some((division) => divides(division, its));
}

/** “A 18件、B 7件，合计25件”. */
function addedBefore(items: readonly Item[], index: number, reader: Understanding): Sum[] {
  const whole = items[index];
  if (whole === undefined || !isExact(whole.quantity) || whole.lead !== '') return [];
  let begin = index;
  while (begin > 0 && index - begin < BEFORE && isAddend(items, begin)) begin -= 1;
  const list = items.slice(begin, index);
  const run = lastRun(list, reader) ?? (addedUp.test(whole.name) && begin + BEFORE > index && list.length >= 2 && list.every((item) => isKnown(item, reader.lex(item.name)) && isExact(item.quantity) && !reader.isWay(reader.lex(item.name))) ? { items: list } : undefined);
  const sum = run && sumOf(whole, run, true);
  if (run === undefined || sum === undefined || !run.items.every(({ quantity }) => sameUnit(quantity, whole.quantity))) return [];
  return sum.relation === 'equal' || !addsUp(list, whole.quantity.value) ? [sum] : [];
}

/** Whether the number before one goes on the list that ends in a total. */
function isAddend(items: readonly Item[], at: number): boolean {
  const [item, before] = [items[at], items[at - 1]];
  return item !== undefined && before !== undefined && (item.marks === '、' || item.marks === '，') && item.lead === '' && !beginsParts(item) && !beginsParts(before);
}

/** The run that a list ends in. */
function lastRun(list: readonly Item[], reader: Understanding): Pick<Run, 'items'> | undefined {
  const backwards = list.map((item) => ({ ...item, lead: '' })).reverse();
  const run = runAt(backwards, 0, undefined, reader);
  return run && { items: list.slice(list.length - run.items.length) };
}

/** Whether some numbers one after the other come to a total. */
function addsUp(list: readonly Item[], total: number): boolean {
  return list.some((_, start) => {
    let sum = 0;
    return list.slice(start).some(({ quantity }) => (sum += quantity.value) === total);
  });
}
