import { check } from '../../src/annex/check/check';
import type { Figure } from '../../src/annex/sheet/figure';
import { certaintyOf, type Reading } from '../../src/annex/sheet/reading';
import { isFigure } from '../../src/narrative/section';
import { explanationsOf, keep } from '../../src/review/explain';
import type { Judged } from '../../src/review/judge';
import { noteFor } from '../../src/review/notes';
import { caseFigures, publishedCase } from '../support/cases';
import { figuresOf, sheetOf } from '../support/figures';
import { formOf, tinyForm } from '../support/forms';

const form = formOf('sd-weihai-2014');
function judged(values: Parameters<typeof figuresOf>[1], readings: readonly Reading[] = []): Judged {
  const sheet = sheetOf(form, figuresOf(form, values), { unit: '张村镇', year: 2013 });
  return { recognition: { sheet, readings, certainty: certaintyOf(form, readings), found: 1 }, result: check(sheet) };
}
const row = (id: string): string => `C${String(form.indexOf.get(id)! + 1)}`;
const lines = (text: string | undefined): string[] => (text ?? '').split('\n').map((line) => line.trim());

describe('a note to the unit', () => {
  it('is not written for a sheet in order', () => {
    expect(noteFor(judged({}))).toBeUndefined();
  });

  it('names the cell, the label, what stands there, what is expected, the rule, its basis and the correction', () => {
    const note = noteFor(judged({ '13.3': 5, '13.3.1': 1, '13.3.2': 3 }), {
      file: '收到/张村镇.xlsx',
      corrections: [{ indicators: ['13.3'], text: '“（三）从事政府信息公开工作人员数”由 5 改为 4' }],
      due: '2014年1月20日',
      from: '某县人民政府办公室',
      date: '2014年1月10日',
    });
    expect(note?.returned).toBe(true);
    expect(lines(note?.text)).toEqual([
      '关于退回《2013年度政府信息公开工作情况统计表》的修改意见',
      '张村镇：',
      '你单位报送的《2013年度政府信息公开工作情况统计表》（文件：张村镇.xlsx）收悉。经审核，有需要更正的问题 1 处。现予退回，请对照以下意见核对原始记录，修改后于2014年1月20日前重新报送。',
      '一、需要更正的问题',
      `1. ${row('13.3')}：“（三）从事政府信息公开工作人员数”填的是 5，应等于 4，相差 1。规则：工作人员数 = 专职人员数 + 兼职人员数。专职、兼职两类合起来就是全部人员。（依据：指标含义）有关各数：${row('13.3.1')}“1.专职人员数”1，${row('13.3.2')}“2.兼职人员数”3。更正建议：“（三）从事政府信息公开工作人员数”由 5 改为 4。`,
      '各项数以原始记录为准，请勿为使各数相符而调整。如对意见有疑问，请与我们联系。感谢支持配合。',
      '某县人民政府办公室',
      '2014年1月10日',
    ]);
  });

  it('asks for a check where there are only warnings, and leaves gaps for what it does not know', () => {
    const note = noteFor(judged({ '1.1.a': 8, '1.1.b': 7, '1.1': 8, '1.2.2': 8 }), { others: ['表上写的是 2012 年，应为 2013 年。'] });
    expect(note?.returned).toBe(false);
    expect(note?.sections.map(({ no, title }) => `${no} ${title}`)).toEqual([' 关于核实《2013年度政府信息公开工作情况统计表》的意见', '一 需要核实的问题']);
    const gaps = note!.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ pieces }) => pieces.filter(isFigure).map(({ text }) => text))));
    expect(gaps).toEqual(['____年__月__日', '（审核单位）', '____年__月__日']);
    expect(note?.text).toContain(`1. ${row('1.1.a')}：“其中：主动公开规范性文件数”填的是 8，应不超过 7，相差 1。`);
    expect(note?.text).toContain('2. 表上写的是 2012 年，应为 2013 年。');
    expect(note?.text).toContain('请在表的“说明”栏或另行写明原因，不必改数');
  });

  it('says which blanks cannot be 0, and of all others only that they are blank', () => {
    const note = noteFor(judged({ '10': null, '10.3': 2, '13.2': 2, '14.1': null, '14.2': null }));
    expect(lines(note?.text).slice(3, 6)).toEqual([
      '一、需要补填的内容',
      `1. ${row('10')}、${row('14.1')}:${row('14.2')}：空白、“/”、“—”应填0。3 格没有填数。没有发生的应填0，空白无法与漏填区分。（依据：审核惯例）其中不能填0的见以下各条。`,
      `2. ${row('10')}：空着的“十、设置政府信息查阅点数”应为 2。规则：查阅点数 = 市 + 县 + 乡镇。每个查阅点只属于一级政府。（依据：指标含义）`,
    ]);
    // The other rule about it is only a warning.
    expect(lines(note?.text)[6]).toBe('二、需要核实的问题');
  });

  it('does not call a figure wrong that was not read with certainty', () => {
    const figure: Figure = { state: 'number', value: 5, raw: '5（含借调1人）', notes: ['remark'] };
    const note = noteFor(judged({ '13.3': figure, '13.3.1': 1, '13.3.2': 3 }, [{ kind: 'figure', indicator: '13.3', figure, at: { sheet: '表', row: 0, column: 2 } }]));
    expect(note?.returned).toBe(false);
    expect(note?.text).toContain('其中有的数不是直接读出的，请先确认所列的数与原表一致。');
  });

  it('leaves out explained warnings, and quotes reasons that have lapsed', () => {
    const before = judged({ '1.1.a': 8, '1.1.b': 7, '1.1': 8, '1.2.2': 8 });
    const kept = before.result.findings.map((finding) => keep(finding, before.recognition.sheet, '含往年制发的文件'));
    const explained = (each: Judged): Judged => ({ ...each, explanations: explanationsOf(each.result.findings, each.recognition.sheet, [], kept) });
    expect(noteFor(explained(before))).toBeUndefined();
    const changed = noteFor(explained(judged({ '1.1.a': 8, '1.1.b': 6, '1.1': 8, '1.2.2': 8 })));
    expect(changed?.text).toContain('你单位的说明：“含往年制发的文件”（写说明之后数又改过）。');
  });

  it('names no cells of a document, and fits a sheet without a name or a year', () => {
    const plain = judged({ '13.3': 5 });
    const { unit: _unit, year: _year, ...sheet } = plain.recognition.sheet;
    const note = noteFor({ ...plain, recognition: { ...plain.recognition, sheet } }, { file: '年报.docx' });
    expect(lines(note?.text).slice(0, 2)).toEqual(['关于退回《政府信息公开工作情况统计表》的修改意见', '（单位名称）：']);
    expect(lines(note?.text)[4]).toMatch(/^1\. “（三）从事政府信息公开工作人员数”填的是 5，应等于 0，相差 5。/);
    expect(note?.text).not.toMatch(/C\d/);
  });

  it('stays readable for a sheet that is wrong as a whole', () => {
    const many = Array.from({ length: 80 }, (_, index) => `x${String(index)}`);
    const wide = tinyForm(['a', ...many], many.map((id, index) => [`R-X${String(index)}`, 'error', [`${id} = a`]]));
    const sheet = sheetOf(wide, figuresOf(wide, { a: 1 }));
    const note = noteFor({ recognition: { sheet, readings: [], certainty: certaintyOf(wide, []), found: 1 }, result: check(sheet) });
    expect(note?.text).toContain('需要更正的问题 80 处');
    expect(note?.text).toContain('另有 20 处同类问题，不再逐一列出。');
  });

  it('speaks of the slips of a published sheet', () => {
    const one = publishedCase('hongze-2023');
    const sheet = sheetOf(one.form, caseFigures(one), { unit: one.unit, year: one.year });
    const note = noteFor({ recognition: { sheet, readings: [], certainty: certaintyOf(one.form, []), found: 1 }, result: check(sheet) });
    expect(note?.text).toContain('“行政复议 · 总计”填的是 0，应等于 11，相差 11。');
    expect(note?.text).toContain('“复议后起诉 · 总计”填的是 0，应等于 5，相差 5。');
  });
});
