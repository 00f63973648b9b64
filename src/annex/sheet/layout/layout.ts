import type { NumberKind } from '../../form/form';
import type { Form } from '../../form/compile';
import type { Figure } from '../figure';
import { a1, type Range } from '../grid';
import type { PlanCell, PlanHighlight, PlanValidation, SheetPlan } from '../plan';
import { blocksOf } from './blocks';
import { Canvas, span, styles } from './canvas';
import { brokenWord, HOLDS, nativeChecks, OPEN, overallFormula, summaryFormula } from './native';
import { drawTable, pageColumns } from './tables';

/** What goes into the blanks of a form. */
export interface Filling {
  readonly unit?: string;
  readonly year?: number;
  /** In the order of the form's indicators. */
  readonly figures?: readonly Figure[];
}

export interface Layout {
  readonly plan: SheetPlan;
  /** Where each indicator's figure stands, by its position in the form. */
  readonly places: ReadonlyMap<number, { readonly row: number; readonly column: number }>;
  /** The cells that hold the state of each native check. */
  readonly checks: readonly { readonly check: ReturnType<typeof nativeChecks>[number]; readonly row: number; readonly column: number }[];
}

/** Least row heights in points: a list of 86 rows fits on two pages of A4, the tables of the newer forms on two with room to write. */
const LIST_ROW = 16;
const MATRIX_ROW = 22;

/**
 * Lays a form out as a sheet: the official look on the page to print; beside it the 校验 column (formulas that say each
 * rule's state without this product), the 说明 column for explanations, and the rules one by one.
 */
export function layoutForm(form: Form, filling: Filling = {}): Layout {
  const page = pageColumns(form.data.tables);
  const width = page.length;
  const columns = { check: width + 1, explanation: width + 2, text: width + 4, left: width + 5, right: width + 6, difference: width + 7, state: width + 8 };
  const isList = form.data.tables.length === 1 && form.data.tables[0]?.layout === 'list';
  const canvas = new Canvas(page, isList ? LIST_ROW : MATRIX_ROW);
  const year = filling.year === undefined ? '____' : String(filling.year);
  canvas.text(span(0, 0, width - 1), form.data.title.replace('{year}', year), styles.title, true);
  canvas.grow(0, 34);
  canvas.text(span(1, 0, width - 1), `${form.data.unitLabel}：${filling.unit ?? ''}`, styles.unit, true);

  const byId = new Map(form.indicators.map((indicator) => [indicator.id, indicator]));
  let row = 2;
  for (const table of form.data.tables) {
    row = drawTable({ canvas, width, indicator: (id) => byId.get(id), figure: (indicator) => filling.figures?.[indicator.index] }, table, row);
  }

  const checks = nativeChecks(form, canvas.places).map((check, index) => ({ check, row: 3 + index, column: columns.state }));
  const stateRange: Range = { top: 3, left: columns.state, bottom: 2 + checks.length, right: columns.state };
  const overall: PlanCell = { row: 1, column: columns.check, formula: overallFormula(canvas.places, stateRange), style: styles.sideHeader };
  const side = [overall, ...sideCells(checks, columns, [...new Set([...canvas.places.values()].map((place) => place.row))])];
  const checkRange: Range = { top: 2, left: columns.check, bottom: row - 1, right: columns.check };
  const plan: SheetPlan = {
    name: sheetName(filling),
    columns: [...page, 2, 60, 30, 2, 60, 9, 9, 9, 9].map((each) => ({ width: each })),
    rowHeights: canvas.heights,
    cells: [...canvas.cells, ...side],
    merges: canvas.merges,
    validations: validations(form, canvas.places),
    highlights: [...stateColours(stateRange), ...stateColours(checkRange)],
    names: [{ name: `annex_form_${form.id.replace(/[^a-z0-9]/g, '_')}`, row: 0, column: 0 }],
    print: {
      area: { top: 0, left: 0, bottom: row - 1, right: width - 1 },
      landscape: false,
      pageBreaks: canvas.pageBreaks,
      ...(canvas.titleRows === undefined ? {} : { titleRows: canvas.titleRows }),
    },
    protect: true,
    ...(isList ? { freeze: { rows: 3, columns: 0 } } : {}),
  };
  return { plan, places: canvas.places, checks };
}

function sheetName({ unit, year }: Filling): string {
  const name = `${unit ?? '附表'}${year === undefined ? '' : String(year)}`.replace(/[\\/?*[\]:'"]/g, '').slice(0, 28);
  return name === '' ? '附表' : name;
}

type Checks = Layout['checks'];

function sideCells(checks: Checks, columns: Record<'check' | 'explanation' | 'text' | 'left' | 'right' | 'difference' | 'state', number>, figureRows: readonly number[]): PlanCell[] {
  const header: PlanCell[] = [
    [columns.check, '校验'],
    [columns.explanation, '说明（特殊情况写在这里）'],
    [columns.text, '勾稽关系'],
    [columns.left, '左边'],
    [columns.right, '右边'],
    [columns.difference, '差额'],
    [columns.state, '状态'],
  ].map(([column, value]) => ({ row: 2, column: Number(column), value: String(value), style: styles.sideHeader }));
  const block = checks.flatMap(({ check, row }): PlanCell[] => [
    { row, column: columns.text, value: check.text, style: styles.relation },
    { row, column: columns.left, formula: check.left, style: styles.side },
    { row, column: columns.right, formula: check.right, style: styles.side },
    { row, column: columns.difference, formula: `ROUND(${a1(row, columns.left)}-${a1(row, columns.right)},6)`, style: styles.side },
    { row, column: columns.state, formula: check.state(a1(row, columns.difference)), style: styles.state },
  ]);
  const beside = new Map<number, number[]>();
  for (const { check, row } of checks) if (check.row !== undefined) beside.set(check.row, [...(beside.get(check.row) ?? []), row]);
  const summaries = [...beside].map(([row, rows]): PlanCell => ({ row, column: columns.check, formula: summaryFormula(rows, columns), style: styles.check }));
  const explanations = figureRows.map((row): PlanCell => ({ row, column: columns.explanation, style: styles.explanation, unlocked: true }));
  return [...header, ...summaries, ...explanations, ...block];
}

function stateColours(range: Range): PlanHighlight[] {
  return [
    { range, equals: HOLDS, color: '#107C10', fill: '#F1FAF1' },
    { range, equals: OPEN, color: '#605E5C', fill: '#F3F2F1' },
    { range, equals: brokenWord.error, color: '#A4262C', fill: '#FDE7E9' },
    { range, equals: brokenWord.warning, color: '#8A4B08', fill: '#FFF4CE' },
  ];
}

const refusals: Record<NumberKind, string> = {
  integer: '这里填非负整数；没有发生的填0。',
  'signed-integer': '这里填整数，减少的填负数；没有变化的填0。',
  decimal: '这里填不小于0的数，可以有小数；没有发生的填0。',
};

/** One validation a block of cells of the same kind; blanks are allowed while the form is being filled in. */
function validations(form: Form, places: Layout['places']): PlanValidation[] {
  const kinds = [...new Set(form.indicators.map((indicator) => indicator.kind))];
  return kinds.flatMap((kind) => {
    const cells = form.indicators.filter((indicator) => indicator.kind === kind).map((indicator) => places.get(indicator.index));
    const blocks = blocksOf(cells.filter((place) => place !== undefined));
    return blocks.map((range) => ({ kind, message: refusals[kind], range }));
  });
}
