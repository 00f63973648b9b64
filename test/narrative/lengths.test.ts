import { BLANK } from '../../src/annex/sheet/figure';
import { paragraphText } from '../../src/narrative/text';
import { write, type WriteOptions } from '../../src/narrative/write';
import type { Sheet } from '../../src/annex/sheet/sheet';
import { formOf, publishedSheet, sheetOf } from './sheets';

const paragraph = (sheet: Sheet, id: string, options: WriteOptions = {}): string =>
  write(sheet, options)
    .flatMap((section) => section.paragraphs)
    .filter((each) => each.id === id)
    .map(paragraphText)
    .join('\n');

describe('淮安 2024, worked out by hand from the published tables', () => {
  const huaian = publishedSheet('huaian-2024');

  test('brief', () => {
    expect(paragraph(huaian, 'applications', { length: 'brief' })).toBe(
      '（二）依申请公开情况。2024年，我市共受理政府信息公开申请3119件，上年度结转34件，全年答复3050件，另有103件结转下年度继续办理。从办理结果看，予以公开1362件，部分公开454件，不予公开178件，无法提供781件，不予处理88件，其他处理187件。因政府信息公开申请行政复议351件。因政府信息公开提起行政诉讼46件。',
    );
  });

  test('full', () => {
    expect(paragraph(huaian, 'applications', { length: 'full' })).toBe(
      '（二）依申请公开情况。2024年，我市共受理政府信息公开申请3119件，上年度结转34件，全年答复3050件，另有103件结转下年度继续办理。' +
        '新收申请中，自然人申请3001件，占96.2%；法人或其他组织申请118件（商业企业53件、法律服务机构61件、其他4件），占3.8%。' +
        '从办理结果看，予以公开1362件，占44.7%；部分公开454件，占14.9%；不予公开178件，占5.8%；无法提供781件，占25.6%；不予处理88件，占2.9%；其他处理187件，占6.1%。' +
        '不予公开的申请中，属于国家秘密的2件，其他法律、行政法规禁止公开的31件，危及“三安全一稳定”的5件，保护第三方合法权益的6件，属于三类内部事务信息的8件，属于四类过程性信息的12件，属于行政执法案卷的9件，属于行政查询事项的105件。' +
        '无法提供的申请中，本机关不掌握相关政府信息的769件，没有现成信息需要另行制作的11件，补正后申请内容仍不明确的1件。' +
        '不予处理的申请中，属于信访举报投诉类申请的62件，属于重复申请的25件，要求行政机关确认或重新出具已获取信息的1件。' +
        '作其他处理的申请中，申请人无正当理由逾期不补正、行政机关不再处理其申请的71件，申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其申请的6件，其他情形110件。' +
        '因政府信息公开申请行政复议351件，其中结果维持72件，占20.5%；结果纠正64件，占18.2%；其他结果178件，占50.7%；尚未审结37件，占10.5%。' +
        '因政府信息公开提起行政诉讼46件，其中未经复议直接起诉26件（结果维持13件、结果纠正4件、其他结果8件、尚未审结1件），复议后起诉20件（结果维持12件、结果纠正1件、其他结果1件、尚未审结6件）。' +
        '从诉讼案件审理情况看，结果维持25件，占54.3%；结果纠正5件，占10.9%；其他结果9件，占19.6%；尚未审结7件，占15.2%。',
    );
  });
});

test('平潭 2022 beside 2021, full: more figures are compared, and nothing with a year of none', () => {
  const text = paragraph(publishedSheet('pingtan-2022'), 'disclosure', { length: 'full', lastYear: publishedSheet('pingtan-2021') });
  expect(text).toBe(
    '（一）主动公开情况。2022年，我区制发行政规范性文件88件（同比增长27.5%），废止55件，现行有效698件。没有制发、废止规章，没有现行有效的规章。全年作出行政许可处理决定10690件（同比增长366.2%）、行政处罚处理决定2113件（同比增长64.8%）。行政事业性收费金额9116.36万元，同比下降62.4%。',
  );
});

describe('2014: channels count one item several times', () => {
  const cn2014 = formOf('cn-2014');
  const disclosed = (website: number, weixin: number | typeof BLANK, options?: WriteOptions): string =>
    paragraph(sheetOf(cn2014, { '1.1': 100, '1.2.2': website, '1.2.4': weixin }), 'disclosure', options);

  test('no more than the total: parts with shares', () => {
    expect(disclosed(70, 30)).toBe('2023年，我县主动公开政府信息100条，其中通过政府网站公开70条，占70%；通过政务微信公开30条，占30%。未制发规范性文件。');
  });

  test('more than the total: no parts and no shares, and the reason is said', () => {
    expect(disclosed(90, 60)).toBe(
      '2023年，我县主动公开政府信息100条。分渠道统计（同一信息通过多个渠道公开的，各渠道分别计数），通过政府网站公开90条，通过政务微信公开60条。未制发规范性文件。',
    );
    expect(disclosed(90, 60, { length: 'brief' })).toBe('2023年，我县主动公开政府信息100条。未制发规范性文件。');
  });

  test('not known to be no more than the total: the same', () => {
    expect(disclosed(90, BLANK)).toContain('分别计数），通过政府网站公开90条，通过政务微信公开【待填：政务微信公开数】条。');
  });
});

test('2019: projects with their sign in words', () => {
  const sheet = sheetOf(formOf('cn-2019'), { 't2b.permit.prev': 35, 't2b.permit.delta': 2, 't2c.penalty.prev': 120, 't2c.penalty.delta': -18, 't2c.coercion.prev': 4 });
  expect(paragraph(sheet, 'disclosure', { length: 'full' })).toContain('从项目数量看，行政许可上一年35项，本年增加2项；行政处罚上一年120项，本年减少18项；行政强制上一年4项。');
  expect(paragraph(sheet, 'disclosure', { length: 'full', zeros: 'list' })).toContain('行政强制上一年4项，本年没有增减；');
  expect(paragraph(sheet, 'disclosure')).not.toContain('项目数量');
});

test('2021, carried over and received, none answered', () => {
  const carried = { 't3.r2.c1': 3, 't3.r2.c7': 3 };
  expect(paragraph(sheetOf(formOf('cn-2021'), { ...carried, 't3.r4.c1': 3, 't3.r4.c7': 3 }), 'applications')).toContain(
    '2023年，我县没有新收政府信息公开申请，上年度结转3件，年内没有办结的申请，3件结转下年度继续办理。全年没有',
  );
  expect(paragraph(sheetOf(formOf('cn-2021'), { ...carried, 't3.r1.c1': 2, 't3.r1.c7': 2, 't3.r4.c1': 5, 't3.r4.c7': 5 }), 'applications')).toContain(
    '2023年，我县共受理政府信息公开申请2件，上年度结转3件，年内没有办结的申请，5件结转下年度继续办理。新收申请中，自然人申请2件。全年没有',
  );
});

test('2014: an organisation without staff may still have places to read in', () => {
  const organisation = (values: Record<string, number>, length: 'standard' | 'full'): string => paragraph(sheetOf(formOf('cn-2014'), values), 'organisation', { length });
  expect(organisation({ '8.2': 1 }, 'standard')).toBe('我县设置政府信息公开查阅点1个。');
  expect(organisation({ '8.2': 1, '9.1': 2 }, 'full')).toBe('我县设置政府信息公开查阅点1个。全年召开政府信息公开工作会议或专题会议2次。');
  expect(organisation({}, 'full')).toBe('我县没有设置政府信息公开工作专门机构，没有从事政府信息公开工作的人员。全年没有召开政府信息公开工作会议或专题会议，没有举办培训班。');
});

test('the full name, or any other, in place of 我县', () => {
  const sheet = sheetOf(formOf('cn-2014'), {});
  expect(paragraph(sheet, 'fees', { self: '{单位}' })).toBe('2023年，甲县人民政府没有收取依申请公开政府信息的费用。');
  expect(paragraph(sheet, 'fees', { self: '本机关' })).toBe('2023年，本机关没有收取依申请公开政府信息的费用。');
});

test('the other breakdown of 其他处理 is left out where the form prints one row', () => {
  const sheet = sheetOf(formOf('cn-2021', 'cn-2021-hybrid'), { 't3.r1.c1': 1, 't3.r1.c7': 1, 't3.r3.6.c1': 1, 't3.r3.6.c7': 1, 't3.r3.7.c1': 1, 't3.r3.7.c7': 1 });
  const text = paragraph(sheet, 'applications', { length: 'full', zeros: 'list' });
  expect(text).toContain('其他处理1件，占100%。');
  expect(text).not.toMatch(/作其他处理|待填/);
});
