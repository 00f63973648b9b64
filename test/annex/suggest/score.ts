import { check } from '../../../src/annex/check/check';
import { suggest } from '../../../src/annex/check/suggest';
import type { Form } from '../../../src/annex/form/catalogue';
import { dice } from '../../support/noise';
import { plant, type Planted, slips } from './plant';
import { consistentSheets } from './sheets';

/** Where the figure that is wrong came among the suggestions. */
export interface Placed {
  readonly planted: Planted;
  /** From 1; 0 where it is not among them; undefined where no error rule sees the mistake. */
  readonly rank: number | undefined;
  /** How many places are suggested. */
  readonly of: number;
}

export function placeOf(planted: Planted): Placed {
  const { sheet, lastYear, evidence, indicator } = planted;
  if (check(sheet).findings.every(({ severity }) => severity !== 'error')) return { planted, rank: undefined, of: 0 };
  const result = suggest(sheet, { ...(lastYear === undefined ? {} : { lastYear }), ...(evidence === undefined ? {} : { evidence }), limits: { now: () => 0 } });
  const corrections = result.state === 'localised' && result.groups.length === 1 ? (result.groups[0]?.corrections ?? []) : [];
  const rank = corrections.findIndex(({ changes }) => changes.length === 1 && changes[0]?.indicator === indicator) + 1;
  return { planted, rank, of: corrections.length };
}

const GIVE_UP = 20;

/** Mistakes of all kinds in turn, each in a sheet of its own, until `visible` of them break an error rule. */
export function* scored(form: Form, visible: number, seed: number): Generator<Placed> {
  const kinds = Object.keys(slips);
  /** Sheets without a place for a kind, as long as there was none with one. */
  const failed = new Map(kinds.map((kind) => [kind, 0]));
  for (let at = 0, seen = 0; seen < visible; at += 1) {
    const kind = kinds[at % kinds.length] ?? '';
    if ((failed.get(kind) ?? 0) >= GIVE_UP) continue;
    const random = dice(seed * 1_000_003 + at);
    const planted = plant(kind, consistentSheets(form, random), random);
    if (planted === undefined) {
      failed.set(kind, (failed.get(kind) ?? 0) + 1);
      continue;
    }
    failed.set(kind, -Infinity);
    const placed = placeOf(planted);
    if (placed.rank !== undefined) seen += 1;
    yield placed;
  }
}
