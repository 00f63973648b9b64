import { findForm, type Form } from '../../src/annex/form/catalogue';
import { parseForm } from '../../src/annex/form/load';
import { plainText } from '../../src/narrative/text';
import { verify } from '../../src/narrative/verify/verify';
import { write } from '../../src/narrative/write';
import { sheetOf } from './sheets';

/** A county's form: without fees and without the fifth kind of 不予处理, with one of its own. */
const county: Form = parseForm(
  JSON.stringify({
    extends: 'cn-2021', id: 'county-2021', name: '某县统计表',
    tables: {
      remove: ['t2d'],
      change: [{ id: 't3', rows: { remove: ['r3.5.5'], insert: [{ after: 'r3.5.4', items: [{ code: 'r3.5.9', label: '5.县里自设', level: 3, role: 'component', parent: 'r3.5' }] }] } }],
    },
    rules: { remove: ['R21-T2-UNIT'] },
  }),
  '县.json',
);

const figures = { 't2a.doc.made': 3, 't2a.doc.valid': 3, 't3.r1.c1': 9, 't3.r1.c7': 9, 't3.r3.1.c1': 4, 't3.r3.1.c7': 4, 't3.r3.5.2.c1': 2, 't3.r3.5.2.c7': 2, 't3.r3.5.9.c1': 3, 't3.r3.5.9.c7': 3, 't3.r3.7.c1': 9, 't3.r3.7.c7': 9 };
const sheet = sheetOf(county, figures);
const text = plainText(write(sheet, { length: 'full' }));

test('a form made from an official one is written about in its words', () => {
  expect(text).toContain('制发行政规范性文件3件');
  expect(text).toContain('予以公开4件');
});

test('a sum counts the rows that were added to it', () => {
  expect(text).toContain('不予处理5件');
});

test('what the form does not ask for is neither said nor asked', () => {
  expect(plainText(write(sheetOf(findForm('cn-2021')!, {}), { length: 'full' }))).toContain('行政事业性收费');
  expect(text).not.toContain('行政事业性收费');
  expect(text).not.toContain('重新出具');
});

test('the text agrees with the sheet, and a number that may mean what is not on the form is not blamed', () => {
  expect(verify(text, sheet).filter(({ verdict }) => verdict === 'differs')).toEqual([]);
  const [fee] = verify('行政事业性收费12万元。', sheet);
  expect(fee?.verdict).toBe('untied');
  const [made] = verify('制发行政规范性文件4件。', sheet);
  expect(made?.verdict).toBe('differs');
});

test('a form of which only a rule is turned off has the whole wording', () => {
  const form = parseForm(JSON.stringify({ extends: 'cn-2021', off: [{ rule: 'R21-BLANK', reason: '以空格代替 0' }] }), '县.json');
  const official = findForm('cn-2021')!;
  const shared = { 't3.r1.c1': 9, 't3.r1.c7': 9 };
  expect(plainText(write(sheetOf(form, shared)))).toBe(plainText(write(sheetOf(official, shared))));
});
