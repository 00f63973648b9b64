import type { NumberKind } from '../form/form';
import { fold } from '../sheet/label';
import type { Block } from './board';
import { amountWords, countedIn, isMeasure, isParted } from './words';
import { bareOf } from './numbering';

/** The unit of measure that a label or header names: in brackets, or in words like 件数. */
export function unitInLabel(label: string): string | undefined {
  const folded = fold(label);
  for (const match of folded.matchAll(/\((?:计量|计算)?(?:单位:?)?([^()]{1,6})\)/g)) {
    const [, unit = ''] = match;
    if (isMeasure(unit)) return unit;
  }
  return countedIn.exec(bareOf(folded))?.[1];
}

export interface KindFound {
  readonly kind: NumberKind;
  readonly why: 'unit' | 'words' | 'figures' | 'count';
}

/** What may stand in a row's cells, from its unit, its words and the figures that stand there. */
export function kindOf(label: string, unit: string | undefined, figures: readonly (Block | undefined)[]): KindFound {
  if (unit !== undefined && isParted(unit)) return { kind: 'decimal', why: 'unit' };
  const values = figures.flatMap((block) => (block?.value === null || block?.value === undefined ? [] : [block.value]));
  if (values.some((value) => !Number.isInteger(value))) return { kind: 'decimal', why: 'figures' };
  if (unit === undefined && amountWords.test(bareOf(label))) return { kind: 'decimal', why: 'words' };
  return { kind: 'integer', why: 'count' };
}
