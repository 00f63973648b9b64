import fc from 'fast-check';
import { findForm } from '../../../src/annex/form/catalogue';
import { isOffIn, turnedOff, turnedOn } from '../../../src/pane/forms/off';
import { keptSources, ownForm, ownForms, sourcesText } from '../../../src/pane/forms/own-forms';
import { pageOf, rulesWith } from '../../../src/pane/forms/rules';
import { county, town } from './county';

test('an official form gets a file that only says what differs, and none when nothing does', () => {
  const off = turnedOff(undefined, 'cn-2021', 'R21-BLANK', { reason: '空格', by: '某县' });
  expect(JSON.parse(off)).toEqual({ extends: 'cn-2021', off: [{ rule: 'R21-BLANK', reason: '空格', by: '某县' }] });
  expect(ownForm(off, 'x', []).form).toMatchObject({ id: 'cn-2021', off: [{ reason: '空格', by: '某县' }] });
  expect(turnedOn(off, 'R21-BLANK')).toBeUndefined();
  const both = turnedOff(off, 'cn-2021', 'R21-INT', { reason: '另' });
  expect(JSON.parse(turnedOn(both, 'R21-BLANK') ?? '')).toEqual({ extends: 'cn-2021', off: [{ rule: 'R21-INT', reason: '另' }] });
});

test('an own form keeps everything else, and loses the list when it is empty', () => {
  const { off: _off, ...rest } = JSON.parse(county) as Record<string, unknown>;
  expect(JSON.parse(turnedOn(county, 'R21-BLANK') ?? '')).toEqual(rest);
  expect(JSON.parse(turnedOff(county, 'county-2021', 'R21-BLANK', { reason: '新的原因' }))).toEqual({ ...rest, off: [{ rule: 'R21-BLANK', reason: '新的原因' }] });
});

test('what another form turned off is not this file’s', () => {
  expect(isOffIn(county, 'R21-BLANK')).toBe(true);
  expect(isOffIn(county, 'R21-INT')).toBe(false);
});

test('turning any rules of a form off leaves a form file with just these off', () => {
  const ids = findForm('cn-2021')?.rules.map(({ id }) => id) ?? [];
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }), fc.string({ minLength: 1 }).filter((reason) => /\S/.test(reason)), (rules, reason) => {
      const source = rules.reduce<string | undefined>((before, rule) => turnedOff(before, 'cn-2021', rule, { reason }), undefined) ?? '';
      expect(ownForm(source, 'x', []).form.off.map((each) => [each.rule.id, each.reason]).sort()).toEqual(rules.map((rule) => [rule, reason]).sort());
    }),
    { numRuns: 25 },
  );
});

test('rules are found by their words in any order, width and case', () => {
  const { rules } = pageOf(findForm('cn-2021')!);
  expect(rulesWith(rules, ' ')).toHaveLength(13);
  expect(rulesWith(rules, 'ｒ21-t4-sum').map(({ id }) => id)).toEqual(['R21-T4-SUM']);
  expect(rulesWith(rules, '没有这样的词')).toEqual([]);
  expect(rulesWith(rules, '(*')).toEqual([]);
});

test('a rule taken over unchanged brings the official examples, one with other relations does not', () => {
  const form = ownForm(JSON.stringify({
    extends: 'cn-2014', id: 'county-2014', name: '某县', nameEn: 'County', document: '某县', verification: { zh: '县', en: 'county' },
    tables: { change: [{ id: 's', rows: { insert: [{ after: '1.2.4', items: [{ code: '1.2.x', label: '5.短视频平台公开政府信息数', level: 3, role: 'channel', unit: '条', kind: 'integer', parent: '1.2' }] }] } }] },
    rules: { replace: [{ id: 'R14-CH-UPPER', severity: 'error', basis: 'implied', relations: ['1.1 <= parts(1.2)'], text: { zh: '甲', en: 'a' }, why: { zh: '乙', en: 'b' } }] },
  }), 'x', []).form;
  const official = pageOf(findForm('cn-2014')!).rules;
  const own = pageOf(form).rules;
  const unchanged = official.find(({ id, holds }) => id !== 'R14-CH-UPPER' && holds !== undefined);
  expect(own.find(({ id }) => id === unchanged?.id)?.holds).toEqual(unchanged?.holds);
  expect(official.find(({ id }) => id === 'R14-CH-UPPER')?.holds).toBeDefined();
  expect(own.find(({ id }) => id === 'R14-CH-UPPER')?.holds).toBeUndefined();
});

test('a file that would extend itself once it is kept is refused, so that the form it names is not lost', () => {
  expect(() => ownForm(JSON.stringify({ extends: 'county-2021', off: [{ rule: 'R21-INT', reason: '另' }] }), '改.json', [county])).toThrow(/needs an id and a name of its own/);
  expect(() => ownForm('{"extends":"cn-1999"}', '错.json', [county])).toThrow(/no form “cn-1999” to extend/);
  expect(() => ownForm(county.replace('"cn-2021"', '"town-2021"'), '县.json', [county, town])).toThrow(/circle/);
  expect(ownForms(keptSources(sourcesText([county, town]))).broken).toEqual([]);
});
