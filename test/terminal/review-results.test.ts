import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { findForm } from '../../src/annex/form/catalogue';
import type { Figure } from '../../src/annex/sheet/figure';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import { readFile } from '../../src/files/read';
import { writeXlsx } from '../../src/files/write-xlsx';
import { work } from '../../src/review/survey';
import { review, type ReviewTerminal } from '../../src/terminal/review';
import { number } from '../support/figures';

// Libraries that write files are loaded on first use.
jest.setTimeout(60_000);

const root = mkdtempSync(path.join(tmpdir(), 'annex-results-'));
const form = findForm('cn-2021')!;

/** A sheet with only a figure for permits, which stands in no sum; further ones by id. */
const sheet = (unit: string, permits: number, more: Readonly<Record<string, number>> = {}): Promise<Uint8Array> =>
  writeXlsx([layoutForm(form, { unit, year: 2024, figures: form.indicators.map(({ id }) => number(id === 't2b.permit.n' ? permits : (more[id] ?? 0))) }).plan]);

function terminal(): ReviewTerminal & { printed: string[]; complained: string[] } {
  const printed: string[] = [];
  const complained: string[] = [];
  return {
    printed,
    complained,
    out: (text) => printed.push(text),
    err: (text) => complained.push(text),
    read: (bytes, name) => Promise.resolve().then(() => readFile(bytes, name)),
    pool: { run: (bytes, name, task) => Promise.resolve().then(() => work(bytes, name, task)) },
    progress: { isTerminal: false, write: () => undefined, now: () => 0 },
    program: () => 'one',
  };
}

const received = path.join(root, '收到');
beforeAll(async () => {
  mkdirSync(received);
  writeFileSync(path.join(received, '甲.xlsx'), await sheet('甲镇人民政府', 3));
  writeFileSync(path.join(received, '乙.xlsx'), await sheet('乙镇人民政府', 4));
  // Row 总计 of one column says 5 where its parts are 0.
  writeFileSync(path.join(received, '丙.xlsx'), await sheet('丙/镇:人民政府', 5, { 't3.r1.c7': 5 }));
  writeFileSync(path.join(root, '县.xlsx'), await sheet('某县人民政府', 9));
});

const at = (name: string): string => path.join(root, name);
const summaryOf = (to: { printed: string[] }): Record<string, never> => (JSON.parse(to.printed.at(-1) ?? '') as { summary: Record<string, never> }).summary;

describe('results of a review in the terminal', () => {
  it('adds up what is to be checked as well where that is asked for, and never what is sent back', async () => {
    const folder = path.join(root, '含需核实');
    mkdirSync(folder);
    const blank: Figure = { state: 'blank', raw: '' };
    const checked = layoutForm(form, { unit: '丁镇人民政府', year: 2024, figures: form.indicators.map(({ id }) => (id === 't2b.permit.n' ? number(10) : id === 't2a.doc.made' ? blank : number(0))) }).plan;
    writeFileSync(path.join(folder, '甲.xlsx'), await sheet('甲镇人民政府', 3));
    writeFileSync(path.join(folder, '丁.xlsx'), await writeXlsx([checked]));
    writeFileSync(path.join(folder, '丙.xlsx'), await sheet('丙镇人民政府', 5, { 't3.r1.c7': 5 }));
    const sumOf = async (options: { includeChecked?: boolean }): Promise<unknown> => {
      const to = terminal();
      await review(to, [folder], { json: true, ...options });
      const { rollUp } = summaryOf(to) as unknown as { rollUp: { included: string[]; figures: Record<string, string | null> } };
      return [rollUp.included.map((file) => path.basename(file)).sort(), rollUp.figures['t2b.permit.n']];
    };
    await expect(sumOf({})).resolves.toEqual([['甲.xlsx'], '3']);
    await expect(sumOf({ includeChecked: true })).resolves.toEqual([['丁.xlsx', '甲.xlsx'], '13']);
  });

  it('adds up what is ready and holds the county against it', async () => {
    const to = terminal();
    expect(await review(to, [received], { county: at('县.xlsx') })).toBe(1);
    const text = to.printed.join('\n');
    expect(text).toContain('[汇总] 2 个单位可汇总：乙镇人民政府、甲镇人民政府；1 张没有汇总。');
    expect(text).toMatch(/\[值得一看\] “.*”本级的表填的是 9，各单位合计是 7，相差 2/);
    const json = terminal();
    await review(json, [received], { county: at('县.xlsx'), json: true });
    expect(summaryOf(json)).toMatchObject({
      cancelled: false,
      notRead: [],
      rollUp: {
        form: 'cn-2021',
        included: [expect.stringContaining('乙.xlsx'), expect.stringContaining('甲.xlsx')],
        leftOut: [{ id: expect.stringContaining('丙.xlsx'), message: expect.stringContaining('退回') }],
        figures: expect.objectContaining({ 't2b.permit.n': '7' }),
        county: { unsure: 0, differences: [expect.objectContaining({ indicator: 't2b.permit.n', own: '9', units: '7', difference: '2' })] },
      },
    });
  });

  it('gives corrections with each sheet', async () => {
    const to = terminal();
    await review(to, [path.join(received, '丙.xlsx')], { json: true });
    expect(JSON.parse(to.printed[0] ?? '')).toMatchObject({ verdict: 'return', corrections: [{ certain: true, corrections: [{ changes: [expect.objectContaining({ indicator: 't3.r1.c7', from: 5, value: 0 })] }] }] });
  });

  it('writes the notes into one file, a zip or a folder, and none over another', async () => {
    const to = terminal();
    expect(await review(to, [received], { letters: at('意见.docx') })).toBe(1);
    expect(to.printed.at(-1)).toContain('已写出 1 份意见');
    const body = strFromU8(unzipSync(readFileSync(at('意见.docx')))['word/document.xml']!);
    expect(body).toContain('丙/镇:人民政府');
    expect(body).toContain('更正建议');
    await review(terminal(), [received], { letters: at('意见.zip') });
    expect(Object.keys(unzipSync(readFileSync(at('意见.zip'))))).toEqual(['退回意见_丙镇人民政府.docx']);
    await review(terminal(), [received], { letters: at('意见') });
    expect(readdirSync(at('意见'))).toEqual(['退回意见_丙镇人民政府.docx']);
    const again = terminal();
    expect(await review(again, [received], { letters: at('意见'), output: at('还有.xlsx') })).toBe(2);
    expect(again.complained).toEqual([expect.stringContaining('文件已存在，没有改动')]);
    expect(existsSync(at('还有.xlsx'))).toBe(true);
    await expect(review(terminal(), [received], { letters: at('意见.docx') })).rejects.toThrow('文件已存在');
  });

  it('says that nothing more fits on the disk, and leaves no half file', async () => {
    const write = jest.spyOn(fs, 'writeFile').mockRejectedValue(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    const to = terminal();
    const code = await review(to, [received], { output: at('满.xlsx'), letters: at('满.docx'), memory: at('满.jsonl') });
    write.mockRestore();
    expect(code).toBe(2);
    expect(to.complained).toEqual([`${at('满.xlsx')}：磁盘已满`, `${at('满.docx')}：磁盘已满`]);
    expect(to.printed[0]).toContain('3 张表：退回 1，需核实 0，可汇总 2');
    expect(existsSync(at('满.xlsx'))).toBe(false);
  });

  it('goes on where nothing can be remembered, a folder cannot be listed or a file vanishes', async () => {
    const mixed = at('混');
    mkdirSync(path.join(mixed, '锁'), { recursive: true });
    writeFileSync(path.join(mixed, '甲.xlsx'), readFileSync(path.join(received, '甲.xlsx')));
    writeFileSync(path.join(mixed, '走.xlsx'), 'x');
    const [list, load] = [fs.readdir, fs.readFile];
    const listing = jest.spyOn(fs, 'readdir').mockImplementation(((folder: string, options: never) => (String(folder).endsWith('锁') ? Promise.reject(Object.assign(new Error('no'), { code: 'EACCES' })) : list(folder, options))) as never);
    const loading = jest.spyOn(fs, 'readFile').mockImplementation(((file: string, options: never) => (String(file).endsWith('走.xlsx') ? Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT' })) : load(file, options))) as never);
    const to = terminal();
    const code = await review(to, [mixed], { memory: path.join(mixed, '甲.xlsx', '记录.jsonl') });
    listing.mockRestore();
    loading.mockRestore();
    expect(code).toBe(2);
    expect(to.complained.slice().sort()).toEqual([
      expect.stringMatching(/记录\.jsonl：路径中有一段不是文件夹，读过的文件不能记下/),
      expect.stringMatching(/走\.xlsx：没有这个文件或文件夹/),
      expect.stringMatching(/锁：没有权限/),
    ]);
    expect(to.printed[0]).toContain('甲镇人民政府');
  });

  it('counts ordinary notes in one line, and says each file that was named', async () => {
    const notes = at('杂');
    mkdirSync(notes);
    for (const name of ['说明.txt', 'README.md', 'LICENSE', '联系人.txt']) writeFileSync(path.join(notes, name), '请于月底前报送。\n');
    writeFileSync(path.join(notes, '表.csv'), '姓名,电话\n张三,1\n');
    const to = terminal();
    expect(await review(to, [notes], { json: true })).toBe(2);
    expect(to.complained).toEqual([expect.stringContaining('表.csv：没有找到统计表'), expect.stringContaining('4 个文本类文件里没有找到统计表（')]);
    expect(summaryOf(to).notRead).toHaveLength(5);
    const named = terminal();
    await review(named, [path.join(notes, '说明.txt')], {});
    expect(named.complained).toEqual([expect.stringContaining('说明.txt：没有找到统计表')]);
  });

  it('looks only for the forms named, and for the year given; what other forms gave is not remembered', async () => {
    const memory = at('表样.jsonl');
    const only = terminal();
    expect(await review(only, [received], { form: ['cn-2014'], memory })).toBe(2);
    const to = terminal();
    await review(to, [received], { form: ['cn-2021'], year: 2023, memory });
    expect(to.printed.join('\n')).toContain('表上写的是 2024 年，应为 2023 年。');
    await expect(review(terminal(), [received], { form: ['cn-1999'] })).rejects.toThrow('没有表样“cn-1999”');
  });

  it('keeps reasons with the figures they were written for, so that they lapse when those change', async () => {
    const folder = at('说明');
    mkdirSync(folder);
    const { plan, places } = layoutForm(form, { unit: '丁镇人民政府', year: 2024, figures: form.indicators.map(({ id }) => number(id === 't3.r1.c7' ? 5 : 0)) });
    const place = places.get(form.indexOf.get('t3.r1.c7')!)!;
    const header = plan.cells.find(({ value }) => typeof value === 'string' && value.startsWith('说明'))!;
    const withReason = (value: number): Promise<Uint8Array> =>
      writeXlsx([{ ...plan, cells: [...plan.cells.filter(({ row, column }) => row !== place.row || (column !== header.column && column !== place.column)), { row: place.row, column: place.column, value, style: {} }, { row: place.row, column: header.column, value: '含上年转来的申请', style: {} }] }]);
    writeFileSync(path.join(folder, '丁.xlsx'), await withReason(5));
    const explanations = at('说明.json');
    const statusesOf = async (): Promise<string[]> => {
      const to = terminal();
      await review(to, [folder], { explanations, json: true });
      return (JSON.parse(to.printed[0] ?? '') as { explanations: { status: string }[] }).explanations.map(({ status }) => status);
    };
    expect(new Set(await statusesOf())).toEqual(new Set(['undated']));
    expect(new Set(await statusesOf())).toEqual(new Set(['current']));
    writeFileSync(path.join(folder, '丁.xlsx'), await withReason(6));
    expect(new Set(await statusesOf())).toEqual(new Set(['lapsed']));
    const to = terminal();
    await review(to, [folder], { explanations });
    expect(to.printed[0]).toMatch(/\d 条，\d 条失效/);
    writeFileSync(explanations, '{');
    await expect(review(terminal(), [folder], { explanations })).rejects.toThrow('保存的说明文件已损坏');
  });
});
