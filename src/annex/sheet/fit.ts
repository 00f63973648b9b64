import { type LabelKey, labelKey } from './label';

/** From here on two labels differ in their words, not only in numbering or notes; a person should know. */
export const DIFFERS = 0.55;

/** Fit of a label with mistakes in its words. */
const MISSPELT = 0.4;

/** How well a label on a sheet fits a form's label: 0 = not at all, 1 = the same. */
export function labelFit(found: LabelKey, wanted: LabelKey): number {
  if (found.body === '' || wanted.body === '') return 0;
  const sameNumber = found.number === wanted.number;
  const oneUnnumbered = found.number === '' || wanted.number === '';
  if (found.body === wanted.body) return sameNumber ? 1 : oneUnnumbered ? 0.9 : 0.7;
  if (found.bare === wanted.bare) return sameNumber ? 0.95 : oneUnnumbered ? 0.8 : 0.6;
  if (!sameNumber || found.body.length < 4) return 0;
  if (found.number !== '' && wanted.body.includes(found.body)) return 0.5;
  return alike(found.body, wanted.body) ? MISSPELT : 0;
}

/** Whether one text is the other with a few characters wrong, left out or added: one in four at most. */
const alike = (a: string, b: string): boolean => distance(a, b, mostMistakes(a, b)) !== undefined;

const mostMistakes = (a: string, b: string): number => Math.floor(Math.max(a.length, b.length) / 4);

/** Characters wrong, left out or added between two texts; undefined if there are more than `most`. */
function distance(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > most) return undefined;
    last = row;
  }
  const found = last[b.length] ?? Infinity;
  return found <= most ? found : undefined;
}

/** A wanted label's position and how well a label found fits it. */
export interface Fit {
  readonly item: number;
  readonly fit: number;
}

/** What a table's labels make of one found on a sheet. */
export interface Likeness {
  /** The label found. */
  readonly of: LabelKey;
  /** The wanted labels that it fits. */
  readonly fits: readonly Fit[];
  /** Those, and the ones that it begins. */
  readonly possible: readonly number[];
  /** Whether it is the beginning of wanted ones, which may go on in another cell. */
  readonly begins: boolean;
  /** Whether it is, but for numbering, a whole one. */
  readonly whole: boolean;
}

/** The labels wanted in one table, arranged so that a label found is compared with likely ones only. */
export class WantedLabels {
  private readonly keys: readonly LabelKey[];
  private readonly alike = new Map<string, number[]>();
  private readonly wholes: ReadonlySet<string>;
  private readonly beginnings = new Map<string, number[]>();
  /** By the found label's index, of which there are no more than labels that are remembered (label.ts). */
  private readonly known: (Likeness | undefined)[] = [];

  constructor(private readonly labels: readonly string[]) {
    this.keys = labels.map(labelKey);
    this.wholes = new Set(this.keys.map(({ body }) => body));
    this.keys.forEach(({ number, body, bare }, item) => {
      for (const clue of new Set([`=${body}`, `~${bare}`, `#${number}`])) note(this.alike, clue, item);
      for (let length = 1; length < body.length; length += 1) note(this.beginnings, body.slice(0, length), item);
    });
  }

  /** Compared once: the same label stands in sheet after sheet. */
  likeness(found: LabelKey): Likeness {
    const known = this.known[found.index];
    if (known?.of === found) return known;
    const fits = this.fitsOf(found);
    const beginnings = this.beginnings.get(found.body) ?? [];
    const possible = [...new Set([...fits.map(({ item }) => item), ...beginnings])];
    return (this.known[found.index] = { of: found, fits, possible, begins: beginnings.length > 0, whole: this.wholes.has(found.body) });
  }

  private fitsOf(found: LabelKey): readonly Fit[] {
    const clues = [`=${found.body}`, `~${found.bare}`, `#${found.number}`];
    const items = new Set(clues.flatMap((clue) => this.alike.get(clue) ?? []));
    return [...items].map((item) => ({ item, fit: labelFit(found, this.key(item)) })).filter(({ item, fit }) => fit > 0 && (fit > MISSPELT || this.isNearest(found, item)));
  }

  /** The wanted labels that a label has the very words of. */
  exactly(found: LabelKey): readonly Fit[] {
    const items = this.alike.get(`=${found.body}`);
    return items === undefined ? [] : items.map((item) => ({ item, fit: labelFit(found, this.key(item)) }));
  }

  /** Whether no other wanted label has the same words. */
  isOnly(item: number): boolean {
    return this.alike.get(`=${this.key(item).body}`)?.length === 1;
  }

  /** Whether a wanted label's words are, or begin with, these. */
  goesOn(words: string): boolean {
    return this.beginnings.has(words) || this.wholes.has(words);
  }

  /** The wanted labels that `text` begins and `next`, the text of the cell beside it, completes. */
  completed(found: LabelKey, text: string, next: string): readonly Fit[] {
    const items = this.beginnings.get(found.body) ?? [];
    const long = items.filter((item) => text.length + next.length >= (this.labels[item]?.length ?? 0));
    return long.length === 0 ? [] : this.likeness(labelKey(text + next)).fits.filter(({ item }) => long.includes(item));
  }

  /** Whether no label with other words is as near to a misspelt one as `item`. */
  private isNearest(found: LabelKey, item: number): boolean {
    const { body } = this.key(item);
    const own = distance(found.body, body, mostMistakes(found.body, body)) ?? Infinity;
    return this.keys.every((other) => other.body === body || distance(found.body, other.body, own) === undefined);
  }

  private key(item: number): LabelKey {
    return this.keys[item] as LabelKey;
  }
}

function note(map: Map<string, number[]>, clue: string, item: number): void {
  const items = map.get(clue);
  if (items === undefined) map.set(clue, [item]);
  else items.push(item);
}

const wantedOf = new WeakMap<readonly { readonly label: string }[], WantedLabels>();

/** The labels of a table's rows or columns. */
export function wantedLabels(items: readonly { readonly label: string }[]): WantedLabels {
  let wanted = wantedOf.get(items);
  if (wanted === undefined) wantedOf.set(items, (wanted = new WantedLabels(items.map((item) => item.label))));
  return wanted;
}
