import type { Span } from '../verify/statement';

/** What a remark about a report's structure is about; in words in message.ts. */
export type RemarkKind =
  | 'section-missing'
  | 'section-order'
  | 'section-number'
  | 'section-title'
  | 'section-empty'
  | 'not-stated'
  | 'numbering'
  | 'placeholder'
  | 'title-year'
  | 'period'
  | 'other-year'
  | 'other-self'
  | 'other-place'
  | 'punctuation'
  | 'bracket';

/** Something about a report's text that its reader should look at. */
export interface StructureRemark {
  readonly kind: RemarkKind;
  /** `warning`: has to be put right; `note`: worth a look, and may be meant. */
  readonly severity: 'warning' | 'note';
  /** What it is about; empty where something is missing. */
  readonly at: Span;
  /** As it stands in the text, without spaces; empty where something is missing. */
  readonly found: string;
  /** What should stand there; empty where that cannot be told. */
  readonly expected: string;
}
