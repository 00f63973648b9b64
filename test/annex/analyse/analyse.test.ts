import { analyseRules, type RelationRef } from '../../../src/annex/analyse/analyse';
import { buildForm } from '../../../src/annex/form/load';
import { formIds, formOf, tinyData, tinyForm } from '../../support/forms';

type Rules = readonly [string, string, readonly string[]][];
const counts = ['1', '1.1', '1.2', '1.3'].map((code) => ({ code, unit: '件' }));
const of = (rules: Rules) => analyseRules(tinyForm(counts, rules));
const ids = (refs: readonly RelationRef[]): string[] => refs.map(({ rule, each }) => `${rule}${each === undefined ? '' : ` ${each}`}`).sort();

describe('contradictions', () => {
  it('the smallest set is named, without the rules that have no part in it', () => {
    const { contradictions } = of([['T-SUM', 'error', ['1 = 1.1 + 1.2']], ['T-LEAST', 'error', ['1 >= 5 件']], ['T-A', 'error', ['1.1 <= 2 件']], ['T-B', 'error', ['1.2 <= 2 件']], ['T-C', 'error', ['1.3 <= 1']]]);
    expect(contradictions.map(({ relations, severity }) => [severity, ...ids(relations)])).toEqual([['error', 'T-A', 'T-B', 'T-LEAST', 'T-SUM']]);
    expect(contradictions[0]?.sentence.zh).toBe('T-SUM、T-LEAST、T-A、T-B 不可能同时成立，缺一条就不矛盾。');
    expect(contradictions[0]?.indicators).toEqual(['1', '1.1', '1.2']);
  });

  it('two that have nothing to do with each other are both found', () => {
    const { contradictions } = of([['T-A', 'error', ['1 > 1.1']], ['T-B', 'error', ['1 < 1.1']], ['T-C', 'error', ['1.2 < 1.2']]]);
    expect(contradictions.map(({ relations }) => ids(relations))).toEqual([['T-A', 'T-B'], ['T-C']]);
    expect(contradictions[1]?.sentence.zh).toBe('T-C 本身就不可能成立。');
  });

  it('a warning that no sheet without errors can meet', () => {
    const { contradictions } = of([['T-SUB', 'error', ['1.1 <= 1']], ['T-MORE', 'warning', ['1.1 > 1']]]);
    expect(contradictions.map(({ severity, relations }) => [severity, ...ids(relations)])).toEqual([['warning', 'T-MORE', 'T-SUB']]);
  });

  it('where a condition is true, or for units of one level', () => {
    const { contradictions } = of([['T-SUB', 'error', ['1.1 <= 1']], ['T-WHEN', 'error', ['when 1.2 > 0: 1.1 > 1']], ['T-TOWN', 'error', ['when unit is township: 1.3 < 1.3']]]);
    expect(contradictions.map(({ relations, conditional, level }) => [ids(relations), conditional, level])).toEqual([
      [['T-TOWN'], false, 'township'],
      [['T-SUB', 'T-WHEN'], true, undefined],
    ]);
  });

  it('half a case is a figure here: what only whole figures contradict is not found', () => {
    expect(of([['T-HALF', 'error', ['2 * 1 = 1.1']], ['T-ONE', 'error', ['1.1 = 1 件']]]).contradictions).toEqual([]);
  });
});

describe('forced figures', () => {
  it('a part that was added to the total twice', () => {
    const { forced } = of([['T-SUM', 'error', ['1 = 1.1 + 1.2']], ['T-TWICE', 'error', ['1 = 1.1 + 1.2 + 1.3']]]);
    expect(forced.map(({ indicator, value, by }) => [indicator, value, ids(by)])).toEqual([['1.3', '0', ['T-SUM', 'T-TWICE']]]);
    expect(forced[0]?.sentence.zh).toBe('按 T-SUM、T-TWICE，“指标1.3”只能是 0。');
  });

  it('one value other than 0, also a fraction and one below 0', () => {
    const form = tinyForm([{ code: 'a', unit: '项' }, { code: 'b', kind: 'decimal', unit: '项' }, { code: 'c', kind: 'signed-integer', unit: '项' }], [['T-A', 'error', ['a = 7 项']], ['T-B', 'error', ['4 * b = a']], ['T-C', 'error', ['c + a = 3 项']]]);
    expect(analyseRules(form).forced.map(({ indicator, value }) => [indicator, value])).toEqual([['a', '7'], ['b', '1.75'], ['c', '-4']]);
  });

  it('not where a sign is allowed: a change of stock may be of any size', () => {
    const form = tinyForm(['a', { code: 'd', kind: 'signed-integer' }], [['T-D', 'error', ['d <= a']]]);
    expect(analyseRules(form).forced).toEqual([]);
  });

  it('a rule with last year forces nothing: there may be no sheet of last year', () => {
    expect(of([['T-LAST', 'error', ['1 + last year 1 = 0']]]).forced).toEqual([]);
  });
});

describe('redundant rules', () => {
  it('each part at most the total where they add up to it', () => {
    const { redundant } = of([['T-SUM', 'error', ['1 = 1.1 + 1.2 + 1.3']], ['T-EACH', 'error', ['1 >= max(1.1, 1.2, 1.3)']]]);
    expect(redundant.map(({ relation, by, wholeRule }) => [relation.each, ids(by), wholeRule])).toEqual([
      ['指标1.3', ['T-SUM'], false],
      ['指标1.2', ['T-SUM'], false],
      ['指标1.1', ['T-SUM'], true],
    ]);
  });

  it('never because of a less grave one', () => {
    const rules: Rules = [['T-LE', 'error', ['1.1 + 1.2 <= 1']], ['T-EQ', 'warning', ['1 = 1.1 + 1.2']]];
    expect(of(rules).redundant).toEqual([]);
    expect(of(rules.map(([id, , relations]) => [id, 'error', relations])).redundant.map(({ relation }) => relation.rule)).toEqual(['T-LE']);
  });

  it('never because of one that is judged less often', () => {
    const { redundant } = of([['T-ALL', 'error', ['1.1 <= 1']], ['T-TOWN', 'error', ['when unit is township: 1.1 = 1']], ['T-WHEN', 'error', ['when 1 > 0: 1.1 < 1']], ['T-LAST', 'error', ['1.1 = last year 1']]]);
    expect(redundant).toEqual([]);
  });

  it('because of one with the same condition', () => {
    const { redundant } = of([['T-A', 'error', ['when 1.3 > 0: 1 = 1.1 + 1.2']], ['T-B', 'error', ['when 1.3 > 0: 1.1 <= 1']]]);
    expect(redundant.map(({ relation, by }) => [relation.rule, ids(by)])).toEqual([['T-B', ['T-A']]]);
  });

  it('what is always true, and what the kind of the figures demands already', () => {
    const { redundant } = of([['T-POS', 'error', ['1 + 1.1 >= 0']], ['T-INT', 'error', ['each figure: whole and not negative']]]);
    expect(redundant.map(({ relation, why }) => [relation.rule, why])).toEqual([['T-POS', 'always'], ['T-INT', 'kind']]);
  });
});

describe('rules that never apply', () => {
  it('a condition that the other rules exclude, and one that is impossible by itself', () => {
    const { neverApplicable } = of([['T-SUB', 'error', ['1.1 <= 1']], ['T-A', 'warning', ['when 1.1 > 1: 1.2 = 0']], ['T-B', 'warning', ['when 1.3 < 0: 1.2 = 0']]]);
    expect(neverApplicable.map(({ relation, by }) => [relation.rule, ids(by)])).toEqual([['T-A', ['T-SUB']], ['T-B', []]]);
  });

  it('last year in a form of one year', () => {
    const data = { ...tinyData(['1'], [['T-LAST', 'warning', ['1 = last year 1']]]), years: { from: 2024, to: 2024 } };
    expect(analyseRules(buildForm(data, 'tiny.json')).neverApplicable.map(({ why }) => why)).toEqual(['single-year']);
    expect(analyseRules(buildForm({ ...data, years: { from: 2024 } }, 'tiny.json')).neverApplicable).toEqual([]);
  });
});

test('indicators under no rule; what is demanded of a cell alone does not count', () => {
  const { uncovered } = of([['T-SUB', 'error', ['when 1.2 > 0: 1.1 <= 1']], ['T-BLANK', 'warning', ['each figure: filled']]]);
  expect(uncovered.map(({ table, indicators }) => [table, indicators])).toEqual([['s', ['1.3']]]);
});

test('rules turned off take no part', () => {
  const data = tinyData(counts, [['T-A', 'error', ['1 > 1.1']], ['T-B', 'error', ['1 < 1.1']]]);
  expect(analyseRules(buildForm({ ...data, off: [{ rule: 'T-B', reason: '写反了' }] }, 'tiny.json')).contradictions).toEqual([]);
});

test('what takes too long is given up, and said to be', () => {
  expect(analyseRules(formOf('cn-2021'), { numbers: 1000 }).complete).toBe(false);
});

describe('the official forms', () => {
  it.each(formIds)('%s: nothing contradicts, nothing is forced, every rule can apply', (id) => {
    const { contradictions, forced, neverApplicable, complete } = analyseRules(formOf(id));
    expect({ contradictions, forced, neverApplicable, complete }).toEqual({ contradictions: [], forced: [], neverApplicable: [], complete: true });
  });

  it('table 三: the total column need not be added up in the rows that are sums of other rows', () => {
    const implied = analyseRules(formOf('cn-2021')).redundant.filter(({ why }) => why === 'implied');
    expect(implied.map(({ relation }) => `${relation.rule} ${relation.each ?? ''}`)).toEqual(['R21-T2-REG0 本年制发件数', 'R21-T3-COLTOTAL 四、结转下年度继续办理', 'R21-T3-COLTOTAL （七）总计']);
    // 一 + 二 = （七） + 四 in all seven columns, and 一, 二, （七） each added up: then 四 adds up too.
    const carried = implied[1]!.by;
    expect(carried.filter(({ rule }) => rule === 'R21-T3-BAL')).toHaveLength(7);
    expect(carried.filter(({ rule }) => rule === 'R21-T3-COLTOTAL').map(({ each }) => each)).toEqual(['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（七）总计']);
  });
});
