import { findForm } from '../../src/annex/form/catalogue';
import { certaintyOf, type Reading } from '../../src/annex/sheet/reading';
import { expectedUnits } from '../../src/review/expected';
import { holdingUp, type Received, type Remark, remarksOn, remarkText } from '../../src/review/roster';
import { mayBeSame, unitInFileName, unitKey } from '../../src/review/unit-name';
import { figuresOf, sheetOf } from '../support/figures';
import { formOf } from '../support/forms';

interface Given {
  readonly unit?: string;
  readonly year?: number;
  readonly form?: string;
  readonly file?: string;
  readonly value?: number;
  readonly readings?: readonly Reading[];
}

function received(given: readonly Given[]): Received[] {
  return given.map(({ unit, year, form = 'cn-2021', file, value = 0, readings = [] }, index) => {
    const found = formOf(form);
    const heading = { ...(unit === undefined ? {} : { unit }), ...(year === undefined ? {} : { year }) };
    const sheet = sheetOf(found, figuresOf(found, {}, value), heading);
    return { id: String(index), file: file ?? `${String(index)}.xlsx`, recognition: { sheet, readings, certainty: certaintyOf(found, readings), found: 1 } };
  });
}
const formName = (id: string) => ({ zh: findForm(id)!.data.name, en: findForm(id)!.data.nameEn });
const said = (remarks: readonly Remark[]): string[] => remarks.map((remark) => remarkText(remark, formName, 'zh'));

describe('names of units', () => {
  it.each([
    ['张村镇', '张村镇人民政府'],
    ['张村镇政府', ' 张村镇 人民政府（盖章）'],
    ['东山街道', '东山街道办事处'],
    ['东山街道办', '东山街道办事处'],
    ['高新区管委会', '高新区管理委员会'],
    ['平潭县人民政府', '平潭县'],
  ])('%s is %s', (one, other) => {
    expect(unitKey(one)).toBe(unitKey(other));
  });

  it.each([
    ['张村镇', '张家村镇'],
    ['平潭县人民政府', '平潭县人民政府办公室'],
    ['教育局', '体育局'],
    ['张村镇', '张村乡'],
  ])('%s is not %s', (one, other) => {
    expect(unitKey(one)).not.toBe(unitKey(other));
  });

  it.each<[string, string, boolean]>([
    ['环翠区张村镇', '张村镇', true],
    ['威海市环翠区张村镇', '张村镇', true],
    ['平潭县自然资源局', '自然资源局', true],
    ['发改局', '发展和改革局', true],
    ['甲县城关镇', '乙县城关镇', false],
    ['山东镇', '东镇', false],
    ['教育局', '体育局', false],
    ['财政局', '财政所', false],
  ])('%s and %s may be one: %s', (one, other, may) => {
    expect(mayBeSame(unitKey(one), unitKey(other))).toBe(may);
    expect(mayBeSame(unitKey(other), unitKey(one))).toBe(may);
  });

  it.each<[string, string | undefined]>([
    ['张村镇2023年政府信息公开年报附表.xlsx', '张村镇'],
    ['2023/收到/03 张村镇人民政府信息公开工作年度报告.doc', '张村镇人民政府'],
    ['日照市统计局(1).xls', '日照市统计局'],
    ['附件2-2023年度统计表.xlsx', undefined],
    ['data.xlsx', undefined],
  ])('in a file’s name: %s', (file, unit) => {
    expect(unitInFileName(file)).toBe(unit);
  });
});

describe('a pasted list of units', () => {
  it.each([
    ['one a line', '张村镇\r\n\r\n 李村镇 \n张村镇人民政府\n'],
    ['numbered', '1、张村镇\n2.李村镇'],
    ['with a heading', '单位名称\n张村镇\n李村镇'],
    ['a column of a table', '序号,单位名称,联系人\n1,张村镇,张三丰\n2,李村镇,李四光'],
    ['a column without a heading', '1\t张村镇\t张三丰\n2\t李村镇\t李四光'],
    ['all in one line', '张村镇、李村镇'],
    ['all in one line with commas', '张村镇，李村镇；'],
  ])('%s', (_, text) => {
    expect(expectedUnits(text)).toEqual({ names: ['张村镇', '李村镇'], cut: false });
  });

  it('is read only so far, and says so', () => {
    const many = Array.from({ length: 6000 }, (_, index) => `第${String(index)}镇`).join('\n');
    expect(expectedUnits(many)).toMatchObject({ cut: true });
    expect(expectedUnits(`${'，'.repeat(500_000)}${'（'.repeat(500_000)}`).names).toEqual([]);
  });
});

describe('the set of sheets', () => {
  it('has nothing to say of a set in order', () => {
    expect(remarksOn(received(['张村镇', '李村镇', '王村镇'].map((unit) => ({ unit, year: 2023 }))), { expected: ['王村镇政府', '张村镇', '李村镇'], year: 2023 })).toEqual([]);
  });

  it('names a unit that is there twice', () => {
    const set = received([{ unit: '张村镇', year: 2023 }, { unit: '张村镇人民政府', year: 2023, value: 1 }, { unit: '李村镇', year: 2023 }, { unit: '环翠区李村镇', year: 2023 }]);
    expect(said(remarksOn(set))).toEqual(['“张村镇”“张村镇人民政府”报了 2 张表，各表的数不同，请确认以哪一张为准。', '“环翠区李村镇”“李村镇”可能是同一个单位，各表的数完全相同。']);
  });

  it('knows last year’s sheet beside this year’s', () => {
    const set = received([{ unit: '张村镇', year: 2023 }, { unit: '张村镇', year: 2022 }, { unit: '李村镇', year: 2023 }, { unit: '王村镇', year: 2023 }]);
    expect(said(remarksOn(set))).toEqual(['表上写的是 2022 年，其他表多为 2023 年。']);
  });

  it('takes the year that was given before that of most', () => {
    const set = received([{ unit: '张村镇', year: 2022 }, { unit: '李村镇', year: 2022 }, { unit: '王村镇', year: 2022 }, { unit: '赵村镇' }]);
    expect(remarksOn(set).map(({ kind }) => kind)).toEqual(['no-year']);
    expect(said(remarksOn(set, { year: 2023 }))).toEqual([...new Array<string>(3).fill('表上写的是 2022 年，应为 2023 年。'), '1 张表上没有写年度，不能确认是不是 2023 年的。']);
  });

  it('has no year of most where the years are even', () => {
    expect(remarksOn(received([{ unit: '张村镇', year: 2023 }, { unit: '李村镇', year: 2022 }]))).toEqual([]);
  });

  it('names a sheet on another form, but not one whose form is unclear or only printed otherwise', () => {
    const set = received([
      { unit: '张村镇' },
      { unit: '李村镇' },
      { unit: '王村镇', form: 'cn-2021-hybrid' },
      { unit: '赵村镇', form: 'cn-2019' },
      { unit: '钱村镇', form: 'cn-2019', readings: [{ kind: 'form-unclear', forms: [{ id: 'one' }, { id: 'two' }] }] },
    ]);
    expect(said(remarksOn(set))).toEqual(['用的是“政府信息公开工作年度报告统计表（2019年试行格式）”，其他单位多用“政府信息公开工作年度报告统计表（2021年格式）”。']);
  });

  it('says where all are on the form of other years, and once of each', () => {
    const set = received([{ unit: '张村镇', year: 2023, form: 'cn-2019' }, { unit: '李村镇', year: 2023, form: 'cn-2019' }]);
    const text = '这张表用的是“政府信息公开工作年度报告统计表（2019年试行格式）”（适用2019—2020年），2023年应为“政府信息公开工作年度报告统计表（2021年格式）”。请核对表样和年度。';
    expect(said(remarksOn(set))).toEqual([text, text]);
    expect(holdingUp(remarksOn(set), remarksOn(set)[0]?.entries[0] ?? '')).toBe(0);
    // The wrong form, or the wrong year, is said already.
    expect(remarksOn(set, { form: 'cn-2021' }).map(({ kind }) => kind)).toEqual(['wrong-form', 'wrong-form']);
    expect(remarksOn(set, { year: 2020 }).map(({ kind }) => kind)).toEqual(['wrong-year', 'wrong-year']);
  });

  it('holds the units against a list', () => {
    const set = received([{ unit: '张村镇' }, { unit: '环翠区李村镇' }, { file: '王村镇年报.xlsx' }, { unit: '宣传部' }]);
    const remarks = remarksOn(set, { expected: ['张村镇人民政府', '李村镇', '王村镇', '赵村镇'] });
    expect(said(remarks)).toEqual([
      '表上没有单位名称；从文件名看可能是“王村镇”，请确认。',
      '没有收到“李村镇”的表；收到的“环翠区李村镇”可能就是它，请确认。',
      '没有收到“王村镇”的表；收到的“王村镇”可能就是它，请确认。',
      '没有收到“赵村镇”的表。',
      '“环翠区李村镇”不在单位名单上。',
      '“宣传部”不在单位名单上。',
    ]);
    expect(['0', '1', '2', '3'].map((id) => holdingUp(remarks, id))).toEqual([0, 0, 1, 0]);
  });

  it('is complete in English', () => {
    const set = received([{ unit: '张村镇', year: 2022 }, { unit: '张村镇' }, {}, { unit: '李村镇', form: 'cn-2019' }]);
    const texts = remarksOn(set, { year: 2023, form: 'cn-2021', expected: ['赵村镇'] }).map((remark) => remarkText(remark, formName, 'en'));
    expect(texts).toHaveLength(8);
    for (const text of texts) expect(text.replace(/“[^”]*”/g, '')).not.toMatch(/\p{Script=Han}/u);
  });
});
