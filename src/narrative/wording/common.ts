import type { ParagraphWording } from './wording';

/** How a figure stands to last year's. */
export const comparisons = { up: '同比增长', down: '同比下降', level: '与上年持平', almost: '与上年基本持平' };

/** How a figure with a sign is said. */
export const changes = { more: '增加', fewer: '减少', none: '没有增减' };

export const title = '{单位}{年}年政府信息公开工作年度报告';

export const opening: readonly ParagraphWording[] = [
  {
    id: 'opening',
    sentences: [
      {
        id: 'basis',
        text: '根据《中华人民共和国政府信息公开条例》规定，现公布{单位}{年}年政府信息公开工作年度报告。',
        brief: '现公布{单位}{年}年政府信息公开工作年度报告。',
        variants: [
          '本报告由{单位}根据《中华人民共和国政府信息公开条例》规定编制。',
          '按照《中华人民共和国政府信息公开条例》要求，{单位}编制了{年}年政府信息公开工作年度报告，现予公布。',
        ],
      },
      {
        id: 'period',
        text: '本报告所列数据的统计期限自{年}年1月1日起至{年}年12月31日止。',
        variants: ['报告中所列数据的统计期限为{年}年1月1日至12月31日。'],
      },
    ],
  },
];

/** A paragraph that figures cannot write; `variants` are what the unit may state in its place. */
export const stub = (id: string, what: string, heading = '', variants: readonly string[] = []): ParagraphWording => ({
  id,
  sentences: [{ id: 'text', text: `${heading}{待填 ${what}}`, variants }],
});
