import type { Form } from '../annex/form/catalogue';
import { type Figure, numberOf } from '../annex/sheet/figure';
import { WordingError } from './errors';
import { sum } from './numbers';
import type { FigureWording } from './wording/wording';

/** A figure that a text speaks of: a sum of indicators under a name. */
export interface NamedFigure {
  readonly name: string;
  readonly ids: readonly string[];
  /** Positions in the form's indicators. */
  readonly terms: readonly number[];
  /** Positions of the figures that it cannot be zero without. */
  readonly parts: readonly number[];
  /** What it is counted in, if all its indicators agree on it. */
  readonly unit?: string;
  /** Set if it counts a change, up or down. */
  readonly signed?: true;
}

/**
 * Finds the indicators of a named figure. A form printed in a variant's layout may lack some: the figure then has no terms.
 * @throws WordingError if the form has no such indicator.
 */
export function resolveFigure(name: string, wording: FigureWording, form: Form): NamedFigure {
  const { sum: terms, parts } = typeof wording === 'string' ? { sum: wording, parts: undefined } : wording;
  const ids = resolveSum(name, terms, form);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new WordingError(form.id, name, { zh: `“${twice}”加了两次`, en: `“${twice}” is added twice` });
  const at = positions(ids, form);
  const units = new Set(at.map((position) => form.indicators[position]?.unit));
  const [unit] = units;
  return {
    name,
    ids,
    terms: at,
    parts: parts === undefined ? [] : positions(resolveSum(name, parts, form), form),
    ...(unit === undefined || units.size > 1 ? {} : { unit }),
    ...(at.length > 0 && at.every((position) => form.indicators[position]?.kind === 'signed-integer') ? { signed: true as const } : {}),
  };
}

/**
 * The number, or null if any of its indicators is not one or the form does not print it. A zero that its own parts contradict is a total left unfilled,
 * not a number to publish: null as well.
 */
export function valueOf(named: NamedFigure, figures: readonly Figure[]): number | null {
  if (named.terms.length === 0) return null;
  let total = 0;
  for (const position of named.terms) {
    const value = numberOf(figures[position]);
    if (value === null) return null;
    total = sum(total, value);
  }
  const contradicted = total === 0 && named.parts.some((position) => (numberOf(figures[position]) ?? 0) !== 0);
  return contradicted ? null : total;
}

function resolveSum(name: string, source: string, form: Form): string[] {
  return source.split('+').flatMap((term) => {
    const ids = resolveTerm(term.trim(), form);
    if (ids.length === 0 && form.variant === undefined) throw new WordingError(form.id, name, { zh: `表中没有指标“${term.trim()}”`, en: `the form has no indicator “${term.trim()}”` });
    return ids;
  });
}

/** `*` is any one step of a code, `**` any number of steps; a row printed without the rows below it stands for them. */
function resolveTerm(pattern: string, form: Form): string[] {
  if (!pattern.includes('*')) return form.indexOf.has(pattern) ? [pattern] : [];
  const steps = pattern.split('.').map((step) => (step === '**' ? '[A-Za-z0-9.]+' : step === '*' ? '[A-Za-z0-9]+' : step));
  const matcher = new RegExp(`^${steps.join('\\.')}$`);
  const ids = form.indicators.map((indicator) => indicator.id).filter((id) => matcher.test(id));
  const collapsed = pattern.replace('.*', '');
  return ids.length === 0 && !collapsed.includes('*') ? resolveTerm(collapsed, form) : ids;
}

function positions(ids: readonly string[], form: Form): number[] {
  return ids.flatMap((id) => form.indexOf.get(id) ?? []);
}
