import * as fc from 'fast-check';
import { finished } from '../../../src/annex/steps';
import { piecesOf } from '../../../src/narrative/verify/pieces';
import { proseSteps } from '../../../src/narrative/verify/prose';
import { verify, verifySteps } from '../../../src/narrative/verify/verify';
import { county, told } from './support';

const piecesIn = (text: string): string[][] => finished(proseSteps(text)).flatMap((lines) => piecesOf(text, lines).map((piece) => piece.map(({ start, end }) => text.slice(start, end))));

test('a paragraph of usual length is one piece', () => {
  const text = '全县收到申请25件。'.repeat(900);
  expect(piecesIn(text)).toEqual([[text]]);
});

test('a long one is cut behind a sentence, without an end behind a clause, and within no number', () => {
  const sentence = '全县收到申请25件。';
  expect(piecesIn(sentence.repeat(3000)).map(([piece = '']) => piece.slice(-3))).toEqual(Array.from({ length: 6 }, () => '5件。'));
  for (const [piece = ''] of piecesIn('收到25件，'.repeat(5000))) expect(piece.endsWith('，')).toBe(true);
  for (const [piece = ''] of piecesIn('收到12345件'.repeat(5000))) expect(piece).toMatch(/\D$/);
});

test('pieces hold the whole paragraph, whatever it is', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('。', '，', '12', ' ', '三', '收到', '件'), fc.integer({ min: 1, max: 9000 })), { minLength: 1, maxLength: 8 }), (runs) => {
      const text = runs.map(([fragment, times]) => fragment.repeat(times)).join('\n');
      const lines = text.split('\n').map((line, index, all) => ({ start: all.slice(0, index).join('\n').length + (index > 0 ? 1 : 0), end: all.slice(0, index + 1).join('\n').length }));
      const pieces = piecesOf(text, lines);
      expect(pieces.flat().map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replace(/\n/g, ''));
      for (const piece of pieces) expect(piece.reduce((total, { start, end }) => total + end - start, 0)).toBeLessThanOrEqual(10_000);
    }),
    { numRuns: 40 },
  );
});

test('what a long paragraph speaks of goes on from piece to piece', () => {
  const text = `全县共收到政府信息公开申请25件。${'其中自然人20件，法人或其他组织5件。'.repeat(1500)}`;
  const said = told(text, county);
  expect(said).toHaveLength(3001);
  expect(new Set(said)).toEqual(new Set(['25件 agrees t3.r1.c7', '20件 agrees t3.r1.c1', '5件 agrees t3.r1.c2+t3.r1.c3+t3.r1.c4+t3.r1.c5+t3.r1.c6']));
});

test('read in steps, a text gives the same, and every step is further', () => {
  const text = '全县收到申请25件。\n'.repeat(2000);
  const steps = verifySteps(text, county);
  let last = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      expect(step.value).toEqual(verify(text, county));
      return;
    }
    expect(step.value).toBeGreaterThanOrEqual(last);
    expect(step.value).toBeLessThanOrEqual(1);
    last = step.value;
  }
});

test('a short line that was taken apart before means what its place makes of it', () => {
  const text = '自然人20件。\n全县共收到政府信息公开申请25件，上年自然人：\n自然人20件。';
  expect(told(text, county)).toEqual(['20件 agrees t3.r1.c1', '25件 agrees t3.r1.c7', '20件 unclear t3.r1.c1']);
});
