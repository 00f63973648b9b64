import * as z from 'zod';
import { check } from '../src/annex/check/check';
import { evaluate, programOf, valuesOf } from '../src/annex/check/program';
import { threeValued, twoValued } from './closures';
import { measureTogether, report } from './measure';
import { form, sheetOf, values } from './weihai';

/** Checking 10,000 sheets of 78 indicators whose figures are in memory. */

const SHEETS = 10_000;
/** The references that make objects are measured on fewer sheets and scaled. */
const FEWER = 1_000;

const plain = Array.from({ length: SHEETS }, (_, seed) => values(seed));
const sheets = plain.map(sheetOf);
const figures = sheets.map((sheet) => valuesOf(sheet.figures));
const program = programOf(form);
const outcomes = new Uint8Array(program.steps.length);

let sink = 0;
function byEngine(): void {
  let broken = 0;
  for (const each of figures) {
    evaluate(program, each, undefined, 'township', outcomes);
    for (const outcome of outcomes) if (outcome === 1) broken += 1;
  }
  sink = broken;
}

function byClosures(): void {
  let broken = 0;
  for (const each of figures) {
    for (let rule = 0; rule < threeValued.length; rule += 1) {
      const outcome = (threeValued[rule] as (v: Float64Array) => number)(each);
      outcomes[rule] = outcome;
      if (outcome === 1) broken += 1;
    }
  }
  sink = broken;
}

function byPlainClosures(): void {
  let broken = 0;
  for (const each of figures) {
    for (let rule = 0; rule < twoValued.length; rule += 1) {
      const met = (twoValued[rule] as (v: Float64Array) => boolean)(each);
      outcomes[rule] = met ? 0 : 1;
      if (!met) broken += 1;
    }
  }
  sink = broken;
}

const schema = z
  .object(Object.fromEntries(form.indicators.map(({ id, kind }) => [id, (kind === 'integer' ? z.number().int() : z.number()).min(0).nullable()])))
  .superRefine((sheet, context) => {
    const read = Float64Array.from(form.indicators, ({ id }) => sheet[id] ?? NaN);
    threeValued.forEach((rule, index) => {
      if (rule(read) === 1) context.addIssue({ code: 'custom', message: `rule ${String(index)}`, path: [program.steps[index]?.rule.id ?? ''] });
    });
  });
const objects = plain.slice(0, FEWER).map((row) => Object.fromEntries(form.indicators.map(({ id, index }) => [id, row[index] ?? null])));

function byZod(): void {
  sink = objects.reduce((broken, each) => broken + (schema.safeParse(each).error?.issues.length ?? 0), 0);
}

function withFindings(): void {
  sink = sheets.slice(0, FEWER).reduce((count, sheet) => count + check(sheet).findings.length, 0);
}

// All of them must come to the same before their times mean anything.
byEngine();
const byRule = figures.map((each) => [...evaluate(program, each, undefined, 'township')]);
const disagreeing = byRule.findIndex((row, index) => row.some((outcome, rule) => outcome !== threeValued[rule]?.(figures[index] as Float64Array)));
if (disagreeing >= 0 || threeValued.length !== program.steps.length) throw new Error(`the references disagree with the engine on sheet ${String(disagreeing)}`);
const count = (outcome: number): string => byRule.flat().filter((each) => each === outcome).length.toLocaleString('en-US');

const [engine, closures, plainClosures, zod, findings] = measureTogether([byEngine, byClosures, byPlainClosures, byZod, withFindings]);
const ten = SHEETS / FEWER;
const nothing = { median: NaN, best: NaN };
report(`10,000 sheets, ${String(form.indicators.length)} indicators, ${String(program.steps.length)} relations (${count(0)} hold, ${count(1)} broken, ${count(2)} open)`, [
  { what: 'engine: outcomes', measured: engine ?? nothing, note: 'goal 25 ms' },
  { what: 'closures written by hand, three-valued', measured: closures ?? nothing, note: 'the same outcomes' },
  { what: 'closures written by hand, two-valued', measured: plainClosures ?? nothing, note: 'blanks count as broken' },
  { what: 'zod: object and superRefine', measured: zod ?? nothing, scale: ten, note: `on ${FEWER.toLocaleString('en-US')} sheets, scaled` },
  { what: 'check(): findings, with what blanks must be', measured: findings ?? nothing, scale: ten, note: `on ${FEWER.toLocaleString('en-US')} sheets, scaled` },
]);
if (sink < 0) console.log(sink);
