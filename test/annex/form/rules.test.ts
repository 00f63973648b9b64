import type { Form } from '../../../src/annex/form/compile';
import type { Relation } from '../../../src/annex/form/rule';
import { formOf } from '../../support/forms';

const listed = (form: Form): string[] => form.rules.map((rule) => `${rule.id} ${rule.severity} ${rule.basis} ${String(rule.relations.length)}`);

/** The rules of a form on the list of 2014: those shared by both, with the prefix of the form. */
const list2014 = (prefix: string): string[] =>
  [
    'CH-UPPER error implied 1',
    'CH-LOWER error implied 5',
    'SUB-DOC error implied 1',
    'DOC-MADE warning implied 1',
    'PRESS error implied 1',
    'TALK error implied 1',
    'HOT warning implied 1',
    'APP error implied 1',
    'DONE error implied 1',
    'DONE-LE warning implied 1',
    'REPLY error implied 1',
    'REPLY-DONE warning implied 1',
    'DENY-EACH error implied 6',
    'DENY-SUM warning implied 1',
    'REV-LE error implied 1',
    'REV warning implied 1',
    'LIT-LE error implied 1',
    'LIT warning implied 1',
    'CMP-LE error implied 1',
    'CMP warning implied 1',
    'STAFF error implied 1',
    'BLANK warning practice 0',
  ].map((rule) => `${prefix}-${rule}`);

it('the 2014 form and the Weihai form share 22 rules; each adds its own', () => {
  expect(listed(formOf('cn-2014'))).toEqual([...list2014('R14'), 'R14-FEE0 warning implied 1']);
  expect(listed(formOf('sd-weihai-2014'))).toEqual([
    ...list2014('RWH'),
    'RWH-LIB-UP error implied 1',
    'RWH-LIB warning implied 1',
    'RWH-WEB error implied 1',
    'RWH-SPOT error implied 1',
    'RWH-VISIT error implied 1',
    'RWH-SPOT2 warning implied 1',
    'RWH-FEE0 warning implied 1',
  ]);
});

it('the 2021 form holds the printed identity once a column, totals once a row', () => {
  expect(listed(formOf('cn-2021'))).toEqual([
    'R21-T3-BAL error official 7',
    'R21-T3-ROWTOTAL error implied 7',
    'R21-T3-COLTOTAL error implied 25',
    'R21-T3-CARRY warning implied 1',
    'R21-T4-SUM error implied 3',
    'R21-INT error implied 0',
    'R21-BLANK warning practice 0',
    'R21-T2-STOCK warning practice 2',
    'R21-T2-MADE warning implied 2',
    'R21-T2-REG0 warning implied 3',
    'R21-T2-UNIT warning practice 3',
    'R21-S6-FEE warning official 0',
    'R21-TXT-NUM warning practice 0',
  ]);
});

it('the 2019 form likewise, with 23 rows', () => {
  expect(listed(formOf('cn-2019'))).toEqual([
    'R19-T3-BAL error official 7',
    'R19-T3-ROWTOTAL error implied 7',
    'R19-T3-COLTOTAL error implied 23',
    'R19-T3-CARRY warning implied 1',
    'R19-T4-SUM error implied 3',
    'R19-INT error implied 0',
    'R19-BLANK warning practice 0',
    'R19-T2-OPEN error implied 2',
    'R19-T2-ITEMS warning implied 5',
    'R19-DELTA-SIGN info practice 0',
  ]);
});

it('every rule says why in both languages', () => {
  for (const id of ['cn-2021', 'cn-2019', 'cn-2014', 'sd-weihai-2014']) {
    for (const rule of formOf(id).rules) {
      expect(rule.text.zh).toMatch(/\p{Script=Han}/u);
      expect(rule.why.zh).toMatch(/\p{Script=Han}/u);
      expect(`${rule.text.en} ${rule.why.en}`).toMatch(/[a-z]{3}/);
    }
  }
});

describe('relations as compiled', () => {
  const written = (relation: Relation | undefined): string => {
    if (relation === undefined) return '';
    const side = ({ terms, constant }: Relation['left']): string =>
      [...terms.map((term) => `${String(term.coefficient)} ${term.lastYear ? 'last ' : ''}${term.id}`), ...(constant === 0 ? [] : [String(constant)])].join(' + ') || '0';
    return `${side(relation.left)} ${relation.comparison} ${side(relation.right)}`;
  };
  const relationOf = (form: string, rule: string, index = 0): Relation | undefined => formOf(form).rules.find((each) => each.id === rule)?.relations[index];

  it('spell out columns, rows and parts', () => {
    expect(written(relationOf('cn-2021', 'R21-T3-BAL', 6))).toBe('1 t3.r1.c7 + 1 t3.r2.c7 = 1 t3.r3.7.c7 + 1 t3.r4.c7');
    expect(relationOf('cn-2021', 'R21-T3-BAL', 6)?.each).toBe('总计');
    expect(written(relationOf('cn-2021', 'R21-T3-COLTOTAL', 1))).toBe('1 t3.r2.c7 = 1 t3.r2.c1 + 1 t3.r2.c2 + 1 t3.r2.c3 + 1 t3.r2.c4 + 1 t3.r2.c5 + 1 t3.r2.c6');
    expect(written(relationOf('cn-2021', 'R21-T4-SUM', 2))).toBe('1 t4.lr.x5 = 1 t4.lr.x1 + 1 t4.lr.x2 + 1 t4.lr.x3 + 1 t4.lr.x4');
    const parts = ['r3.1', 'r3.2', ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `r3.3.${String(n)}`), ...[1, 2, 3].map((n) => `r3.4.${String(n)}`), ...[1, 2, 3, 4, 5].map((n) => `r3.5.${String(n)}`)];
    expect(relationOf('cn-2021', 'R21-T3-ROWTOTAL', 1)?.right.terms.map((term) => term.id)).toEqual([...parts, 'r3.6.1', 'r3.6.2', 'r3.6.3'].map((row) => `t3.${row}.c2`));
    expect(relationOf('cn-2019', 'R19-T3-ROWTOTAL', 1)?.right.terms.map((term) => term.id)).toEqual([...parts, 'r3.6'].map((row) => `t3.${row}.c2`));
  });

  it('count item 4 once, without its 其中 lines', () => {
    expect(relationOf('sd-weihai-2014', 'RWH-REPLY')?.right.terms.map((term) => term.id)).toEqual(['3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.5', '3.3.6', '3.3.7', '3.3.8']);
  });

  it('take max(…) apart', () => {
    const rule = formOf('sd-weihai-2014').rules.find((each) => each.id === 'RWH-DENY-EACH');
    expect(rule?.relations.map(written)).toEqual([1, 2, 3, 4, 5, 6].map((n) => `1 3.3.4.${String(n)} <= 1 3.3.4`));
    const anchors = rule?.relations.map((relation) => formOf('sd-weihai-2014').indicators[relation.anchor]?.id);
    expect(new Set(anchors)).toEqual(new Set(['3.3.4.1', '3.3.4.2', '3.3.4.3', '3.3.4.4', '3.3.4.5', '3.3.4.6']));
  });

  it('look at last year where they say so', () => {
    const stock = relationOf('cn-2021', 'R21-T2-STOCK', 1);
    expect(written(stock)).toBe('1 t2a.doc.valid = 1 last t2a.doc.valid + 1 t2a.doc.made + -1 t2a.doc.repealed');
    expect(stock?.usesLastYear).toBe(true);
    expect(relationOf('cn-2021', 'R21-T3-BAL')?.usesLastYear).toBe(false);
  });

  it('keep conditions and levels', () => {
    const fee = relationOf('sd-weihai-2014', 'RWH-FEE0');
    expect(written(fee)).toBe('1 3.1 > 0');
    expect(fee?.condition?.left.terms.map((term) => term.id)).toEqual(['12']);
    expect(relationOf('cn-2021', 'R21-T2-UNIT', 1)).toMatchObject({ levels: ['county'], right: { terms: [], constant: 1_000_000 } });
    expect(relationOf('cn-2021', 'R21-T2-REG0')?.levels).toEqual(['county', 'township', 'department']);
  });

  it('ask for whole numbers in tables 三 and 四 and for a figure everywhere', () => {
    const values = (rule: string) => formOf('cn-2021').rules.find((each) => each.id === rule)?.values;
    expect(values('R21-INT')).toEqual([{ demand: 'whole and not negative', indicators: Array.from({ length: 190 }, (_, index) => index + 10) }]);
    expect(values('R21-BLANK')?.[0]?.indicators).toHaveLength(200);
    const signs = formOf('cn-2019').rules.find((each) => each.id === 'R19-DELTA-SIGN')?.values[0];
    expect(signs?.indicators.map((index) => formOf('cn-2019').indicators[index]?.id)).toEqual(['t2b.permit.delta', 't2b.service.delta', 't2c.penalty.delta', 't2c.coercion.delta', 't2d.fee.delta']);
  });
});
