import type { Form } from '../form/compile';
import type { NumberKind } from '../form/form';
import type { Relation } from '../form/rule';
import type { Sheet } from '../sheet/sheet';
import { unitLevel } from '../sheet/unit';
import { check, lastYearValues } from './check';
import { Budget, Undecided } from './correction/budget';
import { brokenComponents, type Component } from './correction/components';
import { type Edit, editsOf } from './correction/edits';
import { Contradiction, smallestSets } from './correction/hitting';
import type { Mistake } from './correction/likelihood';
import { type Ranked, Ranking } from './correction/ranking';
import { Repairs } from './correction/repair';
import { BROKEN, evaluate, natural, programOf, valuesOf } from './program';

export type { Mistake } from './correction/likelihood';

/** What one figure would have to be. Numbers are in the indicator's unit. */
export interface Change {
  /** Indicator id. */
  readonly indicator: string;
  /** What stands there. */
  readonly from: number;
  /** The values possible, each for itself; null where there is no bound. */
  readonly min: number | null;
  readonly max: number | null;
  /** The value needed, or the likeliest of those possible; null where none is much likelier than the others. */
  readonly value: number | null;
  /** Absent where nothing speaks for this figure in particular. */
  readonly mistake?: Mistake;
  /** What the report's text says the figure is. */
  readonly texts: readonly number[];
}

/** A smallest set of figures whose change settles a group of errors. */
export interface Correction {
  readonly changes: readonly Change[];
  /** Warnings that it settles, less those that it raises, at the values given or else nearest. */
  readonly settles: number;
  /** Natural logarithm of its likelihood; only differences within a group mean anything. */
  readonly score: number;
}

/** An error rule not met; without a relation where a figure cannot stand as it is. */
export interface Clash {
  readonly rule: string;
  readonly relation?: Relation;
  /** Indicator ids. */
  readonly indicators: readonly string[];
}

/** Errors that hang together. One of the corrections settles all of them; those of other groups are apart from it. */
export interface ErrorGroup {
  readonly broken: readonly Clash[];
  /** All equally small ones, the likeliest first. */
  readonly corrections: readonly Correction[];
}

/**
 * `localised`: one correction in each group makes the sheet free of errors; no groups if it is so already.
 * `inconsistent`: more figures are wrong than can be told (`too-many`), it would take too long or the figures are too
 * large to tell (`undecided`), or no figures satisfy the rules (`contradiction`); `clash` are the rules concerned, in the
 * last case a smallest such set.
 */
export type Suggestions =
  | { readonly state: 'localised'; readonly groups: readonly ErrorGroup[] }
  | { readonly state: 'inconsistent'; readonly reason: 'too-many' | 'undecided' | 'contradiction'; readonly clash: readonly Clash[] };

export interface SuggestOptions {
  readonly lastYear?: Sheet;
  /** Numbers that the report's text gives for an indicator, by id. */
  readonly evidence?: ReadonlyMap<string, readonly number[]>;
  readonly limits?: {
    /** Figures to change at most in the whole sheet; 6 unless given. */
    readonly figures?: number;
    /** Time at most by `now`; 200 unless given. */
    readonly milliseconds?: number;
    readonly now?: () => number;
  };
}

/**
 * For a sheet with errors, the smallest sets of figures whose change satisfies every error rule, ranked by likelihood.
 * Only figures with a number are changed; blanks stay open, as in check(), and cells that cannot be read are left to
 * the person. Nothing is applied.
 */
export function suggest(sheet: Sheet, { lastYear, evidence = new Map(), limits = {} }: SuggestOptions = {}): Suggestions {
  const { figures: most = 6, milliseconds = 200, now = Date.now } = limits;
  const budget = new Budget(milliseconds, now);
  const { form } = sheet;
  const program = programOf(form);
  const values = valuesOf(sheet.figures);
  const level = unitLevel(sheet.unit);
  const past = lastYear === undefined ? undefined : lastYearValues(form, lastYear);
  const outcomes = evaluate(program, values, past, level);
  const clashOf = ({ step, cells }: Edit): Clash => {
    const { rule, relation } = program.steps[step ?? -1] ?? {};
    const own = { rule: rule?.id ?? impossible.get(cells[0] ?? -1) ?? '', indicators: cells.map((cell) => form.indicators[cell]?.id ?? '') };
    return relation === undefined ? own : { ...own, relation };
  };

  const impossible = impossibleFigures(sheet);
  const alone = [...impossible.keys()].map((cell): Edit => ({ step: undefined, cells: [cell], alternatives: [], broken: true }));
  let components: Component[] = [];
  let component: Component | undefined;
  const groups: ErrorGroup[] = [];
  let left = most;
  try {
    components = brokenComponents([...editsOf(program, values, past, outcomes), ...alone], values.length);
    const kinds = kindsOf(form);
    const ranking = new Ranking({ sheet, program, kinds, values, lastYear: past, level, texts: evidence });
    for (component of components) {
      const repairs = new Repairs(component, values, kinds);
      const sets = smallestSets(repairs, left - (components.length - groups.length - 1), budget);
      if (sets.length === 0) return { state: 'inconsistent', reason: 'too-many', clash: brokenOf(components).map(clashOf) };
      left -= sets[0]?.length ?? 0;
      const ranked = sets.flatMap((set) => {
        budget.step();
        const one = ranking.rank(repairs, set);
        return one !== undefined && holds(one) ? [one] : [];
      });
      if (ranked.length < sets.length) throw new Undecided();
      ranked.sort((a, b) => b.score - a.score);
      groups.push({ broken: brokenOf([component]).map(clashOf), corrections: ranked.map(correctionOf) });
    }
  } catch (error) {
    if (error instanceof Undecided) return { state: 'inconsistent', reason: 'undecided', clash: brokenOf(components).map(clashOf) };
    if (!(error instanceof Contradiction) || component === undefined) throw error;
    return { state: 'inconsistent', reason: 'contradiction', clash: contradicting(component, error.set, (edits) => new Repairs({ edits }, values, kindsOf(form))).map(clashOf) };
  }
  return { state: 'localised', groups };

  /** Judges the component's rules again with the values found: what is suggested has been tried. */
  function holds({ witness }: Ranked): boolean {
    const changed = values.slice();
    for (const [cell, value] of witness) changed[cell] = value;
    const again = evaluate(program, changed, past, level);
    return component?.edits.every(({ step }) => step === undefined || again[step] !== BROKEN) === true;
  }

  function correctionOf({ figures, score, settles }: Ranked): Correction {
    const changes = figures.map(({ cell, min, max, value, mistake }): Change => {
      const indicator = form.indicators[cell]?.id ?? '';
      const change = { indicator, from: natural(values[cell] ?? NaN), min, max, value, texts: evidence.get(indicator) ?? [] };
      return mistake === undefined ? change : { ...change, mistake };
    });
    return { changes, settles, score };
  }
}

const brokenOf = (components: readonly Component[]): Edit[] => components.flatMap(({ edits }) => edits.filter(({ broken }) => broken));

/** Figures that cannot stand in their cells, whatever the others are: the rule that says so, by figure. */
function impossibleFigures(sheet: Sheet): Map<number, string> {
  const found = check(sheet).findings.filter((finding) => finding.relation === undefined && finding.severity === 'error' && finding.left !== null);
  return new Map(found.map(({ rule, indicators: [id = ''] }) => [sheet.form.indexOf.get(id) ?? -1, rule]));
}

/** What a changed figure may be: a whole number where the form or one of its rules says so. */
function kindsOf(form: Form): NumberKind[] {
  const kinds = form.indicators.map(({ kind }) => kind);
  for (const { demand, indicators } of form.rules.flatMap((rule) => rule.values)) {
    if (demand === 'whole and not negative') for (const index of indicators) kinds[index] = 'integer';
  }
  return kinds;
}

/** Of the edits that speak only of the set, a smallest part that still cannot be satisfied. */
function contradicting({ edits }: Component, set: readonly number[], repairsOf: (edits: readonly Edit[]) => Repairs): readonly Edit[] {
  let kept = edits.filter(({ cells }) => cells.every((cell) => set.includes(cell)));
  for (const edit of kept) {
    const others = kept.filter((each) => each !== edit);
    if (others.some(({ broken, cells }) => broken && cells.length === 0) || (set.length > 0 && repairsOf(others).conflict(set) !== undefined)) kept = others;
  }
  return kept;
}
