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

/** Labels repeat from sheet to sheet; whatever else stands in cells must not pile up. */
const MOST_KNOWN = 2000;

/** The labels wanted in one table, arranged so that a label found is compared with likely ones only. */
export class WantedLabels {
  private readonly keys: readonly LabelKey[];
  private readonly alike = new Map<string, number[]>();
  private readonly wholes: ReadonlySet<string>;
  private readonly beginnings = new Map<string, number[]>();
  private readonly known = new Map<LabelKey, readonly Fit[]>();

  constructor(private readonly labels: readonly string[]) {
    this.keys = labels.map(labelKey);
    this.wholes = new Set(this.keys.map(({ body }) => body));
    this.keys.forEach(({ number, body, bare }, item) => {
      for (const clue of new Set([`=${body}`, `~${bare}`, `#${number}`])) note(this.alike, clue, item);
      for (let length = 1; length < body.length; length += 1) note(this.beginnings, body.slice(0, length), item);
    });
  }

  /** The wanted labels that a label fits. */
  fits(found: LabelKey): readonly Fit[] {
    let fits = this.known.get(found);
    if (fits === undefined) {
      const clues = [`=${found.body}`, `~${found.bare}`, `#${found.number}`];
      const items = new Set(clues.flatMap((clue) => this.alike.get(clue) ?? []));
      fits = [...items].map((item) => ({ item, fit: labelFit(found, this.key(item)) })).filter(({ item, fit }) => fit > 0 && (fit > MISSPELT || this.isNearest(found, item)));
      if (this.known.size >= MOST_KNOWN) this.known.clear();
      this.known.set(found, fits);
    }
    return fits;
  }

  /** The wanted labels that a label has the very words of. */
  exactly(found: LabelKey): readonly Fit[] {
    const items = this.alike.get(`=${found.body}`);
    return items === undefined ? [] : items.map((item) => ({ item, fit: labelFit(found, this.key(item)) }));
  }

  /** Whether a label found is the beginning of wanted ones, which may go on in another cell. */
  isBeginning(found: LabelKey): boolean {
    return this.beginnings.has(found.body);
  }

  /** Whether no other wanted label has the same words. */
  isOnly(item: number): boolean {
    return this.alike.get(`=${this.key(item).body}`)?.length === 1;
  }

  /** Whether these words, without numbering, are a wanted label's. */
  isWhole(words: string): boolean {
    return this.wholes.has(words);
  }

  /** Whether a wanted label's words are, or begin with, these. */
  goesOn(words: string): boolean {
    return this.beginnings.has(words) || this.wholes.has(words);
  }

  /** The wanted labels that `text` begins and `next`, the text of the cell beside it, completes. */
  completed(found: LabelKey, text: string, next: string): readonly Fit[] {
    const items = this.beginnings.get(found.body) ?? [];
    const long = items.filter((item) => text.length + next.length >= (this.labels[item]?.length ?? 0));
    return long.length === 0 ? [] : this.fits(labelKey(text + next)).filter(({ item }) => long.includes(item));
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
