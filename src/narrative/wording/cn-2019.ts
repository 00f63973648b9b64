import { applications, charts, figures, lists, otherMatters, withoutFigures } from './applications-2019';
import { opening, title } from './common';
import type { ParagraphWording, Wording } from './wording';

const rules = ['规章新制作数', '规章新公开数', '规章对外公开总数'];
const documents = ['规范性文件新制作数', '规范性文件新公开数', '规范性文件对外公开总数'];
const decisions = ['行政许可处理决定数', '其他对外管理服务事项处理决定数', '行政处罚处理决定数', '行政强制处理决定数'];

const disclosure: ParagraphWording = {
  id: 'disclosure',
  sentences: [
    { text: '（一）主动公开情况。' },
    [
      { ifZero: documents, text: '{年}年，{自称}未制发规范性文件。' },
      { ifZero: ['规范性文件新制作数'], text: '{年}年，{自称}未制发规范性文件[，新公开{规范性文件新公开数}件][，对外公开总数{规范性文件对外公开总数}件]。' },
      { text: '{年}年，{自称}新制作规范性文件{规范性文件新制作数}件[，新公开{规范性文件新公开数}件][，对外公开总数{规范性文件对外公开总数}件]。' },
    ],
    [
      { ifZero: ['规章新制作数'], unlessZero: rules, text: '未制发规章[，新公开{规章新公开数}件][，对外公开总数{规章对外公开总数}件]。' },
      { unlessZero: rules, text: '新制作规章{规章新制作数}件[，新公开{规章新公开数}件][，对外公开总数{规章对外公开总数}件]。' },
    ],
    [
      { ifZero: decisions, text: '全年未作出行政许可、其他对外管理服务事项、行政处罚、行政强制处理决定。' },
      { text: '全年作出{列 处理决定}。' },
    ],
    [
      { ifZero: ['政府集中采购项目数'], text: '没有政府集中采购项目。' },
      { text: '政府集中采购项目{政府集中采购项目数}项。' },
    ],
  ],
};

/** 2019 and 2020. The amount of 政府集中采购 is left out: the form does not say its unit. */
export const cn2019: Wording = {
  form: 'cn-2019',
  title,
  opening,
  charts,
  figures: {
    规章新制作数: 't2a.reg.made',
    规章新公开数: 't2a.reg.opened',
    规章对外公开总数: 't2a.reg.total',
    规范性文件新制作数: 't2a.doc.made',
    规范性文件新公开数: 't2a.doc.opened',
    规范性文件对外公开总数: 't2a.doc.total',
    行政许可处理决定数: 't2b.permit.n',
    其他对外管理服务事项处理决定数: 't2b.service.n',
    行政处罚处理决定数: 't2c.penalty.n',
    行政强制处理决定数: 't2c.coercion.n',
    政府集中采购项目数: 't2e.procure.n',
    ...figures,
  },
  lists: {
    ...lists,
    处理决定: {
      items: [
        '行政许可处理决定{行政许可处理决定数}件',
        '其他对外管理服务事项处理决定{其他对外管理服务事项处理决定数}件',
        '行政处罚处理决定{行政处罚处理决定数}件',
        '行政强制处理决定{行政强制处理决定数}件',
      ],
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
