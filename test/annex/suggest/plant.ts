import type { Form } from '../../../src/annex/form/catalogue';
import { surroundingsOf } from '../../../src/annex/check/correction/surroundings';
import { numberOf } from '../../../src/annex/sheet/figure';
import type { Sheet } from '../../../src/annex/sheet/sheet';
import { number } from '../../support/figures';
import type { Dice } from '../../support/noise';
import type { Consistent } from './sheets';

/** A sheet with one figure wrong. */
export interface Planted {
  readonly kind: string;
  readonly sheet: Sheet;
  readonly indicator: string;
  readonly meant: number;
  readonly written: number;
  readonly lastYear?: Sheet;
  readonly evidence?: ReadonlyMap<string, readonly number[]>;
}

interface Place {
  readonly form: Form;
  readonly index: number;
  readonly meant: number;
  readonly value: (index: number) => number;
  readonly lastYear: number;
  readonly random: Dice;
}

/** What is written where `meant` is meant; undefined where the mistake cannot be made. */
type Slip = (place: Place) => number | undefined;

const text = (value: number): string => String(value);
const at = (digits: string, random: Dice, places: number): number => random.below(Math.max(1, Math.min(places, digits.length)));
const whole = (value: number): number | undefined => (Number.isInteger(value) ? value : undefined);

/** Mistakes by what a clerk does. */
export const slips: Readonly<Record<string, Slip>> = {
  'digit missing': ({ meant, random }) => {
    const digits = text(meant);
    const place = at(digits, random, digits.length);
    return digits.length < 2 || digits[place] === '.' ? undefined : Number(digits.slice(0, place) + digits.slice(place + 1));
  },
  'digit doubled': ({ meant, random }) => {
    const digits = text(meant);
    const place = at(digits, random, digits.length);
    return digits[place] === '.' ? undefined : Number(digits.slice(0, place + 1) + digits.slice(place));
  },
  'digits swapped': ({ meant, random }) => {
    const digits = text(meant);
    const place = at(digits, random, digits.length - 1);
    return digits.length < 2 || digits.slice(place, place + 2).includes('.') ? undefined : Number(digits.slice(0, place) + (digits[place + 1] ?? '') + (digits[place] ?? '') + digits.slice(place + 2));
  },
  'ten times': ({ meant }) => Number((meant * 10).toFixed(6)),
  tenth: ({ form, index, meant }) => (form.indicators[index]?.kind === 'decimal' ? Number((meant / 10).toFixed(6)) : whole(meant / 10)),
  sign: ({ meant }) => -meant,
  '元 for 万元': ({ form, index, meant }) => (form.indicators[index]?.unit === '万元' ? Math.round(meant * 10_000) : undefined),
  'row or column slipped': ({ form, index, value, random }) => {
    const { neighbours = [] } = surroundingsOf(form)[index] ?? {};
    return neighbours.length === 0 ? undefined : value(random.pick(neighbours));
  },
  'added twice': ({ form, index, meant, value, random }) => {
    const { addends = [] } = surroundingsOf(form)[index] ?? {};
    return addends.length === 0 ? undefined : meant + random.pick(addends).reduce((sum, each) => sum + value(each), 0);
  },
  "last year's value": ({ lastYear }) => lastYear,
  "text's value": ({ meant, random }) => random.pick([meant + 1 + random.below(20), Math.max(0, meant - 1 - random.below(20)), random.below(2 * meant + 10)]),
  'total not summed': ({ form, index }) => ((surroundingsOf(form)[index]?.addends ?? []).length === 0 ? undefined : 0),
};

const TRIES = 2000;

/** A sheet of its own with one mistake; undefined where the form has no place for it. */
export function plant(kind: string, { sheet, lastYear }: Consistent, random: Dice): Planted | undefined {
  const { form } = sheet;
  const slip = slips[kind];
  const valueIn = (of: Sheet) => (index: number): number => numberOf(of.figures[index]) ?? NaN;
  for (let tries = 0; tries < TRIES && slip !== undefined; tries += 1) {
    const { index, id, kind: numbers } = random.pick(form.indicators);
    const meant = valueIn(sheet)(index);
    const written = slip({ form, index, meant, value: valueIn(sheet), lastYear: valueIn(lastYear)(index), random });
    if (written === undefined || written === meant || (numbers === 'integer' && !Number.isInteger(written)) || Object.is(written, NaN)) continue;
    const wrong = { ...sheet, figures: sheet.figures.map((figure, each) => (each === index ? number(written + 0) : figure)) };
    const withLastYear = kind === "last year's value" || random.chance(0.5);
    // Reports give some totals; the figure meant is among them where the mistake is one that only the text tells.
    const told = form.indicators.filter(({ index: each }) => (each === index ? kind === "text's value" : kind === "text's value" && random.chance(0.15)));
    return {
      kind,
      sheet: wrong,
      indicator: id,
      meant,
      written,
      ...(withLastYear ? { lastYear } : {}),
      ...(told.length === 0 ? {} : { evidence: new Map(told.map((each) => [each.id, [valueIn(sheet)(each.index)]])) }),
    };
  }
  return undefined;
}
