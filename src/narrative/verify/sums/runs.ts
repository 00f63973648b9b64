import type { Division } from '../meaning/meaning';
import type { Understanding } from '../understanding';
import type { Item } from './items';
import { bodyOf, divides, isExact, partsTold, sameUnit } from './kinds';

/** Items one after the other that together are parts of one whole. */
export interface Run {
  readonly items: readonly Item[];
  /** Nothing is left beside them. */
  readonly complete: boolean;
  /** Where they do not reach the whole in a list that names no examples, something is wrong. */
  readonly exhaustible: boolean;
}

/** More parts than these are not added up. */
const MOST = 60;
/** As many bodies name all of them. */
const ALL_BODIES = 3;

/** The longest run of parts of a whole that begins at an item; undefined if there are not two. `whole`: undefined if it comes behind them. */
export function runAt(items: readonly Item[], start: number, about: readonly string[] | undefined, reader: Understanding): Run | undefined {
  const runs = [...reader.divisions.filter((division) => about === undefined || divides(division, about)).map((division) => dividedAt(items, start, division, about ?? [], reader)), bodiesAt(items, start)];
  return runs.reduce<Run | undefined>((best, run) => (run.items.length >= 2 && run.items.length > (best?.items.length ?? 0) ? run : best), undefined);
}

function dividedAt(items: readonly Item[], start: number, division: Division, about: readonly string[], reader: Understanding): Run {
  const told = new Set<number>();
  const run = take(items, start, (item) => {
    const slots = partsTold(item, division, about, reader);
    if (slots.length === 0 || slots.some((slot) => told.has(slot))) return false;
    for (const slot of slots) told.add(slot);
    return true;
  });
  const complete = told.size === division.parts.length && division.short !== 'never';
  return { items: run, complete, exhaustible: division.short === undefined };
}

function bodiesAt(items: readonly Item[], start: number): Run {
  const names: string[] = [];
  const run = take(items, start, (item) => {
    const name = bodyOf(item);
    if (name === undefined || names.some((other) => other.startsWith(name) || name.startsWith(other))) return false;
    names.push(name);
    return true;
  });
  return { items: run, complete: false, exhaustible: run.length >= ALL_BODIES };
}

function take(items: readonly Item[], start: number, belongs: (item: Item) => boolean): Item[] {
  const run: Item[] = [];
  for (const [index, item] of items.slice(start, start + MOST).entries()) {
    const first = items[start];
    if (first === undefined || !isExact(item.quantity) || !sameUnit(first.quantity, item.quantity) || (index > 0 && item.lead !== '') || !belongs(item)) break;
    run.push(item);
  }
  return run;
}
