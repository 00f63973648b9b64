import { indicatorName } from '../../annex/check/message';
import { gapText } from '../../annex/check/units-text';
import { a1 } from '../../annex/sheet/grid';
import { layoutForm } from '../../annex/sheet/layout/layout';
import { heightFor } from '../../annex/sheet/layout/style';
import type { PlanCell, PlanPrint, PlanStyle, SheetPlan } from '../../annex/sheet/plan';
import { printable } from '../../narrative/printable';
import { countyTexts } from '../county-text';
import type { ReviewRollUp } from '../roll-up';
import type { Row } from '../rows';
import { SheetWriter, styles } from './sheet';

const NAME = '汇总表';
const LONGEST = 4000;

/** The sheets that may be added, added up on their form; under it which units are in, which are not and why, and what is missing. */
export function rollUpPlan(rolledUp: ReviewRollUp | undefined): SheetPlan {
  if (rolledUp === undefined) {
    const writer = new SheetWriter(NAME, [100]);
    writer.line('汇总表', styles.title);
    writer.line('没有可以汇总的表（结论都不是“可汇总”），没有汇总。');
    return writer.plan();
  }
  const { form, sum } = rolledUp;
  const { plan, places } = layoutForm(form, { unit: `${String(sum.included.length)} 个单位汇总`, figures: sum.sheet.figures, ...(sum.sheet.year === undefined ? {} : { year: sum.sheet.year }) });
  // A text that is wider than its cell would lose digits at both ends: “13381以上” must not look like “3381以上”.
  const sums = new Set([...places.values()].map(({ row, column }) => a1(row, column)));
  const lines = linesUnder(rolledUp);
  const right = plan.print?.area.right ?? 0;
  const first = (plan.print?.area.bottom ?? 0) + 2;
  const width = plan.columns.slice(0, right + 1).reduce((all, column) => all + column.width, 0) - 2;
  const heights = new Map(plan.rowHeights);
  const cells = lines.map(({ text, style }, index): PlanCell => {
    const value = printable(text).slice(0, LONGEST);
    heights.set(first + index, Math.min(400, Math.max(16, heightFor(value, width, style.size))));
    return { row: first + index, column: 0, value, style };
  });
  const planned = plan.cells.map((cell): PlanCell => {
    if (!sums.has(a1(cell.row, cell.column)) || typeof cell.value !== 'string') return cell;
    heights.set(cell.row, Math.max(heights.get(cell.row) ?? 16, heightFor(cell.value, (plan.columns[cell.column]?.width ?? 8) - 1, cell.style.size)));
    return { ...cell, style: { ...cell.style, wrap: true } };
  });
  const last = first + lines.length - 1;
  return {
    ...plan,
    name: NAME,
    rowHeights: heights,
    cells: [...planned, ...cells],
    merges: [...plan.merges, ...lines.map((_, index) => ({ top: first + index, left: 0, bottom: first + index, right }))],
    ...(plan.print === undefined ? {} : { print: withoutTitles(plan.print, last) }),
    protect: false,
  };
}

/** The table's header would stand above the lines on their own pages as well. */
function withoutTitles({ area, landscape, pageBreaks }: PlanPrint, bottom: number): PlanPrint {
  return { area: { ...area, bottom }, landscape, pageBreaks };
}

interface Line {
  readonly text: string;
  readonly style: PlanStyle;
}

function linesUnder(rolledUp: ReviewRollUp): Line[] {
  const { form, sum, included, leftOut, mixed, county } = rolledUp;
  const name = (id: string): string => indicatorName(form, id);
  const nameOf = (row: Row | undefined): string => row?.unit ?? row?.file ?? '';
  const heading = (text: string): Line => ({ text, style: styles.heading });
  const line = (text: string): Line => ({ text, style: styles.line });
  return [
    heading(`汇总了 ${String(sum.included.length)} 个单位`),
    line(`${sum.included.map((position) => nameOf(included[position])).join('、')}。`),
    ...mixed.map(({ zh }) => line(`注意：${zh}。`)),
    ...(leftOut.length === 0 ? [] : [heading(`没有汇总的 ${String(leftOut.length)} 张表`), ...leftOut.map(({ row, why }) => line(`${row.unit ?? '（表上没有写单位）'}（${row.id}）：${why.zh}。`))]),
    ...(sum.notAdded.length + sum.remarked.length + sum.gaps.length === 0 ? [] : [heading('怎样相加的')]),
    ...(sum.notAdded.length === 0 ? [] : [line(`按表样说明不相加、留空待填的指标：${sum.notAdded.map(name).join('、')}。`)]),
    ...(sum.remarked.length === 0 ? [] : [line(`照常相加、但请留意的指标（如去重的数，单位之间没有去重）：${sum.remarked.map(name).join('、')}。`)]),
    ...sum.gaps.map((gap) => line(gapText(gap, form, (position) => nameOf(included[position]), 'zh'))),
    ...(county === undefined ? [] : [heading('本级的表与汇总对照（值得看一看，不是错误）'), ...countyTexts(rolledUp).map(({ zh }) => line(zh))]),
  ];
}
