import { judge, BROKEN, HOLDS, natural, programOf, SCALE, type Linear, type Step, valuesOf } from '../check/program';
import { lastYearValues } from '../check/check';
import { number } from '../check/message';
import type { Form } from '../form/compile';
import type { Bilingual } from '../form/form';
import type { Side, UnitLevel, ValueRelation } from '../form/rule';
import type { Sheet } from '../sheet/sheet';
import { unitLevel } from '../sheet/unit';
import { levelNames, refTo } from './words';

/** A published sheet on the form, with the one of the year before where that is known. */
export interface ExampleSheet {
  readonly sheet: Sheet;
  readonly lastYear?: Sheet;
}

/** A figure that was changed to make an example; `from` is null where there was none. */
export interface ExampleChange {
  readonly indicator: string;
  readonly lastYear: boolean;
  readonly from: number | null;
  readonly to: number;
}

/** A rule on the figures of a sheet. */
export interface RuleExample {
  readonly unit: string;
  readonly year: number;
  /** Empty where the figures are those of the published sheet; else the example is made up by these changes. */
  readonly changes: readonly ExampleChange[];
  /** Last year's figures are those of the same sheet: none of the year before is known. */
  readonly lastYearAssumed: boolean;
  /** The unit's level is made up, because the rule is for others. */
  readonly levelAssumed?: UnitLevel;
  /** The row, column or figure of the rule. */
  readonly each?: string;
  /** The relation with the figures, or what stands in the cell. */
  readonly figures: string;
  readonly indicators: readonly string[];
}

export interface RuleExamples {
  readonly rule: string;
  /** null where a rule is about the text or cannot be met or broken. */
  readonly holds: RuleExample | null;
  readonly broken: RuleExample | null;
}

/** An example that meets and one that breaks each rule: on the figures as published if any do, else after the smallest change. */
export function findExamples(form: Form, sheets: readonly ExampleSheet[]): RuleExamples[] {
  const steps = programOf(form).steps;
  return form.rules.map((rule) => {
    const [value] = rule.values;
    const own = steps.filter((step) => step.rule === rule);
    if (own.length > 0) return { rule: rule.id, holds: relationExample(form, own, sheets, true), broken: relationExample(form, own, sheets, false) };
    if (value !== undefined) return { rule: rule.id, holds: valueExample(form, value, sheets, true), broken: valueExample(form, value, sheets, false) };
    return { rule: rule.id, holds: null, broken: null };
  });
}

interface Candidate {
  readonly example: RuleExample;
  /** The smaller the better: assumptions, changes, then how much was changed, then how many zeros. */
  readonly cost: readonly number[];
}

function relationExample(form: Form, steps: readonly Step[], sheets: readonly ExampleSheet[], wanted: boolean): RuleExample | null {
  let best: Candidate | undefined;
  for (const each of sheets) {
    for (const step of steps) {
      const found = tried(form, step, each, wanted);
      if (found !== undefined && (best === undefined || less(found.cost, best.cost))) best = found;
    }
  }
  return best?.example ?? null;
}

function less(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

function tried(form: Form, step: Step, { sheet, lastYear }: ExampleSheet, wanted: boolean): Candidate | undefined {
  const { relation, rule } = step;
  const lastYearAssumed = relation.usesLastYear && lastYear === undefined;
  const figures: Figures = { now: valuesOf(sheet.figures), past: lastYearValues(form, lastYear ?? sheet) };
  const own = unitLevel(sheet.unit);
  const level = relation.levels === undefined || relation.levels.includes(own) ? own : (relation.levels[0] ?? own);
  const changes: ExampleChange[] = [];
  if (step.condition !== undefined && !turn(form, step.condition, figures, true, changes)) return undefined;
  if (!turn(form, step.linear, figures, wanted, changes)) return undefined;
  if (judge(step, figures.now, figures.past, level) !== (wanted ? HOLDS : BROKEN)) return undefined;
  const { each } = refTo(form, { rule, relation });
  const terms = [...relation.left.terms, ...relation.right.terms];
  const valueOf = (index: number, last: boolean): number => natural((last ? figures.past : figures.now)[index] ?? 0);
  const zeros = terms.filter(({ index, lastYear: last }) => valueOf(index, last) === 0).length;
  const side = (of: Side): string => sideText(of, valueOf);
  const words = `${side(relation.left)} ${wanted ? signs[relation.comparison] : broken[relation.comparison]} ${side(relation.right)}`;
  const moved = changes.reduce((sum, { from, to }) => sum + Math.abs(to - (from ?? 0)), 0);
  return {
    example: {
      unit: sheet.unit ?? '',
      year: sheet.year ?? 0,
      changes,
      lastYearAssumed,
      ...(level === own ? {} : { levelAssumed: level }),
      ...(each === undefined ? {} : { each }),
      figures: words,
      indicators: [...new Set(terms.filter((term) => !term.lastYear).map(({ id }) => id))],
    },
    cost: [changes.length + (lastYearAssumed ? 2 : 0) + (level === own ? 0 : 1), moved, zeros / terms.length],
  };
}

interface Figures {
  readonly now: Float64Array;
  readonly past: Float64Array;
}

/** Makes a relation true or false by filling blanks and changing at most one figure, as little as possible; false if that cannot be done. */
function turn(form: Form, linear: Linear, figures: Figures, wanted: boolean, changes: ExampleChange[]): boolean {
  const at = (i: number): { values: Float64Array; index: number } => ({ values: linear.lastYear[i] === 1 ? figures.past : figures.now, index: linear.indices[i] ?? 0 });
  const places = [...linear.indices.keys()];
  const isOf = (change: ExampleChange, i: number): boolean => change.indicator === form.indicators[linear.indices[i] ?? -1]?.id && change.lastYear === (linear.lastYear[i] === 1);
  for (const i of places) {
    const { values, index } = at(i);
    if (!Number.isNaN(values[index])) continue;
    values[index] = 0;
    changes.push({ indicator: form.indicators[index]?.id ?? '', lastYear: linear.lastYear[i] === 1, from: null, to: 0 });
  }
  const sum = places.reduce((total, i) => total + (linear.coefficients[i] ?? 0) * (at(i).values[at(i).index] ?? 0), linear.constant);
  if (satisfied(sum, linear.op) === wanted) return true;
  let best: { i: number; to: number; by: number } | undefined;
  for (const i of places) {
    const { values, index } = at(i);
    const from = values[index] ?? 0;
    const weight = linear.coefficients[i] ?? 0;
    if (changes.some((change) => change.from !== null && isOf(change, i))) continue;
    for (const to of near(from, sum, weight)) {
      const by = Math.abs(to - from);
      if ((to < 0 && linear.signed[i] === 0) || satisfied(sum + weight * (to - from), linear.op) !== wanted) continue;
      if (best === undefined || by < best.by) best = { i, to, by };
    }
  }
  if (best === undefined) return false;
  const { i: chosen } = best;
  const { values, index } = at(chosen);
  const filled = changes.findIndex((change) => isOf(change, chosen));
  const change: ExampleChange = { indicator: form.indicators[index]?.id ?? '', lastYear: linear.lastYear[chosen] === 1, from: filled < 0 ? natural(values[index] ?? 0) : null, to: natural(best.to) };
  changes.splice(filled < 0 ? changes.length : filled, filled < 0 ? 0 : 1, change);
  values[index] = best.to;
  return true;
}

/** Whole values next to the figure and next to where the sum becomes 0, in millionths. */
function near(from: number, sum: number, weight: number): number[] {
  const zero = Math.round((from - sum / weight) / SCALE) * SCALE;
  return [from, zero].flatMap((value) => [value, value - SCALE, value + SCALE]);
}

const satisfied = (sum: number, op: Linear['op']): boolean => (op === '=' ? sum === 0 : op === '<=' ? sum <= 0 : sum < 0);

const signs = { '=': '=', '<=': '≤', '>=': '≥', '<': '<', '>': '>' } as const;
const broken = { '=': '≠', '<=': '>', '>=': '<', '<': '≥', '>': '≤' } as const;

/** A side with its figures; of a long one also what they add up to. */
function sideText({ terms, constant }: Side, valueOf: (index: number, lastYear: boolean) => number): string {
  const values = terms.map(({ index, coefficient, lastYear }) => ({ coefficient, value: valueOf(index, lastYear) }));
  const parts = values.map(({ coefficient, value }) => ({ minus: coefficient < 0, text: `${Math.abs(coefficient) === 1 ? '' : `${String(Math.abs(coefficient))} × `}${value < 0 ? `(${number(value)})` : number(value)}` }));
  if (constant !== 0 || parts.length === 0) parts.push({ minus: constant < 0, text: number(Math.abs(constant)) });
  const sum = Math.round(values.reduce((total, { coefficient, value }) => total + coefficient * value, constant) * SCALE) / SCALE;
  const text = parts.map(({ minus, text: own }, at) => `${minus ? (at === 0 ? '−' : ' − ') : at === 0 ? '' : ' + '}${own}`).join('');
  return parts.length > 1 ? `${number(sum)}（${text}）` : text;
}

function valueExample(form: Form, { demand, indicators }: ValueRelation, sheets: readonly ExampleSheet[], wanted: boolean): RuleExample | null {
  const cell = (sheet: Sheet, index: number, figures: string, changes: readonly ExampleChange[] = []): RuleExample => ({ unit: sheet.unit ?? '', year: sheet.year ?? 0, changes, lastYearAssumed: false, figures, indicators: [form.indicators[index]?.id ?? ''] });
  for (const { sheet } of sheets) {
    const numbers = valuesOf(sheet.figures);
    const filled = indicators.filter((index) => !Number.isNaN(numbers[index]));
    const most = filled.reduce((best, index) => ((numbers[index] ?? 0) > (numbers[best] ?? -1) ? index : best), -1);
    const value = natural(numbers[most] ?? 0);
    if (demand === 'filled') {
      const blank = indicators.find((index) => sheet.figures[index]?.state === 'blank' || sheet.figures[index]?.state === 'dash');
      if (!wanted && blank !== undefined) return cell(sheet, blank, '（空白）');
      if (wanted && most >= 0) return cell(sheet, most, number(value));
    } else if (demand === 'may be negative') {
      const [first] = filled;
      const below = filled.find((index) => (numbers[index] ?? 0) < 0);
      if (!wanted || first === undefined) continue;
      if (below !== undefined) return cell(sheet, below, number(natural(numbers[below] ?? 0)));
      return cell(sheet, first, number(-1), [{ indicator: form.indicators[first]?.id ?? '', lastYear: false, from: natural(numbers[first] ?? 0), to: -1 }]);
    } else if (most >= 0) {
      if (wanted) return cell(sheet, most, number(value));
      return cell(sheet, most, number(value + 0.5), [{ indicator: form.indicators[most]?.id ?? '', lastYear: false, from: value, to: value + 0.5 }]);
    }
  }
  return null;
}

/** What an example says, for a person. */
export function exampleText(example: RuleExample, name: (indicator: string) => string): Bilingual {
  const { unit, year, changes, lastYearAssumed, levelAssumed, each, figures } = example;
  const blanks = changes.filter(({ from, to }) => from === null && to === 0).length;
  const changed = changes
    .filter(({ from, to }) => from !== null || to !== 0)
    .map(({ indicator, lastYear, from, to }) => ({
      zh: `${lastYear ? '上年' : ''}“${name(indicator)}”由${from === null ? '空白' : ` ${number(from)} `}改为 ${number(to)}`,
      en: `${lastYear ? 'last year’s ' : ''}“${name(indicator)}” changed from ${from === null ? 'blank' : number(from)} to ${number(to)}`,
    }));
  const made = [
    ...changed,
    ...(blanks === 0 ? [] : [{ zh: `${String(blanks)} 个空格填为 0`, en: `${String(blanks)} blanks filled with 0` }]),
    ...(lastYearAssumed ? [{ zh: '把同一张表当作上年的表', en: 'the same sheet taken for last year’s' }] : []),
    ...(levelAssumed === undefined ? [] : [{ zh: `假定是${levelNames[levelAssumed].zh}单位`, en: `the unit’s level taken to be “${levelNames[levelAssumed].en}”` }]),
  ];
  return {
    zh: `${each === undefined ? '' : `【${each}】`}${figures}（${unit}${String(year)}年${made.length === 0 ? '' : `；假设的例子：${made.map(({ zh }) => zh).join('，')}`}）`,
    en: `${each === undefined ? '' : `[${each}] `}${figures.replace('（空白）', 'blank')} (${unit} ${String(year)}${made.length === 0 ? '' : `; made up: ${made.map(({ en }) => en).join(', ')}`})`,
  };
}
