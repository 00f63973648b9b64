import type { Bilingual, FormData, MatrixTable, GroupsTable, RuleData, Severity } from './form';
import { hasFigure, type Indicator } from './indicator';
import { type CompareNode, type Comparison, parseRelation, RelationSyntaxError, type RelationNode, type TermNode, type ValueDemand } from './relation';

/** Levels of government that a rule can be restricted to; `unknown` when the unit's name does not say. */
export const unitLevels = ['township', 'county', 'city', 'province', 'department', 'unknown'] as const;
export type UnitLevel = (typeof unitLevels)[number];

export interface Term {
  /** Indicator id. */
  readonly id: string;
  /** Position in the form's indicators. */
  readonly index: number;
  /** A whole number other than 0. */
  readonly coefficient: number;
  readonly lastYear: boolean;
}

/** A sum: terms and a constant. */
export interface Side {
  readonly terms: readonly Term[];
  readonly constant: number;
}

export interface Comparing {
  readonly left: Side;
  readonly comparison: Comparison;
  readonly right: Side;
}

/** One linear relation between figures: what the engine judges. A rule has one or, per row or column, several. */
export interface Relation extends Comparing {
  /** Position among the rule's relations as written. */
  readonly written: number;
  /** The figure the relation is about; it is shown beside this one. */
  readonly anchor: number;
  /** Label of the row or column this relation was written once for. */
  readonly each?: string;
  /** Judged only if this is true. */
  readonly condition?: Comparing;
  readonly levels?: readonly UnitLevel[];
  readonly usesLastYear: boolean;
}

/** What may stand in the cells of some indicators. */
export interface ValueRelation {
  readonly demand: ValueDemand;
  /** Positions in the form's indicators. */
  readonly indicators: readonly number[];
}

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly basis: RuleData['basis'];
  readonly text: Bilingual;
  readonly why: Bilingual;
  readonly evidence?: Bilingual;
  /** The relations as written. */
  readonly source: readonly string[];
  readonly relations: readonly Relation[];
  readonly values: readonly ValueRelation[];
}

/** A relation that names something the form does not have, or that is not linear. */
class RelationError extends Error {
  constructor(
    readonly reason: Bilingual,
    /** The code that the form does not have. */
    readonly missing?: string,
  ) {
    super(reason.en);
  }
}

/** What is wrong with one of a rule's relations. */
export class RuleError extends Error {
  constructor(
    readonly reason: Bilingual,
    /** Position of the relation among the rule's. */
    readonly relation: number,
    /** The first character not understood, in the relation's text. */
    readonly at?: number,
    /** The code that the form does not have. */
    readonly missing?: string,
  ) {
    super(reason.en);
  }
}

/**
 * Turns a rule's relation texts into linear relations.
 * @throws RuleError for an unknown code, a relation that is not linear or one that cannot be parsed.
 */
export function compileRule(data: RuleData, form: FormData, indicators: readonly Indicator[]): Rule {
  const scope = new Scope(form, indicators);
  const compiled = (data.relations ?? []).map((source, at) => {
    try {
      const node = parseRelation(source);
      return node.kind === 'compare' ? { relations: scope.relations(node, at), values: [] } : { relations: [], values: [scope.value(node.patterns, node.demand)] };
    } catch (error) {
      if (error instanceof RelationError) throw new RuleError(error.reason, at, undefined, error.missing);
      if (error instanceof RelationSyntaxError) throw new RuleError(error.reason, at, error.at);
      throw error;
    }
  });
  return {
    id: data.id,
    severity: data.severity,
    basis: data.basis,
    text: data.text,
    why: data.why,
    ...(data.evidence === undefined ? {} : { evidence: data.evidence }),
    source: data.relations ?? [],
    relations: compiled.flatMap(({ relations }) => relations),
    values: compiled.flatMap(({ values }) => values),
  };
}

/** A bare code in `each row of t3` is a column of t3, in `each column of t3` a row. */
interface Focus {
  label: string;
  resolve: (code: string) => string;
  parts: (code: string) => string[];
}

class Scope {
  private readonly byId: ReadonlyMap<string, Indicator>;

  constructor(
    private readonly form: FormData,
    private readonly indicators: readonly Indicator[],
  ) {
    this.byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  }

  relations(node: Extract<RelationNode, { kind: 'compare' }>, written: number): Relation[] {
    const levels = node.levels?.map(toLevel);
    const focuses = node.each === undefined ? [undefined] : this.focuses(node.each.axis, node.each.table);
    return focuses.flatMap((focus) =>
      withoutMax(node.compare).map((compare) => {
        const comparing = this.comparing(compare, focus);
        const condition = node.condition === undefined ? undefined : this.comparing(node.condition, focus);
        const terms = [comparing, ...(condition === undefined ? [] : [condition])].flatMap(({ left, right }) => [...left.terms, ...right.terms]);
        return {
          ...comparing,
          written,
          anchor: anchorOf(comparing),
          usesLastYear: terms.some((term) => term.lastYear),
          ...(focus === undefined ? {} : { each: focus.label }),
          ...(condition === undefined ? {} : { condition }),
          ...(levels === undefined ? {} : { levels }),
        };
      }),
    );
  }

  value(patterns: readonly string[], demand: ValueDemand): ValueRelation {
    const found = new Set<number>();
    for (const pattern of patterns) {
      const parts = pattern.split('.').map((part) => (part === '*' ? '[^.]+' : part.replace(/\*/g, '[^.]*')));
      const matcher = pattern === '*' ? /^/ : new RegExp(`^${parts.join('\\.')}(\\.|$)`);
      const hits = this.indicators.filter((each) => matcher.test(each.id) || each.table === pattern);
      if (hits.length === 0) throw unknown(pattern);
      if (demand === 'may be negative') {
        const wrong = hits.find((each) => each.kind !== 'signed-integer');
        if (wrong) throw new RelationError({ zh: `“${wrong.id}”的数值类型不允许负数`, en: `“${wrong.id}” is of a kind that cannot be negative` });
      }
      hits.forEach((each) => found.add(each.index));
    }
    return { demand, indicators: [...found].sort((a, b) => a - b) };
  }

  private comparing(node: CompareNode, focus: Focus | undefined): Comparing {
    const sides = { left: this.side(node.left, focus), comparison: node.comparison, right: this.side(node.right, focus) };
    for (const each of [...node.left, ...node.right]) {
      if (each.kind === 'constant' && each.unit !== undefined) this.sameUnit(each.unit, sides);
    }
    return sides;
  }

  /** A number is in the unit of the figures it is compared with; nothing is converted. */
  private sameUnit(unit: string, { left, right }: Comparing): void {
    const other = [...left.terms, ...right.terms].map((term) => this.indicators[term.index]).find((each) => each?.unit !== undefined && each.unit !== unit);
    if (other === undefined) return;
    throw new RelationError({ zh: `“${other.id}”的单位是${other.unit ?? ''}，不是${unit}`, en: `“${other.id}” is in ${other.unit ?? ''}, not ${unit}` });
  }

  private side(nodes: readonly TermNode[], focus: Focus | undefined): Side {
    const terms = new Map<string, Term>();
    let constant = 0;
    for (const node of nodes) {
      if (node.kind === 'constant') {
        constant += node.value;
        continue;
      }
      if (node.kind === 'max') throw notLinear();
      const ids = node.kind === 'parts' ? this.parts(node.code, focus) : [this.id(node.code, focus)];
      for (const id of ids) {
        const key = `${node.lastYear ? 'last year ' : ''}${id}`;
        const coefficient = (terms.get(key)?.coefficient ?? 0) + node.coefficient;
        terms.set(key, { id, index: this.indexOf(id), coefficient, lastYear: node.lastYear });
      }
    }
    return { terms: [...terms.values()].filter((term) => term.coefficient !== 0), constant };
  }

  private id(code: string, focus: Focus | undefined): string {
    if (this.byId.has(code)) return code;
    const id = focus?.resolve(code);
    if (id !== undefined && this.byId.has(id)) return id;
    throw unknown(code);
  }

  private parts(code: string, focus: Focus | undefined): string[] {
    const children = focus?.parts(code) ?? this.indicators.filter((each) => each.parent === code).map((each) => each.id);
    return children.length > 0 ? children : [this.id(code, focus)];
  }

  private indexOf(id: string): number {
    return this.byId.get(id)?.index ?? -1;
  }

  private focuses(axis: 'row' | 'column', tableId: string): Focus[] {
    const table = this.form.tables.find((each): each is MatrixTable | GroupsTable => each.id === tableId && each.layout !== 'list');
    if (table === undefined) throw unknown(tableId);
    const rows = table.layout === 'matrix' ? table.rows.filter(hasFigure) : table.groups;
    if (axis === 'row') {
      return rows.map((row) => ({ label: row.label, resolve: (code) => `${tableId}.${row.code}.${code}`, parts: () => [] }));
    }
    return table.columns.map((column) => ({
      label: column.label,
      resolve: (code) => `${tableId}.${code}.${column.code}`,
      parts: (code) =>
        table.layout === 'groups' ? [] : table.rows.filter((row) => row.parent === code && hasFigure(row)).map((row) => `${tableId}.${row.code}.${column.code}`),
    }));
  }
}

/** `a >= max(b, c)` is `a >= b` and `a >= c`; any other place of max is not linear. */
function withoutMax(node: CompareNode): CompareNode[] {
  const side = node.comparison === '<=' || node.comparison === '<' ? 'left' : 'right';
  const [term, ...others] = node[side];
  if (term?.kind !== 'max' || others.length > 0 || node.comparison === '=') return [node];
  return term.codes.map((code) => ({ ...node, [side]: [{ kind: 'code', code, coefficient: 1, lastYear: false }] }));
}

/** The total a relation speaks of: the side with a single figure, the left one first. */
function anchorOf({ left, right }: Comparing): number {
  const now = (side: Side) => side.terms.filter((term) => !term.lastYear);
  const [own, other] = [now(left), now(right)];
  const pick = own.length === 1 || other.length !== 1 ? (own[0] ?? other[0]) : other[0];
  if (pick === undefined) throw new RelationError({ zh: '关系中没有本年的指标', en: 'the relation has no figure of this year' });
  return pick.index;
}

function toLevel(word: string): UnitLevel {
  const level = unitLevels.find((each) => each === word);
  if (level === undefined) throw new RelationError({ zh: `没有“${word}”这一层级，应为 ${unitLevels.join('、')}`, en: `no level “${word}”: one of ${unitLevels.join(', ')}` });
  return level;
}

const unknown = (code: string): RelationError => new RelationError({ zh: `表中没有代码“${code}”`, en: `the form has no code “${code}”` }, code);

const notLinear = (): RelationError =>
  new RelationError({
    zh: '不是线性关系：max(…) 只能单独放在“≥”右边或“≤”左边',
    en: 'not linear: max(…) can only stand alone on the smaller side of >= or <=',
  });
