import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Host } from '../host';
import { record, type Recording } from './recorder';
import { replay } from './replay';

const saved = path.join(__dirname, 'emulator-1.14.json');

async function work(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('录');
    const range = sheet.getRange('A1:B2');
    range.values = [[1, '二'], ['=A1*2', '0012']];
    range.format.fill.color = '#FFEE00';
    const format = range.conditionalFormats.add('Custom');
    format.custom.rule.formula = '=A1>1';
    range.load('values,formulas,text,format/fill/color');
    await context.sync();
    sheet.getRange('1:1').insert('Down');
    range.load('address');
    format.load('id,priority');
    await context.sync();
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('没有这个').load('name');
    await context.sync();
  }).catch(() => undefined);
  await excelHost.idle();
}

test('a recording taken now is answered the same by a fresh host', async () => {
  const recording = record();
  await work();
  const taken = JSON.parse(JSON.stringify(recording.taken())) as Recording;
  expect(taken.host).toMatchObject({ platform: 'PC', language: 'zh-CN' });
  expect(taken.exchanges.length).toBeGreaterThanOrEqual(4);
  expect(await replay(taken, new Host())).toEqual([]);
  if (process.env['KEEP_RECORDING'] !== undefined) writeFileSync(saved, `${JSON.stringify(taken, null, 1)}\n`);
});

test('the recording that was kept is answered the same', async () => {
  const recording = JSON.parse(readFileSync(saved, 'utf8')) as Recording;
  expect(recording.exchanges.length).toBeGreaterThan(3);
  expect(await replay(recording, new Host())).toEqual([]);
});

test('another answer is told', async () => {
  const recording = JSON.parse(readFileSync(saved, 'utf8').replace('"0012"', '"0013"')) as Recording;
  expect(await replay(recording, new Host())).not.toEqual([]);
});
