import type { Form } from '../../annex/form/compile';
import { rollUp } from '../../annex/check/units';
import { indicatorName } from '../../annex/check/message';
import { layoutForm } from '../../annex/sheet/layout/layout';
import type { PlanCell, SheetPlan } from '../../annex/sheet/plan';
import { printable } from '../../narrative/printable';
import type { Entry } from '../entry';
import type { Review, Row } from '../rows';
import { SheetWriter, styles } from './sheet';

const NAME = '汇总表';

/** The sheets that are ready, added up on the form that most of them use; under it which units are in and what is missing. */
export function rollUpPlan(entries: ReadonlyMap<string, Entry>, { rows }: Review): SheetPlan {
  const ready = rows.filter(({ judgement }) => judgement.verdict === 'ready');
  const form = mostUsed(ready);
  if (form === undefined) {
    const writer = new SheetWriter(NAME, [100]);
    writer.line('汇总表', styles.title);
    writer.line('没有结论是“可汇总”的表，没有汇总。');
    return writer.plan();
  }
  const added = ready.filter((row) => row.form.id === form.id);
  const sheets = added.flatMap((row) => entries.get(row.id)?.recognition.sheet ?? []);
  const sum = rollUp(sheets, form);
  const { plan } = layoutForm(form, { unit: `${String(sum.included.length)} 个单位汇总`, figures: sum.sheet.figures, ...(sum.sheet.year === undefined ? {} : { year: sum.sheet.year }) });
  const name = (id: string): string => indicatorName(form, id);
  const lines = [
    `汇总了 ${String(sum.included.length)} 个单位：${sum.included.map((position) => added[position]?.unit ?? added[position]?.file ?? '').join('、')}。`,
    `没有汇总 ${String(rows.length - sum.included.length)} 张表：结论不是“可汇总”，或用的是别的表样（见总览）。`,
    ...(sum.notAdded.length === 0 ? [] : [`按表样说明不相加的指标：${sum.notAdded.map(name).join('、')}。`]),
    ...(sum.remarked.length === 0 ? [] : [`照常相加、但请留意的指标（如去重的数，单位之间没有去重）：${sum.remarked.map(name).join('、')}。`]),
    ...sum.gaps.map(({ indicator, known, without }) => `“${name(indicator)}”有 ${String(without.length)} 个单位没有数，已知的合计是 ${known ?? '—'}。`),
  ];
  return { ...plan, name: NAME, cells: [...plan.cells, ...underneath(plan, lines)], merges: [...plan.merges, ...lines.map((_, index) => lineRange(plan, index))], protect: false };
}

const firstRow = (plan: SheetPlan): number => (plan.print?.area.bottom ?? 0) + 2;
const lineRange = (plan: SheetPlan, index: number): SheetPlan['merges'][number] => ({ top: firstRow(plan) + index, left: 0, bottom: firstRow(plan) + index, right: plan.print?.area.right ?? 0 });

const underneath = (plan: SheetPlan, lines: readonly string[]): PlanCell[] => lines.map((line, index) => ({ row: firstRow(plan) + index, column: 0, value: printable(line).slice(0, 4000), style: { ...styles.line, wrap: false } }));

function mostUsed(rows: readonly Row[]): Form | undefined {
  const counts = new Map<string, { form: Form; count: number }>();
  for (const { form } of rows) {
    const known = counts.get(form.id);
    // The layout as printed in the form itself, where any unit used it.
    counts.set(form.id, { form: known === undefined || form.variant === undefined ? form : known.form, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.form;
}
