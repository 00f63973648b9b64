import { officialForms } from '../../src/annex/form/catalogue';
import { checkTemplate } from '../../src/narrative/check-template';
import { compileWording, wordingOf } from '../../src/narrative/compile';
import { officialWordings } from '../../src/narrative/wording/catalogue';
import { cn2021 } from '../../src/narrative/wording/cn-2021';
import type { SentenceWording, Wording } from '../../src/narrative/wording/wording';
import { formOf } from './sheets';

const every = officialForms.flatMap((form) => [form, ...form.variants]);

test.each(every.map((form) => [form.variant ?? form.id, form] as const))('%s: every name and code is found', (_, form) => {
  expect(officialWordings.some((wording) => wording.form === form.id)).toBe(true);
  for (const figure of wordingOf(form).figures.values()) expect(figure.terms.length).toBe(figure.ids.length);
});

test('every figure that is named is spoken of', () => {
  for (const wording of officialWordings) {
    const spoken = JSON.stringify([wording.lists, wording.sections]);
    expect(Object.keys(wording.figures).filter((name) => !spoken.includes(name))).toEqual([]);
  }
});

const templates = officialForms.flatMap((form) =>
  [...wordingOf(form).sentences.values()].flatMap((sentence) => [...new Set(Object.values(sentence.variants).flat())].map((template) => ({ form, sentence, template }))),
);

test('official templates satisfy what is asked of own ones', () => {
  for (const { form, template } of templates) expect([template, checkTemplate(template, form)]).toEqual([template, []]);
});

test('a sentence that says there was none is only said of figures that are 0', () => {
  const none = templates.filter(({ sentence, template }) => /没有|未(?!审结)/.test(template) && sentence.templates.standard[0]?.stub === false);
  expect(none.length).toBeGreaterThan(60);
  for (const { sentence, template } of none) expect([template, sentence.zeros]).not.toEqual([template, []]);
});

test('sentences have names that a file of house wording may use', () => {
  for (const { sentence } of templates) expect(sentence.id).toMatch(/^[a-z0-9-]{1,40}\.[a-z0-9-]{1,40}$/);
});

test('equal names are compared across forms: the same cells, and none of 2014 with later ones', () => {
  const [cn2021, cn2019, cn2014, weihai] = officialForms.map((form) => wordingOf(form).figures);
  for (const [name, { ids }] of cn2019!) {
    const same = cn2021!.get(name)?.ids.map((id) => id.replace(/^t3\.r3\.6\.\d\./, 't3.r3.6.'));
    if (same !== undefined) expect([...new Set(same)]).toEqual(ids);
  }
  const later = new Set([...cn2019!.keys(), ...cn2021!.keys()]);
  expect([...cn2014!.keys(), ...weihai!.keys()].filter((name) => later.has(name))).toEqual([]);
});

test('a row printed without the rows below it stands for them', () => {
  const ids = (variant?: string): readonly string[] | undefined => wordingOf(formOf('cn-2021', variant)).figures.get('其他处理数')?.ids;
  expect(ids()).toEqual(['t3.r3.6.1.c7', 't3.r3.6.2.c7', 't3.r3.6.3.c7']);
  expect(ids('cn-2021-hybrid')).toEqual(['t3.r3.6.c7']);
});

describe('mistakes are named', () => {
  const say = (sentence: Omit<SentenceWording, 'id'>): Partial<Wording> => ({ sections: { 五: [{ id: 'said', sentences: [{ id: 'it', ...sentence }] }] } });
  test.each<[string, Partial<Wording>, string]>([
    ['an unknown code', { figures: { ...cn2021.figures, 新收申请数: 't3.r9.c7' } }, '新收申请数: the form has no indicator “t3.r9.c7”'],
    ['an unknown code in a sum', { figures: { ...cn2021.figures, 新收申请数: 't3.r1.c1 + t9.*' } }, 'no indicator “t9.*”'],
    ['a code added twice', { figures: { ...cn2021.figures, 新收申请数: 't3.r1.c7 + t3.*.c7' } }, '“t3.r1.c7” is added twice'],
    ['an unknown name', say({ text: '{没有的数}件' }), 'said: “没有的数” is not defined'],
    ['an unknown condition', say({ text: '有', ifZero: ['没有的数'] }), 'said: “没有的数” is not defined'],
    ['an unknown list', say({ text: '{列 没有的}' }), '“没有的” is not defined'],
    ['an unknown keyword', say({ text: '{环比 新收申请数}' }), 'unknown slot “{环比 新收申请数}”'],
    ['an open brace', say({ text: '{新收申请数件' }), 'unmatched bracket'],
    ['an open bracket', say({ text: '[，占{新收申请数}' }), 'unmatched bracket'],
    ['a closing bracket', say({ text: '占{新收申请数}]' }), 'unmatched bracket'],
    ['a name with a space', say({ text: '{列 申请 人}' }), 'unknown slot “{列 申请 人}”'],
    ['a space', say({ text: '全年 没有' }), 'space in “全年 没有”'],
    ['an unknown name in a variant', say({ text: '有', variants: ['{没有的数}件'] }), 'said: “没有的数” is not defined'],
    ['a sentence twice', { sections: { 五: [{ id: 'said', sentences: [{ id: 'it', text: '一' }, { id: 'it', text: '二' }] }] } }, 'said.it: a sentence id appears twice'],
    ['a paragraph twice', { sections: { 五: [{ id: 'said', sentences: [] }, { id: 'said', sentences: [] }] } }, 'said: a paragraph id appears twice'],
    ['an unknown section', { sections: { 七: [] } }, '七: the form has no such text section'],
    ['a table section', { sections: { 二: [] } }, '二: the form has no such text section'],
  ])('%s', (_, change, message) => {
    expect(() => compileWording({ ...cn2021, ...change }, formOf('cn-2021'))).toThrow(message);
  });
});
