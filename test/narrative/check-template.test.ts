import * as fc from 'fast-check';
import { officialForms } from '../../src/annex/form/catalogue';
import { checkTemplate, LONGEST_TEMPLATE } from '../../src/narrative/check-template';
import { plainText } from '../../src/narrative/text';
import { write } from '../../src/narrative/write';
import { formOf, sheetOf } from './sheets';

const cn2021 = formOf('cn-2021');
const cn2014 = formOf('cn-2014');
/** What is wrong, and the stretch of text that is named. */
const found = (text: string, form = cn2021): (readonly [string, string])[] => checkTemplate(text, form).map(({ kind, at }) => [kind, text.slice(at.start, at.end)] as const);

test.each([
  '{年}年，{自称}共收到申请{新收申请数}件。',
  '{年}年，{自称}共收到申请{新收申请数}件[，{同比 新收申请数}][，其中{列 申请人}]。',
  '予以公开{予以公开数}件，占{予以公开数÷答复数}。',
  '收费{行政事业性收费金额}万元；信息处理费{待填 金额}元。',
  '{待填 全年工作情况}',
  '按照《政府信息公开条例》第20条、第711号国令要求，在20个工作日内答复申请{答复数}件。',
  '统计期限自1月1日起至12月31日止，咨询电话12345。',
  '按照《条例》要求，<b>认真</b>答复申请{答复数}件。',
])('in order: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test.each<[string, (readonly [string, string])[]]>([
  ['', [['empty', '']]],
  ['\n ', [['empty', '\n ']]],
  ['收到{新收申请}件。', [['unknown', '{新收申请}']]],
  ['{列 申请人类别}。', [['unknown', '{列 申请人类别}']]],
  ['占{予以公开数÷总数}。', [['unknown', '{予以公开数÷总数}']]],
  ['收到{新收申请数}。', [['no-unit', '']]],
  ['收到{新收申请数}，答复{答复数}件。', [['no-unit', '']]],
  ['收到{新收申请数}[件]。', [['no-unit', '']]],
  ['收到{新收申请数}条。', [['unit', '条']]],
  ['收到{新收申请数}万件。', [['unit', '万']]],
  ['收费{行政事业性收费金额}元。', [['unit', '元']]],
  ['占{予以公开数÷答复数}%。', [['unit', '%']]],
  ['申请{新收申请数}件，同比{同比 新收申请数}。', [['slot', '{同比 新收申请数}']]],
  ['收到{新收申请数件。', [['bracket', '{']]],
  ['收到新收申请数}件。', [['bracket', '}']]],
  ['收到{新收申请数}件[，占{予以公开数÷答复数}。', [['bracket', '[']]],
  ['收到{新收申请数}件]。', [['bracket', ']']]],
  ['收到｛新收申请数｝件。', [['bracket', '｛'], ['bracket', '｝']]],
  ['收到{新收申请数}件（其中{列 申请人}。', [['bracket', '（']]],
  ['收到{新收申请数}件（[其中{列 申请人}）]。', [['bracket', '（'], ['bracket', '）'], ['punctuation', '。']]],
  ['【待填：情况】。', [['bracket', '【'], ['bracket', '】']]],
  ['收到 {新收申请数}件。', [['space', ' ']]],
  ['收到{新收申请数}件。\n', [['ending', ''], ['space', '\n']]],
  ['收到{环比 新收申请数}。', [['slot', '{环比 新收申请数}']]],
  ['收到{ 新收申请数}件。', [['slot', '{ 新收申请数}']]],
  ['收到{}件。', [['slot', '{}']]],
  ['占{予以公开数÷答复数÷答复数}。', [['slot', '{予以公开数÷答复数÷答复数}']]],
  ['收到{新收申请数}件，，答复{答复数}件。', [['punctuation', '，']]],
  ['收到{新收申请数}件，[，{同比 新收申请数}]。', [['punctuation', '，'], ['punctuation', '。']]],
  ['收到{新收申请数}件[，{同比 新收申请数}]', [['ending', '']]],
  ['，收到{新收申请数}件。', [['punctuation', '，']]],
  ['[收到{新收申请数}件。]', [['ending', '']]],
  ['收到申请12件。', [['number', '12件']]],
  ['收到申请１２件。', [['number', '１２件']]],
  ['公开1.2万条，办结率100%。', [['number', '1.2万条'], ['number', '100%']]],
  ['2023年，收到{新收申请数}件。', [['year', '2023年']]],
  ['=HYPERLINK。', [['character', '=']]],
  ['收到\u202e{新收申请数}件。', [['character', '\u202e']]],
  ['收到\u200b{新收申请数}件。', [['character', '\u200b']]],
  ['收到\u0007{新收申请数}件。', [['character', '\u0007']]],
  ['收到\ud800{新收申请数}件。', [['character', '\ud800']]],
])('%j', (text, expected) => {
  expect(found(text).sort()).toEqual([...expected].sort());
});

test('the unit is the form’s own for that figure', () => {
  expect(found('公开{主动公开政府信息数}条，制发规范性文件{制发规范性文件总数}件。', cn2014)).toEqual([]);
  expect(found('公开{主动公开政府信息数}件，制发规范性文件{制发规范性文件总数}条。', cn2014)).toEqual([['unit', '件'], ['unit', '条']]);
  expect(found('接受培训{接受培训人员数}人。', cn2014)).toEqual([['unit', '人']]);
  expect(found('工作人员{工作人员数}人次。', cn2014)).toEqual([['unit', '人次']]);
});

test('only what counts a change is said as one, and only what is counted alike is a share', () => {
  const cn2019 = formOf('cn-2019');
  expect(found('行政许可项目本年{增减 行政许可项目增减数}。', cn2019)).toEqual([]);
  expect(found('行政许可项目本年{增减 行政许可项目增减数}项。', cn2019)).toEqual([['unit', '项']]);
  expect(found('本年申请{增减 新收申请数}。', cn2019)).toEqual([['slot', '{增减 新收申请数}']]);
  expect(found('占{制发规范性文件总数÷主动公开政府信息数}。', cn2014)).toEqual([['unit', '{制发规范性文件总数÷主动公开政府信息数}']]);
  expect(found('占{主动公开规范性文件数÷主动公开政府信息数}。', cn2014)).toEqual([]);
});

test('the nearest name is offered, and a reason in both languages', () => {
  const [problem] = checkTemplate('收到{新收数}件。', cn2021);
  expect(problem?.reason).toEqual({ zh: '没有名为“新收数”的数，是不是“新收申请数”？', en: 'no figure is called “新收数”; did you mean “新收申请数”?' });
  expect(checkTemplate('收到{完全无关}件。', cn2021)[0]?.reason.zh).toBe('没有名为“完全无关”的数');
});

test('too long', () => {
  const text = '办'.repeat(LONGEST_TEMPLATE);
  expect(found(`${text}。`)).toEqual([['too-long', '。']]);
  expect(found(`${text.slice(1)}。`)).toEqual([]);
});

const bits = fc.constantFrom('{', '}', '[', ']', '{新收申请数}', '件', '，', '。', '（', '）', '[，', '。]', '{列 申请人}', '{同比 答复数}', '{予以公开数÷答复数}', ' ', '12', '%', '{年}', '=', '<script>', '\u202e', '÷', '列 ', '占');

test('whatever is typed: places lie in the text, and what passes is written as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(bits, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 25 }), (words) => {
      const text = words.join('');
      const problems = checkTemplate(text, cn2021);
      for (const { at, reason } of problems) {
        expect(at.start >= 0 && at.end >= at.start && at.end <= text.length).toBe(true);
        expect(reason.zh !== '' && reason.en !== '').toBe(true);
      }
      const sheet = sheetOf(cn2021, { 't3.r1.c1': 5, 't3.r1.c7': 5, 't3.r3.1.c1': 5, 't3.r3.1.c7': 5, 't3.r3.7.c1': 5, 't3.r3.7.c7': 5 });
      const sections = write(sheet, { house: { form: 'cn-2021', sentences: { 'applications.received': { text } } } });
      const sentence = sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences)).find(({ id }) => id === 'applications.received');
      expect(sentence?.own === true).toBe(problems.length === 0 && sentence?.refused === undefined);
      expect(plainText(sections)).not.toMatch(/[，。；、：]{2}|[{}[\]\u202e]/);
    }),
    { numRuns: 150 },
  );
});

test('a well-formed template of any parts is taken', () => {
  const clause = fc.constantFrom('收到申请{新收申请数}件', '答复{答复数}件[，{同比 答复数}]', '予以公开{予以公开数}件[，占{予以公开数÷答复数}]', '自然人申请{自然人申请数}件');
  fc.assert(
    fc.property(fc.array(clause, { minLength: 1, maxLength: 6 }), (clauses) => {
      expect(found(`{年}年，{自称}${clauses.join('，')}。`)).toEqual([]);
    }),
  );
});

test('a megabyte of brackets is turned away at once', () => {
  for (const form of officialForms) for (const text of ['{', '[', '{新收申请数}', '[，', '（', '1']) expect(checkTemplate(text.repeat(1_000_000 / text.length), form)).toHaveLength(1);
});
