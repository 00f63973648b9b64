import { officialForms } from '../../src/annex/form/catalogue';
import { BLANK, type Figure } from '../../src/annex/sheet/figure';
import { paragraphText, plainText } from '../../src/narrative/text';
import { write, type WriteOptions } from '../../src/narrative/write';
import type { Sheet } from '../../src/annex/sheet/sheet';
import { formOf, number, sheetOf } from './sheets';

const paragraph = (sheet: Sheet, id: string, options?: WriteOptions): string =>
  write(sheet, options)
    .flatMap((section) => section.paragraphs)
    .filter((each) => each.id === id)
    .map(paragraphText)
    .join('\n');

const cn2021 = formOf('cn-2021');
const cn2014 = formOf('cn-2014');
const NONE = '2023年，我县没有受理政府信息公开申请事项。';

describe('all figures 0', () => {
  test('2021', () => {
    const sheet = sheetOf(cn2021, {});
    expect(paragraph(sheet, 'disclosure')).toBe('（一）主动公开情况。2023年，我县未制发行政规范性文件。全年未作出行政许可、行政处罚、行政强制处理决定。未收取行政事业性收费。');
    expect(paragraph(sheet, 'applications')).toBe(`（二）依申请公开情况。${NONE}全年没有因政府信息公开申请行政复议、提起行政诉讼的案件。`);
  });

  test('2014', () => {
    const sheet = sheetOf(cn2014, {});
    expect(paragraph(sheet, 'organisation')).toBe('');
    expect(paragraph(sheet, 'disclosure')).toBe('2023年，我县没有主动公开政府信息。未制发规范性文件。');
    expect(paragraph(sheet, 'applications')).toBe(NONE);
    expect(paragraph(sheet, 'fees')).toBe('2023年，我县没有收取依申请公开政府信息的费用。');
    expect(paragraph(sheet, 'waivers')).toBe('');
    expect(paragraph(sheet, 'disputes')).toBe('2023年，没有因政府信息公开申请行政复议、提起行政诉讼的案件。没有因政府信息公开被举报投诉的情况。');
  });
});

test.each(officialForms.map((form) => [form.id, form] as const))('%s: blanks, dashes, about and unreadable figures are gaps, never zeros', (_, form) => {
  const unknown: readonly Figure[] = [BLANK, { state: 'dash', raw: '/' }, { state: 'approximate', value: 190, raw: '190余' }, { state: 'unreadable', raw: '#REF!', reason: 'error-value' }];
  for (const figure of unknown) {
    const text = plainText(write(sheetOf(form, {}, figure)));
    expect(text.replace(/【[^】]*】/g, '')).not.toMatch(/没有|(?<!尚)未/);
    expect(text).not.toContain('190');
    expect(text).toMatch(/【待填：行政复议(案件数|数量)】件/);
  }
});

describe('applications', () => {
  const carriedOver = { 't3.r2.c1': 3, 't3.r2.c7': 3, 't3.r3.1.c1': 2, 't3.r3.1.c7': 2, 't3.r3.7.c1': 2, 't3.r3.7.c7': 2, 't3.r4.c1': 1, 't3.r4.c7': 1 };

  test('none new but some carried over is not the zero sentence', () => {
    expect(paragraph(sheetOf(cn2021, carriedOver), 'applications')).toBe(
      '（二）依申请公开情况。2023年，我县没有新收政府信息公开申请，上年度结转3件，全年答复2件，另有1件结转下年度继续办理。从办理结果看，予以公开2件，占100%。全年没有因政府信息公开申请行政复议、提起行政诉讼的案件。',
    );
  });

  test.each([
    ['carried over unknown', { 't3.r2.c7': BLANK }],
    ['new unknown', { 't3.r1.c7': BLANK }],
    ['a new application by a person, total left at 0', { 't3.r1.c1': 1 }],
    ['an answer all the same', { 't3.r3.1.c7': 1 }],
  ])('no zero sentence: %s', (_, values) => {
    expect(paragraph(sheetOf(cn2021, values), 'applications')).not.toContain(NONE);
  });

  test('2014: none received but some answered', () => {
    expect(paragraph(sheetOf(cn2014, { '3.2': 1, '3.2.1': 1, '3.3': 1, '3.3.4': 1, '3.3.4.2': 1 }), 'applications')).toBe(
      '2023年，我县没有收到新的政府信息公开申请。办结申请1件，其中按时办结1件。答复申请1件，其中不同意公开1件，占100%。不同意公开的答复中，涉及商业秘密1件。',
    );
  });

  test('2014: none refused', () => {
    expect(paragraph(sheetOf(cn2014, { '3.1': 2, '3.1.3': 2, '3.2': 2, '3.2.1': 2, '3.3': 2, '3.3.2': 2 }), 'applications')).toBe(
      '2023年，我县共收到政府信息公开申请2件，其中网络申请2件。办结申请2件，其中按时办结2件。答复申请2件，其中同意公开2件，占100%。没有不同意公开的答复。',
    );
  });
});

describe('reviews and lawsuits', () => {
  test.each([
    [{ 't4.rv.x5': 1, 't4.rv.x1': 1 }, '因政府信息公开申请行政复议1件，其中结果维持1件。没有因政府信息公开提起行政诉讼的案件。'],
    [{ 't4.lr.x5': 1, 't4.lr.x4': 1 }, '全年没有因政府信息公开申请行政复议的案件。因政府信息公开提起行政诉讼1件，其中尚未审结1件。'],
    [{ 't4.ld.x5': BLANK }, '全年没有因政府信息公开申请行政复议的案件。因政府信息公开提起行政诉讼【待填：行政诉讼案件数】件。'],
  ])('%j', (values, expected) => {
    expect(paragraph(sheetOf(cn2021, values), 'applications')).toBe(`（二）依申请公开情况。${NONE}${expected}`);
  });
});

test('documents repealed though none were made, rules unknown', () => {
  const sheet = sheetOf(cn2021, { 't2a.doc.repealed': 5, 't2a.doc.valid': 6, 't2a.reg.valid': BLANK });
  expect(paragraph(sheet, 'disclosure')).toContain('我县未制发行政规范性文件，废止5件，现行有效6件。未制发规章，现行有效【待填：现行有效规章数】件。');
});

test('fees are printed in 万元 as on the sheet, and waivers are asked for', () => {
  const sheet = sheetOf(cn2014, { '7': 0.35 });
  expect(paragraph(sheet, 'fees')).toBe('2023年，我县收取依申请公开政府信息的费用0.35万元。');
  expect(paragraph(sheet, 'waivers')).toBe('【待填：费用减免情况】');
  expect(paragraph(sheetOf(formOf('sd-weihai-2014'), { '12': 251000.123456 }), 'fees')).toContain('251000.123456万元');
});

test('kinds that did not occur can be listed', () => {
  const sheet = sheetOf(cn2021, { 't3.r1.c1': 1, 't3.r1.c7': 1, 't3.r3.1.c1': 1, 't3.r3.1.c7': 1, 't3.r3.7.c1': 1, 't3.r3.7.c7': 1 });
  expect(paragraph(sheet, 'applications', { zeros: 'list' })).toContain('予以公开1件，占100%；部分公开0件；不予公开0件；无法提供0件；不予处理0件；其他处理0件。');
  expect(paragraph(sheet, 'applications')).toContain('从办理结果看，予以公开1件，占100%。');
});

test('a missing year or unit is a gap', () => {
  const { form, figures, cells } = sheetOf(cn2021, { 't3.r1.c7': number(0) });
  const [opening] = write({ form, figures, cells });
  expect(opening?.title).toBe('【待填：单位名称】【待填：年度】年政府信息公开工作年度报告');
  expect(plainText(write({ form, figures, cells }))).toContain('【待填：年度】年，本单位没有受理政府信息公开申请事项。');
});

test('a form without wording of its own asks for every section', () => {
  const form = { ...cn2021, id: 'local', data: { ...cn2021.data, id: 'local' } };
  const sections = write({ ...sheetOf(cn2021, {}), form });
  expect(sections.map((section) => section.paragraphs.map((each) => each.kind))).toEqual([['text'], ['stub'], [], [], [], ['stub'], ['stub']]);
});
