import { applications, otherMatters, withoutFigures } from './applications-2019';
import { opening, title } from './common';
import { charts, figures } from './figures-2019';
import { lists } from './lists-2019';
import type { ParagraphWording, Wording } from './wording';

const rules = ['规章新制作数', '规章新公开数', '规章对外公开总数'];
const documents = ['规范性文件新制作数', '规范性文件新公开数', '规范性文件对外公开总数'];
const decisions = ['行政许可处理决定数', '其他对外管理服务事项处理决定数', '行政处罚处理决定数', '行政强制处理决定数'];

const disclosure: ParagraphWording = {
  id: 'disclosure',
  sentences: [
    { id: 'heading', text: '（一）主动公开情况。', variants: ['（一）主动公开方面。'] },
    [
      { id: 'no-documents', ifZero: documents, text: '{年}年，{自称}未制发规范性文件。', variants: ['{年}年，{自称}没有制发规范性文件。'] },
      {
        id: 'documents-not-made',
        ifZero: ['规范性文件新制作数'],
        text: '{年}年，{自称}未制发规范性文件[，新公开{规范性文件新公开数}件][，对外公开总数{规范性文件对外公开总数}件]。',
      },
      {
        id: 'documents',
        text: '{年}年，{自称}新制作规范性文件{规范性文件新制作数}件[，新公开{规范性文件新公开数}件][，对外公开总数{规范性文件对外公开总数}件]。',
        full: '{年}年，{自称}新制作规范性文件{规范性文件新制作数}件[（{同比 规范性文件新制作数}）][，新公开{规范性文件新公开数}件][，对外公开总数{规范性文件对外公开总数}件]。',
        variants: ['{年}年，{自称}新制作规范性文件{规范性文件新制作数}件[，新公开规范性文件{规范性文件新公开数}件][，对外公开的规范性文件共{规范性文件对外公开总数}件]。'],
      },
    ],
    [
      { id: 'no-rules', from: 'full', ifZero: rules, text: '没有新制作、新公开规章，没有对外公开的规章。' },
      { id: 'rules-not-made', from: 'standard', ifZero: ['规章新制作数'], text: '未制发规章[，新公开{规章新公开数}件][，对外公开总数{规章对外公开总数}件]。' },
      { id: 'rules', from: 'standard', text: '新制作规章{规章新制作数}件[，新公开{规章新公开数}件][，对外公开总数{规章对外公开总数}件]。' },
    ],
    [
      {
        id: 'no-decisions',
        ifZero: decisions,
        text: '全年未作出行政许可、其他对外管理服务事项、行政处罚、行政强制处理决定。',
        variants: ['全年没有作出行政许可、其他对外管理服务事项、行政处罚、行政强制处理决定。'],
      },
      { id: 'decisions', text: '全年作出{列 处理决定}。', full: '全年作出{列 处理决定明细}。', variants: ['全年作出{列 处理决定明细}。'] },
    ],
    { id: 'powers', from: 'full', text: '从项目数量看，{列 项目}。' },
    [
      { id: 'no-purchases', from: 'standard', ifZero: ['政府集中采购项目数'], text: '没有政府集中采购项目。', variants: ['未开展政府集中采购。'] },
      { id: 'purchases', from: 'standard', text: '政府集中采购项目{政府集中采购项目数}项。', full: '政府集中采购项目{政府集中采购项目数}项[，{同比 政府集中采购项目数}]。' },
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
    行政许可上年项目数: 't2b.permit.prev',
    行政许可项目增减数: 't2b.permit.delta',
    行政许可处理决定数: 't2b.permit.n',
    其他对外管理服务事项上年项目数: 't2b.service.prev',
    其他对外管理服务事项项目增减数: 't2b.service.delta',
    其他对外管理服务事项处理决定数: 't2b.service.n',
    行政处罚上年项目数: 't2c.penalty.prev',
    行政处罚项目增减数: 't2c.penalty.delta',
    行政处罚处理决定数: 't2c.penalty.n',
    行政强制上年项目数: 't2c.coercion.prev',
    行政强制项目增减数: 't2c.coercion.delta',
    行政强制处理决定数: 't2c.coercion.n',
    行政事业性收费上年项目数: 't2d.fee.prev',
    行政事业性收费项目增减数: 't2d.fee.delta',
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
    处理决定明细: {
      items: [
        '行政许可处理决定{行政许可处理决定数}件[（{同比 行政许可处理决定数}）]',
        '其他对外管理服务事项处理决定{其他对外管理服务事项处理决定数}件[（{同比 其他对外管理服务事项处理决定数}）]',
        '行政处罚处理决定{行政处罚处理决定数}件[（{同比 行政处罚处理决定数}）]',
        '行政强制处理决定{行政强制处理决定数}件[（{同比 行政强制处理决定数}）]',
      ],
      separator: '、',
    },
    项目: {
      items: [
        '行政许可上一年{行政许可上年项目数}项[，本年{增减 行政许可项目增减数}]',
        '其他对外管理服务事项上一年{其他对外管理服务事项上年项目数}项[，本年{增减 其他对外管理服务事项项目增减数}]',
        '行政处罚上一年{行政处罚上年项目数}项[，本年{增减 行政处罚项目增减数}]',
        '行政强制上一年{行政强制上年项目数}项[，本年{增减 行政强制项目增减数}]',
        '行政事业性收费上一年{行政事业性收费上年项目数}项[，本年{增减 行政事业性收费项目增减数}]',
      ],
      separator: '；',
    },
  },
  sections: {
    一: [
      withoutFigures.overview,
      disclosure,
      withoutFigures.disclosureMore,
      applications(),
      withoutFigures.management,
      withoutFigures.platform,
      withoutFigures.supervision,
    ],
    五: [withoutFigures.improvement],
    六: otherMatters,
  },
};
