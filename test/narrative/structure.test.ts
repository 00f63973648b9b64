import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkStructure, type RemarkKind, type StructureOptions } from '../../src/narrative/structure';
import { remarkText } from '../../src/narrative/structure/message';
import { chinese, numeral } from '../../src/narrative/structure/numerals';
import { plainText } from '../../src/narrative/text';
import { write } from '../../src/narrative/write';
import { formOf, number, sheetOf } from './sheets';

const caseText = (name: string): string => readFileSync(join(__dirname, '../cases', name), 'utf8');

const said = (text: string, form = 'cn-2021', options: StructureOptions = {}): [RemarkKind, string, string][] =>
  checkStructure(text, formOf(form), options).map(({ kind, at, expected }) => [kind, text.slice(at.start, at.end), expected]);

const report = `甲县2023年政府信息公开工作年度报告
本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。
一、总体情况
2023年，我县认真贯彻《条例》，较2022年有新的提高。
（一）主动公开情况。一是加强领导；二是完善制度；三是扩大渠道。
（二）依申请公开情况。2023年，我县共受理申请3件，上年结转1件。
二、主动公开政府信息情况
第二十条第（一）项
规章 0 0 0
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量 3 0 0 0 0 0 3
二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1
（一）予以公开 1
（三）不予公开 0
四、结转下年度继续办理 0
四、政府信息公开行政复议、行政诉讼情况
0 0 0 0 0
五、存在的主要问题及改进情况
2022年以来还有不足。2024年，我县将继续努力。
六、其他需要报告的事项
2023年，我县未收取信息处理费。
`;
const changed = (from: string, to: string): string => {
  if (!report.includes(from)) throw new Error(from);
  return report.replace(from, to);
};

describe('real reports', () => {
  test('of 淮安, 洪泽 and 宿迁 give nothing to remark', () => {
    expect(said(caseText('huaian-2024.txt'), 'cn-2021', { year: 2024, unit: '淮安市人民政府' })).toEqual([]);
    expect(said(caseText('hongze-2023.txt'), 'cn-2021', { year: 2023, unit: '洪泽区人民政府' })).toEqual([]);
    expect(said(caseText('texts/suqian-2023.txt'), 'cn-2021', { year: 2023, unit: '宿迁市人民政府' })).toEqual([]);
  });

  test('of 张村镇 names a place that is not its own', () => {
    const text = caseText('zhangcun-2012.txt');
    expect(said(text, 'sd-weihai-2014')).toEqual([['other-place', '文家市', '张村镇']]);
    const [remark] = checkStructure(text, formOf('sd-weihai-2014'));
    expect(remark?.severity).toBe('note');
    expect(text.slice(remark?.at.start).startsWith('文家市政务环境')).toBe(true);
  });

  test('taken over from the year before are found by their year', () => {
    const kinds = checkStructure(caseText('zhangcun-2012.txt'), formOf('sd-weihai-2014'), { year: 2013 }).map(({ kind }) => kind);
    // Title, period; 一; 三, 四, 五 and 六 begin with “2012年，”. “截至2012年12月31日” and “2013年全镇计划” are passed over.
    expect(kinds).toEqual(['title-year', 'period', 'other-year', 'other-year', 'other-year', 'other-year', 'other-place']);
  });
});

describe('what we write ourselves', () => {
  test('has nothing but gaps to fill in', () => {
    fc.assert(
      fc.property(fc.constantFrom('cn-2021', 'cn-2019', 'cn-2014', 'sd-weihai-2014'), fc.constantFrom('张村镇政府', '淮安市人民政府', '甲县教育局', '乙区街道办事处', '丙乡人民政府'), fc.array(fc.nat(40), { minLength: 7, maxLength: 7 }), fc.boolean(), (id, unit, values, list) => {
        const form = formOf(id);
        const sheet = { ...sheetOf(form, {}), unit, figures: form.indicators.map((_, index) => number(values[index % 7] ?? 0)) };
        const text = plainText(write(sheet, { zeros: list ? 'list' : 'skip' }), { indent: true });
        const remarks = checkStructure(text, form, { year: 2023, unit });
        expect(new Set(remarks.map(({ kind }) => kind))).toEqual(new Set(['placeholder']));
        expect(remarks.map(({ found }) => found)).toEqual(text.match(/【[^】]*】/g));
      }),
      { numRuns: 60 },
    );
  });
});

test('a report in order', () => {
  expect(said(report)).toEqual([]);
});

describe('sections', () => {
  test('one that is missing, and where it should be', () => {
    const text = report.replace(/五、[^]*(?=六、)/, '');
    expect(checkStructure(text, formOf('cn-2021'))).toEqual([
      { kind: 'section-missing', severity: 'warning', at: { start: text.indexOf('六、'), end: text.indexOf('六、') }, found: '', expected: '五、存在的主要问题及改进情况' },
    ]);
  });

  test.each([
    ['五、存在的主要问题及改进情况', '五、存在问题和改进措施'],
    ['一、总体情况', '一、总体工作情况'],
    ['六、其他需要报告的事项', '六、其他需要报告的有关事项'],
    ['三、收到和处理政府信息公开申请情况', '三、收到和处理政府信息公开申请方面的情况'],
    ['一、总体情况', '一、2023年总体情况'],
    ['一、总体情况\n', '总体情况\n'],
    ['五、存在的主要问题及改进情况\n', '五、存在的主要问题及改进情况。'],
  ])('%s may be called %s', (from, to) => {
    expect(said(changed(from, to))).toEqual([]);
  });

  test('another heading in its place', () => {
    expect(said(changed('五、存在的主要问题及改进情况', '五、下一步打算'))).toEqual([['section-title', '五、下一步打算', '五、存在的主要问题及改进情况']]);
  });

  test('out of order, numbered again, empty', () => {
    const [five = '', six = ''] = [/五、[^]*(?=六、)/.exec(report)?.[0], /六、[^]*$/.exec(report)?.[0]];
    expect(said(report.replace(five, '').replace(six, six + five)).map(([kind, at]) => [kind, at])).toContainEqual(['section-order', '五、存在的主要问题及改进情况']);
    expect(said(changed('六、其他', '五、其他'))).toEqual([['section-number', '五、其他需要报告的事项', '六、其他需要报告的事项']]);
    expect(said(changed('2022年以来还有不足。2024年，我县将继续努力。\n', ''))).toEqual([['section-empty', '五、存在的主要问题及改进情况', '']]);
  });

  test('the lists of 2014 leave headings to the report: only what nothing speaks of is missed, as a note', () => {
    const text = '甲镇2015年政府信息公开工作年度报告\n一、概述\n2015年，我镇加强领导。\n二、主动公开情况\n公开5条。\n三、依申请公开情况\n没有收到申请，没有收费。\n四、存在问题\n公开不够及时。\n附件\n统计指标\n一、主动公开情况\n（五）其他\n';
    expect(checkStructure(text, formOf('cn-2014')).map(({ kind, severity, expected }) => [kind, severity, expected])).toEqual([['section-missing', 'note', '五、申请行政复议、提起行政诉讼情况']]);
  });

  test('an excerpt is not judged by what it leaves out', () => {
    expect(said('2023年，我县共受理申请3件。\n（二）其他\n')).toEqual([]);
    expect(said('六、其他需要报告的事项\n没有其他需要报告的事项。')).toEqual([]);
  });
});

test('the fee has to be stated in 六, also when there was none', () => {
  const text = changed('2023年，我县未收取信息处理费。', '没有其他需要报告的事项。');
  expect(checkStructure(text, formOf('cn-2021'))).toEqual([expect.objectContaining({ kind: 'not-stated', severity: 'warning', expected: '信息处理费', found: '六、其他需要报告的事项' })]);
  const [elsewhere] = checkStructure(text.replace('上年结转1件。', '上年结转1件，未收取信息处理费。'), formOf('cn-2021'));
  expect(elsewhere?.severity).toBe('note');
  expect(said(changed('未收取信息处理费', '没有发生收费'))).toEqual([]);
});

describe('numbering', () => {
  test.each([
    ['（二）依申请', '（三）依申请', '（三）', '（二）'],
    ['（二）依申请', '（一）依申请', '（一）', '（二）'],
    ['二是完善', '三是完善', '三是', '二是'],
    ['三是扩大', '二是扩大', '二是', '三是'],
  ])('%s written as %s', (from, to, found, expected) => {
    expect(said(changed(from, to))[0]).toEqual(['numbering', found, expected]);
  });

  test('may begin anew, in another width, and may stand in a citation', () => {
    expect(said(changed('还有不足。', '还有不足：\n（一）甲。\n（二）乙。\n改进如下：\n(一)丙。\n（二)丁。依据第二十条第\n（八）项和第三十六条\n（五）项。'))).toEqual([]);
    expect(said(changed('还有不足。', '还有不足，一是甲；二是乙。针对以上问题：一是丙；二是丁；统一是好事，唯一是好事。'))).toEqual([]);
    expect(said(changed('还有不足。', '还有不足。首先是甲；二是乙；三是丙。'))).toEqual([]);
  });

  test('numerals', () => {
    expect(['一', '九', '十', '十一', '二十', '二十三', '二三', '', '百'].map(numeral)).toEqual([1, 9, 10, 11, 20, 23, 0, 0, 0]);
    expect([1, 10, 11, 20, 23].map(chinese)).toEqual(['一', '十', '十一', '二十', '二十三']);
  });
});

describe('what is left over', () => {
  test.each(['【待填：年度】', '【此处填写主要问题】', '（此处写问题）', '××', 'XX', 'ＸＸ', '____', '＿＿'])('%s', (left) => {
    expect(said(changed('还有不足', `${left}还有不足`))).toEqual([['placeholder', left, '']]);
  });

  test('20XX年 is one', () => {
    expect(said(changed('2024年，我县将', '20XX年，我县将'))).toEqual([['placeholder', '20XX年', '']]);
  });

  test('addresses, model numbers, titles in brackets and empty cells are not', () => {
    expect(said(changed('还有不足', '还有不足（网址www.xx.gov.cn，邮箱a__xxgk@163.com，“1+X”发布会，【政策解读】栏目，3×4，_ _ _，（请进来+走出去））'))).toEqual([]);
  });

  test('a sentence on the work of the year before, and how sure that is', () => {
    const remarks = (to: string) => checkStructure(changed('还有不足。', to), formOf('cn-2021')).map(({ kind, severity, found }) => [kind, severity, found]);
    expect(remarks('还有不足。2022年，我县共收到申请8件。')).toEqual([['other-year', 'warning', '2022年']]);
    expect(remarks('还有不足。\n2021年，甲县工作取得进展。')).toEqual([['other-year', 'note', '2021年']]);
    expect(remarks('还有不足。2022年，我县受理申请5件，2023年受理3件。')).toEqual([]);
    expect(remarks('还有不足。2022年，我县制定《公开办法》。2022年底，我县上线专栏。较2022年，共增加3件。2024年，我县将努力。')).toEqual([]);
  });

  test('the title and the period of another year', () => {
    expect(said(changed('甲县2023年', '甲县2022年'), 'cn-2021', { year: 2023 })).toEqual([['title-year', '2022年', '2023年']]);
    expect(said(changed('起至2023年12月31日', '起至2022年12月31日'))).toEqual([['period', '2023年1月1日起至2022年12月31日', '2023年1月1日至2023年12月31日']]);
    expect(said(changed('起至2023年12月31日', '至12月31日'))).toEqual([]);
  });

  test('another unit or place', () => {
    expect(said(changed('我县将继续', '我镇将继续'))).toEqual([['other-self', '我镇', '我县']]);
    expect(said(changed('我县将继续', '按照我市要求，自我区分，我县将继续'))).toEqual([]);
    expect(said(changed('还有不足', '服务丙丁县经济社会发展还有不足'))).toEqual([['other-place', '丙丁县', '甲县']]);
    expect(said(changed('还有不足', '服务甲县经济社会发展、推动全市高质量发展、优化各县营商环境、服务某某市经济发展还有不足'))).toEqual([]);
  });
});

describe('punctuation', () => {
  test('twice, also over the end of a line', () => {
    expect(said(changed('还有不足。', '还有不足。。'))).toEqual([['punctuation', '。。', '']]);
    expect(said(changed('还有不足。', '还有，\n。'))).toEqual([['punctuation', '，\n。', '']]);
    expect(said(changed('还有不足。', '还有不足……真的！！'))).toEqual([]);
  });

  test.each([
    ['《条例》', '《条例', '《', '》'],
    ['《条例》', '条例》', '》', '《'],
    ['《条例》', '“条例', '“', '”'],
    ['《条例》', '（《条例）》', '《', '》'],
  ])('%s written as %s', (from, to, found, expected) => {
    expect(said(changed(from, to))[0]).toEqual(['bracket', found, expected]);
  });

  test('numbers with half a bracket and brackets of two widths are none', () => {
    expect(said(changed('还有不足。', '还有不足：1）甲；2）乙（丙)。'))).toEqual([]);
  });
});

describe('any text', () => {
  test('gives remarks within it, in its order, each in words in both languages', () => {
    const bits = fc.constantFrom('一、总体情况\n', '六、其他需要报告的事项\n', '五、', '（一）', '二是', '。。', '《', '”', '2022年，我镇共', '【待填', '】', '××', '\n', '　', '甲镇2023年政府信息公开工作年度报告\n', '服务乙丙镇经济', '统计指标', '1年', '１', '\uD800');
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), fc.constantFrom('cn-2021', 'cn-2014'), (parts, id) => {
        const text = parts.join('');
        let last = 0;
        for (const remark of checkStructure(text, formOf(id), { year: 2023, unit: '甲镇' })) {
          expect(remark.at.start).toBeGreaterThanOrEqual(last);
          expect(remark.at.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(remark.at.start, remark.at.end).replace(/\s/g, '').replace('１', '1')).toBe(remark.found);
          for (const language of ['zh', 'en'] as const) {
            const { title, detail, advice } = remarkText(remark, language);
            expect([title, detail, advice].every((each) => each !== '' && !each.includes('undefined'))).toBe(true);
          }
          last = remark.at.start;
        }
      }),
    );
  });

  test('says what, where and what to do', () => {
    const [remark] = checkStructure(changed('2023年，我县未收取信息处理费。', '无。'), formOf('cn-2021'));
    if (remark === undefined) throw new Error('no remark');
    expect(remarkText(remark, 'zh')).toEqual({ title: '没有写信息处理费情况', detail: '“六、其他需要报告的事项”里没有提到信息处理费。', advice: '没有发生的也要写明。' });
    expect(remarkText(remark, 'en').advice).toBe('State it, also if there was none.');
  });
});
