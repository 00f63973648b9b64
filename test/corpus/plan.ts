import type { Form } from '../../src/annex/form/catalogue';
import { everyLayout } from '../support/forms';
import { type Dice, dice } from '../support/noise';
import { bookOf } from './draw';
import { filledAnnex } from './fillings';
import { everyKind, type Kind } from './kinds';
import type { Annex, Book } from './model';
import { everyNoise, type Noise, possible } from './noise';

/** One file of the corpus, not yet made. */
export interface Draft {
  readonly kind: Kind;
  readonly form: Form;
  /** A noise's name, `clean`, or `mixed` for several at once. */
  readonly noise: string;
  /** Everything drawn for this file comes from it. */
  readonly seed: number;
}

export interface Made {
  readonly draft: Draft;
  readonly book: Book;
  /** The names of what was done to it. */
  readonly done: readonly string[];
  readonly bytes: Uint8Array;
}

/** How many files with several noises each kind and form has. */
const MIXED = 4;

export interface Wanted {
  /** Another seed is another corpus. */
  readonly seed: number;
  /** Words that the kind's or the noise's name contains. */
  readonly kind?: string;
  readonly noise?: string;
}

export const formName = (form: Form): string => form.variant ?? form.id;

/** Every kind × every form × every noise that both can show, in a fixed order. */
export function drafts({ seed, kind = '', noise = '' }: Wanted): Draft[] {
  const names = ['clean', ...everyNoise.map(({ name }) => name), ...Array.from({ length: MIXED }, (_, index) => `mixed ${String(index + 1)}`)];
  return everyKind
    .filter((each) => each.name.includes(kind))
    .flatMap((each) =>
      everyLayout.flatMap((form) =>
        names
          .filter((name) => name.includes(noise))
          .map((name): Draft => ({ kind: each, form, noise: name.replace(/ \d+$/, ''), seed: hash(`${String(seed)} ${each.name} ${formName(form)} ${name}`) })),
      ),
    );
}

/**
 * Makes a file; undefined if its noise means nothing on its form or in its kind.
 * @param annexFor draws what is filled in.
 */
export async function make(draft: Draft, annexFor: (form: Form, random: Dice) => Annex = filledAnnex): Promise<Made | undefined> {
  const random = dice(draft.seed);
  const book = bookOf(annexFor(draft.form, random));
  const noises = chosen(draft, book, random);
  if (noises === undefined) return undefined;
  for (const each of noises) each.apply(book, random);
  const done = noises.map(({ name }) => name);
  try {
    return { draft, book, done, bytes: await draft.kind.write(book) };
  } catch (error) {
    throw new Error(`${draft.kind.name}, ${formName(draft.form)}, ${done.join(' + ')}, seed ${String(draft.seed)}: ${String(error)}`);
  }
}

function chosen({ kind, noise }: Draft, { annex }: Book, { below }: Dice): readonly Noise[] | undefined {
  const all = possible(kind.traits, annex);
  if (noise === 'clean') return [];
  if (noise !== 'mixed') return all.some(({ name }) => name === noise) ? all.filter(({ name }) => name === noise) : undefined;
  const taken = new Set<number>();
  for (let times = 2 + below(4); times > 0; times -= 1) taken.add(below(all.length));
  return all.filter((_, index) => taken.has(index));
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
