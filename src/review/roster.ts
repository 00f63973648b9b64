import type { Bilingual } from '../annex/form/form';
import { officialForms } from '../annex/form/catalogue';
import { type OtherVersion, otherVersion, versionText } from '../annex/check/versions';
import type { Recognition } from '../annex/sheet/recognise';
import type { Sheet } from '../annex/sheet/sheet';
import { mayBeSame, shorterKeys, unitInFileName, unitKey } from './unit-name';

/** One of the sheets received. */
export interface Received {
  /** The file, and the sheet in it where it holds several annexes. */
  readonly id: string;
  readonly file: string;
  readonly recognition: Recognition;
}

export interface RosterOptions {
  /** The year the sheets should be of; without it, the year of most of them. */
  readonly year?: number;
  /** Id of the form they should be on; without it, the form of most of them. */
  readonly form?: string;
  /** Names of the units that should have sent a sheet. */
  readonly expected?: readonly string[];
}

/** A finding about the set of sheets. `entries` are ids of the sheets it concerns. */
export type Remark =
  /** `identical`: all their figures are the same. `sure`: the names are one unit's; else they only may be. */
  | { readonly kind: 'twice'; readonly entries: readonly string[]; readonly names: readonly string[]; readonly sure: boolean; readonly identical: boolean }
  /** `stated`: the year was given; else it is that of most sheets. */
  | { readonly kind: 'wrong-year'; readonly entries: readonly string[]; readonly year: number; readonly wanted: number; readonly stated: boolean }
  | { readonly kind: 'no-year'; readonly entries: readonly string[]; readonly wanted: number }
  | { readonly kind: 'wrong-form'; readonly entries: readonly string[]; readonly form: string; readonly wanted: string; readonly stated: boolean }
  /** Not the form meant for the sheet's year; said only where neither form nor year is in question otherwise. */
  | { readonly kind: 'other-version'; readonly entries: readonly string[]; readonly version: OtherVersion }
  /** `hint`: a name in the file's name. */
  | { readonly kind: 'no-unit'; readonly entries: readonly string[]; readonly hint?: string }
  /** An expected unit without a sheet; `entries` are sheets whose unit may be it. */
  | { readonly kind: 'missing'; readonly entries: readonly string[]; readonly unit: string; readonly maybe: readonly string[] }
  | { readonly kind: 'unexpected'; readonly entries: readonly string[]; readonly unit: string };

interface Named {
  readonly id: string;
  readonly sheet: Sheet;
  readonly name: string;
  readonly key: string;
}

/** What is to be said of the sheets as a set: units twice, missing or not on the list, the wrong year, the wrong form, no name. */
export function remarksOn(received: readonly Received[], options: RosterOptions = {}): Remark[] {
  const named: Named[] = [];
  const nameless: Remark[] = [];
  const hinted: Named[] = [];
  for (const { id, file, recognition: { sheet } } of received) {
    const key = unitKey(sheet.unit);
    if (key !== '') {
      named.push({ id, sheet, name: sheet.unit ?? '', key });
      continue;
    }
    const hint = unitInFileName(file);
    nameless.push({ kind: 'no-unit', entries: [id], ...(hint === undefined ? {} : { hint }) });
    if (hint !== undefined) hinted.push({ id, sheet, name: hint, key: unitKey(hint) });
  }
  const wrong = [...years(received, options.year), ...forms(received, options.form)];
  return [...twice(named), ...wrong, ...versions(received, wrong), ...nameless, ...(options.expected === undefined ? [] : roster(named, hinted, options.expected))];
}

/** Sheets of one unit for one year; sheets of different years are last year's beside this year's. */
function twice(named: readonly Named[]): Remark[] {
  const groups = groupBy(named, ({ key }) => key);
  const remarks: Remark[] = [];
  for (const group of groups.values()) {
    const years = new Set(group.flatMap(({ sheet: { year } }) => year ?? []));
    const same = years.size < 2 ? [group] : [...groupBy(group, ({ sheet: { year } }) => year).values()];
    for (const each of same) if (each.length > 1) remarks.push(twiceRemark(each, true));
  }
  for (const [key, group] of groups) {
    for (const shorter of shorterKeys(key)) {
      const others = groups.get(shorter);
      const pair = others === undefined ? [] : [...group.slice(0, 1), ...others.slice(0, 1)];
      const years = new Set(pair.flatMap(({ sheet: { year } }) => year ?? []));
      if (pair.length === 2 && years.size < 2) remarks.push(twiceRemark(pair, false));
    }
  }
  return remarks;
}

function twiceRemark(group: readonly Named[], sure: boolean): Remark {
  const figures = new Set(group.map(({ sheet }) => sheet.figures.map((figure) => (figure.state === 'number' ? String(figure.value) : figure.state)).join(' ')));
  return { kind: 'twice', entries: group.map(({ id }) => id), names: [...new Set(group.map(({ name }) => name))], sure, identical: figures.size === 1 };
}

function years(received: readonly Received[], given: number | undefined): Remark[] {
  const stated = received.flatMap(({ recognition: { sheet } }) => sheet.year ?? []);
  const wanted = given ?? majority(stated);
  if (wanted === undefined) return [];
  const wrong = received.flatMap(({ id, recognition: { sheet: { year } } }): Remark[] =>
    year === undefined || year === wanted ? [] : [{ kind: 'wrong-year', entries: [id], year, wanted, stated: given !== undefined }],
  );
  const without = received.filter(({ recognition }) => recognition.sheet.year === undefined).map(({ id }) => id);
  return without.length === 0 ? wrong : [...wrong, { kind: 'no-year', entries: without, wanted }];
}

function forms(received: readonly Received[], given: string | undefined): Remark[] {
  const wanted = given ?? majority(received.map(({ recognition }) => recognition.sheet.form.id));
  if (wanted === undefined) return [];
  return received.flatMap(({ id, recognition: { sheet, readings } }): Remark[] => {
    // Whether it is another form at all is for a person to say first.
    if (sheet.form.id === wanted || readings.some(({ kind }) => kind === 'form-unclear')) return [];
    return [{ kind: 'wrong-form', entries: [id], form: sheet.form.id, wanted, stated: given !== undefined }];
  });
}

function versions(received: readonly Received[], wrong: readonly Remark[]): Remark[] {
  const said = new Set(wrong.flatMap(({ kind, entries }) => (kind === 'no-year' ? [] : entries)));
  const seen = received.map(({ recognition }) => recognition.sheet.form).filter(({ id }) => officialForms.every((official) => official.id !== id));
  const known = [...new Set(seen), ...officialForms];
  return received.flatMap(({ id, recognition: { sheet, readings } }): Remark[] => {
    const version = said.has(id) ? undefined : otherVersion(sheet, readings, known);
    return version === undefined ? [] : [{ kind: 'other-version', entries: [id], version }];
  });
}

/** What more than half of at least three have. */
function majority<T>(values: readonly T[]): T | undefined {
  const [most] = [...groupBy(values, (value) => value)].sort((a, b) => b[1].length - a[1].length);
  return most !== undefined && values.length >= 3 && most[1].length * 2 > values.length ? most[0] : undefined;
}

/** Most pairs of a missing and an unexpected unit that are compared for likeness. */
const MOST_PAIRS = 250_000;

function roster(named: readonly Named[], hinted: readonly Named[], expected: readonly string[]): Remark[] {
  const wanted = new Map(expected.map((name) => [unitKey(name), name] as const).filter(([key]) => key !== ''));
  const sent = new Set(named.map(({ key }) => key));
  const unexpected = [...groupBy(named.filter(({ key }) => !wanted.has(key)), ({ key }) => key).values()];
  const missing = [...wanted].filter(([key]) => !sent.has(key));
  const candidates = [...unexpected.flat(), ...hinted];
  const compare = missing.length * candidates.length <= MOST_PAIRS;
  return [
    ...missing.map(([key, unit]): Remark => {
      const maybe = candidates.filter((each) => each.key === key || (compare && mayBeSame(each.key, key)));
      return { kind: 'missing', unit, entries: maybe.map(({ id }) => id), maybe: [...new Set(maybe.map(({ name }) => name))] };
    }),
    ...unexpected.map((group): Remark => ({ kind: 'unexpected', entries: group.map(({ id }) => id), unit: group[0]?.name ?? '' })),
  ];
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** How many remarks hold a sheet up for a look. That nothing says the year, or that a unit is not on the list, does not. */
export function holdingUp(remarks: readonly Remark[], id: string): number {
  const holding: readonly Remark['kind'][] = ['twice', 'wrong-year', 'wrong-form', 'no-unit'];
  return remarks.filter((remark) => holding.includes(remark.kind) && remark.entries.includes(id)).length;
}

/** A remark in words. @param name of a form by its id, as people know it. */
export function remarkText(remark: Remark, name: (form: string) => Bilingual, language: 'zh' | 'en'): string {
  const list = (names: readonly string[]): Bilingual => ({ zh: `“${names.join('”“')}”`, en: `“${names.join('”, “')}”` });
  return textOf(remark, name, list)[language];
}

function textOf(remark: Remark, name: (form: string) => Bilingual, list: (names: readonly string[]) => Bilingual): Bilingual {
  switch (remark.kind) {
    case 'twice': {
      const names = list(remark.names);
      const alike: Bilingual = remark.identical ? { zh: '各表的数完全相同', en: 'all their figures are the same' } : { zh: '各表的数不同，请确认以哪一张为准', en: 'their figures differ; decide which one counts' };
      return remark.sure
        ? { zh: `${names.zh}报了 ${String(remark.entries.length)} 张表，${alike.zh}。`, en: `${names.en} sent ${String(remark.entries.length)} sheets; ${alike.en}.` }
        : { zh: `${names.zh}可能是同一个单位，${alike.zh}。`, en: `${names.en} may be one unit; ${alike.en}.` };
    }
    case 'wrong-year':
      return {
        zh: `表上写的是 ${String(remark.year)} 年，${remark.stated ? '应为' : '其他表多为'} ${String(remark.wanted)} 年。`,
        en: `The sheet says ${String(remark.year)}; ${remark.stated ? 'it should be' : 'most others are of'} ${String(remark.wanted)}.`,
      };
    case 'no-year':
      return {
        zh: `${String(remark.entries.length)} 张表上没有写年度，不能确认是不是 ${String(remark.wanted)} 年的。`,
        en: `${String(remark.entries.length)} sheets do not say their year, which may not be ${String(remark.wanted)}.`,
      };
    case 'wrong-form':
      return {
        zh: `用的是“${name(remark.form).zh}”，${remark.stated ? '应为' : '其他单位多用'}“${name(remark.wanted).zh}”。`,
        en: `It is on “${name(remark.form).en}”; ${remark.stated ? 'it should be on' : 'most others are on'} “${name(remark.wanted).en}”.`,
      };
    case 'other-version':
      return versionText(remark.version);
    case 'no-unit':
      return remark.hint === undefined
        ? { zh: '表上没有单位名称。', en: 'The sheet does not name its unit.' }
        : { zh: `表上没有单位名称；从文件名看可能是“${remark.hint}”，请确认。`, en: `The sheet does not name its unit; the file’s name suggests “${remark.hint}”, please confirm.` };
    case 'missing':
      return remark.maybe.length === 0
        ? { zh: `没有收到“${remark.unit}”的表。`, en: `No sheet of “${remark.unit}” was received.` }
        : { zh: `没有收到“${remark.unit}”的表；收到的${list(remark.maybe).zh}可能就是它，请确认。`, en: `No sheet of “${remark.unit}” was received; ${list(remark.maybe).en} may be it, please confirm.` };
    case 'unexpected':
      return { zh: `“${remark.unit}”不在单位名单上。`, en: `“${remark.unit}” is not on the list of units.` };
  }
}
