import { z } from 'zod/mini';
import { findForm } from '../../annex/form/catalogue';
import type { Form } from '../../annex/form/compile';
import { FormError } from '../../annex/form/errors';
import { baseOf, type FindBase, parseForm } from '../../annex/form/load';

/** Own forms kept at most, and letters of one of them. */
export const MAX_FORMS = 30;
export const MAX_SOURCE = 500_000;

/** A form that is not built in: its file as it came, and ready for use. */
export interface OwnForm {
  readonly source: string;
  readonly form: Form;
}

/** Kept, but no form any more. */
export interface BrokenForm {
  /** As far as the file says it. */
  readonly id: string;
  readonly source: string;
  readonly error: FormError;
}

const keptSchema = z.object({ version: z.literal(1), forms: z.array(z.string().check(z.maxLength(MAX_SOURCE))).check(z.maxLength(MAX_FORMS)) });

/** The files of the own forms that were kept under one name; none if what is kept was not written by this version. */
export function keptSources(kept: string | null): readonly string[] {
  if (kept === null || kept.length > MAX_FORMS * MAX_SOURCE) return [];
  try {
    const read = keptSchema.safeParse(JSON.parse(kept));
    return read.success ? read.data.forms : [];
  } catch {
    return [];
  }
}

/** What is to be kept of them; null if there are none. */
export const sourcesText = (sources: readonly string[]): string | null => (sources.length === 0 ? null : JSON.stringify({ version: 1, forms: sources }));

/**
 * Makes own forms ready for use; one may extend another. A file that is no form any more is left out and said.
 * @param sources of several files with one id the first counts.
 */
export function ownForms(sources: readonly string[]): { readonly own: readonly OwnForm[]; readonly broken: readonly BrokenForm[] } {
  const named = sources.map((source) => ({ source, id: idOf(source) }));
  const own: OwnForm[] = [];
  const broken: BrokenForm[] = [];
  for (const { source, id } of named.filter((each, at) => named.findIndex((other) => other.id === each.id) === at)) {
    try {
      own.push({ source, form: parseForm(source, id, baseAmong(sources)) });
    } catch (error) {
      if (!(error instanceof FormError)) throw error;
      broken.push({ id, source, error });
    }
  }
  return { own, broken };
}

/**
 * Reads a form file that a person gives.
 * @param file what it is called in messages.
 * @param sources the own forms that it may extend.
 * @throws FormError saying where the mistake is; an official form's id is one, unless the file only changes its rules.
 */
export function ownForm(source: string, file: string, sources: readonly string[]): OwnForm {
  if (source.length > MAX_SOURCE) throw new FormError(file, '', { zh: `表样文件太长，最多 ${String(MAX_SOURCE)} 字`, en: `the form file is too long; it may have ${String(MAX_SOURCE)} characters` });
  const [id, base, others] = [idOf(source), baseOf(source), without(sources, idOf(source))];
  if (base === id && findForm(id) === undefined && others.length < sources.length) {
    throw new FormError(file, 'id', { zh: `扩展自定义表样“${id}”的，要有自己的编号（id）和名称`, en: `what extends the own form “${id}” needs an id and a name of its own` }, { path: ['extends'] });
  }
  // As they will stand: what extended its former version must not extend it in a circle.
  const form = parseForm(source, file, baseAmong(base === id ? others : [...others, source]));
  if (findForm(form.id) !== undefined && form.data.base !== form.id) {
    throw new FormError(file, 'id', { zh: `“${form.id}”是官方表样的编号，请换一个`, en: `“${form.id}” is an official form; choose another id` }, { path: ['id'] });
  }
  if (others.length >= MAX_FORMS) throw new FormError(file, '', { zh: `自定义表样最多 ${String(MAX_FORMS)} 个，请先删去不用的`, en: `there may be ${String(MAX_FORMS)} own forms; remove those no longer used` });
  return { source, form };
}

/** The files of other forms than this one. */
export const without = (sources: readonly string[], id: string): readonly string[] => sources.filter((source) => idOf(source) !== id);

const baseAmong = (sources: readonly string[]): FindBase => (name) => {
  const source = findForm(name) === undefined ? sources.find((each) => idOf(each) === name) : undefined;
  return source === undefined ? undefined : { source, file: name };
};

/** Which form a file is, before anything else of it is looked at: its own id, or that of the form whose rules it changes; '' if it says neither. */
export function idOf(source: string): string {
  try {
    const data: unknown = JSON.parse(source.replace(/^\ufeff/, ''));
    if (typeof data !== 'object' || data === null) return '';
    const { id, extends: base } = data as { id?: unknown; extends?: unknown };
    return [id, base].find((each) => typeof each === 'string') ?? '';
  } catch {
    return '';
  }
}
