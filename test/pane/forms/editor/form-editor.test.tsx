import { readFileSync } from 'node:fs';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { axe } from 'jest-axe';
import { FormError } from '../../../../src/annex/form/errors';
import { parseForm } from '../../../../src/annex/form/load';
import type { Cell, Grid } from '../../../../src/annex/sheet/grid';
import { recognise } from '../../../../src/annex/sheet/recognise';
import FormEditor, { type FormEditorProps } from '../../../../src/pane/forms/editor/FormEditor';
import type { Language } from '../../../../src/pane/strings';
import { showPart } from '../../frame';
import { control, findControl, MemoryWorkbook } from '../../show';

const cell = (value: string | number): Cell => ({ value });
const sheet = (name: string, ...rows: readonly (readonly (string | number)[])[]): Grid => ({ name, rows: rows.map((row) => row.map(cell)), merges: [], typed: true });

/** 7 in all, 4 and 3 of them. */
const small = sheet('季报', ['信访办理统计表'], ['指标名称', '单位', '统计数'], ['一、办理总数', '件', 7], ['（一）来信', '件', 4], ['（二）来访', '件', 3], ['二、培训次数', '次', 2]);
const letter = sheet('来文', ['请于月底前报送。']);

function open(more: Partial<FormEditorProps> = {}, language: Language = 'zh') {
  const kept: string[] = [];
  const workbook = new MemoryWorkbook([small]);
  const props: FormEditorProps = { workbook, own: [], onKeep: (source) => { kept.push(source); return Promise.resolve(); }, onClose: jest.fn(), ...more };
  const view = showPart(<FormEditor {...props} />, language);
  return { kept, workbook, ...view };
}

const status = (): string => document.querySelector('[role="status"]')?.textContent ?? '';
const said = (words: RegExp | string): Promise<void> => waitFor(() => { expect(status()).toMatch(words); });
const press = async (name: RegExp | string): Promise<void> => {
  const found = await findControl(name);
  await act(async () => {
    fireEvent.click(found);
    await Promise.resolve();
  });
};
const field = (name: RegExp | string): HTMLInputElement => screen.getByLabelText(name);
const set = (name: RegExp | string, value: string): void => { fireEvent.change(field(name), { target: { value } }); };

it('proposes a form from the sheet in view, which is corrected, checked and kept', async () => {
  const { kept } = open();
  await said('找到 4 / 4 个数的位置；没有不符');

  // A row that is no figure after all.
  set('角色：二、培训次数', 'header');
  await said('找到 3 / 3');
  set('角色：二、培训次数', 'independent');
  await said('找到 4 / 4');
  set('名称：二、培训次数', '');
  await said('还不能用：“');
  await press('保存');
  expect(kept).toEqual([]);
  set(/^名称：$/, '二、培训次数');
  await said('没有不符');

  await press('规则');
  set('关系式', '1.1 <= 9');
  expect(document.body.textContent).toContain('表中没有代码“9”');
  expect((control('添加') as HTMLButtonElement).disabled).toBe(true);
  set('关系式', '1.1 <= 1.2');
  fireEvent.click(await findControl('添加'));
  await said('错误 1');
  expect(document.querySelector('#form-rule-OWN-ADDED-1')?.textContent).toContain('这张表有 1 处不符');
  await press('采用：1.1 <= 1.2');
  await said('没有不符');

  await press('基本情况');
  set(/^编号/, 'cn-2021');
  await said('这是官方表样的编号');
  set(/^编号/, 'letters-2024');
  await said('没有不符');
  await press('保存');
  await waitFor(() => { expect(kept).toHaveLength(1); });
  const [source = ''] = kept;
  const form = parseForm(source, 'kept');
  expect([form.id, form.rules.some(({ id }) => id === 'OWN-ADDED-1')]).toEqual(['letters-2024', false]);
  expect(source.split('\n').length).toBeGreaterThan(20);
  const read = recognise([small], { forms: [form] });
  expect(read?.sheet.figures.map((figure) => figure.raw)).toEqual(['7', '4', '3', '2']);
  await waitFor(() => { expect(document.body.textContent).toContain('已保存。'); });
});

it('checks the figures as they change, and has no barrier', async () => {
  const { workbook, container } = open();
  await said('没有不符');
  expect((await axe(container)).violations.map(({ id }) => id)).toEqual([]);
  workbook.change([sheet('季报', ['信访办理统计表'], ['指标名称', '单位', '统计数'], ['一、办理总数', '件', 8], ['（一）来信', '件', 4], ['（二）来访', '件', 3], ['二、培训次数', '次', 2])]);
  await said('需核对 1');
  await press('校验结果');
  expect(document.body.textContent).toContain('应等于 7，相差 1');
  await press('转到 C3');
  expect(workbook.selected).toEqual([{ sheet: '季报', row: 2, column: 2 }]);
  await waitFor(() => { expect(document.body.textContent).not.toContain('正在分析规则'); });
  await press('规则');
  expect((await axe(container)).violations.map(({ id }) => id)).toEqual([]);
});

it('says why a row is as it is and which ones are doubtful, until they are settled', async () => {
  open();
  await said('没有不符');
  await press('依据和上级：（一）来信');
  expect(field('上级：（一）来信').value).toBe('1');
  const lead = /^有 (\d+) 处存疑/;
  const before = Number(lead.exec(screen.getByText(lead).textContent ?? '')?.[1]);
  await press('基本情况');
  await press('已核对：读表时的疑问');
  expect(Number(lead.exec(screen.queryByText(lead)?.textContent ?? '有 0 处存疑')?.[1])).toBe(before - 1);
});

it('says that there is no table, and takes another sheet', async () => {
  open({ workbook: new MemoryWorkbook([letter, small]) });
  await waitFor(() => { expect(document.body.textContent).toContain('没有找到统计表'); });
  set('工作表', '季报');
  await said('找到 4 / 4');
});

it('says that no workbook is open, and that one cannot be read', async () => {
  const { unmount } = open({ workbook: undefined });
  expect(document.body.textContent).toContain('没有打开的表');
  unmount();
  const workbook = new MemoryWorkbook([small]);
  const read = jest.spyOn(workbook, 'read').mockRejectedValueOnce(new Error('busy'));
  open({ workbook });
  await waitFor(() => { expect(document.body.textContent).toContain('没有读出工作簿'); });
  await press('重试');
  await said('找到 4 / 4');
  expect(read).toHaveBeenCalledTimes(2);
});

it('edits a form that exists; a rule of it is turned off with a reason', async () => {
  const start = readFileSync('docs/examples/quarterly.json', 'utf8');
  const { kept } = open({ workbook: undefined, start }, 'en');
  await said('No sheet is open');
  await press('Rules');
  await press(/^Use: /);
  await said('Say why it is turned off');
  set(/^Why it is turned off/, '本局另有口径');
  await said('No sheet is open');
  await press('Save');
  await waitFor(() => { expect(kept).toHaveLength(1); });
  const form = parseForm(kept[0] ?? '', 'kept');
  expect(form.off.map(({ reason }) => reason)).toEqual(['本局另有口径']);
  expect(form.data.tables).toEqual((JSON.parse(start) as { tables: unknown }).tables);
});

it('edits a form that extends another as text, and says the line of a mistake', async () => {
  const start = '{\n  "extends": "cn-2021",\n  "off": [{ "rule": "NONE", "reason": "x" }]\n}';
  const { kept } = open({ workbook: undefined, start });
  await said('第 3 行');
  await press('保存');
  expect(kept).toEqual([]);
  set(/^表样文件/, '{ "extends": "cn-2021" }');
  await said('没有打开的表');
  await press('保存');
  expect(kept).toEqual(['{ "extends": "cn-2021" }']);
});

it('says why a form was not kept', async () => {
  open({ onKeep: () => Promise.reject(new FormError('季报', 'id', { zh: '编号已用', en: 'id taken' })) });
  await said('没有不符');
  await press('保存');
  await waitFor(() => { expect(document.body.textContent).toContain('没有保存：季报：id：编号已用'); });
});
