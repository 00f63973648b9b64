import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paragraphText, plainText } from '../../src/narrative/text';
import { write } from '../../src/narrative/write';
import { publishedSheet } from './sheets';

/** Worked out by hand from the published tables, and read beside the published reports. */
const texts = ['zhangcun-2012', 'huaian-2024', 'suqian-2023'].map((id) => [id, readFileSync(join(__dirname, `texts/${id}.txt`), 'utf8')] as const);

test.each(texts)('%s, the whole text', (id, text) => {
  expect(`${plainText(write(publishedSheet(id)), { indent: true })}\n`).toBe(text);
});

test.each(texts)('%s: the manual shows the same text', (_, text) => {
  expect(readFileSync(join(__dirname, '../../docs/wording.md'), 'utf8')).toContain(`\n\`\`\`text\n${text}\`\`\`\n`);
});

const applications = (id: string, lastYear?: string): string =>
  write(publishedSheet(id), lastYear === undefined ? {} : { lastYear: publishedSheet(lastYear) })
    .flatMap((section) => section.paragraphs)
    .filter((paragraph) => paragraph.id === 'applications')
    .map(paragraphText)
    .join('\n');

test('洪泽 2023: totals left at 0 above results are gaps, and 其他处理 is one row', () => {
  expect(applications('hongze-2023')).toBe(
    '（二）依申请公开情况。2023年，我区共受理政府信息公开申请21件，全年答复21件。新收申请中，自然人申请21件。从办理结果看，部分公开4件，占19.0%；不予公开3件，占14.3%；无法提供13件，占61.9%；不予处理1件，占4.8%。因政府信息公开申请行政复议【待填：行政复议案件数】件，其中结果维持10件，结果纠正1件。因政府信息公开提起行政诉讼【待填：行政诉讼案件数】件，其中结果维持5件。',
  );
});

test('上海 2019: the blank 总计 column gives gaps, never zeros', () => {
  const text = applications('shoffice-2019');
  expect(text).toContain('2019年，本机关共受理政府信息公开申请859件，上年度结转18件，全年答复805件，另有72件结转下年度继续办理。');
  expect(text).toContain('从办理结果看，予以公开【待填：予以公开数】件；部分公开【待填：部分公开数】件；不予公开【待填：不予公开数】件；');
  expect(text).toContain('因政府信息公开申请行政复议7件，其中结果维持5件，结果纠正【待填：行政复议结果纠正数】件，');
});

test('平潭 2022 beside 2021', () => {
  expect(applications('pingtan-2022', 'pingtan-2021')).toBe(
    '（二）依申请公开情况。2022年，我区共受理政府信息公开申请74件，同比增长5.7%，上年度结转1件，全年答复75件。新收申请中，自然人申请71件，法人或其他组织申请3件（商业企业3件）。从办理结果看，予以公开21件，占28%；部分公开9件，占12%；不予公开4件，占5.3%；无法提供37件，占49.3%；其他处理4件，占5.3%。因政府信息公开申请行政复议2件，同比下降33.3%，其中结果纠正1件，其他结果1件。因政府信息公开提起行政诉讼1件，同比下降91.7%，其中结果维持1件。',
  );
});
