import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTemplate } from '../../src/narrative/check-template';
import { forSharing, type House, HouseError, houseProblems, houseText, parseHouse } from '../../src/narrative/house';
import { paragraphText } from '../../src/narrative/text';
import type { Sentence } from '../../src/narrative/section';
import { write, type WriteOptions } from '../../src/narrative/write';
import type { Sheet } from '../../src/annex/sheet/sheet';
import { formOf, sheetOf } from './sheets';

const cn2021 = formOf('cn-2021');
const five = { 't3.r1.c1': 5, 't3.r1.c7': 5, 't3.r3.1.c1': 5, 't3.r3.1.c7': 5, 't3.r3.7.c1': 5, 't3.r3.7.c7': 5 };
const house = (sentences: House['sentences'], more: Partial<House> = {}): House => ({ form: 'cn-2021', sentences, ...more });
const sentence = (id: string, options: WriteOptions, sheet: Sheet = sheetOf(cn2021, five)): Sentence | undefined =>
  write(sheet, options)
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences))
    .find((each) => each.id === id);
const text = (...given: Parameters<typeof sentence>): string | undefined => sentence(...given)?.pieces.map((piece) => piece.text).join('');

describe('what a unit wants of a sentence', () => {
  test('a variant', () => {
    const given = { house: house({ 'applications.received': { variant: 2 } }) };
    expect(text('applications.received', given)).toBe('2023年，我县共收到政府信息公开申请5件，全年办结5件。');
    expect(sentence('applications.received', given)).toMatchObject({ template: sentence('applications.received', {})?.variants[2] });
    expect(sentence('applications.received', given)).not.toHaveProperty('own');
  });

  test('a variant that there is not, or no longer: the official one', () => {
    expect(text('applications.received', { house: house({ 'applications.received': { variant: 9 } }) })).toBe(text('applications.received', {}));
  });

  test('words of its own, each figure tied to its cells', () => {
    const given = { house: house({ 'applications.received': { text: '全年收到申请{新收申请数}件，予以公开{予以公开数}件[，占{予以公开数÷答复数}]。' } }) };
    expect(text('applications.received', given)).toBe('全年收到申请5件，予以公开5件，占100%。');
    expect(sentence('applications.received', given)).toMatchObject({ own: true, template: '全年收到申请{新收申请数}件，予以公开{予以公开数}件[，占{予以公开数÷答复数}]。' });
    expect(sentence('applications.received', given)?.pieces[1]).toEqual({ text: '5', value: 5, indicators: ['t3.r1.c7'] });
  });

  test('its own words are only said of figures that the official ones were said of', () => {
    const given = { house: house({ 'applications.none': { text: '{自称}全年没有收到申请。' } }) };
    expect(text('applications.none', given, sheetOf(cn2021, {}))).toBe('我县全年没有收到申请。');
    expect(text('applications.none', given)).toBeUndefined();
    expect(text('applications.received', given)).toBe(text('applications.received', {}));
  });

  test('its own words that do not fit the form are refused with the reason, and nothing else is lost', () => {
    const given = { house: house({ 'applications.received': { text: '全年收到{新申请数}件。' }, 'disclosure.no-documents': { variant: 1 } }) };
    expect(text('applications.received', given)).toBe(text('applications.received', {}));
    expect(sentence('applications.received', given)?.refused).toMatchObject([{ kind: 'unknown', at: { start: 4, end: 10 } }]);
    expect(text('disclosure.no-documents', given)).toBe('2023年，我县没有制发行政规范性文件。');
  });

  test('its own words that these figures cannot fill in: the official ones', () => {
    const given = { house: house({ 'applications.received': { text: '申请{同比 新收申请数}。' } }) };
    expect(text('applications.received', given)).toBe(text('applications.received', {}));
    expect(sentence('applications.received', given)?.refused).toMatchObject([{ kind: 'not-given' }]);
  });

  test('another form’s wording is not used', () => {
    expect(text('applications.received', { house: { form: 'cn-2019', sentences: { 'applications.received': { text: '有。' } } } })).toBe(text('applications.received', {}));
  });

  test('settings, which an option given beside them overrides', () => {
    const given = house({}, { self: '{单位}', zeros: 'list', decimals: 2, length: 'full' });
    expect(text('applications.received', { house: given })).toContain('2023年，甲县人民政府共受理');
    expect(text('applications.results', { house: given })).toContain('部分公开0件');
    expect(text('applications.lawsuits', { house: given })).toBeUndefined();
    expect(text('disclosure.no-rules', { house: given })).toBe('没有制发、废止规章，没有现行有效的规章。');
    expect(text('disclosure.no-rules', { house: given, length: 'standard' })).toBeUndefined();
    expect(text('applications.received', { house: given, self: '我县' })).toContain('2023年，我县共受理');
  });
});

test('the fee for handling applications is asked for until the clerk says what it was', () => {
  const fee = (choice?: House['sentences'][string]): string | undefined => text('fee.charged', choice === undefined ? {} : { house: house({ 'fee.charged': choice }) });
  expect(fee()).toMatch(/^2023年，我县【待填：收取信息处理费情况/);
  expect(fee({ variant: 1 })).toBe('2023年，我县未收取信息处理费。');
  expect(fee({ variant: 3 })).toBe('2023年，我县收取信息处理费【待填：信息处理费金额】元。');
  const kind = (variant: number): string | undefined =>
    write(sheetOf(cn2021, {}), { house: house({ 'fee.charged': { variant } }) })
      .flatMap(({ paragraphs }) => paragraphs)
      .find(({ id }) => id === 'fee')?.kind;
  expect([kind(0), kind(1), kind(3)]).toEqual(['stub', 'text', 'stub']);
});

test('own words are only ever data', () => {
  const own = '<img src=x onerror=alert(1)>答复{答复数}件，__proto__，$&。'.replaceAll(' ', '');
  const given = { house: house({ 'applications.received': { text: own } }) };
  expect(text('applications.received', given)).toBe(own.replace('{答复数}', '5'));
});

describe('the file', () => {
  const full: House = house({ 'fee.charged': { variant: 1 }, 'management.text': { text: '{自称}规范管理政府信息。' } }, { self: '我县', zeros: 'list', decimals: 2, length: 'brief' });

  test('is read back as it was written', () => {
    expect(parseHouse(houseText(full), cn2021)).toEqual(full);
    expect(parseHouse(`\ufeff${houseText(house({}))}`, cn2021)).toEqual(house({}));
  });

  test.each<[string, string, string, RegExp]>([
    ['no JSON', '{"form": "cn-2021",', '1:20', /不是有效的 JSON/],
    ['no form', '{"sentences": {}}', 'form', /缺少/],
    ['another form', '{"form": "cn-2014", "sentences": {}}', 'form', /给表样“cn-2014”/],
    ['an unknown key', '{"form": "cn-2021", "sentences": {}, "x": 1}', '', /不认识的项：x/],
    ['a length that there is not', '{"form": "cn-2021", "sentences": {}, "length": "long"}', 'length', /brief、standard、full/],
    ['a sentence with neither', '{"form": "cn-2021", "sentences": {"a.b": {}}}', 'sentences.a.b', /./],
    ['a name that is none', '{"form": "cn-2021", "sentences": {"constructor": {"variant": 1}}}', 'sentences.constructor', /./],
    ['markup for a name of its own', '{"form": "cn-2021", "sentences": {}, "self": "<b>"}', 'self', /./],
    ['a list', '[]', '', /类型/],
    ['an endless text', `{"form": "cn-2021", "sentences": {"a.b": {"text": "${'长'.repeat(5_001)}"}}}`, '', /./],
    ['too large', `"${'长'.repeat(200_000)}"`, '', /过大/],
  ])('%s', (_, json, place, reason) => {
    let error: unknown;
    try {
      parseHouse(json, cn2021);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(HouseError);
    if (!(error instanceof HouseError)) return;
    if (place !== '') expect(error.place).toBe(place);
    expect(error.reason.zh).toMatch(reason);
    expect(error.reason.en).not.toBe('');
  });

  test('a name that every object has is no sentence', () => {
    const read = parseHouse('{"form": "cn-2021", "sentences": {"__proto__": {"variant": 1}}}', cn2021);
    expect(Object.keys(read.sentences)).toEqual([]);
    expect(Object.getPrototypeOf(read.sentences)).toBe(Object.prototype);
  });

  test('too many sentences', () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`a.b${String(index)}`, { variant: 0 }]));
    expect(() => parseHouse(houseText(house(many)), cn2021)).toThrow('more than 200');
  });

  test('sentences that do not fit are kept, and named', () => {
    const odd = house({ 'gone.text': { variant: 1 }, 'fee.charged': { variant: 7 }, 'applications.none': { text: '没有' }, 'applications.received': { variant: 1 } });
    const read = parseHouse(houseText(odd), cn2021);
    expect(read).toEqual(odd);
    expect(houseProblems(read, cn2021).map(({ sentence: id, problems }) => [id, problems.map(({ kind }) => kind)])).toEqual([
      ['gone.text', ['unknown']],
      ['fee.charged', ['unknown']],
      ['applications.none', ['ending']],
    ]);
  });

  test('what is true of one unit only is not passed on', () => {
    const own = house({
      'fee.charged': { variant: 1 },
      'other.text': { text: '没有其他需要报告的事项。' },
      'management.text': { text: '（三）政府信息管理情况。{自称}规范管理，{待填 具体做法}。' },
      'applications.none': { text: '{自称}全年没有收到申请。' },
    });
    expect(Object.keys(forSharing(own, cn2021).sentences)).toEqual(['management.text', 'applications.none']);
    expect(Object.keys(forSharing(house({ 'fee.charged': { variant: 3 } }), cn2021).sentences)).toEqual(['fee.charged']);
  });
});

test('the examples of the manual are in order', () => {
  const manual = readFileSync(join(__dirname, '../../docs/wording.md'), 'utf8');
  const [, template = ''] = /```\n(.*)\n```/.exec(manual) ?? [];
  const [, file = ''] = /```json\n([^`]*)```/.exec(manual) ?? [];
  expect(checkTemplate(template, cn2021)).toEqual([]);
  expect(houseProblems(parseHouse(file, cn2021), cn2021)).toEqual([]);
});

test('a paragraph in words of one’s own reads as one text', () => {
  const given = house({ 'applications.heading': { text: '（二）依申请公开方面。' }, 'applications.received': { text: '收到申请{新收申请数}件。' } });
  const paragraph = write(sheetOf(cn2021, five), { house: given }).flatMap(({ paragraphs }) => paragraphs).find(({ id }) => id === 'applications');
  expect(paragraph && paragraphText(paragraph)).toMatch(/^（二）依申请公开方面。收到申请5件。新收申请中，/);
});
