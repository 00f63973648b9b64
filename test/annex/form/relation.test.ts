import { type CompareNode, parseRelation, RelationSyntaxError, type TermNode } from '../../../src/annex/form/relation';
import { tinyForm } from '../../support/forms';

const term = (node: TermNode): string => {
  if (node.kind === 'constant') return `#${String(node.value)}`;
  if (node.kind === 'max') return `max(${node.codes.join(' ')})`;
  const sign = node.coefficient === 1 ? '' : `${String(node.coefficient)}*`;
  return `${sign}${node.lastYear ? 'last:' : ''}${node.kind === 'parts' ? `parts(${node.code})` : node.code}`;
};
const comparison = ({ left, comparison: sign, right }: CompareNode): string => `${left.map(term).join(' ')} ${sign} ${right.map(term).join(' ')}`;

function understood(text: string): string {
  const node = parseRelation(text);
  if (node.kind === 'value') return `${node.patterns.join(' ')} : ${node.demand}`;
  const levels = node.levels === undefined ? '' : `[${node.levels.join(' ')}] `;
  const condition = node.condition === undefined ? '' : `if ${comparison(node.condition)} then `;
  const each = node.each === undefined ? '' : `${node.each.axis} of ${node.each.table}: `;
  return `${levels}${condition}${each}${comparison(node.compare)}`;
}

describe('relations that are understood', () => {
  it.each([
    ['1.1 <= 1.2.1 + 1.2.2', '1.1 <= 1.2.1 1.2.2'],
    ['1.1<=1.2.1+1.2.2', '1.1 <= 1.2.1 1.2.2'],
    ['  1.1  =\t1.2.1 ', '1.1 = 1.2.1'],
    ['1.1 ≤ 1.2.1', '1.1 <= 1.2.1'],
    ['1.1 ≥ 1.2.1', '1.1 >= 1.2.1'],
    ['1.1 < 1.2', '1.1 < 1.2'],
    ['1.1 > 1.2', '1.1 > 1.2'],
    ['1.1.a <= 1.1.b', '1.1.a <= 1.1.b'],
    ['a = b - c', 'a = b -1*c'],
    ['a = b − c', 'a = b -1*c'],
    ['-a + b >= c', '-1*a b >= c'],
    ['2 * 3.1 <= 3.2', '2*3.1 <= 3.2'],
    ['2×3.1 <= 3.2', '2*3.1 <= 3.2'],
    ['3.1 - 3 * 3.2 = 3.3', '3.1 -3*3.2 = 3.3'],
    ['1.1 >= max(1.2.1, 1.2.2)', '1.1 >= max(1.2.1 1.2.2)'],
    ['max(a) <= b', 'max(a) <= b'],
    ['a = parts(b) + c', 'a = parts(b) c'],
    ['a = c - parts(b)', 'a = c -1*parts(b)'],
    ['each column of t3: r1 + r2 = r3.7 + r4', 'column of t3: r1 r2 = r3.7 r4'],
    ['each row of t4: x5 = x1 + x2', 'row of t4: x5 = x1 x2'],
    ['t3.r2.c7 = last year t3.r4.c7', 't3.r2.c7 = last:t3.r4.c7'],
    ['r2.c7 = last year: r4.c7', 'r2.c7 = last:r4.c7'],
    ['valid = last year valid + made - repealed', 'valid = last:valid made -1*repealed'],
    ['a = 2 * last year b', 'a = 2*last:b'],
    ['when 12 > 0: 3.1 > 0', 'if 12 > #0 then 3.1 > #0'],
    ['12 >= 0', '12 >= #0'],
    ['when unit is county, township: reg = 0', '[county township] reg = #0'],
    ['when unit is township: when a > 0: b > 0', '[township] if a > #0 then b > #0'],
    ['when unit is county: each column of t2a: reg = 0', '[county] column of t2a: reg = #0'],
    ['t2d.fee.amt <= 10000 万元', 't2d.fee.amt <= #10000'],
    ['a <= 0.5 万元', 'a <= #0.5'],
    ['a >= b - 3 件', 'a >= b #-3'],
    ['a > 0 件', 'a > #0'],
    ['a <= 5', 'a <= 5'],
    ['each figure: filled', '* : filled'],
    ['each figure of t3, t2b.*.delta: whole and not negative', 't3 t2b.*.delta : whole and not negative'],
    ['each figure of t2b.*.delta: may be negative', 't2b.*.delta : may be negative'],
    // Words of the language may be codes where nothing else can stand.
    ['each1 = unit', 'each1 = unit'],
    ['max = parts', 'max = parts'],
  ])('%s', (text, meaning) => {
    expect(understood(text)).toBe(meaning);
  });
});

describe('relations that are not', () => {
  it.each([
    ['', /code expected \(at “the end”\)/],
    ['1.1', /= <= >= < > expected/],
    ['1.1 <=', /code expected \(at “the end”\)/],
    ['<= 1.1', /code expected/],
    ['1.1 == 1.2', /code expected \(at “= 1.2”\)/],
    ['1.1 =< 1.2', /code expected/],
    ['1.1 != 1.2', /expected \(at “!= 1.2”\)/],
    ['1.1 = 1.2 = 1.3', /unexpected text \(at “= 1.3”\)/],
    ['1.1 = 1.2 1.3', /unexpected text \(at “1.3”\)/],
    ['1.1 = 1.2 +', /code expected/],
    ['1.1 = + 1.2', /code expected/],
    ['1.1 = (1.2 + 1.3)', /code expected/],
    ['1.1 = 1..2', /unexpected text/],
    ['1.1 = 1.2 / 1.3', /unexpected text \(at “\/ 1.3”\)/],
    ['1.1 = 1.2 * 1.3', /cannot be multiplied/],
    ['a * b >= 0', /cannot be multiplied/],
    ['1.1 >= max(1.2', /closing bracket missing/],
    ['1.1 >= max()', /code expected/],
    ['1.1 >= -max(1.2)', /max\(…\) takes no coefficient/],
    ['1.1 >= 2 * max(1.2)', /max\(…\) takes no coefficient/],
    ['1.1 >= last year max(1.2)', /max\(…\) takes no coefficient/],
    ['1.1 = parts(a, b)', /parts\(…\) takes one code/],
    ['each cell of t3: a = b', /row or column expected/],
    ['each row t3: a = b', /of expected/],
    ['each row of : a = b', /table’s code expected/],
    ['each row of t3 a = b', /“:” missing/],
    ['when 12 > 0 3.1 > 0', /“:” missing/],
    ['when unit is: a = b', /code expected/],
    ['when unit is County: a = b', /code expected/],
    ['when unit is county: when unit is city: a = b', /only once/],
    ['when a > 0: when b > 0: c > 0', /only one condition/],
    ['each figure: full', /filled \/ whole and not negative \/ may be negative expected/],
    ['each figure of: filled', /code expected/],
    ['each figure of t3 filled', /“:” missing/],
    ['when unit is county: each figure: filled', /each figure takes no when/],
    ['when 12 > 0: each figure of t3: filled', /each figure takes no when/],
    ['１.１ <= 1.2', /code expected/],
    ['1.1 <= 指标', /code expected/],
  ])('%j', (text, reason) => {
    let error: unknown;
    try {
      parseRelation(text);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(RelationSyntaxError);
    expect((error as RelationSyntaxError).reason.en).toMatch(reason);
    expect((error as RelationSyntaxError).reason.zh).toMatch(/在“.+”处/);
  });
});

describe('relations in a form', () => {
  const terms = (relation: string): string[] => {
    const [found] = tinyForm(['a', 'b', 'c', { code: 'd', parent: 'c' }, { code: 'e', parent: 'c' }], [['T-ONE', 'error', [relation]]]).rules[0]?.relations ?? [];
    return [...(found?.left.terms ?? []), ...(found?.right.terms ?? [])].map((each) => `${String(each.coefficient)}${each.id}`);
  };

  it.each([
    ['a = b + b', '1a 2b'],
    ['a = b + c - b', '1a 1c'],
    ['a = parts(c)', '1a 1d 1e'],
    ['a = parts(b)', '1a 1b'],
    ['a = 3 * parts(c) - d', '1a 2d 3e'],
    ['a <= 7 件', '1a'],
  ])('%s is about %s', (relation, expected) => {
    expect(terms(relation).join(' ')).toBe(expected);
  });

  it('that look at last year in their condition only need last year’s sheet', () => {
    const [rule] = tinyForm(['a', 'b'], [['T-ONE', 'error', ['when last year a > 0: b > 0']]]).rules;
    expect(rule?.relations[0]?.usesLastYear).toBe(true);
  });
});
