import type { Bilingual, FormData } from '../form/form';
import type { Address } from '../sheet/grid';

/**
 * How sure a part of a proposal is. `certain`: printed so, or true by the meaning of the words; `likely`: what such forms
 * mean nearly always; `guess`: a person has to decide.
 */
export type Sure = 'certain' | 'likely' | 'guess';

/** Why a part of the form is as it is. */
export interface Reason {
  readonly part: 'form' | 'table' | 'row' | 'column';
  readonly table: string;
  /** Row or column code; absent for a table or the form itself. */
  readonly code?: string;
  readonly says: Bilingual;
  readonly sure: Sure;
  readonly at?: Address;
}

/** A rule of the form and what speaks for it; the rule itself, with its words, is in the form under the same id. */
export interface ProposedRule {
  readonly id: string;
  readonly sure: Sure;
  /** How many of its relations the figures on this very sheet break; 0 on a blank one. The rule or the figures are wrong: a person decides. */
  readonly broken: number;
}

/** Something that a person must decide. */
export interface Doubt {
  readonly says: Bilingual;
  readonly table?: string;
  readonly code?: string;
  /** The rule that the doubt is about. */
  readonly rule?: string;
  readonly at?: Address;
}

/** A form read off a sheet. */
export interface Proposal {
  /** Satisfies the schema: buildForm takes it. */
  readonly form: FormData;
  readonly reasons: readonly Reason[];
  readonly rules: readonly ProposedRule[];
  readonly doubts: readonly Doubt[];
  /** Share of the form's indicators that reading the sheet with the proposed form finds again. */
  readonly found: number;
}

export interface ProposeOptions {
  /** Id of the form: small letters, digits, hyphens. */
  readonly id?: string;
  readonly name?: string;
  /** The document that prescribes the form. */
  readonly document?: string;
  /** First reporting year, where the sheet names none. */
  readonly year?: number;
}

/** No table of statistics stands on the sheet. */
export class NoTable extends Error {
  readonly reason: Bilingual = {
    zh: '没有找到统计表：应有一行表头（指标名称、统计数等栏目）和下面的指标行。请选中有统计表的工作表。',
    en: 'No table of statistics was found: a row of headers (names of indicators, figures) with rows of indicators below is needed. Choose the sheet that has the table.',
  };
}
