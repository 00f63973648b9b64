import type { Span } from './verify/statement';

/** Something in a unit's own template that keeps it from being used. */
export interface TemplateProblem {
  /** Where it stands; empty where something is missing. */
  readonly at: Span;
  readonly kind:
    | 'empty'
    | 'too-long'
    | 'character'
    | 'bracket'
    | 'space'
    | 'slot'
    | 'unknown'
    | 'no-unit'
    | 'unit'
    | 'punctuation'
    | 'ending'
    | 'number'
    | 'year'
    /** Found only when it is filled in: nothing could be given. */
    | 'not-given';
  readonly reason: { readonly zh: string; readonly en: string };
}
