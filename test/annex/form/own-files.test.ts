import { readFigure } from '../../../src/annex/sheet/figure';
import { check } from '../../../src/annex/check/check';
import { offText } from '../../../src/annex/check/message';
import { FormError, formErrorText } from '../../../src/annex/form/errors';
import { baseOf, buildForm, type FindBase, parseForm } from '../../../src/annex/form/load';
import { tinyData, tinyForm } from '../../support/forms';
import { formOf } from '../../support/forms';

function refusal(source: string, findBase?: FindBase, file = 'own.json'): FormError {
  try {
    parseForm(source, file, findBase);
  } catch (error) {
    if (error instanceof FormError) return error;
    throw error;
  }
  throw new Error('accepted');
}

const place = (error: FormError): string => `${String(error.position?.line)}:${String(error.position?.column)}`;
const reasoned = { rule: 'R21-T2-REG0', reason: '本区有立法权', by: '某区政务公开办', date: '2026-01-05' };

describe('a rule turned off', () => {
  const county = (): ReturnType<typeof parseForm> => parseForm(JSON.stringify({ $schema: 'form.schema.json', extends: 'cn-2021', off: [reasoned] }), 'county.json');

  it('is not judged, and the result says so', () => {
    const form = county();
    expect(form.id).toBe('cn-2021');
    expect(form.rules.map(({ id }) => id)).toEqual(formOf('cn-2021').rules.map(({ id }) => id).filter((id) => id !== 'R21-T2-REG0'));
    expect(form.variants[0]?.off).toHaveLength(1);
    const figures = form.indicators.map(({ id, unit }) => readFigure({ value: id === 't2a.reg.valid' ? 5 : 0 }, unit, false));
    const sheet = { form, unit: '某县人民政府', figures, cells: [] };
    const said = check(sheet);
    expect(said.findings.map(({ rule }) => rule)).not.toContain('R21-T2-REG0');
    expect(said.off.map((each) => ({ ...each, rule: each.rule.id }))).toEqual([reasoned]);
    expect(offText(said.off[0]!, 'zh')).toBe(`已停用的规则，没有判断：${said.off[0]!.rule.text.zh}（R21-T2-REG0）。原因：本区有立法权（某区政务公开办，2026-01-05）`);
    const official = check({ ...sheet, form: formOf('cn-2021') });
    expect(official.findings.map(({ rule }) => rule)).toContain('R21-T2-REG0');
    expect(official.off).toEqual([]);
  });

  it.each([
    ['a rule that is not there', [{ rule: 'R21-NONE', reason: '一' }], 'off[0].rule', /no rule “R21-NONE”/],
    ['no reason', [{ rule: 'R21-BLANK' }], 'off[0].reason', /^missing$/],
    ['a blank reason', [{ rule: 'R21-BLANK', reason: '  ' }], 'off[0].reason', /malformed/],
    ['the same rule twice', [{ rule: 'R21-BLANK', reason: '一' }, { rule: 'R21-BLANK', reason: '二' }], 'off', /appears twice/],
    ['a date that is none', [{ rule: 'R21-BLANK', reason: '一', date: '2026-02-30' }], 'off[0].date', /malformed/],
  ])('%s is refused', (_name, off, at, reason) => {
    const error = refusal(JSON.stringify({ extends: 'cn-2021', off }));
    expect(error.place).toBe(at);
    expect(error.reason.en).toMatch(reason);
  });
});

const base = tinyForm(['1', { code: '1.1', parent: '1', role: 'component' }, { code: '1.2', parent: '1', role: 'component' }, '2'], [['T-SUM', 'error', ['1 = parts(1)']], ['T-TWO', 'warning', ['2 <= 1']]]);
const findBase: FindBase = (name) => (name === 'tiny' ? base : undefined);
const extend = (more: object): ReturnType<typeof parseForm> => parseForm(JSON.stringify({ extends: 'tiny', id: 'own', ...more }), 'own.json', findBase);
const row = (code: string, more: object = {}): object => ({ code, label: `指标${code}`, level: 2, role: 'component', kind: 'integer', ...more });

describe('a form that extends another', () => {
  it('has its rows removed, changed and inserted, and the rules follow', () => {
    const form = extend({
      tables: { change: [{ id: 's', rows: { remove: ['1.1'], change: [{ code: '2', label: '三、改了号' }], insert: [{ after: '1.2', items: [row('1.3', { parent: '1' }), row('1.4', { parent: '1' })] }, { items: [row('0a', { role: 'independent' })] }] } }] },
    });
    expect(form.indicators.map(({ id }) => id)).toEqual(['0a', '1', '1.2', '1.3', '1.4', '2']);
    expect(form.indicators[5]?.label).toBe('三、改了号');
    expect(form.rules[0]?.relations[0]?.right.terms.map(({ id }) => id)).toEqual(['1.2', '1.3', '1.4']);
    expect(form.data.base).toBe('tiny');
    expect(base.indicators).toHaveLength(4);
  });

  it('adds a figure column: rules over every column speak of it too', () => {
    const form = parseForm(JSON.stringify({ extends: 'cn-2021', id: 'cn-2021-wide', tables: { change: [{ id: 't3', columns: { insert: [{ after: 'c6', items: [{ code: 'c6b', label: '外国人', kind: 'integer', unit: '件', role: 'component' }] }] } }] } }), 'wide.json');
    expect(form.indicators.filter(({ table }) => table === 't3')).toHaveLength(25 * 8);
    expect(form.rules.find(({ id }) => id === 'R21-T3-BAL')?.relations).toHaveLength(8);
    expect(form.variants).toHaveLength(formOf('cn-2021').variants.length);
  });

  it('adds, replaces and removes rules', () => {
    const rule = (id: string, relation: string): object => ({ id, severity: 'error', basis: 'practice', relations: [relation], text: { zh: id, en: id }, why: { zh: id, en: id } });
    const form = extend({ rules: { remove: ['T-TWO'], replace: [rule('T-SUM', '1 >= 1.1')], add: [rule('T-NEW', '2 >= 1')] } });
    expect(form.rules.map(({ id, source }) => [id, ...source])).toEqual([['T-SUM', '1 >= 1.1'], ['T-NEW', '2 >= 1']]);
  });

  it('may extend a file that extends another; what is off there stays off', () => {
    const files: Record<string, string> = {
      'county.json': JSON.stringify({ extends: 'cn-2021', off: [reasoned] }),
      'town.json': JSON.stringify({ extends: 'county.json', off: [{ rule: 'R21-BLANK', reason: '乡镇按惯例留空' }] }),
    };
    const find: FindBase = (name) => (files[name] === undefined ? undefined : { source: files[name], file: name });
    const form = parseForm(files['town.json']!, 'town.json', find);
    expect(form.off.map(({ rule }) => rule.id)).toEqual(['R21-T2-REG0', 'R21-BLANK']);
    expect(baseOf(files['town.json']!)).toBe('county.json');
    expect(baseOf(JSON.stringify(tinyData(['1'], [])))).toBeUndefined();
    expect(baseOf('{')).toBeUndefined();
  });

  it('is built from data as from a text', () => {
    expect(buildForm({ extends: 'tiny', id: 'own' }, 'own.json', findBase).indicators).toHaveLength(4);
  });

  it.each<[string, object, RegExp]>([
    ['a base that is not there', { extends: 'nowhere.json' }, /no form “nowhere\.json” to extend/],
    ['rows of a table that is not there', { id: 'own', tables: { change: [{ id: 't9' }] } }, /has no “t9”/],
    ['a row after one that is not there', { id: 'own', tables: { change: [{ id: 's', rows: { insert: [{ after: '9', items: [row('9.1')] }] } }] } }, /has no “9”/],
    ['columns of a list', { id: 'own', tables: { change: [{ id: 's', columns: {} }] } }, /list table has no columns/],
    ['rows without an id of its own', { tables: { change: [{ id: 's', rows: { remove: ['2'] } }] } }, /needs an id of its own/],
    ['a rule replaced that is not there', { rules: { replace: [{ id: 'T-NONE', severity: 'error', basis: 'practice', text: { zh: '一', en: 'a' }, why: { zh: '一', en: 'a' } }] } }, /has no “T-NONE”/],
  ])('%s is refused', (_name, more, reason) => {
    const error = refusal(JSON.stringify({ extends: 'tiny', ...more }), findBase);
    expect(error.reason.en).toMatch(reason);
    expect(error.position).toBeDefined();
  });

  it('a circle is refused with the way round', () => {
    const files: Record<string, string> = { 'a.json': '{"extends": "b.json"}', 'b.json': '{\n  "extends": "a.json"\n}' };
    const error = refusal(files['a.json']!, (name) => ({ source: files[name]!, file: name }), 'a.json');
    expect([error.file, place(error)]).toEqual(['b.json', '2:14']);
    expect(error.reason.zh).toBe('表样互相扩展，绕成了圈：a.json → b.json → a.json');
  });
});

describe('mistakes carry the line and the column of what is wrong', () => {
  const source = (...lines: string[]): string => `{\n  "extends": "tiny",\n  "id": "own",\n${lines.join('\n')}\n}`;

  it.each<[string, string, string]>([
    ['a value', source('  "years": {"from": "2020"}'), '4:21'],
    ['a key nobody knows', source('  "years": {"from": 2020, "till": 2021}'), '4:27'],
    ['what lacks something', source('  "off": [', '    {"rule": "T-TWO"}', '  ]'), '5:5'],
    ['an unknown code of a new rule', source('  "rules": {"add": [{"id": "T-NEW", "severity": "error", "basis": "practice", "text": {"zh": "一", "en": "a"}, "why": {"zh": "一", "en": "a"},', '    "relations": ["1 >= 2",', '      "1 >= 9"]}]}'), '6:7'],
    ['the character that is not understood in a relation', source('  "rules": {"add": [{"id": "T-NEW", "severity": "error", "basis": "practice", "text": {"zh": "一", "en": "a"}, "why": {"zh": "一", "en": "a"},', '    "relations": ["1 <> 2"]}]}'), '5:23'],
    ['a removal that a rule of the base misses', source('  "tables": {"change": [{"id": "s", "rows": {', '    "remove": ["1.1", "2"]', '  }}]}'), '5:23'],
    ['a parent that is not there', source('  "tables": {"change": [{"id": "s", "rows": {"insert": [{"after": "2", "items": [', '    {"code": "3", "label": "三", "level": 1, "role": "total", "kind": "integer",', '     "parent": "9"}', '  ]}]}}]}'), '6:16'],
  ])('%s', (_name, text, at) => {
    expect(place(refusal(text, findBase))).toBe(at);
  });

  it('in a form that extends nothing, too', () => {
    const text = JSON.stringify(tinyData(['1', '2', '1'], []), null, 1);
    const error = refusal(text);
    const lines = text.split('\n');
    expect(lines[(error.position?.line ?? 0) - 1]).toBe('     "code": "1",');
    expect(error.position?.line).toBe(lines.lastIndexOf('     "code": "1",') + 1);
    expect(formErrorText(error, 'zh')).toMatch(/^own\.json：第 \d+ 行第 14 列：s\.rows：代码“1”重复$/);
    expect(formErrorText(error, 'en')).toMatch(/^own\.json: line \d+, column 14: s\.rows: code “1” appears twice$/);
  });
});
