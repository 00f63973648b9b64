import { differenceText } from '../annex/check/units-text';
import { findForm, type Form } from '../annex/form/catalogue';
import type { Bilingual } from '../annex/form/form';
import { printable } from '../narrative/printable';
import { countyTexts } from '../review/county-text';
import type { Entry } from '../review/entry';
import { reasonText, type Verdict, verdictOf, verdictText } from '../review/judge';
import type { ReviewRollUp } from '../review/roll-up';
import { remarkText } from '../review/roster';
import { judgedEntry, type Review, type Row, type RowOptions } from '../review/rows';
import { unusualText } from '../review/unusual';
import { correctionsReport } from './corrections';
import { fileReport } from './report';
import type { Told } from './review-read';
import { type Column, tableText } from './table';

/** A line of `--json` for a sheet: what check gives, with the verdict on the sheet by itself. */
export function reportLine(entry: Entry, kept: RowOptions['kept']): unknown {
  const judged = judgedEntry(entry, kept);
  const { recognition, result, lastYear } = judged;
  const { verdict, reasons } = verdictOf(judged);
  return {
    ...fileReport(entry.file, recognition, result),
    corrections: correctionsReport(recognition.sheet, result, { certainty: recognition.certainty, ...(lastYear === undefined ? {} : { lastYear }) }),
    verdict,
    reasons: reasons.map((reason) => ({ kind: reason.kind, count: reason.count, message: reasonText(reason, 'zh') })),
    explanations: judged.explanations.map(({ finding, text, source, status }) => ({ finding, text, source, status })),
  };
}

/** The last line of `--json`: what shows only when all is read. */
export function summaryLine({ rows, remarks }: Review, { failures, skipped, remembered, cancelled }: Told, rolledUp: ReviewRollUp | undefined): unknown {
  const names = formNames(rows);
  return {
    summary: {
      cancelled,
      remembered,
      skipped,
      notRead: failures.map(({ file, message }) => ({ file, message: message.zh })),
      sheets: rows.map((row) => ({ id: row.id, file: row.file, unit: row.unit ?? null, year: row.year ?? null, form: row.form.id, verdict: row.judgement.verdict, reasons: row.judgement.reasons.map((reason) => reasonText(reason, 'zh')), unusual: row.unusual.map((each) => unusualText(each, row, 'zh')) })),
      remarks: remarks.map((remark) => ({ kind: remark.kind, entries: remark.entries, message: remarkText(remark, names, 'zh') })),
      rollUp: rolledUp === undefined ? null : rollUpReport(rolledUp),
    },
  };
}

function rollUpReport({ form, sum, included, leftOut, mixed, county }: ReviewRollUp): unknown {
  const id = (position: number): string => included[position]?.id ?? '';
  return {
    form: form.id,
    included: included.map((row) => row.id),
    leftOut: leftOut.map(({ row, why }) => ({ id: row.id, message: why.zh })),
    // As decimal text: a sum may have more digits than a number holds.
    figures: Object.fromEntries(form.indicators.map((indicator) => {
      const figure = sum.sheet.figures[indicator.index];
      return [indicator.id, figure === undefined || figure.state === 'blank' ? null : figure.raw];
    })),
    gaps: sum.gaps.map(({ indicator, known, without }) => ({ indicator, known, without: without.map(({ sheet, why }) => ({ id: id(sheet), why })) })),
    notAdded: sum.notAdded,
    remarked: sum.remarked,
    notes: mixed.map(({ zh }) => zh),
    county: county === undefined ? null : { comparable: county.comparable, unsure: county.unsure, differences: county.differences.map((each) => ({ ...each, message: differenceText(each, form, 'zh') })) },
  };
}

const COLUMNS: readonly Column[] = [
  { title: '结论' },
  { title: '填报单位', shrinks: true },
  { title: '年度', align: 'right' },
  { title: '表样' },
  { title: '已填', align: 'right' },
  { title: '错误', align: 'right' },
  { title: '需核对', align: 'right' },
  { title: '请确认', align: 'right' },
  { title: '说明' },
  { title: '上年' },
  { title: '文件', shrinks: true },
];

/** The table of all sheets, the worst first, and how many there are of each kind. */
export function summary({ rows }: Review, { failures, skipped, remembered }: Told, width: number | undefined): string {
  const lines = rows.map((row) => [
    verdictText[row.judgement.verdict].zh,
    row.unit ?? '（未写）',
    row.year === undefined ? '—' : String(row.year),
    row.form.variant ?? row.form.id,
    `${String(row.filled)}/${String(row.total)}`,
    String(row.errors),
    String(row.warnings),
    String(row.confirm + row.unread),
    row.explanations === 0 ? '—' : row.lapsed === 0 ? `${String(row.explanations)} 条` : `${String(row.explanations)} 条，${String(row.lapsed)} 条失效`,
    row.hasLastYear ? '有' : '—',
    row.id,
  ]);
  const count = (verdict: Verdict): string => String(rows.filter((row) => row.judgement.verdict === verdict).length);
  const parts = [
    `${String(rows.length)} 张表：退回 ${count('return')}，需核实 ${count('check')}，可汇总 ${count('ready')}`,
    ...(failures.length === 0 ? [] : [`${String(failures.length)} 个文件没有读出`]),
    ...(skipped === 0 ? [] : [`跳过 ${String(skipped)} 个临时文件或不是表格、文档的文件`]),
    ...(remembered === 0 ? [] : [`${String(remembered)} 个没有变化，用的是上次读出的结果`]),
  ];
  return rows.length === 0 ? parts.join('；') : `${tableText(COLUMNS, lines, width)}\n${parts.join('；')}`;
}

/** What shows only when the sheets are seen together, the findings about the set first. */
export function setLines({ remarks, rows }: Review): string[] {
  const names = formNames(rows);
  const files = (ids: readonly string[]): string => (ids.length === 0 ? '' : `（${ids.slice(0, 5).join('、')}${ids.length > 5 ? ` 等 ${String(ids.length)} 张` : ''}）`);
  return [
    ...remarks.map((remark) => `[各单位] ${printable(`${remarkText(remark, names, 'zh')}${files(remark.entries)}`)}`),
    ...rows.flatMap((row) => row.unusual.map((each) => `[值得一看] ${printable(`${row.unit ?? row.file}：${unusualText(each, row, 'zh')}`)}`)),
  ];
}

/** What was added up, and the parent body's sheet against it. */
export function rollUpLines(rolledUp: ReviewRollUp | undefined): string[] {
  if (rolledUp === undefined) return ['[汇总] 没有可以汇总的表。'];
  const { sum, included, leftOut, mixed, county } = rolledUp;
  const shown = included.slice(0, MOST_UNITS).map((row) => row.unit ?? row.file);
  const lines = [
    `${String(included.length)} 个单位可汇总：${shown.join('、')}${included.length > shown.length ? ' 等' : ''}${leftOut.length === 0 ? '' : `；${String(leftOut.length)} 张没有汇总`}${sum.gaps.length === 0 ? '' : `；${String(sum.gaps.length)} 个指标有单位没有数`}。`,
    ...mixed.map(({ zh }) => `注意：${zh}。`),
  ];
  if (county === undefined) return lines.map((line) => `[汇总] ${printable(line)}`);
  const rest = county.differences.length - MOST_DIFFERENCES;
  const told = countyTexts(rolledUp).map(({ zh }) => zh);
  if (rest > 0) told.splice(-rest, rest, `本级的表与汇总另有 ${String(rest)} 处不等，全部列在审核结果工作簿的“汇总表”下面。`);
  return [...lines.map((line) => `[汇总] ${printable(line)}`), ...told.map((line) => `[值得一看] ${printable(line)}`)];
}

const MOST_UNITS = 20;
const MOST_DIFFERENCES = 20;

/** Forms by id, those of the review among them. */
function formNames(rows: readonly Row[]): (id: string) => Bilingual {
  const own = new Map<string, Form>(rows.map(({ form }) => [form.id, form]));
  return (id) => {
    const data = (own.get(id) ?? findForm(id))?.data;
    return { zh: data?.name ?? id, en: data?.nameEn ?? id };
  };
}
