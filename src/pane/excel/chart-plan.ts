import type { PlanCell, PlanChart, PlanStyle, SheetPlan } from '../../annex/sheet/plan';
import type { ChartData } from '../../narrative/charts';

/** Rows that a chart takes; its data stand beside it. */
const HEIGHT = 16;
const CHART = { left: 5, right: 12 };

const heading: PlanStyle = { font: 'hei', size: 11 };
const body: PlanStyle = { font: 'song', size: 11 };

/** Charts on a sheet of their own, each beside the figures it shows. */
export function chartPlan(name: string, charts: readonly ChartData[]): SheetPlan {
  const cells: PlanCell[] = [];
  const drawn = charts.map(({ title, categories, series }, index): PlanChart => {
    const top = index * (HEIGHT + 2);
    cells.push({ row: top, column: 0, value: title, style: heading });
    series.forEach((each, s) => { cells.push({ row: top + 1, column: s + 1, value: each.name, style: heading }); });
    categories.forEach((category, c) => {
      cells.push({ row: top + 2 + c, column: 0, value: category, style: body });
      series.forEach(({ values }, s) => {
        const value = values[c] ?? null;
        if (value !== null) cells.push({ row: top + 2 + c, column: s + 1, value, style: body });
      });
    });
    return {
      title,
      data: { top: top + 1, left: 0, bottom: top + 1 + categories.length, right: series.length },
      at: { top, left: CHART.left, bottom: top + HEIGHT, right: CHART.right },
    };
  });
  return {
    name,
    columns: [{ width: 18 }, { width: 10 }, { width: 10 }],
    rowHeights: new Map(),
    cells,
    merges: [],
    validations: [],
    highlights: [],
    names: [],
    charts: drawn,
    protect: false,
  };
}
