import type { Meaning, Statement, Verdict } from '../../../src/narrative/verify/statement';
import { sheetOf, formOf } from '../sheets';
import { type Label, type LabelledText, onlyPlace } from './labels';
import { meetsBars, score, shareOf, total } from './score';
import { scoreTable } from './score-table';

/** The arithmetic of the score, on texts of one sentence. */

const sheet = sheetOf(formOf('cn-2021'), {});
const words = '收到申请5件，答复4件，占80%，举办新闻发布会3场，2023年没有诉讼。';

type Short = Pick<Label, 'number' | 'cells' | 'verdict'> & Partial<Label>;

function labelled(...labels: readonly Short[]): LabelledText {
  const placed = labels.map((label) => ({ quote: label.number, kind: 'count' as const, value: 0, ...label, span: placeOf(label.number) }));
  return { id: 'text', text: words, sheet, labels: placed };
}

function placeOf(number: string): Statement['span'] {
  const span = onlyPlace(words, number);
  if (span === undefined) throw new Error(`“${number}” stands not once`);
  return span;
}

function said(number: string, verdict: Verdict, indicators: readonly string[] = [], more: Partial<Meaning> = {}): Statement {
  const taken = indicators.length === 0 ? undefined : { name: '', indicators, value: 0, ...more };
  return { span: placeOf(number), clause: placeOf(number), kind: 'count', value: 0, precision: 'exact', unit: '', subject: '', meanings: taken === undefined ? [] : [taken], taken, verdict };
}

const received: Short = { number: '5件', cells: [['t3.r1.c7'], ['t3.r1.c7', 't3.r2.c7']], verdict: 'agrees' };
const answered: Short = { number: '4件', cells: [['t3.r3.7.c7']], verdict: 'differs' };
const conferences: Short = { number: '3场', cells: [], verdict: 'untied' };

test('all told as labelled', () => {
  const found = score(labelled(received, answered, conferences), [said('5件', 'agrees', ['t3.r2.c7', 't3.r1.c7']), said('4件', 'differs', ['t3.r3.7.c7']), said('3场', 'untied')]);
  expect(found).toEqual({
    found: { right: 3, all: 3 },
    stray: 0,
    tiedPrecision: { right: 2, all: 2 },
    tiedRecall: { right: 2, all: 2 },
    differsPrecision: { right: 1, all: 1 },
    differsRecall: { right: 1, all: 1 },
    verdicts: { right: 2, all: 2 },
    falseDiffers: [],
    misses: [],
  });
  expect(meetsBars(found)).toBe(true);
});

test('nothing found: every label is missed, nothing is wrong', () => {
  const found = score(labelled(received, answered, conferences), []);
  expect(found).toMatchObject({ found: { right: 0, all: 3 }, tiedPrecision: { right: 0, all: 0 }, tiedRecall: { right: 0, all: 2 }, differsPrecision: { right: 0, all: 0 }, differsRecall: { right: 0, all: 1 } });
  expect(found.misses).toHaveLength(3);
  expect(meetsBars(found)).toBe(false);
});

test('tied to other figures: wrong for precision and for recall', () => {
  const found = score(labelled(received), [said('5件', 'agrees', ['t3.r2.c7'])]);
  expect(found).toMatchObject({ tiedPrecision: { right: 0, all: 1 }, tiedRecall: { right: 0, all: 1 }, verdicts: { right: 0, all: 1 } });
  expect(found.misses).toEqual(['text 对应有误 tied wrong: “5件”（5件）agrees = t3.r2.c7 (0)', 'text 没有对应 not tied: “5件”（5件）agrees = t3.r1.c7']);
});

test('what the form does not count must not be tied', () => {
  expect(score(labelled(conferences), [said('3场', 'agrees', ['t3.r2.c7'])])).toMatchObject({ tiedPrecision: { right: 0, all: 1 }, tiedRecall: { right: 0, all: 0 } });
});

test('a number without a label is stray; tied, it is wrong, and a difference in it is false', () => {
  expect(score(labelled(), [said('2023', 'untied')])).toMatchObject({ stray: 1, tiedPrecision: { right: 0, all: 0 } });
  const found = score(labelled(), [said('2023', 'differs', ['t3.r2.c7'])]);
  expect(found).toMatchObject({ stray: 1, tiedPrecision: { right: 0, all: 1 }, differsPrecision: { right: 0, all: 1 } });
  expect(found.falseDiffers).toEqual(['text “2023”（2023）differs = t3.r2.c7 (0)']);
});

test('a false difference fails the bars however many are right', () => {
  const found = score(labelled(received), [said('5件', 'differs', ['t3.r1.c7'])]);
  expect(found).toMatchObject({ tiedPrecision: { right: 1, all: 1 }, tiedRecall: { right: 1, all: 1 }, differsPrecision: { right: 0, all: 1 }, verdicts: { right: 0, all: 1 } });
  expect(meetsBars({ ...found, differsPrecision: { right: 99, all: 100 } })).toBe(false);
});

test('a difference called unclear is missed', () => {
  const found = score(labelled(answered), [said('4件', 'unclear', ['t3.r3.7.c7'])]);
  expect(found).toMatchObject({ tiedRecall: { right: 1, all: 1 }, differsRecall: { right: 0, all: 1 } });
  expect(found.misses).toHaveLength(2);
});

test('where a label allows several verdicts, a difference counts neither way', () => {
  const either = labelled({ ...answered, verdict: ['agrees', 'differs'] });
  for (const verdict of ['agrees', 'differs'] as const)
    expect(score(either, [said('4件', verdict, ['t3.r3.7.c7'])])).toMatchObject({ differsPrecision: { right: 0, all: 0 }, differsRecall: { right: 0, all: 0 }, verdicts: { right: 1, all: 1 }, falseDiffers: [], misses: [] });
});

test('what may be left untied need not be tied, but if it is, then right', () => {
  const free = labelled({ ...received, verdict: ['unclear', 'untied'] });
  expect(score(free, [])).toMatchObject({ tiedRecall: { right: 0, all: 0 }, misses: [] });
  expect(score(free, [said('5件', 'unclear', ['t3.r1.c7'])])).toMatchObject({ tiedPrecision: { right: 1, all: 1 } });
  expect(score(free, [said('5件', 'unclear', ['t3.r2.c7'])])).toMatchObject({ tiedPrecision: { right: 0, all: 1 } });
  expect(score(free, [said('5件', 'differs', ['t3.r1.c7'])])).toMatchObject({ falseDiffers: [expect.any(String)] });
});

test('a percentage is tied right only with its base', () => {
  const percentage = labelled({ number: '80%', kind: 'percentage', cells: [['t3.r3.1.c7']], base: [['t3.r3.7.c7']], verdict: 'agrees' });
  const tied = (base?: readonly string[]) => score(percentage, [said('80%', 'agrees', ['t3.r3.1.c7'], base === undefined ? {} : { base })]).tiedPrecision.right;
  expect(tied(['t3.r3.7.c7'])).toBe(1);
  expect(tied(['t3.r1.c7'])).toBe(0);
  expect(tied()).toBe(0);
});

test("last year's number is another than this year's", () => {
  const lastYears = labelled({ ...received, lastYear: true });
  expect(score(lastYears, [said('5件', 'agrees', ['t3.r1.c7'], { lastYear: true })]).tiedPrecision.right).toBe(1);
  expect(score(lastYears, [said('5件', 'agrees', ['t3.r1.c7'])]).tiedPrecision.right).toBe(0);
  expect(score(labelled(received), [said('5件', 'agrees', ['t3.r1.c7'], { lastYear: true })]).tiedPrecision.right).toBe(0);
});

test('one denial of two things has a label for each; one statement of both answers both', () => {
  const rv: Short = { number: '没有', kind: 'zero', cells: [['t4.rv.x5'], ['t4.rv.x5', 't4.ld.x5']], verdict: 'agrees' };
  const ld: Short = { ...rv, cells: [['t4.ld.x5'], ['t4.rv.x5', 't4.ld.x5']] };
  const both = labelled(rv, ld);
  expect(score(both, [said('没有', 'agrees', ['t4.ld.x5', 't4.rv.x5'])])).toMatchObject({ tiedPrecision: { right: 1, all: 1 }, tiedRecall: { right: 2, all: 2 } });
  expect(score(both, [said('没有', 'agrees', ['t4.rv.x5']), said('没有', 'agrees', ['t4.ld.x5'])])).toMatchObject({ tiedPrecision: { right: 2, all: 2 }, tiedRecall: { right: 2, all: 2 } });
  expect(score(both, [said('没有', 'agrees', ['t4.rv.x5'])])).toMatchObject({ tiedRecall: { right: 1, all: 2 } });
});

test('a statement stands on a label if their spans share a character', () => {
  const { span } = said('5件', 'agrees');
  const beside = (start: number, end: number): number => score(labelled(received), [{ ...said('5件', 'agrees', ['t3.r1.c7']), span: { start, end } }]).found.right;
  expect(beside(span.start - 2, span.start + 1)).toBe(1);
  expect(beside(span.start - 2, span.start)).toBe(0);
  expect(beside(span.end, span.end + 1)).toBe(0);
});

test('a total adds up what is counted, not the shares', () => {
  const one = score(labelled(received), [said('5件', 'agrees', ['t3.r1.c7'])]);
  const other = score(labelled(received, answered), [said('4件', 'agrees', ['t3.r3.7.c7'])]);
  expect(total([one, other])).toMatchObject({ found: { right: 2, all: 3 }, tiedPrecision: { right: 2, all: 2 }, tiedRecall: { right: 2, all: 3 }, differsRecall: { right: 0, all: 1 }, misses: other.misses });
});

test('shares and their printing', () => {
  expect(shareOf({ right: 0, all: 0 })).toBe(1);
  expect(shareOf({ right: 1, all: 4 })).toBe(0.25);
  const all = score(labelled(received), [said('5件', 'agrees', ['t3.r1.c7'])]);
  const row = scoreTable([{ id: 'text', score: { ...all, verdicts: { right: 1999, all: 2000 } } }]).split('\n')[2];
  expect(row).toBe('| text | 1 | 1/1 100.0% | 0 | 1/1 100.0% | 1/1 100.0% | — | — | 1999/2000 99.9% |');
});
