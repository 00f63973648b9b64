import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import type { Grid } from '../../src/annex/sheet/grid';
import { recognise } from '../../src/annex/sheet/recognise';
import { readFile } from '../../src/files/read';
import { gridText, reportText } from '../../src/files/report-text';
import { writeXlsx } from '../../src/files/write-xlsx';
import { caseFigures, publishedCase } from '../support/cases';
import { docx, paragraphXml } from '../support/markup';

const source = (id: string): Buffer => readFileSync(join(__dirname, `../cases/${id}.txt`));
const texts = ['zhangcun-2012', 'huaian-2024', 'hongze-2023'] as const;
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (body: string): string => gridText(readFile(encoded(`<html><body>${body}</body></html>`), 'x.html')).text;

describe.each(texts)('the published text %s', (id) => {
  // A form feed, which marks a page in a text, has no place in a Word document.
  const lines = source(id).toString('utf8').split(/[\r\n\f]+/).filter((line) => line.trim() !== '');

  it('is its own running text', () => {
    const bytes = source(id);
    expect(reportText(bytes, readFile(bytes, id)).text).toBe(bytes.toString('utf8').replace(/\r\n/g, '\n'));
  });

  it('comes out of a Word document with the lines it went in with', () => {
    const bytes = docx(lines.map((line) => paragraphXml(line)).join(''));
    expect(reportText(bytes, readFile(bytes, id)).text.split('\n')).toEqual(lines);
  });

  it('comes out of a web page with the lines it went in with', () => {
    const folded = lines.map((line) => line.replace(/[ \t\f]+/g, ' ').replace(/^ | $/g, ''));
    expect(page(folded.map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`).join('')).split('\n')).toEqual(folded);
  });
});

describe('tables', () => {
  const annex = '<table><tr><td colspan="2">第二十条第（一）项</td></tr><tr><td>规章</td><td>1</td></tr><tr><td>四、结转</td><td></td></tr></table>';

  it('are left out, and the text before and after is kept apart', () => {
    expect(page(`<p>一、总体情况</p><p>共公开756条。</p>${annex}<p>五、问题</p>`)).toBe('一、总体情况\n共公开756条。\n五、问题');
  });

  it('that lay out a page are text: a cell with sentences, or one cell a row', () => {
    const sentence = '2012年，我镇在市政府网站主动发布政府信息756条，没有受理政府信息公开申请事项。';
    expect(page(`<table><tr><td><ul><li>首页</li></ul></td><td><p>一、总体情况</p><p>${sentence}</p></td></tr></table>`)).toBe(`一、总体情况\n${sentence}`);
    expect(page(`<table><tr><td>一、总体情况</td></tr><tr><td>共公开756条。</td></tr></table>`)).toBe('一、总体情况\n共公开756条。');
    expect(page(`<table><tr><td><p>一、总体情况</p><p>${sentence}</p>${annex}<p>五、问题</p></td></tr></table>`)).toContain(sentence);
  });

  it('of the report are still found in the same grids', () => {
    const published = publishedCase('zhangcun-2012');
    const bytes = source('zhangcun-2012');
    expect(recognise(readFile(bytes, 'x.txt'))?.sheet.figures.map((figure) => figure.state)).toEqual(caseFigures(published).map((figure) => figure.state));
  });
});

it('of a workbook is its rows with a single cell, hidden sheets apart', async () => {
  const published = publishedCase('huaian-2024');
  const { plan } = layoutForm(published.form, { unit: '淮安市', year: 2024, figures: caseFigures(published) });
  const grids = readFile(await writeXlsx([plan]), 'x.xlsx');
  const text = (name: string, hidden: boolean): Grid => ({ name, rows: [[{ value: '一、总体情况' }], [{ value: '共受理3119件。' }], [{ value: 7 }], [undefined, { value: '规章' }, { value: 1 }]], merges: [], typed: true, ...(hidden ? { hidden } : {}) });
  expect(gridText([text('文字', false), text('藏', true)]).text).toBe('一、总体情况\n共受理3119件。');
  expect(gridText(grids).text).not.toContain('3119');
});

it('says that there is more than was read', () => {
  const many = Array.from({ length: 2500 }, (_, index) => `<p>第${String(index)}行</p>`).join('');
  const read = gridText(readFile(encoded(`<html><body>${many}</body></html>`), 'x.html'));
  expect(read.cut).toBe(true);
  expect(read.text.split('\n')).toHaveLength(2000);
});
