import { isFigure, type Piece } from '../../src/narrative/section';
import { write } from '../../src/narrative/write';
import type { Sheet } from '../../src/annex/sheet/sheet';
import { BLANK, type Figure } from '../../src/annex/sheet/figure';
import { formOf, sheetOf } from './sheets';

const applicationsIn = (year: number, total: number | Figure, form = 'cn-2021'): Sheet => ({
  ...sheetOf(formOf(form), { 't3.r1.c7': total, 't3.r3.7.c7': 1 }),
  year,
});
const sentence = (sheet: Sheet, lastYear: Sheet, decimals: 1 | 2 = 1): readonly Piece[] =>
  write(sheet, { lastYear, decimals })
    .flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.sentences))
    .find((each) => each.id === 'applications.received')?.pieces ?? [];
const text = (...given: Parameters<typeof sentence>): string => sentence(...given).map((piece) => piece.text).join('');

test.each([
  [74, 70, '共受理政府信息公开申请74件，同比增长5.7%，全年'],
  [70, 74, '共受理政府信息公开申请70件，同比下降5.4%，全年'],
  [70, 70, '共受理政府信息公开申请70件，与上年持平，全年'],
  [140, 70, '共受理政府信息公开申请140件，同比增长100%，全年'],
  [100001, 100000, '共受理政府信息公开申请100001件，与上年基本持平，全年'],
  [70, 0, '共受理政府信息公开申请70件，全年'],
  [70, BLANK, '共受理政府信息公开申请70件，全年'],
])('%d after %j', (now, before, expected) => {
  expect(text(applicationsIn(2023, now), applicationsIn(2022, before))).toContain(expected);
});

test('two decimals', () => {
  expect(text(applicationsIn(2023, 74), applicationsIn(2022, 70), 2)).toContain('同比增长5.71%');
});

test('the comparison names both figures', () => {
  const moved = sentence(applicationsIn(2023, 74), applicationsIn(2022, 70)).filter(isFigure).find((piece) => piece.lastYear);
  expect(moved).toEqual({ text: '5.7%', value: 5.7, indicators: ['t3.r1.c7'], base: ['t3.r1.c7'], lastYear: true });
});

test('2021 is compared with 2020 on the form before', () => {
  expect(text(applicationsIn(2021, 80), applicationsIn(2020, 40, 'cn-2019'))).toContain('同比增长100%');
});

test('a sheet of another year is not last year', () => {
  expect(text(applicationsIn(2023, 74), applicationsIn(2021, 70))).not.toContain('同比');
});

test('2018 is not compared with 2019: the forms count differently', () => {
  expect(text(applicationsIn(2019, 74, 'cn-2019'), { ...sheetOf(formOf('cn-2014'), { '3.1': 70 }), year: 2018 })).not.toContain('同比');
});
