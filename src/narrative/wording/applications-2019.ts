import { stub } from './common';
import type { ParagraphWording, SentenceWording } from './wording';

const carriedOver = '[，另有{结转下年度申请数}件结转下年度继续办理]';
const reviewed = ['行政复议案件数', '行政诉讼案件数'];

/** `otherReasons`: how the form breaks down 其他处理, if it does. */
export const applications = (otherReasons: readonly SentenceWording[] = []): ParagraphWording => ({
  id: 'applications',
  sentences: [
    { id: 'heading', text: '（二）依申请公开情况。', variants: ['（二）依申请公开方面。'] },
    [
      {
        id: 'none',
        ifZero: ['应办申请数'],
        text: '{年}年，{自称}没有受理政府信息公开申请事项。',
        variants: ['{年}年，{自称}未收到政府信息公开申请。', '{年}年，{自称}没有收到政府信息公开申请，也没有上年度结转的申请。'],
      },
      {
        id: 'carried-unanswered',
        ifZero: ['新收申请数', '答复数'],
        text: '{年}年，{自称}没有新收政府信息公开申请[，上年度结转{上年结转申请数}件]，年内没有办结的申请[，{结转下年度申请数}件结转下年度继续办理]。',
      },
      {
        id: 'carried',
        ifZero: ['新收申请数'],
        text: `{年}年，{自称}没有新收政府信息公开申请[，上年度结转{上年结转申请数}件]，全年答复{答复数}件${carriedOver}。`,
        variants: [`{年}年，{自称}未收到新的政府信息公开申请[，上年度结转的申请{上年结转申请数}件]，全年办结{答复数}件${carriedOver}。`],
      },
      {
        id: 'unanswered',
        ifZero: ['答复数'],
        text: '{年}年，{自称}共受理政府信息公开申请{新收申请数}件[，{同比 新收申请数}][，上年度结转{上年结转申请数}件]，年内没有办结的申请[，{结转下年度申请数}件结转下年度继续办理]。',
      },
      {
        id: 'received',
        text: `{年}年，{自称}共受理政府信息公开申请{新收申请数}件[，{同比 新收申请数}][，上年度结转{上年结转申请数}件]，全年答复{答复数}件${carriedOver}。`,
        brief: `{年}年，{自称}共受理政府信息公开申请{新收申请数}件[，上年度结转{上年结转申请数}件]，全年答复{答复数}件${carriedOver}。`,
        full: `{年}年，{自称}共受理政府信息公开申请{新收申请数}件[，{同比 新收申请数}][，上年度结转{上年结转申请数}件]，全年答复{答复数}件[，{同比 答复数}]${carriedOver}。`,
        variants: [
          '{年}年，{自称}新收政府信息公开申请{新收申请数}件[，{同比 新收申请数}][；上年度结转{上年结转申请数}件，应办理申请{应办申请数}件]。全年办结{答复数}件[，结转下年度继续办理{结转下年度申请数}件]。',
          `{年}年，{自称}共收到政府信息公开申请{新收申请数}件[，{同比 新收申请数}][，上年度结转{上年结转申请数}件]，全年办结{答复数}件${carriedOver}。`,
        ],
      },
    ],
    {
      id: 'applicants',
      from: 'standard',
      unlessZero: ['新收申请数'],
      text: '新收申请中，{列 申请人}。',
      full: '新收申请中，{列 申请人明细}。',
      variants: ['从申请人看，{列 申请人}。', '新收申请中，{列 申请人明细}。'],
    },
    {
      id: 'results',
      unlessZero: ['答复数'],
      text: '从办理结果看，{列 办理结果}。',
      brief: '从办理结果看，{列 办理结果件数}。',
      full: '从办理结果看，{列 办理结果明细}。',
      variants: ['从办理结果看，{列 办理结果件数}。', '已办结的申请中，{列 办理结果}。'],
    },
    { id: 'refused', from: 'full', unlessZero: ['不予公开数'], text: '不予公开的申请中，{列 不予公开理由}。' },
    { id: 'not-provided', from: 'full', unlessZero: ['无法提供数'], text: '无法提供的申请中，{列 无法提供原因}。' },
    { id: 'not-handled', from: 'full', unlessZero: ['不予处理数'], text: '不予处理的申请中，{列 不予处理原因}。' },
    ...otherReasons,
    [
      {
        id: 'no-disputes',
        ifZero: reviewed,
        text: '全年没有因政府信息公开申请行政复议、提起行政诉讼的案件。',
        variants: ['全年未发生因政府信息公开申请行政复议、提起行政诉讼的案件。'],
      },
      { id: 'no-reviews', ifZero: ['行政复议案件数'], text: '全年没有因政府信息公开申请行政复议的案件。', variants: ['全年未发生因政府信息公开申请行政复议的案件。'] },
      {
        id: 'reviews',
        text: '因政府信息公开申请行政复议{行政复议案件数}件[，{同比 行政复议案件数}][，其中{列 复议结果}]。',
        brief: '因政府信息公开申请行政复议{行政复议案件数}件。',
        full: '因政府信息公开申请行政复议{行政复议案件数}件[，{同比 行政复议案件数}][，其中{列 复议结果明细}]。',
        variants: ['全年政府信息公开行政复议案件{行政复议案件数}件[，{同比 行政复议案件数}][，其中{列 复议结果}]。'],
      },
    ],
    [
      {
        id: 'lawsuits',
        unlessZero: ['行政诉讼案件数'],
        text: '因政府信息公开提起行政诉讼{行政诉讼案件数}件[，{同比 行政诉讼案件数}][，其中{列 诉讼结果}]。',
        brief: '因政府信息公开提起行政诉讼{行政诉讼案件数}件。',
        full: '因政府信息公开提起行政诉讼{行政诉讼案件数}件[，{同比 行政诉讼案件数}][，其中{列 起诉方式}]。',
        variants: ['全年政府信息公开行政诉讼案件{行政诉讼案件数}件[，{同比 行政诉讼案件数}][，其中{列 诉讼结果}]。'],
      },
      {
        id: 'no-lawsuits',
        ifZero: ['行政诉讼案件数'],
        unlessZero: reviewed,
        text: '没有因政府信息公开提起行政诉讼的案件。',
        variants: ['未发生因政府信息公开提起行政诉讼的案件。'],
      },
    ],
    { id: 'lawsuit-results', from: 'full', unlessZero: ['行政诉讼案件数'], text: '从诉讼案件审理情况看，{列 诉讼结果明细}。' },
  ],
});

export const withoutFigures = {
  overview: stub('overview', '年度政府信息公开工作总体情况'),
  disclosureMore: stub('disclosure-more', '主动公开的渠道和内容、政策解读、回应关切等情况'),
  management: stub('management', '政府信息的制作、审核、更新等管理情况', '（三）政府信息管理情况。'),
  platform: stub('platform', '政府网站、政务新媒体等平台建设情况', '（四）政府信息公开平台建设情况。'),
  supervision: stub('supervision', '组织领导、业务培训、工作考核、社会评议等情况', '（五）监督保障情况。'),
  improvement: stub('improvement', '存在的主要问题及改进情况'),
};

/** The fee for handling applications stands in no table; 行政事业性收费 is another fee. */
const fee: ParagraphWording = {
  id: 'fee',
  sentences: [
    {
      id: 'charged',
      text: '{年}年，{自称}{待填 收取信息处理费情况，写“未收取信息处理费”或“收取信息处理费××元”}。',
      variants: ['{年}年，{自称}未收取信息处理费。', '{年}年，{自称}没有收取信息处理费的情况。', '{年}年，{自称}收取信息处理费{待填 信息处理费金额}元。'],
    },
  ],
};

export const otherMatters: readonly ParagraphWording[] = [
  fee,
  stub('other', '其他需要报告的事项，没有的写“没有其他需要报告的事项”', '', ['没有其他需要报告的事项。']),
];
