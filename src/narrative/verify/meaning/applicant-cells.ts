import { applicants, around, kinds, outcomes, rows } from './application-rows';
import type { Division, Entry, FormMeaning } from './meaning';

const columns: Readonly<Record<string, readonly number[]>> = { 自然人: [1], 法人: [2, 3, 4, 5, 6], 商业企业: [2], 科研机构: [3], 社会公益组织: [4], 法律服务机构: [5] };
const stages: Readonly<Record<string, string>> = { 办结: 'r3.7', 上年结转: 'r2', 下年结转: 'r4' };
const outcomeRows: Readonly<Record<string, string>> = { 予以公开: 'r3.1', 部分公开: 'r3.2', 不予公开: 'r3.3.*', 无法提供: 'r3.4.*', 不予处理: 'r3.5.*', 其他处理: 'r3.6.*' };
const reasonRows = Object.fromEntries(Object.entries(rows).map(([name, { row }]) => [name, row]));
const divided = { ...stages, ...outcomeRows, ...reasonRows };

const totals: Readonly<Record<string, string>> = { 办结: '答复数', 上年结转: '上年结转申请数', 下年结转: '结转下年度申请数' };
function divisor(name: string): string {
  return totals[name] ?? (name in rows ? `${name}数` : (kinds[name] ?? '答复数'));
}

/** A row by one kind of applicant: one figure for each. */
export const cellFigures: FormMeaning['figures'] = Object.fromEntries(
  Object.entries(divided).flatMap(([name, row]) => Object.entries(columns).map(([applicant, at]) => [`${applicant}${name}数`, at.map((column) => `t3.${row}.c${String(column)}`).join(' + ')])),
);
export const cellEntries: readonly Entry[] = Object.keys(divided).flatMap((name) =>
  Object.keys(columns).map(
    (applicant): Entry => ({
      key: [name, applicant],
      may: ['申请', '办结', '收办', ...(rows[name] === undefined ? [] : [rows[name].under]), ...around],
      means: [`${applicant}${name}数`],
      of: [divisor(name), `${applicants[applicant] ?? applicant}申请数`, `${applicant}办结数`, '答复数'],
      crossed: true,
    }),
  ),
);

/** None of these is a part of another in its line. */
export const groups: NonNullable<FormMeaning['groups']> = [Object.keys(columns), Object.keys(outcomeRows), Object.keys(rows), Object.keys(stages), Object.keys(outcomes)];

const reasonsUnder = (outcome: string): string[] => Object.keys(rows).filter((name) => rows[name]?.under === outcome);
/** Only the form of 2021 divides 其他处理. */
export const otherDivision: Division = { of: ['其他处理'], parts: ['逾期不补正', '逾期不缴费', '其他|其他情形'] };

const disputes = ['复议', '诉讼', '直接起诉', '复议后起诉'];
const outcomeTerms = Object.keys(outcomeRows);

/** What was answered may have come in the year before, and what came in may be answered in the next. */
export const divisions: readonly Division[] = [
  { parts: ['自然人', '法人'], may: ['申请'] },
  { parts: ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'], may: ['申请'] },
  { of: ['收到', '收办'], parts: ['收到', '上年结转'], may: ['申请'] },
  { of: ['办结'], not: ['收到', '收办', '上年结转'], parts: outcomeTerms, may: ['申请'] },
  { of: ['收办'], not: ['收到'], parts: [...outcomeTerms, '下年结转'], may: ['申请'], short: 'all' },
  ...['不予公开', '无法提供', '不予处理'].map((outcome): Division => ({ of: [outcome], parts: reasonsUnder(outcome) })),
  { of: disputes, parts: ['结果维持', '结果纠正', '其他结果|其他', '尚未审结'], may: ['诉讼', '复议'] },
  { of: ['诉讼'], parts: ['直接起诉', '复议后起诉'], may: ['诉讼', '复议'] },
];

export const hints: NonNullable<FormMeaning['hints']> = { 申请: ['申请', ...Object.keys(outcomeRows), ...Object.keys(columns), '上年结转', '不掌握'] };
