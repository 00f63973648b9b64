import { entries, figures, otherEntries, otherFigures, otherTerms, rates, terms, topics } from './applications';
import { divisions, groups, hints, otherDivision } from './applicant-cells';
import { decisions, documents, documentTerms } from './documents';
import type { FormMeaning } from './meaning';

const written = (topic: string, made: string, repealed: string, valid: string): FormMeaning['entries'] => [
  { key: ['制发'], with: [topic], may: ['~公开', '~信息'], means: [made], units: documents },
  { key: ['废止'], with: [topic], may: ['~公开', '~信息'], means: [repealed], units: documents },
  { key: ['现行有效'], with: [topic], may: ['~公开', '~信息'], means: [valid], units: documents },
  { key: [topic], may: ['~公开', '~信息'], means: [made, valid], units: documents, loose: true },
];

/** 2021 to now. */
export const cn2021: FormMeaning = {
  form: 'cn-2021',
  figures: { ...figures, ...otherFigures },
  terms: { ...terms, ...otherTerms, ...documentTerms },
  topics: [...topics, '规章', '规范性文件', '许可', '处罚', '强制', '行政收费'],
  groups,
  divisions: [...divisions, otherDivision],
  hints,
  entries: [
    ...entries,
    ...otherEntries,
    ...written('规章', '规章制发数', '规章废止数', '现行有效规章数'),
    ...written('规范性文件', '行政规范性文件制发数', '行政规范性文件废止数', '现行有效行政规范性文件数'),
    ...decisions(['许可', '处罚', '强制']),
    { key: ['行政收费'], may: ['处理费'], means: ['行政事业性收费金额'] },
  ],
  rates,
};
