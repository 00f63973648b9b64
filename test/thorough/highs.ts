import loader from 'highs';
import { programOf, SKIPPED, evaluate, valuesOf } from '../../src/annex/check/program';
import { numberOf } from '../../src/annex/sheet/figure';
import type { Sheet } from '../../src/annex/sheet/sheet';

/** The number of figures that must change so that every error rule holds, as a mixed-integer program; undefined if it is infeasible. */
export type SmallestSize = (sheet: Sheet) => number | undefined;

/**
 * Every figure is what was entered plus a rise less a fall, which only a figure counted as changed may have. For sheets
 * without blanks whose figures are whole and well below a million.
 */
export async function smallestSizeByHighs(): Promise<SmallestSize> {
  const highs = await loader();
  return (sheet) => {
    const { form } = sheet;
    const program = programOf(form);
    const outcomes = evaluate(program, valuesOf(sheet.figures), undefined, 'unknown');
    const value = (index: number): number => numberOf(sheet.figures[index]) ?? NaN;
    const most = form.indicators.reduce((sum, { index }) => sum + Math.abs(value(index)), 10);
    const used = new Set<number>();
    const rows: string[] = [];
    program.steps.forEach(({ rule, linear }, step) => {
      if (rule.severity !== 'error' || outcomes[step] === SKIPPED) return;
      const terms = [...linear.indices].map((index, term) => {
        used.add(index);
        const coefficient = linear.coefficients[term] ?? 0;
        return `${coefficient < 0 ? '-' : '+'} ${String(Math.abs(coefficient))} x${String(index)}`;
      });
      rows.push(`${terms.join(' ')} ${linear.op === '=' ? '=' : '<='} ${String(-linear.constant / 1e6 - (linear.op === '<' ? 1 : 0))}`);
    });
    const cells = [...used];
    const bounds: string[] = [];
    for (const index of cells) {
      const i = String(index);
      rows.push(`x${i} - ${String(most)} z${i} <= ${String(value(index))}`, `x${i} + ${String(most)} z${i} >= ${String(value(index))}`);
      bounds.push(form.indicators[index]?.kind === 'signed-integer' ? `-${String(most)} <= x${i} <= ${String(most)}` : `0 <= x${i} <= ${String(most)}`);
    }
    // The solver takes 1e-6 of a binary for 0, which is less than one figure as long as `most` is below a million. Narrower tolerances made it miss optima.
    const problem = `Minimize\n obj: ${cells.map((index) => `z${String(index)}`).join(' + ')}\nSubject To\n${rows.map((row, at) => ` c${String(at)}: ${row}`).join('\n')}\nBounds\n${bounds.map((each) => ` ${each}`).join('\n')}\nGeneral\n ${cells.map((index) => `x${String(index)}`).join(' ')}\nBinary\n ${cells.map((index) => `z${String(index)}`).join(' ')}\nEnd\n`;
    const { Status, ObjectiveValue } = highs.solve(problem);
    return Status === 'Optimal' ? Math.round(ObjectiveValue) : undefined;
  };
}
