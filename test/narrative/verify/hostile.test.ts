import * as fc from 'fast-check';
import { Lexicon } from '../../../src/narrative/verify/lexicon';
import { Understanding } from '../../../src/narrative/verify/understanding';
import { verify } from '../../../src/narrative/verify/verify';
import { county, told, township } from './support';

const fragments = [
  '1', '一', '十', '百分之', '12件', '，', '。', '（', '）', '(', '、', '；', ' ', '　', '\n', '\t', '没有', '未', '无', '收到', '申请', '政府信息公开申请', '行政复议', '2023年', '12月', '余', '约', '万', '元', '%', '占', '同比', '增长',
  '持平', '【待填：', '】', '其中', '\u202e', '\u200f', '=SUM(A1)', '<script>', '第', '-', '1,234', '０', '第二十条', '其他', '\ud842', '网站', '公开', '其中', '分别', '自然人', '予以公开', '、', '由', '上年', '合计', '一起', '10—12件', '1.', '：',
];

test('any text gives statements in order, with spans and clauses inside it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...fragments), { maxLength: 120 }), fc.boolean(), (pieces, old) => {
      const text = pieces.join('');
      const statements = verify(text, old ? township : county);
      let last = 0;
      for (const { span, clause, value } of statements) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(clause.start).toBeLessThanOrEqual(span.start);
        expect(clause.end).toBeGreaterThanOrEqual(span.end);
        expect(Number.isFinite(value)).toBe(true);
        last = span.start;
      }
    }),
    { numRuns: 500 },
  );
});

test('long runs of one fragment are read to the end', () => {
  for (const fragment of fragments) expect(() => verify(fragment.repeat(20_000), county)).not.toThrow();
});

/** Characters read for words, and questions of what words mean. */
function work(text: string): number {
  const read = jest.spyOn(Lexicon.prototype, 'read');
  const resolved = jest.spyOn(Understanding.prototype, 'resolve');
  verify(text, county);
  const done = read.mock.calls.reduce((total, [words]) => total + words.length, 0) + resolved.mock.calls.length;
  jest.restoreAllMocks();
  return done;
}

test('twice the text is at most twice the work, whatever is repeated', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 5 }), (pieces) => {
      const text = pieces.join('');
      expect(work(text.repeat(400))).toBeLessThanOrEqual(work(text.repeat(200)) * 2.1 + 100);
    }),
    { numRuns: 150 },
  );
});

test.each(['其中（', '（其中', '合计', '合计1件，', '其中1件，', '1件（其中1件，合计2件）', '1件：自然人1件，', '甲局1件、'])('a megabyte of “%s” takes work as long as it is', (fragment) => {
  const text = (length: number): string => fragment.repeat(length / fragment.length);
  const [half, whole] = [text(50_000), text(100_000)].map(added);
  expect(whole).toBeLessThanOrEqual((half ?? 0) * 2.1 + 100);
  expect(() => verify(text(1_000_000), county)).not.toThrow();
});

/** Questions of what words say, which are asked of every number of a list that may add up. */
function added(text: string): number {
  const asked = jest.spyOn(Understanding.prototype, 'lex');
  verify(text, county);
  const done = asked.mock.calls.length;
  jest.restoreAllMocks();
  return done + work(text);
}

test('marks of direction and joiners change nothing, and spans still are of the original', () => {
  expect(told('全县共受理政府信息\u200b公开申请\u202e2\u200f8\u202c件。', county)).toEqual(['2\u200f8\u202c件 differs t3.r1.c7']);
});

test('a text broken over lines and pages in the middle of words and numbers', () => {
  const text = [
    '    （二）依申请公开情况。进一步规范依申请公开流程，畅通依申请公开',
    '受理渠道，及时回应群众关切。2023 年，全县共受理政府信息公开申请 2',
    '6 件，均在法定期限内予以答复。没有因政府信息公开申请行政复议、提起',
    '',
    '                              - 3 -',
    '行政诉讼的案件。',
  ].join('\n');
  expect(told(text, county)).toEqual(['2\n6 件 differs t3.r1.c7', '没有因政府信息公开申请行政复议、提起\n\n                              - 3 -\n行政诉讼的案件 differs t4.rv.x5+t4.ld.x5+t4.lr.x5']);
});

test('rows of a table are no statements', () => {
  expect(told('信息内容          本年制发件数     本年废止件数   现行有效件数\n\n规章            1          0        11\n行政许可\t447228件\n一、收到申请数  件  12\n', county)).toEqual([]);
});
