import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BLANK, type Figure } from '../../../src/annex/sheet/figure';
import type { Sheet } from '../../../src/annex/sheet/sheet';
import type { Span, Statement, Verdict } from '../../../src/narrative/verify/statement';
import { formOf, number, publishedSheet, sheetOf } from '../sheets';

/** What a person who read the text with its table says of one statement in it. */
export interface Label {
  /** Words around the number that occur once in the text; spaces and line ends are not looked at. */
  readonly quote: string;
  /** The number as printed, or the words that say there was none: once in `quote`. */
  readonly number: string;
  readonly kind: Statement['kind'];
  /** As in a statement: free of 万, what went down is negative. Money stays in the unit printed: 4.52 of 4.52亿元. */
  readonly value: number;
  /** Said exactly if absent. */
  readonly precision?: Exclude<Statement['precision'], 'exact'>;
  /** Each a sum of indicators that the number may mean; empty if the form counts nothing of the kind. */
  readonly cells: readonly (readonly string[])[];
  /** The sums that a percentage may be taken of. */
  readonly base?: readonly (readonly string[])[];
  /** Set if the number is last year's. */
  readonly lastYear?: true;
  /** Several if a careful reader may say either; then `why` says so. */
  readonly verdict: Verdict | readonly Verdict[];
  readonly why?: string;
  readonly note?: string;
}

/** A label with its number's place in the text. */
export interface PlacedLabel extends Label {
  readonly span: Span;
}

/** A text, the sheets to hold it against, and its labels. */
export interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly sheet: Sheet;
  readonly lastYear?: Sheet;
  readonly labels: readonly PlacedLabel[];
}

interface CaseLabels {
  /** From the root of the project. */
  readonly text: string;
  readonly case: string;
  /** The case that is last year's sheet. */
  readonly lastYear?: string;
  readonly statements: readonly Label[];
}

/** Figures by indicator; null is a blank. */
type Figures = Readonly<Record<string, number | null>>;

interface Passage {
  readonly id: string;
  readonly form: string;
  readonly unit: string;
  readonly year: number;
  readonly figures: Figures;
  /** What stands in all other cells. */
  readonly rest: 0 | null;
  readonly lastYear?: Figures;
  readonly text: string;
  readonly statements: readonly Label[];
}

const root = join(__dirname, '../../..');
const folder = join(root, 'test/cases/statements');
/** The sets of passages, each with its file. */
const heldOutFiles = { first: 'held-out.json', second: 'held-out-2.json' } as const;
const read = (path: string): string => readFileSync(path, 'utf8');

export const verdictsOf = ({ verdict }: Label): readonly Verdict[] => (typeof verdict === 'string' ? [verdict] : verdict);

/** The seven published reports. */
export function publishedTexts(): LabelledText[] {
  const passages: readonly string[] = Object.values(heldOutFiles);
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') && !passages.includes(name));
  return names.sort().map((name) => {
    const labels = JSON.parse(read(join(folder, name))) as CaseLabels;
    const text = read(join(root, labels.text));
    return {
      id: labels.case,
      text,
      sheet: publishedSheet(labels.case),
      ...(labels.lastYear !== undefined && { lastYear: publishedSheet(labels.lastYear) }),
      labels: place(labels.case, text, labels.statements),
    };
  });
}

/** The passages of one set, written for this purpose, each on a few figures. */
export function heldOutTexts(set: keyof typeof heldOutFiles): LabelledText[] {
  const { passages } = JSON.parse(read(join(folder, heldOutFiles[set]))) as { readonly passages: readonly Passage[] };
  return passages.map((passage) => ({
    id: passage.id,
    text: passage.text,
    sheet: sheetFor(passage, passage.year, passage.figures),
    ...(passage.lastYear !== undefined && { lastYear: sheetFor(passage, passage.year - 1, passage.lastYear) }),
    labels: place(passage.id, passage.text, passage.statements),
  }));
}

function sheetFor({ form, unit, rest }: Passage, year: number, figures: Figures): Sheet {
  const figure = (value: number | null): Figure => (value === null ? BLANK : number(value));
  const named = Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, figure(value)]));
  return { ...sheetOf(formOf(form), named, figure(rest)), unit, year };
}

function place(id: string, text: string, labels: readonly Label[]): PlacedLabel[] {
  return labels.map((label) => {
    const quote = onlyPlace(text, label.quote);
    const number = quote && onlyPlace(text.slice(quote.start, quote.end), label.number);
    if (quote === undefined || number === undefined) throw new Error(`${id}: “${label.number}” in “${label.quote}” is not found exactly once`);
    return { ...label, span: { start: quote.start + number.start, end: quote.start + number.end } };
  });
}

/** Where `words` stand in a text, spaces and line ends aside; undefined unless they do so exactly once. */
export function onlyPlace(text: string, words: string): Span | undefined {
  const places: number[] = [];
  let packed = '';
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (/\s/u.test(char)) continue;
    packed += char;
    places.push(at);
  }
  const wanted = words.replace(/\s/gu, '');
  const found = packed.indexOf(wanted);
  if (wanted === '' || found < 0 || packed.includes(wanted, found + 1)) return undefined;
  return { start: places[found]!, end: places[found + wanted.length - 1]! + 1 };
}
