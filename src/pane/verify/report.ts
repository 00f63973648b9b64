/** The text of a report that is held against the annex; kept for as long as the pane is open. */
export interface Report {
  /** The file it comes from; undefined if it was pasted or typed. */
  readonly name?: string;
  readonly text: string;
}

/** Longest text that is taken, in characters; a report has a hundredth of it. */
export const MAX_REPORT = 1_000_000;
