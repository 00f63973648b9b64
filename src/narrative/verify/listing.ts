import { added } from './judge';
import type { Lexed } from './lexicon';
import { isNarrowed, isSpoken } from './resolve';
import type { Setting, Told } from './setting';

/** What a sentence lists, and numbers that stand for several things one after the other. */

/** More than these are never added up. */
const MOST_LISTED = 12;
const altogether = /(?:合计|共计|总计|共|总数)为?$/;

export function list(setting: Setting, told: Told): void {
  if (setting.listed.length <= MOST_LISTED) setting.listed.push(told);
}

/** Lets the numbers to come count one thing after the other (分别为18件、7件); the first of them. */
export function inTurn(setting: Setting, told: readonly Told[], otherwise: Told): Told {
  const [first, ...rest] = told;
  setting.inTurn = rest;
  setting.told = first;
  return first ?? otherwise;
}

/** What the next number counts, if it has no words of its own. */
export function nextInTurn(setting: Setting, words: Lexed): Told | undefined {
  const [next, ...rest] = setting.inTurn;
  if (next === undefined || words.residue !== '' || words.classes.some(isSpoken)) {
    setting.inTurn = [];
    return undefined;
  }
  setting.inTurn = rest;
  return next;
}

/** “予以公开18件、部分公开7件，共25件”: what was listed, together. */
export function allListed({ listed, lastYear }: Setting, words: Lexed): Told | undefined {
  if (listed.length < 2 || listed.length > MOST_LISTED || !altogether.test(words.text) || words.residue !== '' || words.classes.some(isSpoken) || isNarrowed(words)) return undefined;
  const figures = listed.map(({ subject }) => subject?.means[0]);
  if (!figures.every((figure) => figure !== undefined)) return undefined;
  const terms = figures.flatMap((figure) => figure.terms);
  if (new Set(terms).size < terms.length) return undefined;
  return { subject: { means: [added(figures)], of: listed[0]?.subject?.of ?? [], certain: false }, lastYear, words, value: 0 };
}
