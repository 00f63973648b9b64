import type { Severity } from '../form/form';
import type { Form, OffRule } from '../form/compile';
import type { Relation, Rule, Side, Term } from '../form/rule';
import { type Figure, numberOf } from '../sheet/figure';
import type { Sheet } from '../sheet/sheet';
import { unitLevel } from '../sheet/unit';
import { carryOver } from './carry-over';
import { type Implied, impliedBy } from './implied';
import { BROKEN, evaluate, HOLDS, type Linear, OPEN, programOf, SCALE, SKIPPED, type Step, toBigInt, valuesOf } from './program';

/** Ids of the findings that are not about a form's own rule. */
export const READ = 'READ';
export const VALUE = 'VALUE';
export const MISSING = 'MISSING';

/** A rule not met, or still open in a way that says something about the blanks; or a cell that cannot be taken as it is. */
export interface Finding {
  /** Rule id of the form, or READ (not a number), VALUE (a number that cannot stand there), MISSING (row not found). */
  readonly rule: string;
  /** An open rule is `info`, whatever the severity of the rule. */
  readonly severity: Severity;
  readonly state: 'broken' | 'open';
  /** Indicator ids of this year's sheet, the figure the finding is about first. */
  readonly indicators: readonly string[];
  /** Both sides' values; null where a side has blanks or the rule is not a comparison. */
  readonly left: number | null;
  readonly right: number | null;
  /** left − right. */
  readonly difference: number | null;
  readonly relation?: Relation;
  readonly implied: readonly Implied[];
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Relations by outcome; `skipped` need last year's sheet or apply to other units. */
  readonly relations: { readonly holds: number; readonly broken: number; readonly open: number; readonly skipped: number };
  /** Figures with a number, of all. */
  readonly filled: number;
  readonly total: number;
  /** Rules that were not judged because whoever uses the form turned them off; to be shown with the result. */
  readonly off: readonly OffRule[];
}

/** Judges a sheet by its form's rules. Never changes anything and never guesses a blank. */
export function check(sheet: Sheet, options: { lastYear?: Sheet } = {}): CheckResult {
  const { form } = sheet;
  const program = programOf(form);
  const values = valuesOf(sheet.figures);
  const lastYear = options.lastYear === undefined ? undefined : lastYearValues(form, options.lastYear);
  const outcomes = evaluate(program, values, lastYear, unitLevel(sheet.unit));

  const findings = [...cellFindings(sheet)];
  const count = [0, 0, 0, 0];
  program.steps.forEach((step, at) => {
    const outcome = outcomes[at] ?? SKIPPED;
    count[outcome] = (count[outcome] ?? 0) + 1;
    if (outcome === HOLDS || outcome === SKIPPED) return;
    // Of a relation with a condition it is open whether it applies.
    const implied = outcome === BROKEN || step.condition !== undefined || isUntouched(step.linear, values, lastYear) ? [] : impliedBy(step.linear, form, values, lastYear);
    if (outcome === BROKEN || implied.length > 0) findings.push(relationFinding(step, implied, values, lastYear));
  });
  return {
    findings: findings.sort(bySeverity),
    relations: { holds: count[HOLDS] ?? 0, broken: count[BROKEN] ?? 0, open: count[OPEN] ?? 0, skipped: count[SKIPPED] ?? 0 },
    filled: sheet.figures.filter((figure) => figure.state === 'number').length,
    total: sheet.figures.length,
    off: form.off,
  };
}

const order: readonly Severity[] = ['error', 'warning', 'info'];
const bySeverity = (a: Finding, b: Finding): number => order.indexOf(a.severity) - order.indexOf(b.severity);

/** Whether nothing that a relation is about was entered. */
const isUntouched = ({ indices, lastYear: isLastYear }: Linear, values: Float64Array, lastYear: Float64Array | undefined): boolean =>
  indices.every((index, at) => Number.isNaN((isLastYear[at] === 1 ? lastYear : values)?.[index] ?? NaN));

/** @param implied what an open relation says of its blanks; empty for a broken one. */
function relationFinding({ rule, relation, indicators }: Step, implied: readonly Implied[], values: Float64Array, lastYear: Float64Array | undefined): Finding {
  const isOpen = implied.length > 0;
  const value = (term: Term): number => (term.lastYear ? lastYear : values)?.[term.index] ?? NaN;
  const [left, right] = [sideValue(relation.left, value), sideValue(relation.right, value)];
  return {
    rule: rule.id,
    severity: isOpen ? 'info' : rule.severity,
    state: isOpen ? 'open' : 'broken',
    indicators,
    left: natural(left),
    right: natural(right),
    difference: left === null || right === null ? null : natural(left - right),
    relation,
    implied,
  };
}

function sideValue(side: Side, value: (term: Term) => number): bigint | null {
  let sum = BigInt(Math.round(side.constant * SCALE));
  for (const term of side.terms) {
    const figure = value(term);
    if (Number.isNaN(figure)) return null;
    sum += BigInt(term.coefficient) * toBigInt(figure);
  }
  return sum;
}

const natural = (scaled: bigint | null): number | null => (scaled === null ? null : Number(scaled) / SCALE);

/** Last year's figures in this form's order; from another form or version those that correspond (carry-over.ts). */
export function lastYearValues(form: Form, lastYear: Sheet): Float64Array {
  return valuesOf(carryOver(lastYear, form).figures);
}

/** What a form's rules want of single cells. */
interface Demands {
  /** By position, the rule that wants a whole number that is not negative. */
  readonly whole: ReadonlyMap<number, Rule>;
  readonly filled: readonly { readonly rule: Rule; readonly indicators: readonly number[] }[];
}

const demandsKnown = new WeakMap<Form, Demands>();

function demandsOf(form: Form): Demands {
  let demands = demandsKnown.get(form);
  if (demands === undefined) {
    const all = form.rules.flatMap((rule) => rule.values.map((each) => ({ rule, ...each })));
    demands = {
      whole: new Map(all.filter(({ demand }) => demand === 'whole and not negative').flatMap(({ rule, indicators }) => indicators.map((index) => [index, rule]))),
      filled: all.filter(({ demand }) => demand === 'filled'),
    };
    demandsKnown.set(form, demands);
  }
  return demands;
}

/** Cells that cannot be taken as they are: blanks where the form wants a figure, unreadable ones, impossible values, rows not found. */
function* cellFindings(sheet: Sheet): Generator<Finding> {
  const { form, figures, cells } = sheet;
  const { whole, filled } = demandsOf(form);
  for (const { rule, indicators } of filled) yield* blankFindings(sheet, rule, indicators);
  const missing: string[] = [];
  for (const indicator of form.indicators) {
    const figure = figures[indicator.index];
    if (figure === undefined) continue;
    if (cells[indicator.index] === undefined && figure.state === 'blank') missing.push(indicator.id);
    else if (figure.state === 'unreadable') yield cellFinding(READ, 'error', [indicator.id]);
    else if (figure.state === 'approximate') yield cellFinding(READ, 'warning', [indicator.id]);
    else if (figure.state === 'number') {
      const rule = whole.get(indicator.index);
      if (!fits(figure, rule === undefined ? indicator.kind : 'integer')) yield cellFinding(rule?.id ?? VALUE, rule?.severity ?? 'error', [indicator.id], figure.value);
    }
  }
  if (missing.length > 0 && missing.length < form.indicators.length) yield cellFinding(MISSING, 'warning', missing);
}

/** One finding a table, so that a sheet left half empty does not drown in them. */
function* blankFindings(sheet: Sheet, rule: Rule, indicators: readonly number[]): Generator<Finding> {
  const tables = new Map<string, string[]>();
  for (const index of indicators) {
    const indicator = sheet.form.indicators[index];
    const figure = sheet.figures[index];
    if (indicator === undefined || sheet.cells[index] === undefined) continue;
    if (figure?.state === 'blank' || figure?.state === 'dash') tables.set(indicator.table, [...(tables.get(indicator.table) ?? []), indicator.id]);
  }
  for (const ids of tables.values()) yield cellFinding(rule.id, rule.severity, ids);
}

function fits(figure: Figure, kind: 'integer' | 'signed-integer' | 'decimal'): boolean {
  const value = numberOf(figure);
  if (value === null) return true;
  return (kind === 'decimal' || Number.isInteger(value)) && (kind === 'signed-integer' || value >= 0);
}

function cellFinding(rule: string, severity: Severity, indicators: readonly string[], left: number | null = null): Finding {
  return { rule, severity, state: 'broken', indicators, left, right: null, difference: null, implied: [] };
}
