import { stub } from './common';
import type { ParagraphWording } from './wording';

export const overview = stub('overview', '年度政府信息公开工作基本情况');

/** One item on two channels counts once in the total and once for each channel, so channels are 其中 of the total only where they do not exceed it. */
export const disclosure: ParagraphWording = {
  id: 'disclosure',
  sentences: [
    [
      {
        id: 'none',
        ifZero: ['主动公开政府信息数'],
        text: '{年}年，{自称}没有主动公开政府信息。',
      },
      {
        id: 'items',
        ifAtMost: ['各渠道公开合计数', '主动公开政府信息数'],
        text: '{年}年，{自称}主动公开政府信息{主动公开政府信息数}条[，{同比 主动公开政府信息数}][，其中{列 公开渠道}]。',
        brief: '{年}年，{自称}主动公开政府信息{主动公开政府信息数}条[，其中{列 公开渠道条数}]。',
        full: '{年}年，{自称}主动公开政府信息{主动公开政府信息数}条[，{同比 主动公开政府信息数}][，其中{列 公开渠道明细}]。',
        variants: ['{年}年，{自称}共主动公开政府信息{主动公开政府信息数}条[，{同比 主动公开政府信息数}]。[按公开渠道分，{列 公开渠道条数}。]'],
      },
      {
        id: 'items-on-several-channels',
        text: '{年}年，{自称}主动公开政府信息{主动公开政府信息数}条[，{同比 主动公开政府信息数}]。[分渠道统计，{列 公开渠道条数}（同一信息通过多个渠道公开的，各渠道分别计数）。]',
        brief: '{年}年，{自称}主动公开政府信息{主动公开政府信息数}条。',
        full: '{年}年，{自称}主动公开政府信息{主动公开政府信息数}条[，{同比 主动公开政府信息数}]。[分渠道统计，{列 公开渠道同比}（同一信息通过多个渠道公开的，各渠道分别计数）。]',
        variants: ['{年}年，{自称}共主动公开政府信息{主动公开政府信息数}条[，{同比 主动公开政府信息数}]。[各渠道分别统计，{列 公开渠道条数}，同一信息在不同渠道公开的重复计数。]'],
      },
    ],
    [
      {
        id: 'no-documents',
        ifZero: ['制发规范性文件总数'],
        text: '未制发规范性文件[，主动公开规范性文件{主动公开规范性文件数}条]。',
        variants: ['没有制发规范性文件[，主动公开规范性文件{主动公开规范性文件数}条]。'],
      },
      {
        id: 'documents',
        text: '制发规范性文件{制发规范性文件总数}件[，主动公开规范性文件{主动公开规范性文件数}条]。',
        full: '制发规范性文件{制发规范性文件总数}件[，{同比 制发规范性文件总数}][；主动公开规范性文件{主动公开规范性文件数}条[，{同比 主动公开规范性文件数}]]。',
        variants: ['全年制发规范性文件{制发规范性文件总数}件[，主动公开规范性文件信息{主动公开规范性文件数}条]。'],
      },
    ],
  ],
};

const interpretations = ['新闻发布会次数', '在线访谈次数', '政策解读稿件发布数', '微博微信回应事件数', '其他方式回应事件数'];

export const responses: ParagraphWording = {
  id: 'responses',
  sentences: [
    [
      {
        id: 'none',
        ifZero: ['回应公众关注热点或重大舆情数'],
        text: '全年没有公众关注热点或重大舆情的回应事项。',
        variants: ['全年未发生公众关注热点或重大舆情的回应事项。'],
      },
      {
        id: 'responses',
        text: '全年回应公众关注热点或重大舆情{回应公众关注热点或重大舆情数}次[，{同比 回应公众关注热点或重大舆情数}]。',
        variants: ['积极回应社会关切，全年回应公众关注热点或重大舆情{回应公众关注热点或重大舆情数}次[，{同比 回应公众关注热点或重大舆情数}]。'],
      },
    ],
    [
      { id: 'no-interpretations', from: 'full', ifZero: interpretations, text: '没有参加或举办新闻发布会、开展政府网站在线访谈、发布政策解读稿件。' },
      { id: 'interpretations', from: 'standard', text: '{列 解读回应}。', full: '{列 解读回应明细}。', variants: ['全年{列 解读回应}。'] },
    ],
  ],
};

export const applications: ParagraphWording = {
  id: 'applications',
  sentences: [
    [
      {
        id: 'none',
        ifZero: ['收到申请数', '申请办结数', '申请答复数'],
        text: '{年}年，{自称}没有受理政府信息公开申请事项。',
        variants: ['{年}年，{自称}未收到政府信息公开申请。'],
      },
      { id: 'none-received', ifZero: ['收到申请数'], text: '{年}年，{自称}没有收到新的政府信息公开申请。' },
      {
        id: 'received',
        text: '{年}年，{自称}共收到政府信息公开申请{收到申请数}件[，{同比 收到申请数}][，其中{列 申请方式}]。',
        brief: '{年}年，{自称}共收到政府信息公开申请{收到申请数}件。',
        full: '{年}年，{自称}共收到政府信息公开申请{收到申请数}件[，{同比 收到申请数}][，其中{列 申请方式明细}]。',
        variants: ['{年}年，{自称}共受理政府信息公开申请{收到申请数}件[，{同比 收到申请数}]。[从申请方式看，{列 申请方式}。]'],
      },
    ],
    [
      { id: 'none-completed', from: 'full', ifZero: ['申请办结数'], unlessZero: ['收到申请数'], text: '年内没有办结的申请。' },
      {
        id: 'completed',
        unlessZero: ['申请办结数'],
        text: '办结申请{申请办结数}件[，其中{列 办结时限}]。',
        brief: '办结申请{申请办结数}件。',
        full: '办结申请{申请办结数}件[，{同比 申请办结数}][，其中{列 办结时限明细}]。',
        variants: ['全年办结申请{申请办结数}件[，其中{列 办结时限}]。'],
      },
    ],
    {
      id: 'answered',
      unlessZero: ['申请答复数'],
      text: '答复申请{申请答复数}件[，其中{列 答复类别}]。',
      brief: '答复申请{申请答复数}件[，其中{列 答复类别件数}]。',
      full: '答复申请{申请答复数}件[，{同比 申请答复数}][，其中{列 答复类别明细}]。',
      variants: ['全年答复申请{申请答复数}件[，其中{列 答复类别件数}]。'],
    },
    [
      { id: 'none-refused', from: 'standard', ifZero: ['不同意公开答复数'], unlessZero: ['申请答复数'], text: '没有不同意公开的答复。' },
      { id: 'refused', from: 'standard', unlessZero: ['不同意公开答复数'], text: '不同意公开的答复中，{列 不同意公开理由}。' },
    ],
  ],
};

const disputed = ['行政复议数量', '行政诉讼数量'];

export const disputes: ParagraphWording = {
  id: 'disputes',
  sentences: [
    [
      {
        id: 'none',
        ifZero: disputed,
        text: '{年}年，没有因政府信息公开申请行政复议、提起行政诉讼的案件。',
        variants: ['{年}年，未发生因政府信息公开申请行政复议、提起行政诉讼的案件。'],
      },
      {
        id: 'no-reviews',
        ifZero: ['行政复议数量'],
        text: '{年}年，没有因政府信息公开申请行政复议的案件。',
        variants: ['{年}年，未发生因政府信息公开申请行政复议的案件。'],
      },
      {
        id: 'reviews',
        text: '{年}年，因政府信息公开申请行政复议{行政复议数量}件[，{同比 行政复议数量}][，其中{列 复议结果}]。',
        brief: '{年}年，因政府信息公开申请行政复议{行政复议数量}件。',
        full: '{年}年，因政府信息公开申请行政复议{行政复议数量}件[，{同比 行政复议数量}][，其中{列 复议结果明细}]。',
        variants: ['{年}年，政府信息公开行政复议案件{行政复议数量}件[，{同比 行政复议数量}][，其中{列 复议结果}]。'],
      },
    ],
    [
      {
        id: 'lawsuits',
        unlessZero: ['行政诉讼数量'],
        text: '因政府信息公开提起行政诉讼{行政诉讼数量}件[，{同比 行政诉讼数量}][，其中{列 诉讼结果}]。',
        brief: '因政府信息公开提起行政诉讼{行政诉讼数量}件。',
        full: '因政府信息公开提起行政诉讼{行政诉讼数量}件[，{同比 行政诉讼数量}][，其中{列 诉讼结果明细}]。',
        variants: ['政府信息公开行政诉讼案件{行政诉讼数量}件[，{同比 行政诉讼数量}][，其中{列 诉讼结果}]。'],
      },
      {
        id: 'no-lawsuits',
        unlessZero: disputed,
        text: '没有因政府信息公开提起行政诉讼的案件。',
        variants: ['未发生因政府信息公开提起行政诉讼的案件。'],
      },
    ],
    [
      {
        id: 'no-complaints',
        from: 'standard',
        ifZero: ['举报投诉数量'],
        text: '没有因政府信息公开被举报投诉的情况。',
        variants: ['未发生因政府信息公开被举报投诉的情况。'],
      },
      {
        id: 'complaints',
        text: '因政府信息公开被举报投诉{举报投诉数量}件[，{同比 举报投诉数量}][，其中{列 投诉结果}]。',
        brief: '因政府信息公开被举报投诉{举报投诉数量}件。',
      },
    ],
  ],
};

export const improvement = stub('improvement', '存在的主要问题及改进措施');
