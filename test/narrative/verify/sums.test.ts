import { verify } from '../../../src/narrative/verify/verify';
import { heldOutTexts, publishedTexts } from './labels';
import { judgedSums, scoreSums } from './sums-score';
import { county, township } from './support';

/** `number relation total of parts` for each sum of a text that is remarked on. */
const remarks = (text: string, sheet = county): string[] =>
  verify(text, sheet).flatMap(({ span, sums = [] }) => sums.map(({ relation, total, parts }) => `${text.slice(span.start, span.end)} ${relation} ${String(total)}: ${parts.map((part) => text.slice(part.start, part.end)).join(' ')}`));

const published = publishedTexts();

/**
 * Every sum within a sentence of the seven reports, read and added up by hand. Not among them, as they go over several sentences: the shares of
 * shoffice-2019 and the fees of suqian-2023 (25件 and 2950元, cases and money in turn); nor 70 = 69 + 1 of pingtan-2021, which is no list of parts.
 */
test.each([
  ['hongze-2023', []],
  ['huaian-2024', ['351=72+64+178+37', '46=25+5+9+7']],
  ['pingtan-2021', []],
  ['pingtan-2022', ['75=72+3']],
  ['shoffice-2019', []],
  ['suqian-2023', ['119=47+28+22+15+5+2', '3607=349+933+477+301+874+216+348+55+26+12+16', '3607=3493+114', '3607=1191+328+142+1078+406+341+121']],
  ['zhangcun-2012', []],
])('%s: its sums are all judged and all right', (id, expected) => {
  const { text, sheet } = published.find((each) => each.id === id)!;
  const sums = judgedSums(text, sheet);
  expect(sums.map(({ said }) => said)).toEqual(expected);
  expect(sums.every(({ relation }) => relation === 'equal')).toBe(true);
});

test('no sum of the first held-out passages is wrong, and none is said to be', () => {
  expect(scoreSums(heldOutTexts('first')).remarks).toEqual([]);
});

test.each([
  ['收办政府信息公开申请3607件（市政府349件、市各有关部门934件、沭阳县2325件）。', ['3607件 parts exceed 3608: 349件 934件 2325件']],
  ['收办政府信息公开申请3607件（市政府349件、市各有关部门933件、沭阳县2324件）。', ['3607件 parts do not reach 3606: 349件 933件 2324件']],
  ['收到申请25件，其中自然人20件，法人或其他组织6件。', ['25件 parts exceed 26: 20件 6件']],
  ['收到申请25件，其中自然人20件，法人或其他组织4件。', ['25件 parts do not reach 24: 20件 4件']],
  ['行政复议5件，其中结果维持3件，占60%；结果纠正3件，占40%。', ['5件 parts exceed 6: 3件 3件']],
  ['答复申请45件，其中予以公开40件、部分公开7件。', ['45件 parts exceed 47: 40件 7件']],
  ['不予处理9件：信访举报投诉类5件，重复申请3件。', ['9件 parts do not reach 8: 5件 3件']],
  ['未经复议直接起诉8件、复议后起诉4件，合计13件。', ['13件 parts do not reach 12: 8件 4件']],
  ['自然人申请二十件，法人或其他组织申请五件，共计二十四件。', ['二十四件 parts exceed 25: 二十件 五件']],
  ['诉讼8件，其中未经复议直接起诉5件（结果维持3件、结果纠正1件），复议后起诉3件。', ['5件 parts do not reach 4: 3件 1件']],
  ['在已答复的45件申请中，予以公开40件；部分公开7件。', ['45件 parts exceed 47: 40件 7件']],
])('%s', (text, expected) => {
  expect(remarks(text)).toEqual(expected);
});

test('staff of a township, on the form of 2014', () => {
  expect(remarks('政府信息公开工作人员4人（专职1人、兼职4人）。', township)).toEqual(['4人 parts exceed 5: 1人 4人']);
  expect(remarks('政府信息公开工作人员4人（专职1人、兼职3人）。', township)).toEqual([]);
});

test.each([
  ['一份申请今年收到、去年收到的都在今年答复', '收到申请25件，其中予以公开20件、部分公开7件。'],
  ['有的没有列出', '行政复议5件，其中结果维持3件，结果纠正1件。'],
  ['举例', '收到申请25件（甲县10件、乙县5件、丙县3件等）。'],
  ['转下年度的没有列出', '办理申请48件（予以公开18件、部分公开7件）。'],
  ['同一信息在几个渠道公开', '主动公开信息1250条（政府网站980条、政务微信310条、政务微博60条）。'],
  ['约数', '收到申请25件，其中自然人20余件，法人或其他组织6件。'],
  ['约数作总数', '收到申请20余件，其中自然人20件，法人或其他组织6件。'],
  ['单位不同', '举办培训3次（市级20人、县级30人、乡镇40人）。'],
  ['百分数', '自然人占60%，法人或其他组织占50%，合计占100%。'],
  ['不认识的词', '收到申请25件，其中线上20件，线下6件。'],
  ['前面还有一个数，不知是谁的部分', '收到申请46件，上年结转2件，其中自然人40件，法人或其他组织6件。'],
  ['两个数合起来的部分', '行政复议3件、行政诉讼2件，其中结果维持2件、结果纠正1件、其他结果1件。'],
  ['前一个数的部分', '收到申请46件，办结45件，其中自然人40件，法人或其他组织6件。'],
  ['另一层的其中', '答复45件，其中予以公开18件，其中自然人15件、法人或其他组织3件。'],
  ['增减', '自然人申请20件，同比增加3件，法人或其他组织申请5件，合计25件。'],
  ['含有与另有', '答复45件（含上年度结转申请2件，另有50件顺延到下年度答复）。'],
  ['存量不是增量之和', '新增公开专栏3个，优化公开专栏5个，共计40个。'],
  ['一起参加', '新闻发布会12场，其中市公安局参加8场、市教育局参加7场。'],
  ['法人包括企业', '收到申请30件，其中自然人20件、法人或其他组织10件、商业企业6件。'],
  ['有待填的', '收到申请25件（自然人【待填：自然人申请数】件、法人或其他组织20件）。'],
  ['套着的地方', '收到申请30件，其中甲县30件、甲县乙镇10件。'],
  ['上级与所辖', '行政复议5件，其中结果维持4件；行政诉讼维持3件，尚未审结9件。'],
])('no remark: %s', (_, text) => {
  expect(remarks(text)).toEqual([]);
});

test('a remark changes no verdict', () => {
  const text = '2023年收到申请25件，其中自然人20件，法人或其他组织6件。';
  expect(verify(text, county).map(({ verdict, sums }) => [verdict, sums?.length ?? 0])).toEqual([['agrees', 1], ['agrees', 0], ['differs', 0]]);
});

test('most slips in the sums of the reports are found', () => {
  const { planted, found } = scoreSums(published);
  expect(planted).toBeGreaterThan(100);
  expect(found / planted).toBeGreaterThan(0.9);
});
