import { applications, otherMatters, withoutFigures } from './applications-2019';
import { opening, title } from './common';
import { charts, figures } from './figures-2019';
import { lists } from './lists-2019';
import type { ParagraphWording, Wording } from './wording';

const rules = ['规章制发数', '规章废止数', '现行有效规章数'];
const decisions = ['行政许可处理决定数', '行政处罚处理决定数', '行政强制处理决定数'];

const disclosure: ParagraphWording = {
  id: 'disclosure',
  sentences: [
    { id: 'heading', text: '（一）主动公开情况。', variants: ['（一）主动公开方面。'] },
    [
      {
        id: 'no-documents',
        ifZero: ['行政规范性文件制发数'],
        text: '{年}年，{自称}未制发行政规范性文件[，废止{行政规范性文件废止数}件][，现行有效{现行有效行政规范性文件数}件]。',
        variants: ['{年}年，{自称}没有制发行政规范性文件[，废止{行政规范性文件废止数}件][，现行有效的行政规范性文件{现行有效行政规范性文件数}件]。'],
      },
      {
        id: 'documents',
        text: '{年}年，{自称}制发行政规范性文件{行政规范性文件制发数}件[，废止{行政规范性文件废止数}件][，现行有效{现行有效行政规范性文件数}件]。',
        full: '{年}年，{自称}制发行政规范性文件{行政规范性文件制发数}件[（{同比 行政规范性文件制发数}）][，废止{行政规范性文件废止数}件][，现行有效{现行有效行政规范性文件数}件]。',
        variants: ['{年}年，{自称}共制发行政规范性文件{行政规范性文件制发数}件[，废止行政规范性文件{行政规范性文件废止数}件][，现行有效的行政规范性文件共{现行有效行政规范性文件数}件]。'],
      },
    ],
    [
      { id: 'no-rules', from: 'full', ifZero: rules, text: '没有制发、废止规章，没有现行有效的规章。' },
      { id: 'rules-not-made', from: 'standard', ifZero: ['规章制发数'], text: '未制发规章[，废止{规章废止数}件][，现行有效{现行有效规章数}件]。' },
      { id: 'rules', from: 'standard', text: '制发规章{规章制发数}件[，废止{规章废止数}件][，现行有效{现行有效规章数}件]。' },
    ],
    [
      {
        id: 'no-decisions',
        ifZero: decisions,
        text: '全年未作出行政许可、行政处罚、行政强制处理决定。',
        variants: ['全年没有作出行政许可、行政处罚、行政强制处理决定。'],
      },
      { id: 'decisions', text: '全年作出{列 处理决定}。', full: '全年作出{列 处理决定明细}。', variants: ['全年作出{列 处理决定明细}。'] },
    ],
    [
      { id: 'no-charges', from: 'standard', ifZero: ['行政事业性收费金额'], text: '未收取行政事业性收费。', variants: ['没有行政事业性收费。'] },
      {
        id: 'charges',
        from: 'standard',
        text: '行政事业性收费金额{行政事业性收费金额}万元。',
        full: '行政事业性收费金额{行政事业性收费金额}万元[，{同比 行政事业性收费金额}]。',
        variants: ['全年行政事业性收费{行政事业性收费金额}万元。'],
      },
    ],
  ],
};

/** Since 2021. */
export const cn2021: Wording = {
  form: 'cn-2021',
  title,
  opening,
  charts,
  figures: {
    规章制发数: 't2a.reg.made',
    规章废止数: 't2a.reg.repealed',
    现行有效规章数: 't2a.reg.valid',
    行政规范性文件制发数: 't2a.doc.made',
    行政规范性文件废止数: 't2a.doc.repealed',
    现行有效行政规范性文件数: 't2a.doc.valid',
    行政许可处理决定数: 't2b.permit.n',
    行政处罚处理决定数: 't2c.penalty.n',
    行政强制处理决定数: 't2c.coercion.n',
    行政事业性收费金额: 't2d.fee.amt',
    ...figures,
    逾期不补正数: 't3.r3.6.1.c7',
    逾期未缴费数: 't3.r3.6.2.c7',
    其他处理的其他情形数: 't3.r3.6.3.c7',
  },
  lists: {
    ...lists,
    处理决定: {
      items: ['行政许可处理决定{行政许可处理决定数}件', '行政处罚处理决定{行政处罚处理决定数}件', '行政强制处理决定{行政强制处理决定数}件'],
      separator: '、',
    },
    处理决定明细: {
      items: [
        '行政许可处理决定{行政许可处理决定数}件[（{同比 行政许可处理决定数}）]',
        '行政处罚处理决定{行政处罚处理决定数}件[（{同比 行政处罚处理决定数}）]',
        '行政强制处理决定{行政强制处理决定数}件[（{同比 行政强制处理决定数}）]',
      ],
      separator: '、',
    },
    其他处理原因: {
      items: [
        '申请人无正当理由逾期不补正、行政机关不再处理其申请的{逾期不补正数}件',
        '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其申请的{逾期未缴费数}件',
        '其他情形{其他处理的其他情形数}件',
      ],
      separator: '，',
    },
  },
  sections: {
    一: [
      withoutFigures.overview,
      disclosure,
      withoutFigures.disclosureMore,
      applications([{ id: 'otherwise', from: 'full', unlessZero: ['其他处理数'], text: '作其他处理的申请中，{列 其他处理原因}。' }]),
      withoutFigures.management,
      withoutFigures.platform,
      withoutFigures.supervision,
    ],
    五: [withoutFigures.improvement],
    六: otherMatters,
  },
};
