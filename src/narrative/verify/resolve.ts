import { type NamedFigure } from '../figures';
import type { Form } from '../../annex/form/catalogue';
import { added, isMoney } from './judge';
import type { Lexed } from './lexicon';
import { units as unitFamilies } from './meaning/common';
import { type BoundEntry, isGeneral, isMark, NARROW, OTHER_BODY, OTHER_TIME, VAGUE, type Vocabulary } from './vocabulary';

/** What words speak of. */
export interface Subject {
  /** Figures that may be meant, the likeliest first; empty for what the form does not count. */
  readonly means: readonly NamedFigure[];
  /** Figures that a share of it is taken of. */
  readonly of: readonly NamedFigure[];
  /** Everything said is understood, and it leaves only these meanings. */
  readonly certain: boolean;
  /** Said the other way round. */
  readonly opposite?: true;
  /** The several things that it is the sum of, one by one. */
  readonly each?: readonly Subject[];
  /** The figure of one division within another. */
  readonly crossed?: true;
  /** May well be of another body or a part: unless the number fits, nothing is said of it. */
  readonly doubtful?: true;
}

/** How something is counted. */
export interface Counted {
  readonly unit: string;
  /** None are counted, so that of several things each is none. */
  readonly zero: boolean;
}

/** In words that are not understood, these make it another body, place or kind. */
const otherBody = /[省市县区镇乡村局院校厅委处科站所州盟旗]/;

/** “…等渠道”: what is listed are examples. */
const alike = /等|渠道|途径|方式|平台|载体/;

/** Whether a class of words is about something, not only about time or change. */
export const isSpoken = (name: string): boolean => !isMark(name);

export const isSpecific = (name: string): boolean => !isGeneral(name) && !isMark(name);

/** Whether words speak of a part, of another body or of another time. */
export const isNarrowed = (lexed: Lexed): boolean => lexed.classes.includes(NARROW) || lexed.classes.includes(OTHER_TIME) || isOtherBody(lexed);

export const isOtherBody = (lexed: Lexed): boolean => lexed.classes.includes(OTHER_BODY) || otherBody.test(lexed.residue);

/** What the words beside a number, in what the text speaks of, mean; undefined if nothing that the form knows of. */
export function resolve(lexed: Lexed, context: ReadonlySet<string>, { unit, zero }: Counted, { entries, topics, ways }: Vocabulary, form: Form): Subject | undefined {
  const own = lexed.classes.filter(isSpoken);
  if (own.length === 0) return undefined;
  const stranger = lexed.residue.length > 0;
  const goesOn = !stranger && !own.some((name) => topics.has(name));
  const about = (name: string): boolean => own.includes(name) || (goesOn && context.has(name));
  const fits = own.flatMap((name) => (entries.get(name) ?? []).filter((entry) => fitsWords(entry, own, about) && fitsUnit(entry, unit, form)));
  if (fits.length > 1) fits.sort((a, b) => a.place - b.place);
  const plain = !stranger && !lexed.classes.includes(VAGUE) && !isNarrowed(lexed);
  const explaining = fits.filter((entry) => explains(entry, own));
  const single = best(explaining);
  const each = /[均各都]|分别/.test(lexed.text) && /[、和及与]/.test(lexed.text);
  if (single !== undefined && !(single.loose === true && each)) {
    const general = own.every((name) => !isGeneral(name) || single.allowed.has(name));
    const means = zero ? single.means.filter((figure, index) => index === 0 || !isPartOf(figure, single.means[0])) : single.means;
    return { means, of: single.of, certain: plain && general && single.loose !== true && isItsUnit(single, unit, form) && !isAmbiguous(single, explaining), ...(single.opposite === true ? { opposite: true } : {}), ...(single.crossed === true ? { crossed: true } : {}) };
  }
  const exampled = own.filter((name) => !ways.has(name));
  if (own.length - exampled.length > 1 && alike.test(lexed.text)) {
    const whole = best(fits.filter((entry) => explains(entry, exampled) && !entry.key.some((name) => ways.has(name))));
    return whole && { means: whole.means, of: whole.of, certain: false };
  }
  if (!/[、和及与或也，]/.test(lexed.text)) return undefined;
  const trailing = own.filter((name, index) => fits.some((entry) => entry.allowed.has(name) && !entry.key.includes(name) && entry.key.every((key) => own.indexOf(key) < index)));
  const leading = own.filter((name) => isSpecific(name) && !trailing.includes(name));
  const several = partition(
    fits.filter((entry) => !(each && entry.loose === true && entry.key.length > 1)),
    leading,
  );
  if (several === undefined) return single && { means: single.means, of: single.of, certain: false };
  const counted = several.filter(({ means }) => means.length > 0);
  const figures = counted.flatMap(({ means }) => means[0] ?? []);
  const one = several.map((entry): Subject => ({ means: entry.means, of: entry.of, certain: plain && entry.loose !== true && isItsUnit(entry, unit, form) }));
  if (each && !zero) return { means: figures, of: counted[0]?.of ?? [], certain: false, each: one };
  return { each: one, means: figures.length === 0 ? [] : [figures.length === 1 && figures[0] !== undefined ? figures[0] : added(figures)], of: counted[0]?.of ?? [], certain: plain && counted.length === several.length && !lexed.text.includes('等') };
}

const fitsWords = ({ key, needs }: BoundEntry, own: readonly string[], about: (name: string) => boolean): boolean =>
  key.every((name) => own.includes(name)) && needs.every((either) => either.some(about));

const explains = ({ allowed }: BoundEntry, own: readonly string[]): boolean => own.every((name) => isGeneral(name) || allowed.has(name));

function fitsUnit({ means, units }: BoundEntry, unit: string, form: Form): boolean {
  const figure = form.indicators[means[0]?.terms[0] ?? -1];
  if (unit === '' || unit === '%' || figure === undefined) return true;
  const usual = figure.unit ?? '';
  if (isMoney(usual) || isMoney(unit)) return isMoney(usual) && isMoney(unit);
  if (units !== undefined) return units.includes(unit);
  const family = unitFamilies[usual];
  return family === undefined ? unit === usual : family.same.includes(unit) || family.near.includes(unit);
}

/** Whether a unit can only be that of a figure. */
function isItsUnit({ means }: BoundEntry, unit: string, form: Form): boolean {
  const usual = form.indicators[means[0]?.terms[0] ?? -1]?.unit;
  return unit === '' || unit === '%' || usual === undefined || isMoney(usual) || (unitFamilies[usual]?.same ?? [usual]).includes(unit);
}

/** Who denies a whole does not speak of a part alone. */
const isPartOf = (figure: NamedFigure, whole: NamedFigure | undefined): boolean => whole !== undefined && figure.terms.length < whole.terms.length && figure.terms.every((term) => whole.terms.includes(term));

/** Whether another entry of the same words means something else, in a text that speaks of both. */
const isAmbiguous = (chosen: BoundEntry, entries: readonly BoundEntry[]): boolean =>
  entries.some((entry) => entry.means[0] !== chosen.means[0] && entry.loose !== true && entry.key.join() === chosen.key.join());

function best(entries: readonly BoundEntry[]): BoundEntry | undefined {
  return entries.reduce<BoundEntry | undefined>((chosen, entry) => (chosen === undefined || entry.weight > chosen.weight ? entry : chosen), undefined);
}

/** Entries that take up all of the words between them, each word once. */
function partition(entries: readonly BoundEntry[], own: readonly string[]): BoundEntry[] | undefined {
  const chosen: BoundEntry[] = [];
  let left = own;
  for (const name of own) {
    if (!left.includes(name)) continue;
    const tolerated = entries.some((entry) => entry.allowed.has(name) && !entry.key.includes(name));
    const entry = best(entries.filter(({ key }) => key.includes(name) && key.filter(isSpecific).every((each) => left.includes(each))));
    if (entry === undefined || (entry.loose === true && tolerated)) continue;
    chosen.push(entry);
    left = left.filter((each) => !entry.key.includes(each));
  }
  const taken = left.every((name) => chosen.some(({ allowed }) => allowed.has(name)));
  return taken && chosen.length > 1 ? chosen : undefined;
}
