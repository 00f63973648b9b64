import { intersection, without } from '../model/address';
import { accepts, readRule } from '../model/validate';
import type { Validation } from '../model/features';
import { requireOpen } from '../model/protection';
import type { Call } from '../protocol/call';
import { invalidArgument } from '../protocol/errors';
import { bag, booleanValue, objectType, type Opens } from '../protocol/table';
import type { Json } from '../protocol/wire';
import { areasOf, type Target } from './target';

/** What Excel says of cells without a validation (documented: type None, blanks ignored). */
const none: Validation = { areas: [], rule: {}, ignoreBlanks: true, errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' }, prompt: { message: '', showPrompt: true, title: '' } };

/** The one validation of all cells; undefined where they differ. */
function shared(of: Target): Validation | undefined {
  const found = new Set<Validation>();
  for (const area of areasOf(of)) {
    let rest = [area];
    for (const validation of of.sheet.validations) {
      for (const part of validation.areas) {
        if (rest.some((each) => intersection(each, part) !== undefined)) found.add(validation);
        rest = rest.flatMap((each) => without(each, part));
      }
    }
    if (rest.length > 0) found.add(none);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

function change(of: Target, to: (before: Validation) => Validation | null): void {
  requireOpen(of.sheet, 'data validation');
  const before = shared(of) ?? none;
  const areas = areasOf(of);
  const kept = of.sheet.validations.map((each) => ({ ...each, areas: areas.reduce<readonly (typeof areas)[number][]>((rest, area) => rest.flatMap((part) => without(part, area)), each.areas) }));
  const after = to(before);
  of.sheet.validations = [...kept.filter((each) => each.areas.length > 0), ...(after === null ? [] : [{ ...after, areas: [...areas] }])];
}

function typeOf(of: Target): string {
  const validation = shared(of);
  if (validation === undefined) return 'Inconsistent';
  const [kind] = Object.keys(validation.rule);
  return kind === undefined ? 'None' : `${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)}`;
}

/** Title at most 32 characters, message 255 (documented limits of Excel). */
function notice(value: Json, keys: readonly string[], what: string): Readonly<Record<string, unknown>> {
  const given = bag(value, keys, what);
  if (typeof given['title'] === 'string' && given['title'].length > 32) throw invalidArgument(`${what}.title is too long`);
  if (typeof given['message'] === 'string' && given['message'].length > 255) throw invalidArgument(`${what}.message is too long`);
  return given;
}

function isValid(of: Target, call: Call): boolean | null {
  call.book.refresh();
  const found = new Set<boolean>();
  for (const area of areasOf(of)) {
    for (const validation of of.sheet.validations) {
      for (const part of validation.areas) {
        const cut = intersection(area, part);
        if (cut !== undefined) for (const value of of.sheet.values(cut).flat()) found.add(accepts(validation, value));
      }
    }
  }
  return found.size > 1 ? null : ([...found][0] ?? true);
}

/** Values written through the API are not held against the rule (documented: it is for what the user types). */
export const validationObject: Opens<Target> = objectType('DataValidation', {
  properties: {
    Type: { get: typeOf },
    Rule: { get: (of) => shared(of)?.rule ?? null, set: (of, value) => { change(of, (before) => ({ ...before, rule: readRule(value) })); } },
    IgnoreBlanks: { get: (of) => shared(of)?.ignoreBlanks ?? null, set: (of, value) => { change(of, (before) => ({ ...before, ignoreBlanks: booleanValue(value, 'ignoreBlanks') })); } },
    ErrorAlert: { get: (of) => shared(of)?.errorAlert ?? null, set: (of, value) => { change(of, (before) => ({ ...before, errorAlert: { ...before.errorAlert, ...notice(value, ['message', 'showAlert', 'style', 'title'], 'errorAlert') } })); } },
    Prompt: { get: (of) => shared(of)?.prompt ?? null, set: (of, value) => { change(of, (before) => ({ ...before, prompt: { ...before.prompt, ...notice(value, ['message', 'showPrompt', 'title'], 'prompt') } })); } },
    Valid: { get: isValid },
  },
  methods: {
    Clear: (of) => { change(of, () => null); },
  },
});

