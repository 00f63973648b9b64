import { findForm } from '../../../src/annex/form/catalogue';
import type { Sheet } from '../../../src/annex/sheet/sheet';
import { finished } from '../../../src/annex/steps';
import type { Statement } from '../../../src/narrative/verify/statement';
import { MAX_NOTES, notesText, orphanSteps, readNotes, scopeNote } from '../../../src/pane/verify/scope-notes';
import { judge } from '../../../src/pane/verify/standing';

const form = findForm('sd-weihai-2014')!;
const sheet: Sheet = { form, unit: '张村镇政府', year: 2012, figures: [], cells: [] };

/** “通过网站公开756条” against a figure. */
function statement(text: string, figure: number | null): Statement {
  const printed = /\d+条/.exec(text)!;
  return {
    span: { start: printed.index, end: printed.index + printed[0].length },
    clause: { start: 0, end: text.length },
    kind: 'count',
    value: parseInt(printed[0], 10),
    precision: 'exact',
    unit: '条',
    subject: '网站',
    meanings: [{ name: '政府网站公开数', indicators: ['1.2.2'], value: figure }],
    taken: { name: '政府网站公开数', indicators: ['1.2.2'], value: figure },
    verdict: 'differs',
  };
}

const text = '通过网站公开756条';
const note = scopeNote(statement(text, 413), text, sheet, ' 含转发 ');
const orphans = (...given: Parameters<typeof orphanSteps>) => finished(orphanSteps(...given));
const standing = (of: Statement, words: string, on = sheet) => judge([of], words, on, [note])[0];

test('a reason holds while text and figure are what they were', () => {
  expect(standing(statement(text, 413), text)).toMatchObject({ standing: 'explained', note: { reason: '含转发' } });
});

test('it lapses, and is still shown, when the figure or the number changes', () => {
  expect(standing(statement(text, 414), text)).toMatchObject({ standing: 'differs', note: { reason: '含转发', figure: 413 } });
  const other = '通过网站公开757条';
  expect(standing(statement(other, 413), other)).toMatchObject({ standing: 'differs', note: { stated: 756 } });
});

test('it is not about another clause, another unit or another year', () => {
  const other = '通过微信公开756条';
  expect(standing(statement(other, 413), other)).not.toHaveProperty('note');
  expect(standing(statement(text, 413), text, { ...sheet, unit: '文登镇政府' })).not.toHaveProperty('note');
  expect(standing(statement(text, 413), text, { ...sheet, year: 2013 })).not.toHaveProperty('note');
});

test('one whose clause is gone is an orphan of its own sheet only', () => {
  const other = '通过微信公开756条';
  expect(orphans([note], [statement(other, 413)], other, sheet)).toEqual([note]);
  expect(orphans([note], [statement(other, 413)], other, { ...sheet, year: 2013 })).toEqual([]);
  expect(orphans([note], [statement(text, 414)], text, sheet)).toEqual([]);
});

test('what is kept is read back; anything else is nothing', () => {
  expect(readNotes(notesText([note]))).toEqual([note]);
  expect(notesText([])).toBeNull();
  for (const kept of [null, '', '{', '[]', '{"version":2,"notes":[]}', JSON.stringify({ version: 1, notes: [{ ...note, stated: '756' }] }), JSON.stringify({ version: 1, notes: Array.from({ length: MAX_NOTES + 1 }, () => note) })]) {
    expect(readNotes(kept)).toEqual([]);
  }
});
