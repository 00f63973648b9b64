import { check } from '../../../src/annex/check/check';
import { carryOver, versionSources } from '../../../src/annex/check/carry-over';
import type { Form } from '../../../src/annex/form/catalogue';
import { BLANK, type Figure } from '../../../src/annex/sheet/figure';
import type { Sheet } from '../../../src/annex/sheet/sheet';
import { formOf, tinyForm } from '../../support/forms';

const number = (value: number): Figure => ({ state: 'number', value, raw: String(value), notes: [] });
const sheetOf = (form: Form, figures: Readonly<Record<string, number>>, rest: Figure = BLANK): Sheet => ({
  form,
  figures: form.indicators.map(({ id }) => (figures[id] === undefined ? rest : number(figures[id]))),
  cells: form.indicators.map(() => undefined),
});

const [old, now] = [formOf('cn-2019'), formOf('cn-2021')];
/** Rows of table 三 that both forms print in the same words, compared by hand on the two forms. */
const rows = ['r1', 'r2', 'r3.1', 'r3.2', 'r3.3.1', 'r3.3.2', 'r3.3.3', 'r3.3.4', 'r3.3.5', 'r3.3.6', 'r3.3.7', 'r3.3.8', 'r3.4.1', 'r3.4.2', 'r3.4.3', 'r3.5.1', 'r3.5.2', 'r3.5.3', 'r3.5.4', 'r3.5.5', 'r3.7', 'r4'];
const columns = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'];
const outcomes = ['x1', 'x2', 'x3', 'x4', 'x5'];
/** 处理决定数量 of three kinds, 22 rows of seven columns, three groups of five outcomes. */
const corresponding = [
  't2b.permit.n',
  't2c.penalty.n',
  't2c.coercion.n',
  ...rows.flatMap((row) => columns.map((column) => `t3.${row}.${column}`)),
  ...['rv', 'ld', 'lr'].flatMap((group) => outcomes.map((outcome) => `t4.${group}.${outcome}`)),
];

describe('from the form of 2019 to that of 2021', () => {
  it('carries what both forms ask for in the same words, and nothing else', () => {
    const same = now.indicators.flatMap(({ id, index }) => {
      const source = versionSources(now, old)[index];
      return source?.kind === 'same' ? [[id, old.indicators[source.index]?.id]] : [];
    });
    expect(same).toEqual(corresponding.map((id) => [id, id]));
    expect(same).toHaveLength(172);
  });

  it('says what did not carry over', () => {
    const { missing, leftOver } = carryOver(sheetOf(old, {}, number(3)), now);
    const six = ['reg', 'doc'].flatMap((row) => ['made', 'repealed', 'valid'].map((column) => `t2a.${row}.${column}`));
    expect(missing.filter(({ why }) => why === 'not-asked').map(({ indicator }) => indicator)).toEqual([...six, 't2d.fee.amt']);
    // 其他处理 was one row in 2019 and is three now.
    expect(missing.filter(({ why }) => why === 'part-of-another').map(({ indicator }) => indicator)).toEqual(['r3.6.1', 'r3.6.2', 'r3.6.3'].flatMap((row) => columns.map((column) => `t3.${row}.${column}`)));
    expect(leftOver).toEqual([
      't2a.reg.made', 't2a.reg.opened', 't2a.reg.total', 't2a.doc.made', 't2a.doc.opened', 't2a.doc.total',
      't2b.permit.prev', 't2b.permit.delta', 't2b.service.prev', 't2b.service.delta', 't2b.service.n',
      't2c.penalty.prev', 't2c.penalty.delta', 't2c.coercion.prev', 't2c.coercion.delta',
      't2d.fee.prev', 't2d.fee.delta', 't2e.procure.n', 't2e.procure.amt',
    ]);
  });

  it('takes the parts of nothing for nothing', () => {
    const { figures } = carryOver(sheetOf(old, { 't3.r3.6.c1': 0, 't3.r3.6.c2': 4 }), now);
    const at = (id: string): Figure | undefined => figures[now.indexOf.get(id) ?? -1];
    expect([at('t3.r3.6.2.c1'), at('t3.r3.6.2.c2')]).toMatchObject([{ state: 'number', value: 0 }, { state: 'blank' }]);
  });

  it('judges the rules across years', () => {
    const carried = { rule: 'R21-T3-CARRY', state: 'broken', left: 5, right: 4 };
    const { findings } = check(sheetOf(now, { 't3.r2.c7': 5 }), { lastYear: sheetOf(old, { 't3.r4.c7': 4 }) });
    expect(findings.filter(({ rule }) => rule === 'R21-T3-CARRY')).toMatchObject([carried]);
  });
});

it('adds up three rows of 2021 for the one row of 2019', () => {
  const { figures } = carryOver(sheetOf(now, { 't3.r3.6.1.c1': 1, 't3.r3.6.2.c1': 0, 't3.r3.6.3.c1': 2 }), old);
  expect(figures[old.indexOf.get('t3.r3.6.c1') ?? -1]).toMatchObject({ state: 'number', value: 3 });
});

describe('renumbered, inserted and removed rows', () => {
  const before = tinyForm([{ code: '1', label: '一、收到申请数', unit: '件' }, { code: '2', label: '二、收费金额', unit: '万元', kind: 'decimal' }, { code: '3', label: '三、培训次数', unit: '次' }]);
  const after = tinyForm([{ code: '1', label: '一、公开条数', unit: '条' }, { code: '2', label: '二、收到申请数', unit: '件' }, { code: '3', label: '三、收费金额', unit: '元', kind: 'decimal' }]);
  const renamed: Form = { ...after, id: 'tiny-next' };

  it('go by their words, never by their codes, and not across units', () => {
    const { figures, missing, leftOver } = carryOver(sheetOf(before, { 1: 7, 2: 0.5, 3: 2 }), renamed);
    expect(figures.map((figure) => (figure.state === 'number' ? figure.value : figure.state))).toEqual(['blank', 7, 'blank']);
    expect(missing.map(({ indicator }) => indicator)).toEqual(['1', '3']);
    expect(leftOver).toEqual(['2', '3']);
  });
});
