import type { Part } from '../clauses';
import type { Quantity } from '../quantity';

/** A number that counts something, with what stands around it. */
export interface Item {
  readonly quantity: Quantity;
  /** The words right before it. */
  readonly name: string;
  /** Clauses without a number between the number before and this one. */
  readonly lead: string;
  /** The words right behind it. */
  readonly tail: string;
  /** The marks between the number before and this one: `，`, `；：`; empty if there are none. */
  readonly marks: string;
  /** What stands in the bracket right behind it. */
  readonly bracket: readonly Part[] | undefined;
}

/** Words behind which parts of the number before are told. */
const partsFollow = /^(?:这?其中(?:包括|含)?|当中|包括|包含|涉及|含)/;

/** Whether an item is the first of those that are told as some of the parts of a number before. */
export const beginsParts = ({ lead, name }: Item): boolean => partsFollow.test(lead === '' ? name : lead);

/** The words before a number without those that only lead to it as a part. */
export const nameOf = ({ name }: Item): string => name.replace(partsFollow, '');

type Draft = { -readonly [Key in keyof Item]: Item[Key] };

/** The numbers of a sentence or of a bracket that may be a sum or its parts, in their order. Percentages are passed over. */
export function itemsOf(parts: readonly Part[]): Item[] {
  const items: Draft[] = [];
  /** The number last read, if nothing but its own words came since. */
  let open: Draft | undefined;
  let [name, lead, marks] = ['', '', ''];
  for (const part of parts) {
    switch (part.kind) {
      case 'words':
        name += part.text;
        if (open !== undefined) open.tail += part.text;
        break;
      case 'bracket':
        if (open !== undefined) open.bracket ??= part.parts;
        break;
      case 'mark':
        if (open === undefined) lead += name;
        open = undefined;
        marks += part.mark;
        name = '';
        break;
      case 'quantity': {
        // Words between two numbers without a mark belong to the second.
        if (open !== undefined) open.tail = '';
        const share = part.quantity.unit === '%' || part.quantity.unit.endsWith('百分点');
        open = share ? undefined : { quantity: part.quantity, name, lead, tail: '', marks, bracket: undefined };
        if (open !== undefined) {
          items.push(open);
          [lead, marks] = ['', ''];
        }
        name = '';
      }
    }
  }
  return items;
}
