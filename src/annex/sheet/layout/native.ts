import type { Form } from '../../form/compile';
import type { Comparing, Relation, Rule, Side, Term, ValueRelation } from '../../form/rule';
import { a1, type Range, rangeA1 } from '../grid';
import { blocksOf } from './blocks';

/** A rule's state as spreadsheet formulas, which work in any spreadsheet without this product. */
export interface NativeCheck {
  readonly rule: Rule;
  /** Sheet row of the figure the check is shown beside; none for checks of a whole table. */
  readonly row?: number;
  readonly text: string;
  readonly left: string;
  readonly right: string;
  /** Given the cell that holds left − right. */
  readonly state: (difference: string) => string;
  /** What the state is of, to compare it with the engine: a relation, or the cells of a table. */
  readonly subject: { readonly relation: Relation } | { readonly value: ValueRelation; readonly table: string };
}

type Place = { readonly row: number; readonly column: number };
type Places = ReadonlyMap<number, Place>;

export const HOLDS = '相符';
export const OPEN = '待填';
/** What a broken rule is called, by severity. */
export const brokenWord = { error: '不符', warning: '需核对', info: '提示' } as const;

/** The checks that a sheet can make by itself, top to bottom: not those across years or for some units only. */
export function nativeChecks(form: Form, places: Places): NativeCheck[] {
  return form.rules
    .flatMap((rule) => [
      ...rule.relations.filter((relation) => !relation.usesLastYear && relation.levels === undefined).map((relation) => relationCheck(form, rule, relation, places)),
      ...rule.values.flatMap((value) => valueChecks(form, rule, value, places)),
    ])
    .filter((check) => check !== undefined)
    .sort((a, b) => (a.row ?? -1) - (b.row ?? -1));
}

function relationCheck(form: Form, rule: Rule, relation: Relation, places: Places): NativeCheck | undefined {
  const anchor = places.get(relation.anchor);
  if (anchor === undefined) return undefined;
  const word = brokenWord[rule.severity];
  return {
    rule,
    row: anchor.row,
    text: relationText(form, rule, relation),
    left: sideFormula(relation.left, places),
    right: sideFormula(relation.right, places),
    state: (difference) => {
      const body = conditions(form, relation, difference, places);
      const plain = `IF(${body.holds},"${HOLDS}",IF(${body.broken},"${word}","${OPEN}"))`;
      if (relation.condition === undefined) return plain;
      const inline = `ROUND(${sideFormula(relation.condition.left, places)}-(${sideFormula(relation.condition.right, places)}),6)`;
      const guard = conditions(form, relation.condition, inline, places);
      return `IF(${guard.broken},"${HOLDS}",IF(${guard.holds},${plain},IF(${body.holds},"${HOLDS}","${OPEN}")))`;
    },
    subject: { relation },
  };
}

/** The rule in words; where it holds once for every row or column, or for one of several figures, with which. */
function relationText(form: Form, rule: Rule, relation: Relation): string {
  if (relation.each !== undefined) return `${relation.each}：${rule.text.zh}`;
  if (rule.relations.length === 1) return rule.text.zh;
  const [only] = relation.left.terms.length === 1 && relation.anchor !== relation.left.terms[0]?.index ? relation.left.terms : relation.right.terms;
  const named = form.indicators[relation.right.terms.length === 1 && rule.relations.every((each) => each.anchor === relation.anchor) ? (only?.index ?? -1) : relation.anchor];
  return named === undefined ? rule.text.zh : `${rule.text.zh}：${named.label}`;
}

/** When left − right makes the relation true, or false, whatever the blanks are (they are numbers from 0 up). */
function conditions(form: Form, { left, comparison, right }: Comparing, difference: string, places: Places): { holds: string; broken: string } {
  const terms = [...left.terms.map((term) => ({ term, sign: term.coefficient })), ...right.terms.map((term) => ({ term, sign: -term.coefficient }))];
  const signed = (term: Term): boolean => form.indicators[term.index]?.kind === 'signed-integer';
  const filled = (side: 1 | -1): string => {
    const cells = terms.filter(({ term, sign }) => sign * side > 0 || signed(term)).map(({ term }) => term.index);
    return cells.length === 0 ? '' : `COUNT(${runs(cells, places).join(',')})=${String(cells.length)}`;
  };
  const and = (...parts: string[]): string => {
    const real = parts.filter((part) => part !== '');
    return real.length > 1 ? `AND(${real.join(',')})` : (real[0] ?? 'TRUE');
  };
  const [up, down] = [filled(1), filled(-1)];
  const d = difference;
  switch (comparison) {
    case '=':
      return { holds: and(up, down, `${d}=0`), broken: `OR(${and(up, `${d}<0`)},${and(down, `${d}>0`)})` };
    case '<=':
      return { holds: and(up, `${d}<=0`), broken: and(down, `${d}>0`) };
    case '<':
      return { holds: and(up, `${d}<0`), broken: and(down, `${d}>=0`) };
    case '>=':
      return { holds: and(down, `${d}>=0`), broken: and(up, `${d}<0`) };
    case '>':
      return { holds: and(down, `${d}>0`), broken: and(up, `${d}<=0`) };
  }
}

function sideFormula(side: Side, places: Places): string {
  const of = (coefficient: number): string => {
    const cells = side.terms.filter((term) => term.coefficient === coefficient).map((term) => term.index);
    return `SUM(${runs(cells, places).join(',')})`;
  };
  const coefficients = [...new Set(side.terms.map((term) => term.coefficient))].sort((a, b) => b - a);
  const parts = coefficients.map((each) => (each === 1 ? of(1) : `${each < 0 ? '-' : '+'}${Math.abs(each) === 1 ? '' : `${String(Math.abs(each))}*`}${of(each)}`));
  if (side.constant !== 0 || parts.length === 0) parts.push(`${side.constant < 0 || parts.length === 0 ? '' : '+'}${String(side.constant)}`);
  return parts.join('').replace(/^\+/, '');
}

/** How many cells of each table are not as the rule demands. */
function valueChecks(form: Form, rule: Rule, value: ValueRelation, places: Places): NativeCheck[] {
  if (value.demand === 'may be negative') return [];
  const tables = new Map<string, number[]>();
  for (const index of value.indicators) {
    const table = form.indicators[index]?.table ?? '';
    tables.set(table, [...(tables.get(table) ?? []), index]);
  }
  return [...tables].map(([table, indices]) => {
    const ranges = runs(indices, places);
    const wrong =
      value.demand === 'filled'
        ? `${String(indices.length)}-COUNT(${ranges.join(',')})`
        : ranges.map((range) => `COUNTIF(${range},"<0")+SUMPRODUCT(ISNUMBER(${range})*ISNUMBER(FIND(".",${range}&"")))`).join('+');
    return {
      rule,
      text: `${rule.text.zh}${form.data.tables.length > 1 ? `（${tableName(form, table)}）` : ''}：不合要求的格数`,
      left: wrong,
      right: '0',
      state: (difference) => `IF(${difference}=0,"${HOLDS}","${brokenWord[rule.severity]}")`,
      subject: { value, table },
    };
  });
}

function tableName(form: Form, id: string): string {
  const table = form.data.tables.find((each) => each.id === id);
  return table?.title ?? table?.section ?? id;
}

/** The indicators' cells as ranges in A1 notation. */
function runs(indices: readonly number[], places: Places): string[] {
  return blocksOf(indices.map((index) => places.get(index)).filter((place) => place !== undefined)).map(rangeA1);
}

/** One line beside a row: what is wrong there, or that all is well, or that figures are still wanting. */
export function summaryFormula(rows: readonly number[], columns: { text: number; left: number; right: number; state: number }): string {
  const [first = 0] = rows;
  const states = rangeA1({ top: first, left: columns.state, bottom: rows[rows.length - 1] ?? first, right: columns.state });
  const wrong = Object.values(brokenWord);
  const parts = rows.map((row) => {
    const state = a1(row, columns.state);
    const told = `${state}&"："&${a1(row, columns.text)}&"（左边"&${a1(row, columns.left)}&"，右边"&${a1(row, columns.right)}&"）"`;
    return `IF(OR(${wrong.map((word) => `${state}="${word}"`).join(',')}),${told},"")`;
  });
  const anyWrong = wrong.map((word) => `COUNTIF(${states},"${word}")`).join('+');
  return `IF(${anyWrong}>0,${parts.join('&')},IF(COUNTIF(${states},"${OPEN}")>0,"${OPEN}","${HOLDS}"))`;
}

/** One line over the sheet: how many figures are in, how many rules are broken or wait. */
export function overallFormula(places: Places, states: Range): string {
  const range = rangeA1(states);
  const count = (word: string): string => `COUNTIF(${range},"${word}")`;
  return `"已填"&COUNT(${runs([...places.keys()], places).join(',')})&"/${String(places.size)}，${brokenWord.error}"&${count(brokenWord.error)}&"，${brokenWord.warning}"&${count(brokenWord.warning)}&"，${OPEN}"&${count(OPEN)}`;
}
