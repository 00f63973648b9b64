import fc from 'fast-check';
import { normalise, spanIn } from '../../../src/narrative/verify/normalise';

it('a text in the one way of writing stands as it is, at its place', () => {
  const source = '标题\n受理申请12件，答复3.5万件。';
  const normal = normalise(source, [{ start: 3, end: source.length }]);
  expect(normal.text).toBe('受理申请12件，答复3.5万件。');
  expect(spanIn(normal, 4, 7)).toEqual({ start: 7, end: 10 });
});

it.each([
  ['１２件', '12件'],
  ['1,234件', '1234件'],
  ['1，234件', '1234件'],
  ['其中:2件', '其中：2件'],
  ['受理 2 件', '受理2件'],
  ['(二)', '（二）'],
  ['共【待填：申请数】件', '共¤件'],
])('%s is written %s', (source, expected) => {
  expect(normalise(source).text).toBe(expected);
});

it('whether it is written in the one way already changes nothing but the way it is kept', () => {
  const pieces = fc.constantFrom('受理', '12', '3', '件', '，', '：', '。', '、', '（', '）', '【待填：数】', ' ', '　', ',', ':', '０', '〇', '%', '\u200b', '·');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const source = parts.join('');
      const alone = normalise(source);
      // What cannot be seen makes it a text that is not, and is left out.
      const marked = normalise(`\u200b${source}`);
      expect(marked.text).toBe(alone.text);
      for (let start = 0; start <= alone.text.length; start += 1) {
        for (let end = start; end <= alone.text.length; end += 1) {
          const [one, other] = [spanIn(alone, start, end), spanIn(marked, start, end)];
          expect({ start: one.start + 1, end: one.end + 1 }).toEqual(other);
        }
      }
    }),
  );
});
