/** What a person hands over to be opened: a file, or what was pasted. */
export type Source = File | Pasted;

export interface Pasted {
  /** The same content in the ways it was offered, the richest first. */
  readonly texts: readonly string[];
}
