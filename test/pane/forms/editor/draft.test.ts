import fc from 'fast-check';
import type { FormData } from '../../../../src/annex/form/form';
import { buildForm } from '../../../../src/annex/form/load';
import { type Draft, draftOf, formOf, offOf, parentsFor, proposedDraft, setColumn, setHead, setRow, sourceOf } from '../../../../src/pane/forms/editor/draft';
import { addRule, isOn, relationProblem, setReason, setSeverity, switchRule } from '../../../../src/pane/forms/editor/draft-rules';
import { freeId, headProblem } from '../../../../src/pane/forms/editor/problem';
import { built } from '../../../../src/pane/forms/editor/trial';

const form: FormData = {
  id: 'test-form',
  name: '试验表',
  nameEn: 'Own form (试验表)',
  document: '试验文件',
  years: { from: 2020 },
  verification: { zh: '试验', en: 'Test' },
  title: '试验表',
  unitLabel: '填报单位',
  tables: [
    {
      id: 't1',
      layout: 'list',
      headers: ['指标名称', '单位', '统计数'],
      rows: [
        { code: '1', label: '一、合计', level: 1, role: 'total', unit: '件', kind: 'integer' },
        { code: '1.1', label: '1.甲', level: 2, role: 'component', unit: '件', kind: 'integer', parent: '1' },
        { code: '1.2', label: '2.乙', level: 2, role: 'component', unit: '件', kind: 'integer', parent: '1' },
      ],
    },
    {
      id: 't2',
      layout: 'matrix',
      corner: '项目',
      columns: [{ code: 'c1', label: '本年', kind: 'integer' }, { code: 'c2', label: '累计', kind: 'integer', unit: '件' }],
      rows: [{ code: 'r1', label: '收费', level: 1, role: 'independent', unit: '件' }],
    },
  ],
  rules: [
    { id: 'TEST-SUM', severity: 'error', basis: 'implied', relations: ['1 = 1.1 + 1.2'], text: { zh: '合计等于各项之和', en: 'Total is the sum' }, why: { zh: '合计', en: 'Total' } },
    { id: 'TEST-EVER', severity: 'error', basis: 'implied', relations: ['each row of t2: c1 <= c2'], text: { zh: '本年不超过累计', en: 'This year within all years' }, why: { zh: '累计', en: 'Ever' } },
  ],
};

const rowsOf = (draft: Draft) => {
  const [table] = draft.form.tables;
  return table?.layout === 'list' ? table.rows : [];
};

describe('the head', () => {
  it('has the English name follow the Chinese one, as long as a proposal gave it', () => {
    const named = setHead(draftOf(form), { name: '新表' });
    expect([named.form.name, named.form.nameEn]).toEqual(['新表', 'Own form (新表)']);
    expect(setHead(draftOf({ ...form, nameEn: 'Test' }), { name: '新表' }).form.nameEn).toBe('Test');
  });

  it('takes a last year and lets it go', () => {
    const until = setHead(draftOf(form), { to: 2024 });
    expect(until.form.years).toEqual({ from: 2020, to: 2024 });
    expect(setHead(until, { from: 2021 }).form.years).toEqual({ from: 2021, to: 2024 });
    expect(setHead(until, { to: null }).form.years).toEqual({ from: 2020 });
  });

  it.each([
    [{ id: 'Test Form' }, 'id'],
    [{ id: 'cn-2021' }, 'id'],
    [{ id: 'taken' }, 'id'],
    [{ years: { from: 20 } }, 'years'],
    [{ years: { from: NaN } }, 'years'],
    [{ years: { from: 2020, to: 2019 } }, 'years'],
  ])('with %j is refused', (change, field) => {
    expect(headProblem({ ...form, ...change }, ['{"id":"taken"}'])?.part).toEqual({ kind: 'head', field });
  });

  it('gets an id that no other form has', () => {
    expect(freeId([])).toBe('own-form');
    expect(freeId(['{"id":"own-form"}', '{"id":"own-form-2"}'])).toBe('own-form-3');
  });
});

describe('a row', () => {
  it('that becomes a heading loses its unit and kind, and gets a kind when it is a figure again', () => {
    const heading = setRow(draftOf(form), 't1', '1.1', { role: 'header' });
    expect(rowsOf(heading)[1]).toEqual({ code: '1.1', label: '1.甲', level: 2, role: 'header', parent: '1' });
    expect(rowsOf(setRow(heading, 't1', '1.1', { role: 'component' }))[1]).toEqual({ code: '1.1', label: '1.甲', level: 2, role: 'component', kind: 'integer', parent: '1' });
  });

  it('loses unit and parent when they are emptied, and nothing else', () => {
    expect(rowsOf(setRow(draftOf(form), 't1', '1.2', { unit: '', parent: '' }))[2]).toEqual({ code: '1.2', label: '2.乙', level: 2, role: 'component', kind: 'integer' });
  });

  it('may stand below those before it', () => {
    const [table] = form.tables;
    expect(table === undefined ? [] : parentsFor(table, '1.2').map(({ code }) => code)).toEqual(['1', '1.1']);
  });
});

it('a column loses its unit and takes a role', () => {
  expect(setColumn(draftOf(form), 't2', 'c2', { unit: '', role: 'total' }).form.tables[1]).toMatchObject({ columns: [form.tables[1]?.layout === 'matrix' && form.tables[1].columns[0], { code: 'c2', label: '累计', kind: 'integer', role: 'total' }] });
});

describe('a rule', () => {
  it('that was proposed is left out of the form, and can come back', () => {
    const left = switchRule(proposedDraft(form), 'TEST-SUM', false);
    expect(isOn(left, 'TEST-SUM')).toBe(false);
    expect(formOf(left).rules.map(({ id }) => id)).toEqual(['TEST-EVER']);
    expect(formOf(left).off).toBeUndefined();
    expect(formOf(switchRule(left, 'TEST-SUM', true))).toEqual(form);
  });

  it('that stands in the form is turned off, and not without a reason', () => {
    const off = switchRule(draftOf(form), 'TEST-SUM', false);
    expect(built(formOf(off), [])).toEqual({ problem: { reason: { zh: '请写明停用的原因', en: 'Say why it is turned off' }, part: { kind: 'rule', id: 'TEST-SUM' } } });
    const reasoned = setReason(off, 'TEST-SUM', '本县另有口径');
    expect(offOf(reasoned, 'TEST-SUM')).toEqual({ rule: 'TEST-SUM', reason: '本县另有口径' });
    expect(formOf(reasoned).rules).toHaveLength(2);
    expect(buildForm(formOf(reasoned), 'test').rules.map(({ id }) => id)).toEqual(['TEST-EVER']);
    expect(formOf(switchRule(reasoned, 'TEST-SUM', true))).toEqual(form);
  });

  it('changes its severity', () => {
    expect(setSeverity(draftOf(form), 'TEST-EVER', 'warning').form.rules.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });

  it('is added by its relation, which is checked', () => {
    const draft = draftOf(form);
    expect(relationProblem(draft, '1.1 <= 1')).toBeUndefined();
    expect(relationProblem(draft, '1.1 <= 7')).toEqual({ reason: { zh: '表中没有代码“7”', en: 'the form has no code “7”' } });
    // The sixth character is where a code should stand.
    expect(relationProblem(draft, '1.1 <')?.at).toBe(5);
    const added = addRule(addRule(draft, { relation: ' 1.1 <= 1 ', words: '', severity: 'info' }), { relation: '1.2 <= 1', words: '乙不超过合计', severity: 'error' });
    expect(added.form.rules.slice(2).map(({ id, severity, relations, text }) => [id, severity, relations, text.zh])).toEqual([
      ['OWN-ADDED-1', 'info', ['1.1 <= 1'], '1.1 <= 1'],
      ['OWN-ADDED-2', 'error', ['1.2 <= 1'], '乙不超过合计'],
    ]);
    expect(buildForm(formOf(added), 'test').rules).toHaveLength(4);
    // It did not stand in the form before: it is left out again without a reason.
    expect(formOf(switchRule(added, 'OWN-ADDED-1', false)).rules.map(({ id }) => id)).toEqual(['TEST-SUM', 'TEST-EVER', 'OWN-ADDED-2']);
  });
});

describe('a draft that is no form', () => {
  it.each<[string, Draft, unknown]>([
    ['an empty label', setRow(draftOf(form), 't1', '1.1', { label: '' }), { reason: { zh: '不能空着', en: 'must not be empty' }, part: { kind: 'row', table: 't1', code: '1.1' } }],
    ['an empty column', setColumn(draftOf(form), 't2', 'c2', { label: '' }), { reason: { zh: '不能空着', en: 'must not be empty' }, part: { kind: 'column', table: 't2', code: 'c2' } }],
    ['an empty name', setHead(draftOf(form), { name: '' }), { reason: { zh: '不能空着', en: 'must not be empty' }, part: { kind: 'head', field: 'name' } }],
    ['a rule about a heading', setRow(draftOf(form), 't1', '1.2', { role: 'header' }), { reason: { zh: '表中没有代码“1.2”', en: 'the form has no code “1.2”' }, part: { kind: 'rule', id: 'TEST-SUM' } }],
  ])('with %s says where', (_name, draft, problem) => {
    expect(built(formOf(draft), [])).toEqual({ problem });
  });
});

it('whatever is chosen for a row, what the schema says of rows still holds', () => {
  const edit = fc.record({
    label: fc.string({ minLength: 1 }),
    level: fc.integer({ min: 1, max: 6 }),
    role: fc.constantFrom('total', 'distinct-total', 'component', 'subset', 'channel', 'independent', 'header'),
    unit: fc.constantFrom('', '件', '万元'),
    kind: fc.constantFrom('integer', 'signed-integer', 'decimal'),
  }, { requiredKeys: [] });
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('1', '1.1', '1.2'), edit), { maxLength: 6 }), (edits) => {
    const ruleless = draftOf({ ...form, rules: [] });
    const draft = edits.reduce((before, [code, { ...change }]) => setRow(before, 't1', code, change as Parameters<typeof setRow>[3]), ruleless);
    expect(buildForm(JSON.parse(sourceOf(draft)), 'test').data).toEqual(draft.form);
  }));
});
