import type { ParagraphWording } from './wording';

/** How a figure stands to last year's. */
export const comparisons = { up: '同比增长', down: '同比下降', level: '与上年持平', almost: '与上年基本持平' };

export const title = '{单位}{年}年政府信息公开工作年度报告';

export const opening: readonly ParagraphWording[] = [
  {
    id: 'opening',
    sentences: [
      { text: '根据《中华人民共和国政府信息公开条例》规定，现公布{单位}{年}年政府信息公开工作年度报告。' },
      { text: '本报告所列数据的统计期限自{年}年1月1日起至{年}年12月31日止。' },
    ],
  },
];

/** A paragraph that figures cannot write. */
export const stub = (id: string, what: string, heading = ''): ParagraphWording => ({ id, sentences: [{ text: `${heading}{待填 ${what}}` }] });
