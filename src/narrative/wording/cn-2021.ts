import { applications, charts, figures, lists, otherMatters, withoutFigures } from './applications-2019';
import { opening, title } from './common';
import type { ParagraphWording, Wording } from './wording';

const rules = ['规章制发数', '规章废止数', '现行有效规章数'];
const decisions = ['行政许可处理决定数', '行政处罚处理决定数', '行政强制处理决定数'];

const disclosure: ParagraphWording = {
  id: 'disclosure',
  sentences: [
    { text: '（一）主动公开情况。' },
    [
      { ifZero: ['行政规范性文件制发数'], text: '{年}年，{自称}未制发行政规范性文件[，废止{行政规范性文件废止数}件][，现行有效{现行有效行政规范性文件数}件]。' },
      { text: '{年}年，{自称}制发行政规范性文件{行政规范性文件制发数}件[，废止{行政规范性文件废止数}件][，现行有效{现行有效行政规范性文件数}件]。' },
    ],
    [
      { ifZero: ['规章制发数'], unlessZero: rules, text: '未制发规章[，废止{规章废止数}件][，现行有效{现行有效规章数}件]。' },
      { unlessZero: rules, text: '制发规章{规章制发数}件[，废止{规章废止数}件][，现行有效{现行有效规章数}件]。' },
    ],
    [
      { ifZero: decisions, text: '全年未作出行政许可、行政处罚、行政强制处理决定。' },
      { text: '全年作出{列 处理决定}。' },
    ],
    [
      { ifZero: ['行政事业性收费金额'], text: '未收取行政事业性收费。' },
      { text: '行政事业性收费金额{行政事业性收费金额}万元。' },
    ],
  ],
};

/** 2021 to now. */
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
  },
  lists: {
    ...lists,
    处理决定: {
      items: ['行政许可处理决定{行政许可处理决定数}件', '行政处罚处理决定{行政处罚处理决定数}件', '行政强制处理决定{行政强制处理决定数}件'],
      separator: '、',
    },
  },
  sections: {
    一: [
      withoutFigures.overview,
      disclosure,
      withoutFigures.disclosureMore,
      applications,
      withoutFigures.management,
      withoutFigures.platform,
      withoutFigures.supervision,
    ],
    五: [withoutFigures.improvement],
    六: otherMatters,
  },
};
