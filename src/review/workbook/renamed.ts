import type { SheetPlan } from '../../annex/sheet/plan';
import { linkTo } from './sheet';

/** Longest name of a sheet that Excel takes. */
const LONGEST = 31;

/**
 * A review's sheets with names that are free in a workbook, the same number behind each, and with their links to each
 * other. Names are compared without regard to case.
 */
export function withFreeNames(plans: readonly SheetPlan[], taken: readonly string[]): readonly SheetPlan[] {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `（${String(number)}）`;
    const names = new Map(plans.map(({ name }) => [name, `${name.slice(0, LONGEST - suffix.length)}${suffix}`]));
    if ([...names.values()].some((name) => known.has(name.toLowerCase()))) continue;
    return suffix === '' ? plans : plans.map((plan) => renamed(plan, names));
  }
}

function renamed(plan: SheetPlan, names: ReadonlyMap<string, string>): SheetPlan {
  const links = [...names].map(([from, to]) => [linkTo(from), linkTo(to)] as const);
  const relinked = (formula: string): string => {
    const link = links.find(([from]) => formula.startsWith(from));
    return link === undefined ? formula : `${link[1]}${formula.slice(link[0].length)}`;
  };
  return {
    ...plan,
    name: names.get(plan.name) ?? plan.name,
    cells: plan.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, formula: relinked(cell.formula) })),
  };
}
