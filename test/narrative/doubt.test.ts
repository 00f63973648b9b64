import { check, type Finding } from '../../src/annex/check/check';
import { changedSince, fingerprints } from '../../src/narrative/changed';
import { isDoubtful, markDoubtful } from '../../src/narrative/doubt';
import { sentencesUsing } from '../../src/narrative/provenance';
import { isFigure, type Section } from '../../src/narrative/section';
import { write } from '../../src/narrative/write';
import { formOf, publishedSheet, sheetOf } from './sheets';

const cn2021 = formOf('cn-2021');
const five = { 't3.r1.c1': 5, 't3.r1.c7': 5, 't3.r3.1.c1': 5, 't3.r3.1.c7': 5, 't3.r3.7.c1': 5, 't3.r3.7.c7': 5 };
const sentencesOf = (sections: readonly Section[]) => sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences));
const error = (indicators: readonly string[], severity: Finding['severity'] = 'error'): Finding => ({
  rule: 'R',
  severity,
  state: severity === 'info' ? 'open' : 'broken',
  indicators,
  left: null,
  right: null,
  difference: null,
  implied: [],
});
const doubtful = (sections: readonly Section[]): string[] => sentencesOf(sections).flatMap(({ pieces }) => pieces.flatMap((piece) => (isFigure(piece) && piece.doubtful ? [piece.text] : [])));

describe('numbers on which an error stands', () => {
  const sections = write(sheetOf(cn2021, five));

  test('are marked wherever they are used, as a part and as a base', () => {
    expect(doubtful(markDoubtful(sections, [error(['t3.r3.7.c7'])]))).toEqual(['5', '100%']);
    expect(doubtful(markDoubtful(sections, [error(['t3.r3.1.c7'])]))).toEqual(['5', '100%']);
    expect(isDoubtful(markDoubtful(sections, [error(['t3.r3.1.c7'])]))).toBe(true);
  });

  test('warnings and remarks mark nothing', () => {
    const marked = markDoubtful(sections, [error(['t3.r3.7.c7'], 'warning'), error(['t3.r3.7.c7'], 'info')]);
    expect(marked).toEqual(sections);
    expect(isDoubtful(marked)).toBe(false);
  });

  test('a sentence that says there was none is marked too', () => {
    const marked = markDoubtful(sections, [error(['t4.rv.x5', 't4.rv.x1'])]);
    expect(sentencesOf(marked).filter((sentence) => sentence.doubtful).map(({ id }) => id)).toEqual(['applications.no-disputes']);
    expect(isDoubtful(marked)).toBe(true);
  });

  test('last year’s base is doubted by last year’s findings only', () => {
    const lastYear = { ...sheetOf(cn2021, { ...five, 't3.r1.c7': 4 }), year: 2022 };
    const compared = write(sheetOf(cn2021, five), { lastYear });
    expect(doubtful(markDoubtful(compared, [error(['t3.r1.c7'])]))).toEqual(['5', '25%']);
    expect(doubtful(markDoubtful(compared, [], [error(['t3.r1.c7'])]))).toEqual(['25%']);
  });

  test('淮安 2024: no error, nothing marked; 张村镇 2012: the total that its channels do not reach', () => {
    const marked = (id: string): string[] => doubtful(markDoubtful(write(publishedSheet(id)), check(publishedSheet(id)).findings));
    expect(marked('huaian-2024')).toEqual([]);
    expect(marked('zhangcun-2012')).toEqual(['756', '413', '54.6%', '190', '25.1%', '138', '18.3%']);
  });
});

describe('sentences that changed since they were copied', () => {
  const before = fingerprints(write(sheetOf(cn2021, five)));

  test('none at first', () => {
    expect([...changedSince(write(sheetOf(cn2021, five)), before)]).toEqual([]);
    expect([...changedSince(write(sheetOf(cn2021, five)), {})]).toEqual([]);
  });

  test('those with another number', () => {
    expect([...changedSince(write(sheetOf(cn2021, { ...five, 't2b.permit.n': 3 })), before)].sort()).toEqual(['disclosure.decisions', 'disclosure.no-decisions']);
    expect([...changedSince(write(sheetOf(cn2021, { ...five, 't3.r1.c1': 6, 't3.r1.c7': 6 })), before)].sort()).toEqual(['applications.applicants', 'applications.received']);
  });

  test('those new in a paragraph that was copied, and those no longer said', () => {
    const withReview = write(sheetOf(cn2021, { ...five, 't4.rv.x5': 1, 't4.rv.x1': 1 }));
    expect([...changedSince(withReview, before)].sort()).toEqual(['applications.no-disputes', 'applications.no-lawsuits', 'applications.reviews']);
  });

  test('only what was copied is spoken of', () => {
    const fees = Object.fromEntries(Object.entries(before).filter(([id]) => id.startsWith('disclosure.')));
    expect([...changedSince(write(sheetOf(cn2021, { ...five, 't3.r1.c7': 6 })), fees)]).toEqual([]);
  });
});

test('the sentences that use a cell', () => {
  const using = (...ids: string[]): string[] => [...sentencesUsing(write(sheetOf(cn2021, five), { lastYear: { ...sheetOf(cn2021, { ...five, 't3.r1.c7': 4 }), year: 2022 } }), ids)];
  expect(using('t3.r1.c7')).toEqual(['applications.received']);
  expect(using('t3.r3.7.c7')).toEqual(['applications.received', 'applications.results']);
  expect(using('t4.ld.x5')).toEqual(['applications.no-disputes']);
  expect(using('t2a.reg.made')).toEqual([]);
  expect(using('t3.r1.c1', 't2d.fee.amt')).toEqual(['disclosure.no-charges', 'applications.applicants']);
});
