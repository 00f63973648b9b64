import { act, renderHook, waitFor } from '@testing-library/react';
import { FormError } from '../../../src/annex/form/errors';
import { recogniseEach } from '../../../src/annex/sheet/recognise';
import { keptSources, ownForm, ownForms, sourcesText } from '../../../src/pane/forms/own-forms';
import { useForms } from '../../../src/pane/forms/useForms';
import { findForm } from '../../../src/annex/form/catalogue';
import { grid, MemoryWorkbook } from '../show';
import { county, keptForms, renamed, town } from './county';

const kept = keptForms();

async function shown(workbook: MemoryWorkbook) {
  const hook = renderHook(() => useForms(workbook));
  await waitFor(() => { expect(hook.result.current.forms).toBeDefined(); });
  return hook.result;
}

test('without own forms there are the official ones', async () => {
  const forms = await shown(new MemoryWorkbook([]));
  expect(forms.current.forms?.map(({ id }) => id)).toEqual(['cn-2021', 'cn-2019', 'cn-2014', 'sd-weihai-2014']);
});

test('a form is kept on this computer and in the workbook, and forgotten in both', async () => {
  const workbook = new MemoryWorkbook([]);
  const forms = await shown(workbook);
  await act(async () => { await forms.current.keep(county, '县.json'); });
  await waitFor(() => { expect(forms.current.own).toHaveLength(1); });
  expect(forms.current.own[0]).toMatchObject({ here: true, inWorkbook: true, differs: false, source: county });
  expect(forms.current.forms?.[0]?.data.name).toBe('某县统计表');
  expect(keptSources(kept.text)).toEqual([county]);
  expect(keptSources(workbook.notes.get('forms') ?? null)).toEqual([county]);

  await act(async () => { await forms.current.keep(renamed, '县.json'); });
  await waitFor(() => { expect(forms.current.forms?.[0]?.data.name).toBe('某县统计表（二）'); });
  expect(keptSources(kept.text)).toEqual([renamed]);

  act(() => { forms.current.forget('county-2021'); });
  await waitFor(() => { expect(forms.current.own).toHaveLength(0); });
  await waitFor(() => { expect(kept.text).toBeNull(); });
  expect(workbook.notes.has('forms')).toBe(false);
});

test('a form in the workbook is there for whoever opens it, and goes before one kept here', async () => {
  kept.text = sourcesText([county]);
  const workbook = new MemoryWorkbook([]);
  workbook.notes.set('forms', sourcesText([renamed]) ?? '');
  const forms = await shown(workbook);
  expect(forms.current.own).toHaveLength(1);
  expect(forms.current.own[0]).toMatchObject({ here: true, inWorkbook: true, differs: true, source: renamed });
});

test('a file that only turns a rule off stands in the place of the official form', async () => {
  const workbook = new MemoryWorkbook([]);
  const forms = await shown(workbook);
  await act(async () => { await forms.current.keep(JSON.stringify({ extends: 'cn-2021', off: [{ rule: 'R21-BLANK', reason: '本县以空格代替 0' }] }), '县.json'); });
  await waitFor(() => { expect(forms.current.own).toHaveLength(1); });
  expect(forms.current.forms?.map(({ id, off }) => [id, off.length])).toEqual([['cn-2021', 1], ['cn-2019', 0], ['cn-2014', 0], ['sd-weihai-2014', 0]]);
});

test('what does not fit is refused with its place, and changes nothing', async () => {
  const forms = await shown(new MemoryWorkbook([]));
  await expect(forms.current.keep(county.replace('county-2021', 'cn-2019'), '县.json')).rejects.toThrow(/an official form/);
  await expect(forms.current.keep('{', '县.json')).rejects.toBeInstanceOf(FormError);
  expect(kept.text).toBeNull();
  expect(forms.current.own).toEqual([]);
});

test('what is kept and no form any more is said, and hides no other', () => {
  const { own, broken } = ownForms([county, '{"id":"x"}']);
  expect(own.map(({ form }) => form.id)).toEqual(['county-2021']);
  expect(broken.map(({ id, source, error }) => [id, source, error.file])).toEqual([['x', '{"id":"x"}', 'x']]);
  expect(keptSources('nonsense')).toEqual([]);
  expect(keptSources('{"version":2,"forms":[]}')).toEqual([]);
});

test('an own form may extend another own one', () => {
  expect(ownForm(town, '镇.json', [county]).form.off.map(({ rule }) => rule.id)).toEqual(['R21-BLANK']);
  expect(() => ownForm(town, '镇.json', [])).toThrow(/county-2021/);
});

test('a form made from another one is not in doubt with it', () => {
  const { form } = ownForm(county, '县.json', []);
  const official = findForm('cn-2021');
  const sheet = grid('cn-2021', new Map(official?.indicators.map(({ id }) => [id, 0])));
  const [recognition] = recogniseEach([sheet], { forms: [form, ...(official === undefined ? [] : [official])] });
  expect(recognition?.sheet.form.id).toBe('county-2021');
  expect(recognition?.readings.filter(({ kind }) => kind === 'form-unclear')).toEqual([]);
});
