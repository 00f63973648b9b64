import { stub } from './common';
import type { ParagraphWording, Wording } from './wording';

/** What the forms of 2019 and 2021 have in common: tables 三 and 四 and the sections without figures. */
export const figures: Wording['figures'] = {
  新收申请数: { sum: 't3.r1.c7', parts: 't3.r1.**' },
  上年结转申请数: { sum: 't3.r2.c7', parts: 't3.r2.**' },
  答复数: { sum: 't3.r3.7.c7', parts: 't3.r3.**' },
  结转下年度申请数: { sum: 't3.r4.c7', parts: 't3.r4.**' },
  应办申请数: { sum: 't3.r1.c7 + t3.r2.c7', parts: 't3.r1.** + t3.r2.** + t3.r3.** + t3.r4.**' },
  自然人申请数: 't3.r1.c1',
  法人或其他组织申请数: 't3.r1.c2 + t3.r1.c3 + t3.r1.c4 + t3.r1.c5 + t3.r1.c6',
  商业企业申请数: 't3.r1.c2',
  科研机构申请数: 't3.r1.c3',
  社会公益组织申请数: 't3.r1.c4',
  法律服务机构申请数: 't3.r1.c5',
  其他组织申请数: 't3.r1.c6',
  予以公开数: { sum: 't3.r3.1.c7', parts: 't3.r3.1.**' },
  部分公开数: { sum: 't3.r3.2.c7', parts: 't3.r3.2.**' },
  不予公开数: { sum: 't3.r3.3.*.c7', parts: 't3.r3.3.**' },
  无法提供数: { sum: 't3.r3.4.*.c7', parts: 't3.r3.4.**' },
  不予处理数: { sum: 't3.r3.5.*.c7', parts: 't3.r3.5.**' },
  其他处理数: { sum: 't3.r3.6.*.c7', parts: 't3.r3.6.**' },
  行政复议案件数: { sum: 't4.rv.x5', parts: 't4.rv.**' },
  行政复议结果维持数: 't4.rv.x1',
  行政复议结果纠正数: 't4.rv.x2',
  行政复议其他结果数: 't4.rv.x3',
  行政复议尚未审结数: 't4.rv.x4',
  行政诉讼案件数: { sum: 't4.ld.x5 + t4.lr.x5', parts: 't4.ld.** + t4.lr.**' },
  行政诉讼结果维持数: 't4.ld.x1 + t4.lr.x1',
  行政诉讼结果纠正数: 't4.ld.x2 + t4.lr.x2',
  行政诉讼其他结果数: 't4.ld.x3 + t4.lr.x3',
  行政诉讼尚未审结数: 't4.ld.x4 + t4.lr.x4',
};

export const charts: NonNullable<Wording['charts']> = [
  {
    title: '政府信息公开申请（件）',
    bars: { 本年新收: '新收申请数', 上年结转: '上年结转申请数', 本年答复: '答复数', 结转下年度: '结转下年度申请数' },
  },
  {
    title: '依申请办理结果（件）',
    bars: { 予以公开: '予以公开数', 部分公开: '部分公开数', 不予公开: '不予公开数', 无法提供: '无法提供数', 不予处理: '不予处理数', 其他处理: '其他处理数' },
  },
  {
    title: '新收申请的申请人（件）',
    bars: { 自然人: '自然人申请数', 商业企业: '商业企业申请数', 科研机构: '科研机构申请数', 社会公益组织: '社会公益组织申请数', 法律服务机构: '法律服务机构申请数', 其他: '其他组织申请数' },
  },
  {
    title: '行政复议、行政诉讼（件）',
    bars: {
      复议结果维持: '行政复议结果维持数',
      复议结果纠正: '行政复议结果纠正数',
      复议其他结果: '行政复议其他结果数',
      复议尚未审结: '行政复议尚未审结数',
      诉讼结果维持: '行政诉讼结果维持数',
      诉讼结果纠正: '行政诉讼结果纠正数',
      诉讼其他结果: '行政诉讼其他结果数',
      诉讼尚未审结: '行政诉讼尚未审结数',
    },
  },
];

export const lists: Wording['lists'] = {
  法人类别: {
    items: ['商业企业{商业企业申请数}件', '科研机构{科研机构申请数}件', '社会公益组织{社会公益组织申请数}件', '法律服务机构{法律服务机构申请数}件', '其他{其他组织申请数}件'],
    separator: '、',
  },
  申请人: { items: ['自然人申请{自然人申请数}件', '法人或其他组织申请{法人或其他组织申请数}件[（{列 法人类别}）]'], separator: '，' },
  办理结果: {
    items: [
      '予以公开{予以公开数}件[，占{予以公开数÷答复数}]',
      '部分公开{部分公开数}件[，占{部分公开数÷答复数}]',
      '不予公开{不予公开数}件[，占{不予公开数÷答复数}]',
      '无法提供{无法提供数}件[，占{无法提供数÷答复数}]',
      '不予处理{不予处理数}件[，占{不予处理数÷答复数}]',
      '其他处理{其他处理数}件[，占{其他处理数÷答复数}]',
    ],
    separator: '；',
  },
  复议结果: {
    items: ['结果维持{行政复议结果维持数}件', '结果纠正{行政复议结果纠正数}件', '其他结果{行政复议其他结果数}件', '尚未审结{行政复议尚未审结数}件'],
    separator: '，',
  },
  诉讼结果: {
    items: ['结果维持{行政诉讼结果维持数}件', '结果纠正{行政诉讼结果纠正数}件', '其他结果{行政诉讼其他结果数}件', '尚未审结{行政诉讼尚未审结数}件'],
    separator: '，',
  },
};

const carriedOver = '[，另有{结转下年度申请数}件结转下年度继续办理]';
const reviewed = ['行政复议案件数', '行政诉讼案件数'];

export const applications: ParagraphWording = {
  id: 'applications',
  sentences: [
    { text: '（二）依申请公开情况。' },
    [
      { ifZero: ['应办申请数'], text: '{年}年，{自称}没有受理政府信息公开申请事项。' },
      { ifZero: ['新收申请数'], text: `{年}年，{自称}没有新收政府信息公开申请[，上年度结转{上年结转申请数}件]，全年答复{答复数}件${carriedOver}。` },
      { text: `{年}年，{自称}共受理政府信息公开申请{新收申请数}件[，{同比 新收申请数}][，上年度结转{上年结转申请数}件]，全年答复{答复数}件${carriedOver}。` },
    ],
    { unlessZero: ['新收申请数'], text: '新收申请中，{列 申请人}。' },
    { unlessZero: ['答复数'], text: '从办理结果看，{列 办理结果}。' },
    [
      { ifZero: reviewed, text: '全年没有因政府信息公开申请行政复议、提起行政诉讼的案件。' },
      { ifZero: ['行政复议案件数'], text: '全年没有因政府信息公开申请行政复议的案件。' },
      { text: '因政府信息公开申请行政复议{行政复议案件数}件[，{同比 行政复议案件数}][，其中{列 复议结果}]。' },
    ],
    [
      { unlessZero: ['行政诉讼案件数'], text: '因政府信息公开提起行政诉讼{行政诉讼案件数}件[，{同比 行政诉讼案件数}][，其中{列 诉讼结果}]。' },
      { unlessZero: reviewed, text: '没有因政府信息公开提起行政诉讼的案件。' },
    ],
  ],
};

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
  sentences: [{ text: '{年}年，{自称}{待填 收取信息处理费情况，写“未收取信息处理费”或“收取信息处理费××元”}。' }],
};

export const otherMatters: readonly ParagraphWording[] = [fee, stub('other', '其他需要报告的事项，没有的写“没有其他需要报告的事项”')];
