import { fold } from '../sheet/label';
import { childrenIn, type Item } from './items';
import type { Said } from './said';
import { words } from './words';

/** Gives each row its role, with the reason. */
export function assignRoles(items: readonly Item[], say: Said): void {
  for (const item of items) {
    const { role, zh, en, sure } = roleOf(item, items);
    item.role = role;
    if (role !== 'independent' && role !== 'header') say.part('row', item.code, item.draft.block, { zh, en }, sure);
  }
}

type Told = { readonly role: Item['role']; readonly zh: string; readonly en: string; readonly sure: 'certain' | 'likely' | 'guess' };

function roleOf(item: Item, items: readonly Item[]): Told {
  const told = (role: Item['role'], zh: string, en: string, sure: Told['sure'] = 'likely'): Told => ({ role, zh, en, sure });
  if (!item.hasFigure) return told('header', '没有数的标题行', 'A heading without a figure');
  if (isDistinct(item)) return told('distinct-total', '标签注明相同的只计一次，是去重的总数', 'The label counts the same thing once: a total of distinct things', 'certain');
  if (isTotalRow(item)) return told('total', '标签就是合计', 'The label says total', 'certain');
  const parent = item.parent === undefined ? undefined : items[item.parent];
  if (item.draft.isPart) {
    if (parent !== undefined && parent.unit !== item.unit) return told('independent', '', '');
    return told('subset', `列在“其中”下面，是上一行的一部分`, 'Listed under 其中: a part of the row above', item.draft.numbering.ofWhich ? 'certain' : 'likely');
  }
  if (parent !== undefined && channelsOf(items, parent) !== undefined) return told('channel', '同一事项可以走几个渠道，各渠道之和可以大于总数', 'One thing may go several ways: their sum may exceed the total');
  const children = childrenIn(items, item.index).filter((each) => !each.draft.isPart);
  if (children.length > 0 && sameUnit([item, ...children.filter(({ hasFigure }) => hasFigure)])) return told('total', '下面有编号的各行，单位相同', 'Numbered rows of the same unit below it');
  if (parent !== undefined && parent.hasFigure && sameUnit([parent, item])) return told('component', `是“${parent.label}”下面编号的一项`, `A numbered row under “${parent.label}”`);
  if (totalAbove(items, item) !== undefined) return told('component', '同级或上级有合计行', 'A total stands beside it or above it');
  return told('independent', '', '');
}

export const isTotalRow = ({ draft }: Item): boolean => words.total.test(draft.numbering.bare) || words.subtotal.test(draft.numbering.bare);
/** A total whose parts stand beside it and not below it. */
export const isTotalOfBrothers = (items: readonly Item[], item: Item): boolean => isTotalRow(item) && childrenIn(items, item.index).every(({ draft }) => draft.isPart);
export const isDistinct = (item: Item): boolean => item.hasFigure && words.distinct.test(fold(item.label));
export const sameUnit = (items: readonly Item[]): boolean => new Set(items.map(({ unit }) => unit)).size <= 1;

/** The distinct total whose channels a heading's rows are: the row before it, if the heading speaks of ways. */
export function channelsOf(items: readonly Item[], heading: Item): Item | undefined {
  if (heading.hasFigure || !words.channels.test(heading.label)) return undefined;
  const brothers = childrenIn(items, heading.parent);
  const before = brothers[brothers.indexOf(heading) - 1];
  return before !== undefined && isDistinct(before) ? before : undefined;
}

/** A row that says it is the total of this one, among its brothers or those of the headings above it. */
function totalAbove(items: readonly Item[], item: Item): Item | undefined {
  for (let at: Item | undefined = item; at !== undefined; at = at.parent === undefined ? undefined : items[at.parent]) {
    const total = childrenIn(items, at.parent).find((each) => each !== at && isTotalOfBrothers(items, each));
    if (total !== undefined) return total;
    const parent: Item | undefined = at.parent === undefined ? undefined : items[at.parent];
    if (parent?.hasFigure === true) return undefined;
  }
  return undefined;
}
