import type { Figure } from '../../../src/annex/sheet/figure';
import type { Sheet } from '../../../src/annex/sheet/sheet';
import { number, sheetOf } from '../sheets';
import { county, told } from './support';

const t3 = (row: string): string => `t3.${row}.c7`;
const refused = Array.from({ length: 8 }, (_, index) => t3(`r3.3.${String(index + 1)}`)).join('+');
const unable = Array.from({ length: 3 }, (_, index) => t3(`r3.4.${String(index + 1)}`)).join('+');

test.each<[string, string[]]>([
  ['2023年，全县共受理政府信息公开申请25件，全年答复25件，另有2件结转下年度继续办理。', [`25件 agrees ${t3('r1')}`, `25件 agrees ${t3('r3.7')}`, `2件 agrees ${t3('r4')}`]],
  ['2023年，我县共收到政府信息公开申请28件。', [`28件 differs ${t3('r1')}`]],
  ['全年收到申请27件。', [`27件 agrees ${t3('r1')}+${t3('r2')}`]],
  ['全年共收办政府信息公开申请27件。', [`27件 agrees ${t3('r1')}+${t3('r2')}`]],
  ['本年度我县共收到25件依申请公开，依法依规办结24件。', [`25件 agrees ${t3('r1')}`, `24件 differs ${t3('r3.7')}`]],
  ['答复申请25件（含上年度结转申请2件，另有3件顺延到下年度答复）。', [`25件 agrees ${t3('r3.7')}`, `2件 agrees ${t3('r2')}`, `3件 differs ${t3('r4')}`]],
  ['新收申请中，自然人申请20件，法人或其他组织申请5件。', [`20件 agrees t3.r1.c1`, `5件 agrees ${[2, 3, 4, 5, 6].map((column) => `t3.r1.c${String(column)}`).join('+')}`]],
  ['全县收到政府信息公开申请25件，其中自然人申请22件、商业企业4件。', [`25件 agrees ${t3('r1')}`, '22件 agrees t3.r1.c1+t3.r2.c1', '4件 differs t3.r1.c2']],
  ['从办理结果看，予以公开10件，占40%；部分公开4件，占15.0%；不予公开3件，占12%。', [`10件 agrees ${t3('r3.1')}`, `40% agrees ${t3('r3.1')}`, `4件 agrees ${t3('r3.2')}`, `15.0% differs ${t3('r3.2')}`, `3件 agrees ${refused}`, `12% agrees ${refused}`]],
  ['在办理结果中，予以公开及部分公开14件，因不掌握等原因无法提供6件。', [`14件 agrees ${t3('r3.1')}+${t3('r3.2')}`, `6件 agrees ${unable}`]],
  ['2023年，全县收到政府信息公开申请25件，涉及征地拆迁类12件、教育类3件。', [`25件 agrees ${t3('r1')}`, '12件 untied', '3件 untied']],
  ['全县共受理申请25件（县政府办公室5件、县公安局20件）。', [`25件 agrees ${t3('r1')}`, '5件 untied', '20件 untied']],
  ['全县各级行政机关共收到政府信息公开申请126件。', [`126件 unclear ${t3('r1')}`]],
  ['2022年，全县收到政府信息公开申请19件。', [`19件 unclear ${t3('r1')}`]],
  ['自2008年以来累计受理政府信息公开申请190件。', ['190件 untied']],
  ['上半年受理政府信息公开申请12件。', ['12件 untied']],
  ['２０２３年，全县共受理政府信息公开申请２５件。', [`２５件 agrees ${t3('r1')}`]],
  ['2023年，全县共受理政府信息公开申请二十五件。', [`二十五件 agrees ${t3('r1')}`]],
  ['2023 年，全县共受 理 政 府 信 息 公 开 申 请 2 6 件。', [`2 6 件 differs ${t3('r1')}`]],
  ['办结率100%，群众满意度98%。', ['100% agrees ' + t3('r3.7'), '98% untied']],
])('%s', (text, expected) => {
  expect(told(text, county)).toEqual(expected);
});

const suits = 't4.ld.x5+t4.lr.x5';

test.each<[string, string[]]>([
  ['政府信息公开行政复议3件，其中结果维持2件，结果纠正0件，其他结果1件；政府信息公开行政诉讼3件，其中结果维持1件，结果纠正2件，尚未审结1件。', ['3件 agrees t4.rv.x5', '2件 agrees t4.rv.x1', '0件 agrees t4.rv.x2', '1件 agrees t4.rv.x3', `3件 agrees ${suits}`, '1件 agrees t4.ld.x1+t4.lr.x1', '2件 differs t4.ld.x2+t4.lr.x2', '1件 agrees t4.ld.x4+t4.lr.x4']],
  ['因政府信息公开被提起行政诉讼3件（未经复议直接起诉1件，复议后起诉2件）。', [`3件 agrees ${suits}`, '1件 agrees t4.ld.x5', '2件 agrees t4.lr.x5']],
  ['全年发生行政复议、行政诉讼共6件。', [`6件 agrees t4.rv.x5+${suits}`]],
  ['没有因政府信息公开申请行政复议、提起行政诉讼的案件。', [`没有因政府信息公开申请行政复议、提起行政诉讼的案件 differs t4.rv.x5+${suits}`]],
  ['未发生因政府信息公开引发的行政复议。', ['未发生因政府信息公开引发的行政复议 differs t4.rv.x5']],
  ['全年未作出行政强制决定。', ['未作出行政强制决定 agrees t2c.coercion.n']],
  ['规章制发、废止均为0。', ['0 agrees t2a.reg.made+t2a.reg.repealed']],
  ['制发行政规范性文件8件，废止3件，现行有效66件。', ['8件 agrees t2a.doc.made', '3件 differs t2a.doc.repealed', '66件 agrees t2a.doc.valid']],
  ['全年作出行政许可决定550件、行政处罚决定4119件。', ['550件 agrees t2b.permit.n', '4119件 agrees t2c.penalty.n']],
  ['公示行政许可和行政处罚信息1200条。', ['1200条 untied']],
  ['行政事业性收费7730.28万元。', ['7730.28万元 agrees t2d.fee.amt']],
  ['行政事业性收费共计77302800元。', ['77302800元 agrees t2d.fee.amt']],
  ['行政事业性收费0.77亿元。', ['0.77亿元 agrees t2d.fee.amt']],
  ['行政事业性收费7930.28万元。', ['7930.28万元 differs t2d.fee.amt']],
  ['全年收取政府信息公开信息处理费3940元。', ['3940元 untied']],
  ['通过政府网站主动公开政府信息5500余条，召开新闻发布会12场。', ['5500余条 untied', '12场 untied']],
  ['一是加强领导。二是健全机制，抓好“三个方面”工作，切实解决“两张皮”问题，推进一体化建设。', []],
  ['根据《条例》（国令第711号）第二十条第（一）项和国办公开办函〔2021〕30号，电话：0517-83605210，邮编223001。', []],
  ['没有其他需要报告的事项。', []],
  ['对未及时更新的栏目督促整改，解决群众反映的问题，做到无遗漏。', []],
])('%s', (text, expected) => {
  expect(told(text, county)).toEqual(expected);
});

const by = (row: string, columns: readonly number[]): string => columns.map((column) => `t3.${row}.c${String(column)}`).join('+');
const cells: Sheet = { ...county, figures: [...county.figures] };
const given: Readonly<Record<string, number>> = { 't3.r3.1.c1': 8, 't3.r3.1.c2': 2, 't3.r3.7.c1': 21, 't3.r3.7.c2': 4, 't3.r2.c1': 2 };
for (const [id, value] of Object.entries(given)) (cells.figures as Figure[])[cells.form.indexOf.get(id)!] = number(value);

test.each<[string, string[]]>([
  ['自然人申请予以公开8件。', [`8件 agrees ${by('r3.1', [1])}`]],
  ['自然人予以公开9件。', [`9件 differs ${by('r3.1', [1])}`]],
  ['予以公开10件，其中自然人8件、法人或其他组织2件。', [`10件 agrees ${t3('r3.1')}`, `8件 agrees ${by('r3.1', [1])}`, `2件 agrees ${by('r3.1', [2, 3, 4, 5, 6])}`]],
  ['自然人申请20件，其中予以公开8件。', ['20件 agrees t3.r1.c1', `8件 agrees ${by('r3.1', [1])}`]],
  ['办结25件（自然人21件，法人或其他组织4件），其中予以公开10件。', [`25件 agrees ${t3('r3.7')}`, `21件 agrees ${by('r3.7', [1])}`, `4件 agrees ${by('r3.7', [2, 3, 4, 5, 6])}`, `10件 agrees ${t3('r3.1')}`]],
  ['收到申请25件，上年结转2件，结转下年度2件，其中自然人申请20件。', [`25件 agrees ${t3('r1')}`, `2件 agrees ${t3('r2')}`, `2件 agrees ${t3('r4')}`, '20件 agrees t3.r1.c1']],
  ['上年结转2件，其中予以公开1件。', [`2件 agrees ${t3('r2')}`, '1件 untied']],
  ['县公安局受理7件，予以公开3件，部分公开4件；全县予以公开11件。', ['7件 untied', '3件 untied', `4件 agrees ${t3('r3.2')}`, `11件 differs ${t3('r3.1')}`]],
  ['上半年，我县收到申请20件，答复18件。全年答复24件。', ['20件 untied', '18件 untied', `24件 differs ${t3('r3.7')}`]],
  ['予以公开和部分公开分别为10件、5件，分别占40%、16%。', [`10件 agrees ${t3('r3.1')}`, `5件 differs ${t3('r3.2')}`, `40% agrees ${t3('r3.1')}`, `16% agrees ${t3('r3.2')}`]],
  ['予以公开、部分公开均为4件。', [`4件 agrees ${t3('r3.2')}`]],
  ['予以公开10件、部分公开4件，合计14件，两项合计占答复总数的56%。', [`10件 agrees ${t3('r3.1')}`, `4件 agrees ${t3('r3.2')}`, `14件 agrees ${t3('r3.1')}+${t3('r3.2')}`, `56% agrees ${t3('r3.1')}+${t3('r3.2')}`]],
  ['全年受理申请25件，其余3件分别为不予公开2件、部分公开1件。', [`25件 agrees ${t3('r1')}`, '3件 untied', `2件 differs ${refused}`, `1件 differs ${t3('r3.2')}`]],
  ['不予公开3件，占收到申请总数的12%；予以公开10件，占新收申请总数的37%。', [`3件 agrees ${refused}`, `12% agrees ${refused}`, `10件 agrees ${t3('r3.1')}`, `37% agrees ${t3('r3.1')}`]],
  ['不予公开3件，占予以公开的12%。', [`3件 agrees ${refused}`, `12% differs ${refused}`]],
  ['收到申请20—30件，每件在3-5个工作日内答复。', [`20—30件 agrees ${t3('r1')}`]],
  ['收到申请10至20件。', [`10至20件 differs ${t3('r1')}`]],
  ['全年答复25件，其中公开10件、不予公开3件、无法提供6件。', [`25件 agrees ${t3('r3.7')}`, `10件 agrees ${t3('r3.1')}`, `3件 agrees ${refused}`, `6件 agrees ${unable}`]],
  ['行政诉讼（未经复议直接起诉）1件，行政诉讼（复议后起诉）3件。', ['1件 agrees t4.ld.x5', '3件 differs t4.lr.x5']],
  ['行政复议维持率66.7%。', ['66.7% agrees t4.rv.x1']],
  ['全年没有发生一起行政复议案件。', ['没有发生一起行政复议案件 differs t4.rv.x5']],
  ['全年实现零复议、零诉讼。', [`零复议、零诉讼 differs t4.rv.x5+${suits}`]],
  ['行政复议、行政诉讼均无。', [`无 differs t4.rv.x5+${suits}`]],
  ['未因政府信息公开工作，被申请行政复议。', ['未因政府信息公开工作，被申请行政复议 differs t4.rv.x5']],
  ['属于三类内部事务信息的没有，属于国家秘密的1件，都是不予公开。', ['没有 agrees t3.r3.3.5.c7', '1件 agrees t3.r3.3.1.c7']],
  ['上年度无结转申请。', [`无结转申请 differs ${t3('r2')}`]],
  ['二、依申请公开情况\n收到25件，办理情况如下：\n1.予以公开10件；\n2.部分公开5件。', [`25件 agrees ${t3('r1')}`, `10件 agrees ${t3('r3.1')}`, `5件 differs ${t3('r3.2')}`]],
])('parts of a whole, lists and ranges: %s', (text, expected) => {
  expect(told(text, cells)).toEqual(expected);
});

test('nobody handled none while some were carried in', () => {
  const carried: Sheet = { ...sheetOf(county.form, { 't3.r2.c1': 1, 't3.r2.c7': 1, 't3.r3.2.c7': 1, 't3.r3.7.c7': 1 }), unit: '己街道办事处' };
  expect(told('我街道没有办理政府信息公开申请事项。', carried)).toEqual([`没有办理政府信息公开申请事项 differs ${t3('r1')}+${t3('r2')}`]);
  expect(told('我街道没有收到政府信息公开申请。', carried)).toEqual([`没有收到政府信息公开申请 agrees ${t3('r1')}`]);
});
