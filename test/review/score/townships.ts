import { check, type Finding } from '../../../src/annex/check/check';
import type { Form } from '../../../src/annex/form/catalogue';
import type { Relation } from '../../../src/annex/form/rule';
import type { Figure } from '../../../src/annex/sheet/figure';
import type { Sheet } from '../../../src/annex/sheet/sheet';
import { everyLayout } from '../../support/forms';
import { number } from '../../support/figures';
import type { Dice } from '../../support/noise';
import { dice } from '../../support/noise';
import { annexOf } from '../../corpus/draw';
import { everyKind, type Kind } from '../../corpus/kinds';
import type { Annex } from '../../corpus/model';
import { everyNoise } from '../../corpus/noise';
import { type Draft, make, type Made } from '../../corpus/plan';

/** A township's file, with what was done to its figures. */
export interface Township {
  readonly name: string;
  readonly made: Made;
  /** Whether a fault was planted. */
  readonly faulty: boolean;
}

const YEAR = 2024;
const place = '东西南北上下新古青白红金石龙凤梅兰竹松柳';
const site = '山河湖泉溪岭坡塘桥店屯庄寨湾港口原林川江';

/** A different name for every number up to 8,000. */
const nameOf = (at: number): string => `${place[at % 20] ?? ''}${site[Math.floor(at / 20) % 20] ?? ''}${place[Math.floor(at / 400) % 20] ?? ''}镇人民政府`;

/** The file of township `at`: every kind of file, two in five clean, the others with one noise or several; every other one with a fault. */
export async function township(at: number, seed: number): Promise<Township> {
  for (let attempt = 0; ; attempt += 1) {
    const random = dice(Math.imul(seed, 1_000_003) + at * 31 + attempt * 7_919);
    const form = random.chance(0.7) ? (everyLayout[0] as Form) : random.pick(everyLayout);
    const kind = random.chance(0.6) ? random.pick(everyKind.filter(({ name }) => name.startsWith('xlsx'))) : random.pick(everyKind);
    const faulty = random.chance(0.5);
    const draft: Draft = { kind, form, noise: noiseFor(kind, random), seed: random.below(2 ** 31) };
    const made = await make(draft, (_form, dicing) => annexFor(form, nameOf(at), faulty, dicing));
    if (made !== undefined) return { name: `${String(at + 1).padStart(5, '0')}${nameOf(at)}.${kind.extension}`, made, faulty };
  }
}

function noiseFor(_kind: Kind, { chance, pick }: Dice): string {
  if (chance(0.4)) return 'clean';
  return chance(0.6) ? pick(everyNoise).name : 'mixed';
}

function annexFor(form: Form, unit: string, faulty: boolean, random: Dice): Annex {
  const sound = soundFigures(form, unit, random);
  return annexOf(form, unit, YEAR, faulty ? withFault(form, unit, sound, random) : sound);
}

export const sheetOf = (form: Form, unit: string, figures: readonly Figure[]): Sheet => ({
  form,
  unit,
  year: YEAR,
  figures,
  cells: figures.map((_, row) => ({ sheet: '', row, column: 0 })),
});

const errorsOf = (form: Form, unit: string, figures: readonly Figure[]): Finding[] =>
  check(sheetOf(form, unit, figures)).findings.filter(({ severity }) => severity === 'error');

/** Figures that break no rule. */
function soundFigures(form: Form, unit: string, { chance, below, pick }: Dice): Figure[] {
  for (const zeros of [pick([0.3, 0.6, 0.85]), 0.9, 1]) {
    const values = form.indicators.map(({ kind }) => {
      const value = chance(zeros) ? 0 : below(pick([10, 100, 1000]));
      return kind === 'decimal' && value > 0 && chance(0.5) ? (value * 1_000_000 + below(1_000_000)) / 1_000_000 : value;
    });
    for (let round = 0; round < 40; round += 1) {
      const broken = check(sheetOf(form, unit, values.map((value) => number(value)))).findings.filter(({ state }) => state === 'broken');
      if (broken.length === 0) return values.map((value) => number(value));
      for (const { relation } of broken) if (relation !== undefined) mend(relation, values, round > 10 && round % 2 === 1);
    }
  }
  throw new Error(`no sound figures for ${form.id}`);
}

/**
 * Gives the figure that a relation is about the value that satisfies it.
 * @param inParts gives it to the parts instead: two relations may want different totals.
 */
function mend({ left, right, anchor, comparison, condition }: Relation, values: number[], inParts: boolean): void {
  if (condition !== undefined) {
    for (const { index } of condition.left.terms) values[index] = 0;
    return;
  }
  const sum = ({ terms, constant }: Relation['left']): number => terms.reduce((total, term) => total + term.coefficient * (values[term.index] ?? 0), constant);
  const [one] = left.terms;
  const last = right.terms.at(-1);
  if (inParts && comparison === '=' && left.terms.length === 1 && right.terms.length > 1 && last !== undefined && right.terms.every(({ coefficient }) => coefficient === 1)) {
    const others = sum(right) - (values[last.index] ?? 0);
    if (others > sum(left)) for (const { index } of right.terms) values[index] = 0;
    values[last.index] = tidy(others > sum(left) ? sum(left) : sum(left) - others);
    return;
  }
  if (left.terms.length === 1 && one?.index === anchor && one.coefficient === 1) values[anchor] = tidy(sum(right) - left.constant);
  else if (right.terms.length === 1 && right.terms[0]?.coefficient === 1) values[right.terms[0].index] = tidy(sum(left) - right.constant);
  else {
    // A balance: the first figure of the side takes up the rest; what is too much on its side is struck out.
    const rest = sum(right) - sum(left) + (values[one?.index ?? -1] ?? 0);
    if (rest < 0) for (const { index } of left.terms) values[index] = 0;
    if (one !== undefined) values[one.index] = tidy(rest < 0 ? sum(right) - left.constant : rest);
  }
}

const tidy = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;

/** One total is wrong: a slip of the keyboard, or a sum not brought up to date. */
function withFault(form: Form, unit: string, figures: readonly Figure[], { pick, below }: Dice): Figure[] {
  const totals = form.rules.filter(({ severity }) => severity === 'error').flatMap(({ relations }) => relations.filter(({ comparison, usesLastYear }) => comparison === '=' && !usesLastYear));
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const { anchor } = pick(totals);
    const figure = figures[anchor];
    if (figure?.state !== 'number') continue;
    const value = pick([figure.value + 1 + below(9), figure.value * 10 + below(10), figure.value + 100, Math.max(0, figure.value - 1)]);
    const changed = figures.map((each, index) => (index === anchor ? number(value) : each));
    if (value !== figure.value && errorsOf(form, unit, changed).length > 0) return changed;
  }
  throw new Error(`no fault can be planted on ${form.id}`);
}
