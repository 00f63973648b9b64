import type { Form } from '../../annex/form/compile';
import type { Severity } from '../../annex/form/form';
import type { Row } from '../../review/rows';

/** A rule with the units that break it. */
export interface RuleCount {
  readonly rule: string;
  /** A form that has the rule; undefined for findings that are no form's own. */
  readonly form: Form | undefined;
  readonly units: number;
  readonly errors: number;
}

/** The rules that any unit breaks: those with errors first, then those that most units break. */
export function ruleCounts(rows: readonly Row[]): RuleCount[] {
  const found = new Map<string, RuleCount>();
  for (const { form, byRule } of rows) {
    for (const [rule, { error }] of byRule) {
      const known = found.get(rule);
      const own = form.rules.some(({ id }) => id === rule) ? form : undefined;
      found.set(rule, { rule, form: known?.form ?? own, units: (known?.units ?? 0) + 1, errors: (known?.errors ?? 0) + error });
    }
  }
  return [...found.values()].sort((a, b) => Number(b.errors > 0) - Number(a.errors > 0) || b.units - a.units || (a.rule < b.rule ? -1 : 1));
}

/** What a cell of the heat map shows: the gravest findings of a unit by a rule and how many there are. */
export function worstOf(counts: Readonly<Record<Severity, number>> | undefined): { readonly severity: Severity; readonly count: number } | undefined {
  if (counts === undefined) return undefined;
  const severity = counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'info';
  return { severity, count: counts[severity] };
}
