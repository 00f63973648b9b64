import { entries, figures, rates, terms, topics } from './applications';
import { decisions, documents, documentTerms } from './documents';
import type { FormMeaning } from './meaning';

const written = (topic: string): FormMeaning['entries'] => [
  { key: ['制发'], with: [topic], may: ['~信息'], means: [`${topic}新制作数`], units: documents },
  { key: ['新公开'], with: [topic], may: ['~信息', '~公开'], means: [`${topic}新公开数`], units: documents },
  { key: ['公开总数'], with: [topic], may: ['~信息', '~公开', '现行有效'], means: [`${topic}对外公开总数`], units: documents },
  { key: [topic], may: ['~公开', '~信息', '制发', '现行有效'], means: [`${topic}新公开数`, `${topic}对外公开总数`, `${topic}新制作数`], units: documents, loose: true },
];

/** 2019 and 2020. */
export const cn2019: FormMeaning = {
  form: 'cn-2019',
  figures,
  terms: {
    ...terms,
    ...documentTerms,
    管理服务: ['其他对外管理服务事项', '其他对外管理服务事项处理决定', '对外管理服务事项'],
    制发: [...(documentTerms['制发'] ?? []), '新制作', '制作'],
    新公开: ['新公开', '本年新公开', '新增公开'],
    公开总数: ['对外公开总数', '对外公开总数量', '公开总数', '累计公开'],
    采购: ['政府集中采购', '政府集中采购项目', '集中采购', '采购项目'],
  },
  topics: [...topics, '规章', '规范性文件', '许可', '处罚', '强制', '管理服务', '行政收费', '采购'],
  entries: [
    ...entries,
    ...written('规章'),
    ...written('规范性文件'),
    ...decisions(['许可', '处罚', '强制', '管理服务']),
    { key: ['采购'], means: ['政府集中采购项目数'], units: ['项', '个', '件'] },
    { key: ['行政收费'], may: ['处理费'], means: [] },
  ],
  rates,
};
