import { findForm, officialForms } from '../../src/annex/form/catalogue';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import { writeXlsx } from '../../src/files/write-xlsx';
import { KeptEntry } from '../../src/review/entry';
import { lastYearAmong } from '../../src/review/last-year';
import { type CarriedReview, produce } from '../../src/review/produce';
import { answerInSteps, type MakeMessage } from '../../src/review/produce-protocol';
import { reviewOf } from '../../src/review/rows';
import { survey } from '../../src/review/survey';
import { reviewPlans } from '../../src/review/workbook/plans';
import { formsForWorker } from '../../src/review/worker-forms';
import { number } from '../support/figures';

const form = findForm('cn-2021')!;
const forms = formsForWorker(officialForms);

async function annexes(file: string, unit: string, year: number, more: Readonly<Record<string, number>>) {
  const bytes = await writeXlsx([layoutForm(form, { unit, year, figures: form.indicators.map(({ id }) => number(more[id] ?? 0)) }).plan]);
  return survey(bytes, file, { survey: { forms } });
}

let carried: CarriedReview;
let entries: KeptEntry[];

beforeAll(async () => {
  // Last year's sheet carried over 4 requests to the next year; this year's says 0 came over.
  const last = (await annexes('上年.xlsx', '甲镇人民政府', 2023, { 't3.r1.c1': 4, 't3.r1.c7': 4, 't3.r22.c1': 4, 't3.r22.c7': 4 })).map((each) => new KeptEntry('上年.xlsx', '上年.xlsx', each, officialForms));
  const find = lastYearAmong(last);
  entries = [
    ...(await annexes('甲.xlsx', '甲镇人民政府', 2024, {})).map((each) => new KeptEntry('甲.xlsx', '甲.xlsx', each, officialForms, find)),
    ...(await annexes('乙.xlsx', '乙镇人民政府', 2024, { 't3.r1.c7': 5 })).map((each) => new KeptEntry('乙.xlsx', '乙.xlsx', each, officialForms, find)),
  ];
  carried = structuredClone({
    forms,
    entries: entries.map((entry) => entry.carried),
    lastYear: last.map((entry) => entry.carried),
    expected: ['甲镇', '乙镇', '丙镇'],
    failures: [{ file: '坏.xlsx', message: { zh: '文件已损坏', en: 'damaged' } }],
    reasons: new Map(),
    sums: { includeChecked: true },
    letters: { from: '某县政务公开办', due: '2025年1月20日' },
  });
});

test('what a worker makes of a review is what the review itself leads to', async () => {
  const review = reviewOf(entries, { expected: carried.expected });
  expect(review.rows.map(({ hasLastYear }) => hasLastYear).sort()).toEqual([false, true]);
  const { plans } = await produce('sheets', carried);
  expect(plans).toEqual(reviewPlans(entries, review, carried.failures, { sums: { includeChecked: true }, letters: carried.letters }));
});

test('the notes in the workbook are those that are copied, with who reviews and until when', async () => {
  const { texts } = await produce('letterTexts', carried);
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.every((text) => text.includes('某县政务公开办') && text.includes('2025年1月20日'))).toBe(true);
  const { plans } = await produce('sheets', carried);
  const written = plans.find(({ name }) => name === '退回意见')?.cells.map(({ value }) => value) ?? [];
  for (const line of texts.join('\n').split('\n').filter((each) => each.trim() !== '')) expect(written).toContain(line);
});

test('the worker tells how far it is and answers with the bytes; what cannot be made is said and rejects nothing', async () => {
  const told: MakeMessage[] = [];
  await answerInSteps({ make: 'letterFiles', review: carried }, (message) => { told.push(message); });
  expect(told[0]).toEqual({ progress: { done: 0, of: 0 } });
  const { made } = told[told.length - 1] as { made: { bytes: Uint8Array; count: number } };
  expect(made.count).toBe((await produce('letterTexts', carried)).texts.length);
  expect([...made.bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);

  told.length = 0;
  await answerInSteps({ make: 'sheets', review: { ...carried, forms: [] } }, (message) => { told.push(message); });
  expect(told[told.length - 1]).toEqual({ failed: true });
});
