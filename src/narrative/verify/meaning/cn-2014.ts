import { divisions, entries, groups, hints, publishing, rates, terms, topics } from './list-2014';
import type { FormMeaning } from './meaning';

/** 2014 to 2018. */
export const cn2014: FormMeaning = {
  form: 'cn-2014',
  figures: {},
  terms: {
    ...terms,
    查阅点: ['政府信息公开查阅点', '政府信息查阅点', '信息公开查阅点', '公开查阅点', '查阅点', '查阅场所'],
    经费: ['政府信息公开专项经费', '专项经费', '工作经费', '经费'],
    '~投入': ['投入', '安排', '落实', '支出', '使用', '拨付'],
  },
  topics,
  ways: publishing,
  groups,
  divisions,
  hints,
  entries: [
    ...entries.filter(({ means }) => !means.includes('其他形式申请数')),
    { key: ['查阅点'], may: ['~召开', '~公开', '~信息'], means: ['公开查阅点数'] },
    { key: ['经费'], may: ['~召开', '~投入', '~公开', '~信息'], means: ['专项经费'] },
  ],
  rates,
};
