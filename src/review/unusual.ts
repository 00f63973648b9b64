import { indicatorName, number } from '../annex/check/message';
import type { Bilingual } from '../annex/form/form';
import type { UnitLevel } from '../annex/form/rule';
import { numberOf } from '../annex/sheet/figure';
import type { Sheet } from '../annex/sheet/sheet';
import { unitLevel } from '../annex/sheet/unit';
import { copiedPairSteps, likeness, type Likeness } from './copies';
import { type Far, farFromOwn, farFromUsual, FEWEST_PEERS, onePerRow, type Usual, usualOf } from './far';
import { finished, type Steps } from '../annex/steps';
import { unitKey } from './unit-name';

/** A sheet among those of a review. */
export interface Compared {
  readonly id: string;
  readonly sheet: Sheet;
  readonly lastYear?: Sheet;
}

/** Something worth a look; never an error. */
export type Unusual =
  | ({ readonly kind: 'copied-last-year' } & Likeness)
  /** `other`: id of the other sheet; which of the two was copied is not known. */
  | ({ readonly kind: 'copied-unit'; readonly other: string; readonly unit?: string } & Likeness)
  | ({ readonly kind: 'far-from-last-year' } & Far)
  /** `peers`: how many other units of the same level have a figure above 0. */
  | ({ readonly kind: 'far-from-peers'; readonly peers: number } & Far);

type CopiedUnit = Extract<Unusual, { kind: 'copied-unit' }>;

/** Most other units that are named with a copied sheet, the most alike first. */
export const MOST_COPIES = 3;
/** Most figures that are shown of one sheet, the farthest first. */
export const MOST = 5;

/**
 * What is worth a look on each sheet, by its id: copies first, then at most MOST figures far from last year's or from those
 * of its peers (units of the same level on the same form in the same year). Sheets with nothing to say are absent.
 */
export const unusualAmong = (sheets: readonly Compared[]): Map<string, Unusual[]> => finished(unusualSteps(sheets));

/** The same in short steps. */
export function* unusualSteps(sheets: readonly Compared[]): Steps<Map<string, Unusual[]>> {
  const copies = yield* copiesAmong(sheets);
  const usual = new Map<string, readonly Usual[]>();
  for (const [group, members] of groupsOf(sheets)) {
    if (members.length > FEWEST_PEERS) usual.set(group, usualFigures(members));
    yield;
  }
  const found = new Map<string, Unusual[]>();
  for (const compared of sheets) {
    const { id, sheet, lastYear } = compared;
    const own = lastYear === undefined ? undefined : likeness(sheet, lastYear);
    const copied: Unusual[] = [...(own === undefined ? [] : [{ kind: 'copied-last-year', ...own } as const]), ...(copies.get(id) ?? []).sort((a, b) => b.same / b.of - a.same / a.of).slice(0, MOST_COPIES)];
    const far: Unusual[] = [
      ...(lastYear === undefined ? [] : farFromOwn(sheet, lastYear).map((each) => ({ kind: 'far-from-last-year', ...each }) as const)),
      ...farFromPeers(sheet, usual.get(groupOf(compared)) ?? []),
    ];
    const all = [...copied, ...fewest(far)];
    if (all.length > 0) found.set(id, all);
    yield;
  }
  return found;
}

/** By turns the farthest from last year and from the peers; a figure that is far from both is shown once. */
function fewest(far: readonly Unusual[]): Unusual[] {
  const lists = (['far-from-last-year', 'far-from-peers'] as const).map((kind) => far.filter((each) => each.kind === kind));
  const shown = new Map<string, Unusual>();
  for (let at = 0; at < MOST; at += 1) {
    for (const list of lists) {
      const next = list[at];
      if (next !== undefined && 'indicator' in next && !shown.has(next.indicator)) shown.set(next.indicator, next);
    }
  }
  return [...shown.values()].slice(0, MOST);
}

/** Copies between units; two sheets of one unit are the roster's business. */
function* copiesAmong(sheets: readonly Compared[]): Steps<Map<string, CopiedUnit[]>> {
  const copies = new Map<string, CopiedUnit[]>();
  const say = (of: Compared, other: Compared, { same, of: all }: Likeness): void => {
    const unit = other.sheet.unit;
    const copy: CopiedUnit = { kind: 'copied-unit', other: other.id, ...(unit === undefined ? {} : { unit }), same, of: all };
    const known = copies.get(of.id);
    if (known === undefined) copies.set(of.id, [copy]);
    else known.push(copy);
  };
  for (const pair of yield* copiedPairSteps(sheets.map(({ sheet }) => sheet))) {
    const [one, other] = [sheets[pair.one] as Compared, sheets[pair.other] as Compared];
    const key = unitKey(one.sheet.unit);
    if (key !== '' && key === unitKey(other.sheet.unit)) continue;
    say(one, other, pair);
    say(other, one, pair);
  }
  return copies;
}

const levels = new Map<string, UnitLevel>();

function levelOf(unit: string | undefined): UnitLevel {
  const name = unit ?? '';
  let level = levels.get(name);
  if (level === undefined) {
    if (levels.size > 10_000) levels.clear();
    levels.set(name, (level = unitLevel(unit)));
  }
  return level;
}

const groupOf = ({ sheet: { form, unit, year } }: Compared): string => `${form.id} ${form.variant ?? ''} ${String(year)} ${levelOf(unit)}`;

function groupsOf(sheets: readonly Compared[]): Map<string, Sheet[]> {
  const groups = new Map<string, Sheet[]>();
  for (const compared of sheets) {
    const group = groupOf(compared);
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [compared.sheet]);
    else members.push(compared.sheet);
  }
  return groups;
}

const usualFigures = (members: readonly Sheet[]): Usual[] => (members[0]?.form.indicators ?? []).map(({ index }) => usualOf(members.flatMap(({ figures }) => numberOf(figures[index]) ?? [])));

function farFromPeers(sheet: Sheet, usual: readonly Usual[]): Unusual[] {
  const found = sheet.form.indicators.flatMap((indicator): Far[] => {
    const among = usual[indicator.index];
    const figure = numberOf(sheet.figures[indicator.index]);
    const distance = among === undefined || figure === null ? undefined : farFromUsual(indicator, figure, among);
    return among === undefined || figure === null || distance === undefined ? [] : [{ indicator: indicator.id, figure, against: roundedMiddle(among), distance }];
  });
  return onePerRow(sheet, found).map((far) => {
    const { above0 = 0 } = usual[sheet.form.indexOf.get(far.indicator) ?? -1] ?? {};
    return { kind: 'far-from-peers', peers: far.figure > 0 ? above0 - 1 : above0, ...far };
  });
}

/** The middle figure to three digits: two middle ones are averaged on the logarithm. */
const roundedMiddle = ({ middle }: Usual): number => Number(Math.exp(middle).toPrecision(3));

/** What is worth a look, with the reason. */
export function unusualText(unusual: Unusual, sheet: Pick<Sheet, 'form'>, language: 'zh' | 'en'): string {
  return textOf(unusual, sheet)[language];
}

function textOf(unusual: Unusual, { form }: Pick<Sheet, 'form'>): Bilingual {
  switch (unusual.kind) {
    case 'copied-last-year':
      return {
        zh: `与本单位上年的表几乎相同：${String(unusual.of)} 个非零的数中 ${String(unusual.same)} 个与上年一样，请确认是否沿用了上年的表。`,
        en: `Nearly the same as the unit’s sheet of last year: ${String(unusual.same)} of ${String(unusual.of)} figures other than 0. Check whether last year’s sheet was sent again.`,
      };
    case 'copied-unit': {
      const name: Bilingual = unusual.unit === undefined ? { zh: `“${unusual.other}”`, en: `“${unusual.other}”` } : { zh: `“${unusual.unit}”`, en: `“${unusual.unit}”` };
      return {
        zh: `与${name.zh}的表几乎相同：${String(unusual.of)} 个非零的数中 ${String(unusual.same)} 个一样，请确认两张表是否各自填写。`,
        en: `Nearly the same as the sheet of ${name.en}: ${String(unusual.same)} of ${String(unusual.of)} figures other than 0. Check whether each was filled in by its own unit.`,
      };
    }
    case 'far-from-last-year': {
      const name = indicatorName(form, unusual.indicator);
      return {
        zh: `“${name}”是 ${number(unusual.figure)}，上年是 ${number(unusual.against)}，变化较大，请看一看。`,
        en: `“${name}” is ${number(unusual.figure)} after ${number(unusual.against)} last year, a large change; worth a look.`,
      };
    }
    case 'far-from-peers': {
      const name = indicatorName(form, unusual.indicator);
      return {
        zh: `“${name}”是 ${number(unusual.figure)}，这一项有数的另外 ${String(unusual.peers)} 个同级单位以 ${number(unusual.against)} 为中位，相差较大，请看一看。`,
        en: `“${name}” is ${number(unusual.figure)}; the middle figure of the ${String(unusual.peers)} other units of its level that have any is ${number(unusual.against)}; worth a look.`,
      };
    }
  }
}
