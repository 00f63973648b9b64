import type { Lexed } from '../lexicon';
import { bodyEnds, bodyVerbs, noParts, notBodyEnds, units } from '../meaning/common';
import type { Division } from '../meaning/meaning';
import { GAP_SIGN } from '../normalise';
import type { Quantity } from '../quantity';
import { isSpecific } from '../resolve';
import type { Understanding } from '../understanding';
import { isMark, OWN } from '../vocabulary';
import { type Item, nameOf } from './items';

/** What the parts of a sum have in common, so that none of them counts what another does. */

/** Longer names are not looked at for a body. */
const LONGEST_NAME = 40;

const oneOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const bodyVerb = new RegExp(`(?:${oneOf(bodyVerbs)})$`);
const bodyEnd = new RegExp(`(?:${oneOf(bodyEnds)})$`);
const notBodyEnd = new RegExp(`(?:${oneOf(notBodyEnds)})$`);

/** Whether a number can be added up exactly with others. */
export const isExact = ({ precision, upTo, value, place, words, unit }: Quantity): boolean =>
  precision === 'exact' && upTo === undefined && Number.isInteger(value) && (words || place === 1) && unit !== '万元' && unit !== '亿元';

/** Whether two numbers count in the same unit; 0 is none of anything. */
export function sameUnit(one: Quantity, other: Quantity): boolean {
  if (one.unit === other.unit || (one.unit === '' && one.value === 0) || (other.unit === '' && other.value === 0)) return true;
  return Object.values(units).some(({ same }) => same.includes(one.unit) && same.includes(other.unit));
}

const notPlain = new RegExp(oneOf([...noParts, GAP_SIGN]));
const isPlain = (item: Item): boolean => !notPlain.test(nameOf(item)) && !notPlain.test(item.tail);

/** The body or place that an item is of; undefined if it is of none. */
export function bodyOf(item: Item): string | undefined {
  if (item.name.length > LONGEST_NAME || item.tail !== '' || !isPlain(item)) return undefined;
  const name = nameOf(item).replace(bodyVerb, '');
  return bodyEnd.test(name) && !notBodyEnd.test(name) ? name : undefined;
}

/** What a whole is told by. */
export const wholeClasses = ({ name, tail }: Item, reader: Understanding): readonly string[] => [...reader.lex(name).classes, ...reader.lex(tail).classes];

/** Whether a form divides a whole so. */
export const divides = ({ of, not = [] }: Division, classes: readonly string[]): boolean =>
  (of === undefined || of.some((name) => classes.includes(name))) && !not.some((name) => classes.includes(name));

/** Which of a division's parts an item tells of; none if its words say anything else. `about`: what its whole is told by. */
export function partsTold(item: Item, { parts, may = [] }: Division, about: readonly string[], reader: Understanding): number[] {
  if (!isPlain(item)) return [];
  const told = new Set<number>();
  for (const lexed of [reader.lex(nameOf(item)), reader.lex(item.tail)]) {
    if (lexed.residue !== '' || lexed.classes.some((name) => isMark(name) && name !== OWN)) return [];
    for (const name of lexed.classes.filter(isSpecific)) {
      const index = parts.findIndex((part) => part.split('|').includes(name));
      if (index >= 0) told.add(index);
      else if (!may.includes(name) && !about.includes(name)) return [];
    }
  }
  return [...told];
}

/** Whether words name something that the form knows and nothing else. */
export const isKnown = (item: Item, lexed: Lexed): boolean => isPlain(item) && item.tail === '' && lexed.residue === '' && lexed.classes.some(isSpecific) && !lexed.classes.some((name) => isMark(name) && name !== OWN);
