import { numberOf } from '../../../src/annex/sheet/figure';
import type { Sheet } from '../../../src/annex/sheet/sheet';
import type { Verdict } from '../../../src/narrative/verify/statement';
import { heldOutTexts, type Label, type LabelledText, onlyPlace, type PlacedLabel, publishedTexts, verdictsOf } from './labels';

/** The labels themselves: that they stand in their texts, and that their verdicts follow from the figures by plain arithmetic. */

const published = publishedTexts();
const heldOut = heldOutTexts('first');
const secondHeldOut = heldOutTexts('second');
const all = [...published, ...heldOut, ...secondHeldOut].flatMap((text) => text.labels.map((label) => ({ text, label, name: `${text.id} “${label.number}” in “${label.quote}”` })));
const wrong = (isWrong: (each: (typeof all)[number]) => boolean): string[] => all.filter(isWrong).map(({ name }) => name);

test('the seven reports and the held-out passages are there', () => {
  expect(published.map(({ id, labels }) => [id, labels.length])).toEqual([
    ['hongze-2023', 3],
    ['huaian-2024', 24],
    ['pingtan-2021', 4],
    ['pingtan-2022', 10],
    ['shoffice-2019', 16],
    ['suqian-2023', 61],
    ['zhangcun-2012', 6],
  ]);
  expect(heldOut).toHaveLength(120);
  expect(heldOut.filter(({ labels }) => labels.some(isDifference))).toHaveLength(24);
  expect(secondHeldOut).toHaveLength(80);
  expect(secondHeldOut.filter(({ labels }) => labels.some(isDifference))).toHaveLength(16);
});

test('a span is the number as printed, line ends inside it included', () => {
  expect(wrong(({ text, label }) => text.text.slice(label.span.start, label.span.end).replace(/\s/gu, '') !== label.number.replace(/\s/gu, ''))).toEqual([]);
});

test('words are found across line ends and spaces, and only where they stand once', () => {
  expect(onlyPlace('答复 45\n件，余', '45件')).toEqual({ start: 3, end: 7 });
  expect(onlyPlace('45件，45件', '45件')).toBeUndefined();
  expect(onlyPlace('46件', '45件')).toBeUndefined();
  expect(onlyPlace('46件', ' ')).toBeUndefined();
});

test('every indicator is one of the form', () => {
  expect(wrong(({ text, label }) => [...label.cells, ...(label.base ?? [])].flat().some((id) => !text.sheet.form.indexOf.has(id)))).toEqual([]);
});

test('what must be untied names no figures, what may be more names some; percentages that are tied name a base', () => {
  expect(wrong(({ label }) => verdictsOf(label).every((verdict) => verdict === 'untied') !== (label.cells.length === 0))).toEqual([]);
  expect(wrong(({ label }) => (label.kind === 'percentage' && label.cells.length > 0) !== (label.base !== undefined))).toEqual([]);
});

test('who allows several verdicts says why', () => {
  expect(wrong(({ label }) => verdictsOf(label).length > 1 && label.why === undefined)).toEqual([]);
  expect(wrong(({ label }) => verdictsOf(label).length === 0)).toEqual([]);
});

test('every verdict follows from the figures', () => {
  const judged = all.filter(({ label }) => !isOfAnotherScope(label));
  const contradicted = judged.filter(({ text, label }) => !verdictsOf(label).includes(verdictByFigures(text, label)));
  expect(contradicted.map(({ name }) => name)).toEqual([]);
});

function isDifference(label: PlacedLabel): boolean {
  return label.verdict === 'differs';
}

/** Figures of the form, but of a part of the unit or of several years: no figure says whether the number is right. */
const isOfAnotherScope = (label: Label): boolean => label.cells.length > 0 && verdictsOf(label).every((verdict) => verdict === 'unclear' || verdict === 'untied') && label.verdict !== 'unclear';

function verdictByFigures({ sheet, lastYear }: LabelledText, label: Label): Verdict {
  if (label.cells.length === 0) return 'untied';
  const known = candidates(sheet, lastYear, label).flatMap((amount) => amount ?? []);
  if (known.length === 0) return 'unclear';
  return known.some((amount) => allows(label, amount)) ? 'agrees' : 'differs';
}

/** What the number may be by each sum that it may mean; undefined where the sheet does not give it. */
function candidates(sheet: Sheet, lastYear: Sheet | undefined, label: Label): (number | undefined)[] {
  const sums = label.cells.map((ids) => sumOf(label.lastYear === true ? lastYear : sheet, ids));
  if (label.kind === 'trend') return label.cells.map((ids, index) => changeOf(label, sums[index], sumOf(lastYear, ids)));
  if (label.base === undefined) return sums;
  return sums.flatMap((part) => label.base!.map((ids) => shareOf(part, sumOf(sheet, ids))));
}

function changeOf(label: Label, now: number | undefined, before: number | undefined): number | undefined {
  if (now === undefined || before === undefined) return undefined;
  return isPercent(label) ? shareOf(now - before, before) : now - before;
}

const shareOf = (part: number | undefined, base: number | undefined): number | undefined => (part === undefined || base === undefined ? undefined : (part / base) * 100);

function sumOf(sheet: Sheet | undefined, ids: readonly string[]): number | undefined {
  const values = ids.map((id) => numberOf(sheet?.figures[sheet.form.indexOf.get(id)!]));
  return values.includes(null) ? undefined : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

const isPercent = ({ number }: Label): boolean => /[%％]|百分/u.test(number);

/** Whether an amount, in the form's unit, may be said as the label's number is. */
function allows(label: Label, amount: number): boolean {
  const value = label.value * unitFactor(label.number);
  const step = 10 ** trailingZeros(value);
  const noise = 1e-6;
  switch (label.precision) {
    case 'over':
      return amount >= value && amount < value + step;
    case 'under':
      return amount < value && amount > value - step;
    case 'about':
      return Math.abs(amount - value) <= step;
    default:
      return Math.abs(amount - value) <= roundingOf(label) + noise;
  }
}

/** Half of the last printed digit, for percentages and for numbers with decimals before 万 or 亿. */
function roundingOf(label: Label): number {
  const decimals = (/\.(\d+)/u.exec(label.number) ?? /\.(\d+)/u.exec(String(label.value)))?.[1]?.length ?? 0;
  if (isPercent(label)) return 0.5 / 10 ** decimals;
  if (decimals === 0) return 0;
  if (/万[^元]*$/u.test(label.number) || label.number.endsWith('亿元')) return 5000 / 10 ** decimals;
  return 0;
}

/** Money is held in 万元; every other number is in its form's unit. */
function unitFactor(number: string): number {
  if (number.endsWith('亿元')) return 10_000;
  if (number.endsWith('万元')) return 1;
  return number.endsWith('元') ? 1 / 10_000 : 1;
}

function trailingZeros(value: number): number {
  return /0*$/u.exec(String(value))![0].length;
}
