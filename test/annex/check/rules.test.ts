import { check, type CheckResult } from '../../../src/annex/check/check';
import type { Figure } from '../../../src/annex/sheet/figure';
import { dash, figuresOf, sheetOf } from '../../support/figures';
import { formOf, tinyForm } from '../../support/forms';

type Values = Parameters<typeof figuresOf>[1];

const checked = (form: string, values: Values, unit?: string): CheckResult => {
  const found = formOf(form);
  return check(sheetOf(found, figuresOf(found, values), unit === undefined ? {} : { unit }));
};
const rules = (result: CheckResult): string[] => result.findings.map((finding) => `${finding.rule} ${finding.severity}`);

describe('the forms’ rules, one by one', () => {
  it.each<[string, string, Values, string[]]>([
    ['all noughts', 'sd-weihai-2014', {}, []],
    ['all noughts', 'cn-2014', {}, []],
    ['all noughts', 'cn-2019', {}, []],
    ['all noughts', 'cn-2021', {}, []],
    // Distinct counts: anything from the largest channel to their sum.
    ['a channel with more than the total', 'sd-weihai-2014', { '1.1': 9, '1.2.2': 10 }, ['RWH-CH-LOWER error']],
    ['as many as the largest channel', 'sd-weihai-2014', { '1.1': 10, '1.2.2': 10, '1.2.4': 10 }, []],
    ['as many as all channels', 'sd-weihai-2014', { '1.1': 20, '1.2.2': 10, '1.2.4': 10 }, []],
    ['one more than all channels', 'sd-weihai-2014', { '1.1': 21, '1.2.2': 10, '1.2.4': 10 }, ['RWH-CH-UPPER error']],
    ['documents issued are no part of the total', 'sd-weihai-2014', { '1.1.b': 100 }, []],
    ['more documents than items', 'sd-weihai-2014', { '1.1.a': 1, '1.1.b': 1 }, ['RWH-SUB-DOC error']],
    // Replies: item 4 counts once.
    ['item 4 with its reasons', 'sd-weihai-2014', { '3.1': 3, '3.1.1': 3, '3.2': 3, '3.2.1': 3, '3.3': 3, '3.3.2': 1, '3.3.4': 2, '3.3.4.1': 1, '3.3.4.6': 1 }, []],
    ['item 4 and its reasons added twice', 'sd-weihai-2014', { '3.1': 5, '3.1.1': 5, '3.2': 5, '3.2.1': 5, '3.3': 5, '3.3.2': 1, '3.3.4': 2, '3.3.4.1': 1, '3.3.4.6': 1 }, ['RWH-REPLY error']],
    ['a refusal for two reasons', 'sd-weihai-2014', { '3.1': 1, '3.1.1': 1, '3.2': 1, '3.2.1': 1, '3.3': 1, '3.3.4': 1, '3.3.4.1': 1, '3.3.4.3': 1 }, ['RWH-DENY-SUM warning']],
    ['a reason more often than refusals', 'sd-weihai-2014', { '3.3.4.1': 1 }, ['RWH-DENY-EACH error', 'RWH-DENY-SUM warning']],
    ['a case still pending', 'sd-weihai-2014', { '4': 3, '4.1': 1, '4.2': 1 }, ['RWH-REV warning']],
    ['more outcomes than cases', 'sd-weihai-2014', { '4': 1, '4.1': 1, '4.2': 1 }, ['RWH-REV-LE error', 'RWH-REV warning']],
    ['items delivered both ways', 'sd-weihai-2014', { '7': 5, '7.1': 5, '7.2': 5 }, ['RWH-LIB warning']],
    ['items delivered no way', 'sd-weihai-2014', { '7': 5, '7.1': 2, '7.2': 2 }, ['RWH-LIB-UP error', 'RWH-LIB warning']],
    ['two counts of reading points', 'sd-weihai-2014', { '10': 1, '10.3': 1, '13.2': 2 }, ['RWH-SPOT2 warning']],
    ['a fee with no request', 'sd-weihai-2014', { '12': 0.5 }, ['RWH-FEE0 warning']],
    ['a fee with a request', 'sd-weihai-2014', { '12': 0.5, '3.1': 1, '3.1.3': 1 }, []],
    ['a fee with no request', 'cn-2014', { '7': 0.5 }, ['R14-FEE0 warning']],
    ['other forms of request have no row', 'cn-2014', { '3.1': 1 }, ['R14-APP error']],
    // 2021.
    ['one request, granted', 'cn-2021', { 't3.r1.c1': 1, 't3.r1.c7': 1, 't3.r3.1.c1': 1, 't3.r3.1.c7': 1, 't3.r3.7.c1': 1, 't3.r3.7.c7': 1 }, []],
    ['its total forgotten', 'cn-2021', { 't3.r1.c1': 1, 't3.r3.1.c1': 1, 't3.r3.7.c1': 1 }, ['R21-T3-COLTOTAL error', 'R21-T3-COLTOTAL error', 'R21-T3-COLTOTAL error']],
    ['its result forgotten', 'cn-2021', { 't3.r1.c1': 1, 't3.r1.c7': 1 }, ['R21-T3-BAL error', 'R21-T3-BAL error']],
    ['totals of table 四 left 0', 'cn-2021', { 't4.rv.x1': 10, 't4.rv.x2': 1, 't4.lr.x1': 5 }, ['R21-T4-SUM error', 'R21-T4-SUM error']],
    ['more issued than are in force or repealed', 'cn-2021', { 't2a.doc.made': 3, 't2a.doc.valid': 2 }, ['R21-T2-MADE warning']],
    ['half a case', 'cn-2021', { 't4.rv.x1': 0.5, 't4.rv.x5': 0.5 }, ['R21-INT error', 'R21-INT error']],
    ['half a document, which is no business of that rule', 'cn-2021', { 't2a.doc.valid': 2.5 }, ['VALUE error']],
    ['a negative fee', 'cn-2021', { 't2d.fee.amt': -1 }, ['VALUE error']],
    ['a fee with six decimals', 'cn-2021', { 't2d.fee.amt': 24252.311082 }, []],
    // 2019.
    ['fewer items than last year', 'cn-2019', { 't2b.permit.delta': -18, 't2d.fee.delta': -15 }, []],
    ['half an item fewer', 'cn-2019', { 't2b.permit.delta': -0.5 }, ['VALUE error']],
    ['newly disclosed beyond all disclosed', 'cn-2019', { 't2a.reg.opened': 14, 't2a.reg.total': 13 }, ['R19-T2-OPEN error']],
  ])('%s (%s)', (_name, form, values, expected) => {
    expect(rules(checked(form, values))).toEqual(expected);
  });
});

describe('rules for some units only', () => {
  const regulation: Values = { 't2a.reg.made': 1, 't2a.reg.valid': 1 };
  it.each([
    ['张村镇人民政府', ['R21-T2-REG0 warning', 'R21-T2-REG0 warning']],
    ['洪泽区人民政府', ['R21-T2-REG0 warning', 'R21-T2-REG0 warning']],
    ['淮安市教育局', ['R21-T2-REG0 warning', 'R21-T2-REG0 warning']],
    ['淮安市人民政府', []],
    ['江苏省人民政府', []],
    ['淮安市人民政府办公室', []],
    [undefined, []],
  ])('规章 of %s', (unit, expected) => {
    expect(rules(checked('cn-2021', regulation, unit))).toEqual(expected);
  });

  it.each([
    ['张村镇人民政府', 10_000, []],
    ['张村镇人民政府', 10_000.000001, ['R21-T2-UNIT warning']],
    ['洪泽区人民政府', 1_000_000, []],
    ['洪泽区人民政府', 1_000_001, ['R21-T2-UNIT warning']],
    ['淮安市人民政府', 10_000_000, []],
    ['淮安市人民政府', 10_000_001, ['R21-T2-UNIT warning']],
    [undefined, 10_000_001, ['R21-T2-UNIT warning']],
    [undefined, 77_302_800, ['R21-T2-UNIT warning']],
  ])('a fee of %s of %d 万元', (unit, fee, expected) => {
    expect(rules(checked('cn-2021', { 't2d.fee.amt': fee }, unit))).toEqual(expected);
  });
});

describe('cells that cannot be taken as they are', () => {
  const about = (raw: string): Figure => ({ state: 'approximate', value: 190, raw });
  const unreadable: Figure = { state: 'unreadable', raw: '#REF!', reason: 'error-value' };

  it('an approximate figure is a warning and no number', () => {
    const result = checked('sd-weihai-2014', { '1.1': 190, '1.2.4': about('190余') });
    expect(result.findings.map(({ rule, severity, indicators }) => [rule, severity, indicators])).toEqual([
      ['READ', 'warning', ['1.2.4']],
      ['RWH-CH-UPPER', 'info', ['1.1', '1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5']],
      ['RWH-CH-LOWER', 'info', ['1.1', '1.2.4']],
    ]);
    // At least 190 by the sum of the channels, at most 190 by the total.
    expect(result.findings.slice(1).flatMap((finding) => finding.implied)).toEqual([
      { indicator: '1.2.4', min: 190, max: null },
      { indicator: '1.2.4', min: 0, max: 190 },
    ]);
  });

  it('an unreadable one is an error and no number', () => {
    const result = checked('sd-weihai-2014', { '9.1': unreadable });
    expect(rules(result)).toEqual(['READ error']);
    expect(result.filled).toBe(77);
  });

  it('a dash is a blank to be filled in, and not 0', () => {
    const result = checked('sd-weihai-2014', { '4': dash('/'), '4.1': 1 });
    expect(rules(result)).toEqual(['RWH-BLANK warning', 'RWH-REV-LE info', 'RWH-REV info']);
    expect(result.findings[2]?.implied).toEqual([{ indicator: '4', min: 1, max: 1 }]);
  });

  it('blanks are told once a table', () => {
    const result = checked('cn-2021', { 't2a.doc.made': null, 't2a.doc.valid': null, 't2b.permit.n': null, 't4.rv.x1': null });
    expect(result.findings.filter((finding) => finding.rule === 'R21-BLANK').map((finding) => finding.indicators)).toEqual([['t2a.doc.made', 't2a.doc.valid'], ['t2b.permit.n'], ['t4.rv.x1']]);
  });

  it('indicators without a cell are missing, not blank', () => {
    const form = formOf('sd-weihai-2014');
    const sheet = sheetOf(form, figuresOf(form, { '9.1': null, '9.2': null }));
    const cells = sheet.cells.map((cell, index) => (['9.1', '9.2'].includes(form.indicators[index]?.id ?? '') ? undefined : cell));
    expect(check({ ...sheet, cells }).findings.map(({ rule, severity, indicators }) => [rule, severity, indicators])).toEqual([['MISSING', 'warning', ['9.1', '9.2']]]);
  });

  it('a rule that wants whole numbers is kept where the form would allow decimals', () => {
    const form = tinyForm([{ code: 'a', kind: 'decimal' }, { code: 'b', kind: 'signed-integer' }, { code: 'c', kind: 'decimal' }], [['T-INT', 'warning', ['each figure of a, b: whole and not negative']]]);
    expect(check(sheetOf(form, figuresOf(form, { a: 0.5, b: -1, c: 0.5 }))).findings.map(({ rule, severity, indicators, left }) => [rule, severity, indicators, left])).toEqual([
      ['T-INT', 'warning', ['a'], 0.5],
      ['T-INT', 'warning', ['b'], -1],
    ]);
  });

  it('findings stand with errors first, each kind in the order of the form', () => {
    const severities = checked('sd-weihai-2014', { '1.1': 9, '1.2.2': 10, '4': 3, '9.1': null, '13.3': 2 }).findings.map((finding) => finding.severity);
    expect(severities).toEqual(['error', 'error', 'warning', 'warning']);
  });
});
