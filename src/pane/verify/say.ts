import { indicatorName } from '../../annex/check/message';
import type { Address } from '../../annex/sheet/grid';
import type { Sheet } from '../../annex/sheet/sheet';
import type { Meaning, Statement, SumRemark } from '../../narrative/verify/statement';
import type { Strings } from '../strings';

/** A statement against the sheet, in words. */
export interface Said {
  /** The number as the text prints it. */
  readonly stated: string;
  /** What the sheet says in its place; undefined where it says nothing. */
  readonly expected: string | undefined;
  /** What it is about; empty if it is about nothing on the sheet. */
  readonly name: string;
  readonly why: string;
  /** Where the numbers of its sentence do not add up to it. */
  readonly sums: readonly string[];
}

type Words = Strings['verify'];

/** Meanings written out where it cannot be told which is meant. */
const MEANINGS = 3;
/** Parts of a sum written out. */
const PARTS = 12;

/** Puts what holding a statement against the sheet gave into words. */
export function say(statement: Statement, text: string, words: Words, hasLastYear: boolean): Said {
  const { span, taken, kind } = statement;
  return {
    stated: text.slice(span.start, span.end).replace(/\s+/g, ' '),
    expected: taken === undefined || taken.value === null ? undefined : amount(taken.value, statement, words),
    name: taken === undefined ? '' : nameOf(taken, kind, words),
    why: whyOf(statement, words, hasLastYear),
    sums: (statement.sums ?? []).map((sum) => sumText(sum, statement, text, words)),
  };
}

function sumText({ parts, total, relation }: SumRemark, statement: Statement, text: string, words: Words): string {
  const printed = parts.slice(0, PARTS).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
  return words.sum(printed.join('、') + (parts.length > PARTS ? ' …' : ''), amount(total, statement, words), relation === 'parts exceed');
}

/** A number in the statement's kind and unit, as a person writes it. */
export function amount(value: number, { kind, unit }: Pick<Statement, 'kind' | 'unit'>, words: Words): string {
  const text = `${numberText(Math.abs(value))}${kind === 'percentage' ? unit || '%' : unit}`;
  if (kind !== 'trend') return value < 0 ? `-${text}` : text;
  return value === 0 ? words.level : value > 0 ? words.rose(text) : words.fell(text);
}

/** The first cell of this year's sheet that a meaning is about. */
export function cellOf(meaning: Meaning | undefined, sheet: Sheet): { readonly id: string; readonly at: Address } | undefined {
  if (meaning === undefined || (meaning.lastYear === true && meaning.base === undefined)) return undefined;
  for (const id of meaning.indicators) {
    const at = sheet.cells[sheet.form.indexOf.get(id) ?? -1];
    if (at !== undefined) return { id, at };
  }
  return undefined;
}

/** The names of some indicators, a few of them written out. */
export const namesOf = (ids: readonly string[], sheet: Sheet): string =>
  ids.slice(0, 2).map((id) => indicatorName(sheet.form, id)).join('、') + (ids.length > 2 ? ' …' : '');

/** Percentages are worked out to more decimals than anybody prints; figures in 万元 have six at most. */
function numberText(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(6)));
}

function nameOf({ name, lastYear, base }: Meaning, kind: Statement['kind'], words: Words): string {
  if (kind === 'trend') return words.trendOf(name);
  return lastYear === true && base === undefined ? `${name}（${words.lastYear}）` : name;
}

function whyOf(statement: Statement, words: Words, hasLastYear: boolean): string {
  const { verdict, kind, precision, taken, meanings } = statement;
  switch (verdict) {
    case 'untied':
      return words.why.untied;
    case 'unclear':
      if (!hasLastYear && (kind === 'trend' || taken?.lastYear === true)) return words.why.noLastYear;
      if (meanings.length > 1) return words.why.several + meanings.slice(0, MEANINGS).map((each) => `${nameOf(each, kind, words)}（${each.value === null ? words.nothing : amount(each.value, statement, words)}）`).join('、') + (meanings.length > MEANINGS ? ' …' : '');
      return taken?.value === null ? words.why.noFigure : words.why.scope;
    case 'differs':
      if (kind === 'zero') return words.why.zero;
      if (kind === 'percentage') return words.why.percentage;
      if (kind === 'trend') return words.why.trend;
      return precision === 'exact' ? words.why.differs : words.why.about;
    case 'agrees':
      return '';
  }
}
