import { entries, figures, rates, terms, topics } from './applications';
import { divisions, groups, hints } from './applicant-cells';
import { decisions, documents, documentTerms } from './documents';
import type { FormMeaning } from './meaning';

const written = (topic: string): FormMeaning['entries'] => [
  { key: ['制发'], with: [topic], may: ['~信息'], means: [`${topic}新制作数`], units: documents },
  { key: ['新公开'], with: [topic], may: ['~信息', '~公开'], means: [`${topic}新公开数`], units: documents },
  { key: ['公开总数'], with: [topic], may: ['~信息', '~公开', '现行有效'], means: [`${topic}对外公开总数`], units: documents },
  { key: [topic], may: ['~公开', '~信息', '制发', '现行有效'], means: [`${topic}新公开数`, `${topic}对外公开总数`, `${topic}新制作数`], units: documents, loose: true },
];

/** Rows of items that the form counts by their number the year before and the change since, and their name in figures. */
const counted: Readonly<Record<string, string>> = { 许可: 't2b.permit', 管理服务: 't2b.service', 处罚: 't2c.penalty', 强制: 't2c.coercion', 行政收费: 't2d.fee' };

const changes = Object.keys(counted).flatMap((topic): FormMeaning['entries'] => [
  { key: ['上年项目'], with: [topic], means: [`${topic}上一年项目数`], units: ['项', '个'] },
  { key: ['本年增加'], with: [topic], means: [`${topic}本年增减数`], units: ['项', '个'] },
  { key: ['本年减少'], with: [topic], means: [`${topic}本年增减数`], units: ['项', '个'], opposite: true },
  { key: ['增减'], with: [topic], means: [`${topic}本年增减数`] },
]);

/** 2019 and 2020. */
export const cn2019: FormMeaning = {
  form: 'cn-2019',
  figures: { ...figures, ...Object.fromEntries(Object.entries(counted).flatMap(([topic, row]) => [[`${topic}上一年项目数`, `${row}.prev`], [`${topic}本年增减数`, `${row}.delta`]])) },
  terms: {
    ...terms,
    ...documentTerms,
    管理服务: ['其他对外管理服务事项', '其他对外管理服务事项处理决定', '对外管理服务事项'],
    制发: [...(documentTerms['制发'] ?? []), '新制作', '制作'],
    新公开: ['新公开', '本年新公开', '新增公开'],
    公开总数: ['对外公开总数', '对外公开总数量', '公开总数', '累计公开'],
    上年项目: ['上一年项目数量', '上一年项目数', '上一年项目', '上一年'],
    本年增加: ['本年增加', '本年新增', '本年度增加'],
    本年减少: ['本年减少', '本年度减少'],
    增减: ['增减', '变化'],
    采购: ['政府集中采购', '政府集中采购项目', '集中采购', '采购项目'],
  },
  topics: [...topics, '规章', '规范性文件', '许可', '处罚', '强制', '管理服务', '行政收费', '采购'],
  groups,
  divisions,
  hints,
  entries: [
    ...entries,
    ...written('规章'),
    ...written('规范性文件'),
    ...decisions(['许可', '处罚', '强制', '管理服务']),
    ...changes,
    { key: ['采购'], means: ['政府集中采购项目数'], units: ['项', '个', '件'] },
    { key: ['行政收费'], may: ['处理费'], means: [] },
  ],
  rates,
};
