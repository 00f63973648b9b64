import { recognise } from '../../src/annex/sheet/recognise';
import { isRecord, readRecords, recordPlan } from '../../src/annex/sheet/record';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import { writeXlsx } from '../../src/files/write-xlsx';
import { readSpreadsheet } from '../../src/files/xlsx';
import { formOf } from '../support/forms';
import { converted, recalculated } from './soffice';

const kept = new Map([
  ['house.cn-2021', `{\n  "form": "cn-2021",\n  "self": "我镇",\n  "sentences": {}\n}\n`],
  ['scope', '{"reason":"“正文”含其他网站，_x0041_，\\n\\"引号\\""}'],
  ['copied.某镇2025', `=1+1\r\n\t${'😀公'.repeat(30_000)}\u0001\ud800  `],
  ['=空的', ''],
]);
const { plan } = layoutForm(formOf('cn-2021'), { unit: '某镇', year: 2025 });
const record = recordPlan(kept, [plan.name]);

it('what is kept survives LibreOffice saving the workbook again, hidden as it was', async () => {
  const original = await writeXlsx([plan, ...(record === undefined ? [] : [record])]);
  const [again = new Uint8Array()] = recalculated([original]);
  const grids = readSpreadsheet(again);
  expect(grids.map(({ name, hidden }) => [name, hidden === true])).toEqual([['某镇2025', false], ['附表通记录', true]]);
  const read = readRecords(grids);
  expect(read.damaged).toBe(0);
  expect([...read.texts.keys()]).toEqual([...kept.keys()]);
  for (const [name, text] of kept) {
    // Only whether: a difference of long texts takes minutes to print.
    expect([name, read.texts.get(name) === text]).toEqual([name, true]);
  }
  expect(recognise(grids)?.sheet.form.id).toBe('cn-2021');
  expect(recognise(grids.filter(isRecord))).toBeUndefined();

  const [old = new Uint8Array()] = converted([again], 'xlsx', 'xls');
  const short = new Map([...kept].filter(([name]) => !name.startsWith('copied.')));
  const { texts } = readRecords(readSpreadsheet(old));
  expect(new Map([...texts].filter(([name]) => short.has(name)))).toEqual(short);
}, 300_000);
