import { FormError } from './errors';
import type { FormData, Row, Table } from './form';
import { type Indicator, indicatorsOf } from './indicator';
import { compileRule, type Rule, RuleError } from './rule';

/** A form ready for use: its data, its indicators and its rules as linear relations. */
export interface Form {
  readonly data: FormData;
  readonly id: string;
  /** Set when this is a form in one of its variants' layout. */
  readonly variant?: string;
  /** The same form in its variants' layouts. */
  readonly variants: readonly Form[];
  readonly indicators: readonly Indicator[];
  /** Position of an indicator in `indicators`. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** The rules that are judged: without those turned off. */
  readonly rules: readonly Rule[];
  readonly off: readonly OffRule[];
}

/** A rule of the form that is not judged, and why. */
export interface OffRule {
  readonly rule: Rule;
  readonly reason: string;
  readonly by?: string | undefined;
  /** `YYYY-MM-DD` */
  readonly date?: string | undefined;
}

/**
 * Compiles form data that is known to satisfy the schema (load.ts checks foreign data, a test the official forms).
 * @param file named in the error.
 * @throws FormError for a rule that does not fit the form.
 */
export function compileForm(data: FormData, file: string): Form {
  const variants = (data.variants ?? []).map((variant): Form => ({ ...compileOne(collapse(data, variant.collapsed), file), variant: variant.id }));
  return { ...compileOne(data, file), variants };
}

function compileOne(data: FormData, file: string): Form {
  const indicators = indicatorsOf(data);
  const all = data.rules.map((rule, at) => {
    try {
      return compileRule(rule, data, indicators);
    } catch (error) {
      if (error instanceof RuleError) throw new FormError(file, `rules: ${rule.id}`, error.reason, { path: ['rules', at, 'relations', error.relation], within: error.at, missing: error.missing });
      throw error;
    }
  });
  const off = (data.off ?? []).flatMap(({ rule: id, ...said }): OffRule[] => all.filter((rule) => rule.id === id).map((rule) => ({ rule, ...said })));
  const rules = all.filter((rule) => !off.some((each) => each.rule === rule));
  return { data, id: data.id, variants: [], indicators, indexOf: new Map(indicators.map((each) => [each.id, each.index])), rules, off };
}

/** Prints each headed group in `codes` (`table.row`) as one figure row. */
function collapse(data: FormData, codes: readonly string[]): FormData {
  return {
    ...data,
    tables: data.tables.map((table): Table => {
      if (table.layout !== 'matrix') return table;
      const collapsed = new Set(table.rows.filter((row) => codes.includes(`${table.id}.${row.code}`)).map((row) => row.code));
      if (collapsed.size === 0) return table;
      const rows = table.rows
        .filter((row) => row.parent === undefined || !collapsed.has(row.parent))
        .map((row): Row => (collapsed.has(row.code) ? { ...row, role: 'component' } : row));
      return { ...table, rows };
    }),
  };
}
