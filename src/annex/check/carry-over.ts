import type { Form } from '../form/compile';
import type { Row } from '../form/form';
import type { Indicator } from '../form/indicator';
import { BLANK, type Figure } from '../sheet/figure';
import { labelKey } from '../sheet/label';
import type { Sheet } from '../sheet/sheet';
import { type Source, sourcesOf } from './correspond';
import { decimalText, millionths, numberFrom } from './exact';

/**
 * Why an indicator has no figure from the older form: nothing on it corresponds, it is a part of one figure there that is
 * not 0, or of the figures there that make it up not all are known.
 */
export interface NotCarried {
  readonly indicator: string;
  readonly why: 'not-asked' | 'part-of-another' | 'sum-incomplete';
}

/** A sheet's figures under the indicators of another form or version. */
export interface CarriedOver {
  /** In the order of the new form's indicators; blank where nothing was carried. */
  readonly figures: readonly Figure[];
  readonly missing: readonly NotCarried[];
  /** Ids of the old form's indicators that the new form has no place for. */
  readonly leftOver: readonly string[];
}

/** Carries a sheet's figures to another form, where the indicators correspond by their labels, unit and kind. Nothing is guessed. */
export function carryOver(sheet: Sheet, form: Form): CarriedOver {
  const sources = versionSources(form, sheet.form);
  const missing: NotCarried[] = [];
  const used = new Set<number>();
  const figures = form.indicators.map((indicator): Figure => {
    const source = sources[indicator.index];
    if (source === undefined) {
      missing.push({ indicator: indicator.id, why: 'not-asked' });
      return BLANK;
    }
    for (const index of source.kind === 'parts' ? source.indices : [source.index]) used.add(index);
    if (source.kind === 'same') return sheet.figures[source.index] ?? BLANK;
    if (source.kind === 'parts') {
      const parts = source.indices.map((index) => sheet.figures[index]);
      const sum = sumOf(parts);
      if (sum === BLANK && parts.some((part) => part !== undefined && part.state !== 'blank')) missing.push({ indicator: indicator.id, why: 'sum-incomplete' });
      return sum;
    }
    if (millionths(sheet.figures[source.index]) === 0n) return { state: 'number', value: 0, raw: '0', notes: [] };
    missing.push({ indicator: indicator.id, why: 'part-of-another' });
    return BLANK;
  });
  return { figures, missing, leftOver: sheet.form.indicators.filter(({ index }) => !used.has(index)).map(({ id }) => id) };
}

function sumOf(figures: readonly (Figure | undefined)[]): Figure {
  let sum = 0n;
  for (const figure of figures) {
    const part = millionths(figure);
    if (part === null) return BLANK;
    sum += part;
  }
  const value = numberFrom(sum);
  return value === undefined ? BLANK : { state: 'number', value, raw: decimalText(sum), notes: [] };
}

const known = new WeakMap<Form, WeakMap<Form, readonly (Source | undefined)[]>>();

/**
 * Where each indicator is found on a sheet of another version of the form, in the order of the form. Codes say nothing here:
 * rows are renumbered from version to version. An indicator corresponds to the only one with the same labels from the
 * outermost row down (numbering, brackets and a leading 本年 aside), the same kind, and no other unit.
 */
export function versionSources(form: Form, other: Form): readonly (Source | undefined)[] {
  if (form.id === other.id) return sourcesOf(form, other);
  let ofForm = known.get(form);
  if (ofForm === undefined) known.set(form, (ofForm = new WeakMap()));
  let sources = ofForm.get(other);
  if (sources === undefined) ofForm.set(other, (sources = findSources(form, other)));
  return sources;
}

function findSources(form: Form, other: Form): (Source | undefined)[] {
  const own = byWords(form);
  const theirs = byWords(other);
  const only = (found: readonly Indicator[] | undefined): Indicator | undefined => (found?.length === 1 ? found[0] : undefined);
  return form.indicators.map((indicator): Source | undefined => {
    const words = wordsOf(form, indicator);
    if (own.get(words)?.length !== 1) return undefined;
    const twin = only(theirs.get(words));
    if (twin !== undefined) return agrees(indicator, twin) ? { kind: 'same', index: twin.index } : undefined;
    // One printed row there stands for the rows below a heading here, or the other way about.
    const above = aboveOf(form, indicator);
    const whole = above === undefined ? undefined : only(theirs.get(above));
    if (whole !== undefined && form.indicators.every((each) => wordsOf(form, each) !== above) && agrees(indicator, whole)) return { kind: 'part', index: whole.index };
    const parts = other.indicators.filter((each) => aboveOf(other, each) === words);
    return parts.length > 0 && parts.every((each) => agrees(indicator, each)) ? { kind: 'parts', indices: parts.map(({ index }) => index) } : undefined;
  });
}

function byWords(form: Form): Map<string, Indicator[]> {
  const found = new Map<string, Indicator[]>();
  for (const indicator of form.indicators) {
    const words = wordsOf(form, indicator);
    found.set(words, [...(found.get(words) ?? []), indicator]);
  }
  return found;
}

const agrees = (one: Indicator, other: Indicator): boolean => one.kind === other.kind && (one.unit === other.unit || one.unit === undefined || other.unit === undefined);

/** A label's words; “本年制发件数” and “制发件数” are the same. */
function plain(label: string): string {
  const { body } = labelKey(label);
  return body.replace(/^本年度?(?=.{2})/, '');
}

function wordsOf(form: Form, indicator: Indicator): string {
  return [...indicator.path.map(plain), ownWords(form, indicator)].join(' ');
}

/** Row and column of an indicator, or the label of a list's row. */
function ownWords(form: Form, { table, row, column, label }: Indicator): string {
  const found = form.data.tables.find(({ id }) => id === table);
  if (found === undefined || column === undefined || found.layout === 'list') return plain(label);
  const rowLabel = (found.layout === 'matrix' ? found.rows : found.groups).find(({ code }) => code === row)?.label ?? '';
  const columnLabel = found.columns.find(({ code }) => code === column)?.label ?? '';
  return `${plain(rowLabel)}·${plain(columnLabel)}`;
}

/** The words that the row above an indicator would have in the same column. */
function aboveOf(form: Form, { table, parent, column, path }: Indicator): string | undefined {
  const found = form.data.tables.find(({ id }) => id === table);
  if (found === undefined || found.layout === 'groups' || parent === undefined) return undefined;
  const above: Row | undefined = found.rows.find(({ code }) => code === parent);
  if (above === undefined) return undefined;
  const own = found.layout === 'list' || column === undefined ? plain(above.label) : `${plain(above.label)}·${plain(found.columns.find(({ code }) => code === column)?.label ?? '')}`;
  return [...path.slice(0, -1).map(plain), own].join(' ');
}
