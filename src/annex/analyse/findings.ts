import type { Bilingual, Severity } from '../form/form';
import type { UnitLevel } from '../form/rule';

/** One relation of a rule, as a person names it. */
export interface RelationRef {
  readonly rule: string;
  readonly severity: Severity;
  /** The row, column or figure it is written for, where the rule has several. */
  readonly each?: string;
  /** The relation with the indicators' names. */
  readonly words: string;
}

interface Found {
  /** One sentence for a person. */
  readonly sentence: Bilingual;
  /** Ids of the indicators concerned. */
  readonly indicators: readonly string[];
}

/** Relations that no figures satisfy together; none of them can be left out. */
export interface Contradiction extends Found {
  /** `warning`, `info`: a rule of that severity that sheets without errors can never meet. */
  readonly severity: Severity;
  readonly relations: readonly RelationRef[];
  /** Only for units of this level. */
  readonly level?: UnitLevel;
  /** Of these relations one has a condition: they contradict each other where it is true. */
  readonly conditional: boolean;
}

/** A figure that the error rules leave one single value. All zeros meets most wrong rules, so this is how they show. */
export interface Forced extends Found {
  readonly indicator: string;
  /** As a decimal number or a fraction. */
  readonly value: string;
  readonly by: readonly RelationRef[];
  readonly level?: UnitLevel;
}

/** A relation that says nothing that others of the same or a graver severity do not say. All of those listed can be left out together. */
export interface Redundant extends Found {
  readonly relation: RelationRef;
  /** `implied`: by `by`; `always`: true of all figures that are not negative; `kind`: of figures of these kinds. */
  readonly why: 'implied' | 'always' | 'kind';
  readonly by: readonly RelationRef[];
  /** Nothing of its rule is left. */
  readonly wholeRule: boolean;
}

/** A relation that is never judged on a sheet without errors. */
export interface NeverApplicable extends Found {
  readonly relation: RelationRef;
  /** `condition`: it cannot be true (with `by`, if any); `single-year`: it speaks of last year, and the form is for one year. */
  readonly why: 'condition' | 'single-year';
  readonly by: readonly RelationRef[];
}

/** Indicators of a table that no relation compares with anything. */
export interface Uncovered extends Found {
  readonly table: string;
}

/** What a form's rules amount to, taken together. Figures are any numbers from 0 up (any at all where a sign is allowed). */
export interface RuleAnalysis {
  readonly contradictions: readonly Contradiction[];
  readonly forced: readonly Forced[];
  readonly redundant: readonly Redundant[];
  readonly neverApplicable: readonly NeverApplicable[];
  readonly uncovered: readonly Uncovered[];
  /** False where the rules are too many or too entangled to look at to the end: what is listed is true, more may be. */
  readonly complete: boolean;
}
