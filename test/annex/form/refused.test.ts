import { FormError } from '../../../src/annex/form/errors';
import { buildForm, parseForm } from '../../../src/annex/form/load';
import cn2021 from '../../../src/annex/form/official/cn-2021.json';
import { tinyData, tinyForm } from '../../support/forms';

function refusal(build: () => unknown): FormError {
  try {
    build();
  } catch (error) {
    if (error instanceof FormError) return error;
    throw error;
  }
  throw new Error('accepted');
}

const told = (build: () => unknown): [string, string] => {
  const { file, place, reason, message } = refusal(build);
  expect(file).toBe('tiny.json');
  expect(message).toBe(['tiny.json', place, reason.en].filter((part) => part !== '').join(': '));
  expect(reason.zh).toMatch(/\p{Script=Han}/u);
  return [place, reason.en];
};

const built = (change: (data: ReturnType<typeof tinyData>) => unknown) => (): unknown => {
  const data = tinyData(['1', '2'], [['T-ONE', 'error', ['1 <= 2']]]);
  return buildForm(change(data) ?? data, 'tiny.json');
};

const row = (code: string, more: object = {}): object => ({ code, label: `指标${code}`, level: 1, role: 'independent', kind: 'integer', ...more });
const list = (...rows: object[]): object[] => [{ id: 's', layout: 'list', headers: ['指标', '单位', '统计数'], rows }];
const matrix = (rows: object[], columns: object[] = [{ code: 'c', label: '数', kind: 'integer' }]): object => ({ id: 'm', layout: 'matrix', corner: '内容', columns, rows });
const groups = (code1: string, code2: string): object => ({
  id: 'g',
  layout: 'groups',
  columns: [{ code: 'x', label: '数', kind: 'integer' }],
  groups: [
    { code: code1, label: '甲', headerPath: ['甲'] },
    { code: code2, label: '乙', headerPath: ['乙'] },
  ],
});

describe('a form file with a mistake is refused with its place and the reason', () => {
  it.each<[string, () => unknown, string, RegExp]>([
    ['no data at all', () => buildForm(undefined, 'tiny.json'), '', /missing|expected/],
    ['a missing title', built(({ title: _title, ...data }) => data), 'title', /^missing$/],
    ['a key nobody knows', built((data) => ({ ...data, colour: 'red' })), '', /unknown key: colour/],
    ['an unknown key in a row', built((data) => ({ ...data, tables: list(row('1', { width: 3 })) })), 'tables[0].rows[0]', /unknown key: width/],
    ['a label that is a number', built((data) => ({ ...data, tables: list(row('1', { label: 7 })) })), 'tables[0].rows[0].label', /string expected/],
    ['an empty label', built((data) => ({ ...data, tables: list(row('1', { label: '' })) })), 'tables[0].rows[0].label', /empty or too small/],
    ['no rows', built((data) => ({ ...data, tables: list() })), 'tables[0].rows', /empty or too small/],
    ['a level of 0', built((data) => ({ ...data, tables: list(row('1', { level: 0 })) })), 'tables[0].rows[0].level', /too small/],
    ['an unknown role', built((data) => ({ ...data, tables: list(row('1', { role: 'sum' })) })), 'tables[0].rows[0].role', /must be one of total, /],
    ['an unknown kind', built((data) => ({ ...data, tables: list(row('1', { kind: 'money' })) })), 'tables[0].rows[0].kind', /must be one of integer, /],
    ['a code with a space', built((data) => ({ ...data, tables: list(row('1 2')) })), 'tables[0].rows[0].code', /malformed/],
    ['an unknown layout', built((data) => ({ ...data, tables: [{ id: 's', layout: 'grid' }] })), 'tables[0].layout', /./],
    ['a rule of unknown severity', built((data) => ({ ...data, rules: [{ ...data.rules[0], severity: 'fatal' }] })), 'rules[0].severity', /must be one of error, warning, info/],
    ['a rule id in small letters', built((data) => ({ ...data, rules: [{ ...data.rules[0], id: 't-one' }] })), 'rules[0].id', /malformed/],
    ['a rule without its English text', built((data) => ({ ...data, rules: [{ ...data.rules[0], text: { zh: '一' } }] })), 'rules[0].text.en', /^missing$/],
    ['a code used twice', () => tinyForm(['1', '2', '1']), 's.rows', /code “1” appears twice/],
    ['a heading’s code used twice', () => tinyForm(['1', { code: 'h', role: 'header' }, { code: 'h', role: 'header' }]), 's.rows', /code “h” appears twice/],
    ['a rule id used twice', () => tinyForm(['1'], [['T-ONE', 'error', ['1 >= 1']], ['T-ONE', 'info', ['1 >= 1']]]), 'rules', /code “T-ONE” appears twice/],
    ['a column used twice', built((data) => ({ ...data, tables: [matrix([row('r', { kind: undefined })], [{ code: 'c', label: '甲', kind: 'integer' }, { code: 'c', label: '乙', kind: 'integer' }])], rules: [] })), 'm.columns', /code “c” appears twice/],
    ['a group used twice', built((data) => ({ ...data, tables: [groups('a', 'a')], rules: [] })), 'g.groups', /code “a” appears twice/],
    ['two tables of one name', built((data) => ({ ...data, tables: [...list(row('1')), ...list(row('2'))], rules: [] })), 'tables', /code “s” appears twice/],
    ['a heading with a kind', built((data) => ({ ...data, tables: list(row('h', { role: 'header' }), row('1')), rules: [] })), 's: h', /a header row has no kind/],
    ['a figure row without a kind', built((data) => ({ ...data, tables: list(row('1', { kind: undefined })), rules: [] })), 's: 1', /every other row has one/],
    ['a heading with a unit', built((data) => ({ ...data, tables: list(row('h', { kind: undefined, role: 'header', unit: '件' }), row('1')), rules: [] })), 's: h', /a header row has no unit/],
    ['a matrix heading with a kind', built((data) => ({ ...data, tables: [matrix([row('h', { role: 'header' }), row('r')])], rules: [] })), 'm: h', /a header row has no kind/],
    ['a parent that comes later', () => tinyForm([{ code: '1', parent: '2' }, '2']), 's: 1', /parent “2” does not stand before it/],
    ['a parent that is not there', () => tinyForm([{ code: '1', parent: '9' }]), 's: 1', /parent “9” does not stand before it/],
    ['a row that is its own parent', () => tinyForm([{ code: '1', parent: '1' }]), 's: 1', /does not stand before it/],
    ['a rule about an unknown code', () => tinyForm(['1'], [['T-ONE', 'error', ['1 <= 1.7']]]), 'rules: T-ONE', /the form has no code “1\.7”/],
    ['a rule about a heading', () => tinyForm(['1', { code: 'h', role: 'header' }], [['T-ONE', 'error', ['1 <= h']]]), 'rules: T-ONE', /no code “h”/],
    ['a rule that cannot be parsed', () => tinyForm(['1'], [['T-ONE', 'error', ['1 <> 1']]]), 'rules: T-ONE', /code expected \(at “> 1”\)/],
    ['max on the wrong side', () => tinyForm(['1', '2'], [['T-ONE', 'error', ['1 <= max(1, 2)']]]), 'rules: T-ONE', /not linear/],
    ['a product', () => tinyForm(['1.1', '1.2'], [['T-ONE', 'error', ['1.1 <= 1.1 * 1.2']]]), 'rules: T-ONE', /cannot be multiplied/],
    ['an unknown level', () => tinyForm(['1'], [['T-ONE', 'error', ['when unit is village: 1 >= 0']]]), 'rules: T-ONE', /no level “village”: one of township, county/],
    ['an unknown table', () => tinyForm(['1'], [['T-ONE', 'error', ['each row of t9: 1 >= 0']]]), 'rules: T-ONE', /no code “t9”/],
    ['rows of a list', () => tinyForm(['1'], [['T-ONE', 'error', ['each row of s: 1 >= 0']]]), 'rules: T-ONE', /no code “s”/],
    ['values of nothing', () => tinyForm(['1'], [['T-ONE', 'error', ['each figure of t9: filled']]]), 'rules: T-ONE', /no code “t9”/],
    ['a count that may be negative', () => tinyForm(['1'], [['T-ONE', 'info', ['each figure of 1: may be negative']]]), 'rules: T-ONE', /“1” is of a kind that cannot be negative/],
    ['a rule about last year only', () => tinyForm(['1'], [['T-ONE', 'error', ['last year 1 = last year 1']]]), 'rules: T-ONE', /no figure of this year/],
    ['a number in another unit than the figure', () => tinyForm([{ code: '1', kind: 'decimal', unit: '万元' }], [['T-ONE', 'error', ['1 <= 5000 元']]]), 'rules: T-ONE', /“1” is in 万元, not 元/],
  ])('%s', (_name, build, place, reason) => {
    const [at, why] = told(build);
    expect(at).toBe(place);
    expect(why).toMatch(reason);
  });

  it('a variant that collapses something else than a heading', () => {
    const data = { ...cn2021, variants: [{ ...cn2021.variants[0], collapsed: ['t3.r3.6', 't3.r4'] }] };
    const { place, reason } = refusal(() => buildForm(data, 'cn-2021.json'));
    expect(place).toBe('variants[0].collapsed');
    expect(reason.en).toBe('no header row “t3.r4”');
  });
});

describe('text that is not JSON', () => {
  it.each([
    ['', '1:1'],
    ['   ', '1:4'],
    ['{"id": tiny}', '1:8'],
    ['{\n  "id": "tiny",\n}', '3:1'],
    ['{\n  "id": "tiny"\n  "name": "小表"\n}', '3:3'],
    ['{\n  "id": "tiny",\n  "name": "小表', '3:11'],
    ['{"rows": [1, 2,]}', '1:16'],
    ['{"rows": [1, 2}', '1:15'],
    ['{"id": "tiny"} {', '1:16'],
    ["{'id': 1}", '1:2'],
    ['{"level": 01}', '1:11'],
    ['{"a": "行\n"}', '1:7'],
    ['{“id”: 1}', '1:2'],
    ['[[[', '1:4'],
    ['{"a": nul}', '1:7'],
    ['{"a": "\\x"}', '1:7'],
    [']', '1:1'],
    ['{"a":{"b":[true,false,null,-1.5e3,{}]},', '1:40'],
  ])('%j stops at %s', (text, place) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    const error = refusal(() => parseForm(text, 'tiny.json'));
    expect(`${String(error.position?.line)}:${String(error.position?.column)}`).toBe(place);
    expect(error.place).toBe('');
    expect(error.reason).toEqual({ zh: '不是有效的 JSON', en: 'not valid JSON' });
  });

  it('a byte order mark in front is no mistake', () => {
    expect(parseForm(`\ufeff${JSON.stringify(cn2021)}`, 'cn-2021.json').indicators).toHaveLength(200);
  });
});
