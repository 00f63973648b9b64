import { fold } from '../sheet/label';
import { childrenIn, type Draft, type Item, nameOf } from './items';
import { isTotalRow } from './roles';
import { inSum } from './row-rules';
import { perColumn, type RuleDraft } from './rule-draft';

const item = /(减去?)?第([一二三四五六七八九十]{1,3}|\d{1,2})(?:项|行)/g;
const numerals = '一二三四五六七八九十';
const LONGEST = 200;

/** The terms of a side, each with the rows that it stands for. */
type Terms = readonly { readonly minus: boolean; readonly rows: readonly Item[] }[];

/** The relation that a form prints: “第一项加第二项之和，等于第三项加第四项之和”; undefined if none is, or not one between its rows. */
export function printedRelation(draft: Draft, text: string): RuleDraft | undefined {
  const sides = sidesOf(draft, text);
  if (sides === undefined) return undefined;
  const [left, right] = sides;
  const side = (terms: Terms, row: (each: Item) => string): string => terms.flatMap(({ minus, rows }) => rows.map((each) => `${minus ? '- ' : '+ '}${row(each)}`)).join(' ').replace(/^\+ /, '');
  const words = (terms: Terms): string => side(terms, (each) => `“${nameOf(each)}”`).replace(/- /g, '− ');
  return {
    topic: 'PRINTED',
    severity: 'error',
    basis: 'official',
    relations: perColumn(draft, (row) => `${side(left, row)} = ${side(right, row)}`),
    text: { zh: `${words(left)} = ${words(right)}`, en: `${words(left)} = ${words(right)}` },
    why: { zh: `表上印着：“${text.trim().slice(0, LONGEST)}”。`, en: `Printed on the form: “${text.trim().slice(0, LONGEST)}”.` },
    sure: 'certain',
  };
}

/** The rows that a printed relation is about. */
export const rowsInRelation = (draft: Draft, text: string): Item[] => (sidesOf(draft, text) ?? []).flatMap((terms) => terms.flatMap(({ rows }) => rows));

function sidesOf(draft: Draft, text: string): readonly [Terms, Terms] | undefined {
  const folded = fold(text).slice(0, LONGEST);
  const equal = folded.search(/等于|=/);
  if (equal < 0 || draft.layout === 'groups') return undefined;
  const terms = (side: string): Terms => [...side.matchAll(item)].map(([, minus, number = '']) => ({ minus: minus !== undefined, rows: rowsFor(draft, valueOf(number)) }));
  const sides = [terms(folded.slice(0, equal)), terms(folded.slice(equal))] as const;
  return sides.every((each) => each.length > 0 && each.every(({ rows }) => rows.length > 0)) ? sides : undefined;
}

/** What “第N项” stands for: the row numbered so; of a heading its total, or what is below it. */
function rowsFor({ items }: Draft, value: number): Item[] {
  const row = items.find(({ parent, draft }) => parent === undefined && draft.numbering.rank !== undefined && draft.numbering.value === value);
  if (row === undefined || row.hasFigure) return row === undefined ? [] : [row];
  const total = childrenIn(items, row.index).find(isTotalRow);
  return total === undefined ? inSum(items, row) : [total];
}

function valueOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const ten = text.indexOf('十');
  if (ten < 0) return numerals.indexOf(text) + 1;
  return (ten === 0 ? 1 : numerals.indexOf(text.slice(0, ten)) + 1) * 10 + (text.length === ten + 1 ? 0 : numerals.indexOf(text.slice(ten + 1)) + 1);
}
