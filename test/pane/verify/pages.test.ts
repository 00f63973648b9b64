import fc from 'fast-check';
import { finished } from '../../../src/annex/steps';
import { type Pages, pagesSteps } from '../../../src/pane/verify/pages';

const pagesOf = (...given: Parameters<typeof pagesSteps>): Pages => finished(pagesSteps(...given));
const spans = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([start, end]) => ({ span: { start, end } }));
const shown = ({ pages }: Pages) => pages.map((lines) => lines.map(({ segments }) => segments.map(({ text, statement }) => (statement === undefined ? text : `[${String(statement)}:${text}]`)).join('')));

test('lines are cut at line ends, statements set off in them', () => {
  expect(shown(pagesOf('公开756条。\n\n没有收费。', spans([2, 6], [9, 13])))).toEqual([['公开[0:756条]。', '', '[1:没有收费]。']]);
});

test('a statement inside another is shown as that one', () => {
  const pages = pagesOf('没有收到申请0件。', spans([0, 8], [6, 8]));
  expect(shown(pages)).toEqual([['[0:没有收到申请0件]。']]);
  expect(pages.shownAs).toEqual([0, 0]);
});

test('a long text has several pages, and each statement knows its own', () => {
  const line = '通过网站公开12条信息。\n';
  const text = line.repeat(5000);
  const statements = Array.from({ length: 5000 }, (_, index) => ({ span: { start: index * line.length + 6, end: index * line.length + 9 } }));
  const { pages, pageOf } = pagesOf(text, statements);
  expect(pages).toHaveLength(10);
  expect(pageOf[0]).toBe(0);
  expect(pageOf[4999]).toBe(9);
});

test('a page has no more than two thousand lines, however short', () => {
  const { pages } = pagesOf(`${'\n'.repeat(4999)}甲。\n`, []);
  expect(pages.map((lines) => lines.length)).toEqual([2000, 2000, 1000]);
  expect(pages[2]?.[999]).toEqual({ start: 4999, segments: [{ text: '甲。' }] });
  expect(pagesOf('甲\n'.repeat(2000), []).pages).toHaveLength(1);
});

test('nothing of a text is lost but its line ends, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 20 }), fc.boolean()), { maxLength: 30 }), (parts) => {
      let text = '';
      const statements: { span: { start: number; end: number } }[] = [];
      for (const [words, stated] of parts) {
        if (stated && words !== '') statements.push({ span: { start: text.length, end: text.length + words.length } });
        text += `${words}\n`;
      }
      const { pages, pageOf } = pagesOf(text, statements);
      const said = pages.flat().map(({ segments }) => segments.map((segment) => segment.text).join('')).join('\n');
      expect(said.replace(/\n/g, '')).toBe(text.replace(/\n/g, ''));
      expect(pageOf).toHaveLength(statements.length);
      pages.forEach((lines, page) => lines.forEach(({ segments }) => segments.forEach(({ statement }) => { if (statement !== undefined) expect(pageOf[statement]).toBe(page); })));
    }),
  );
});
