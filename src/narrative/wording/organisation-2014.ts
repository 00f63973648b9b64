import type { ParagraphWording, Wording } from './wording';

/** Where a form prints the sections whose numbers differ from one form of 2014 to the next. */
interface Places {
  readonly fee: string;
  readonly organisation: string;
  readonly meetings: string;
}

/** Fees, staff and meetings: the same lines under other numbers. */
export const organisationFigures = ({ fee, organisation, meetings }: Places): Wording['figures'] => ({
  依申请公开信息收取的费用: fee,
  专门机构数: `${organisation}.1`,
  工作人员数: { sum: `${organisation}.3`, parts: `${organisation}.3.**` },
  专职人员数: `${organisation}.3.1`,
  兼职人员数: `${organisation}.3.2`,
  会议数: `${meetings}.1`,
  培训班数: `${meetings}.2`,
  接受培训人员数: `${meetings}.3`,
});

/** `others`: what else a form counts of the organisation. */
export const organisationLists = (others: readonly string[]): Wording['lists'] => ({
  人员类别: { items: ['专职{专职人员数}人', '兼职{兼职人员数}人'], separator: '、' },
  机构人员: {
    items: ['设有政府信息公开工作专门机构{专门机构数}个', '从事政府信息公开工作的人员{工作人员数}人[（{列 人员类别}）]', ...others],
    separator: '，',
  },
  会议培训: { items: ['召开政府信息公开工作会议或专题会议{会议数}次', '举办各类培训班{培训班数}次', '接受培训{接受培训人员数}人次'], separator: '，' },
  会议培训明细: {
    items: [
      '召开政府信息公开工作会议或专题会议{会议数}次[（{同比 会议数}）]',
      '举办各类培训班{培训班数}次[（{同比 培训班数}）]',
      '接受培训{接受培训人员数}人次[（{同比 接受培训人员数}）]',
    ],
    separator: '，',
  },
});

/** `others`: names of what else a form counts of the organisation. */
export const organisation = (others: readonly string[] = []): ParagraphWording => ({
  id: 'organisation',
  sentences: [
    [
      { id: 'no-staff', from: 'full', ifZero: ['专门机构数', '工作人员数', ...others], text: '{自称}没有设置政府信息公开工作专门机构，没有从事政府信息公开工作的人员。' },
      { id: 'staff', from: 'standard', text: '{自称}{列 机构人员}。', variants: ['截至{年}年底，{自称}{列 机构人员}。'] },
    ],
    [
      {
        id: 'no-meetings',
        from: 'full',
        ifZero: ['会议数', '培训班数', '接受培训人员数'],
        text: '全年没有召开政府信息公开工作会议或专题会议，没有举办培训班。',
      },
      { id: 'meetings', from: 'standard', text: '全年{列 会议培训}。', full: '全年{列 会议培训明细}。', variants: ['{年}年，{自称}{列 会议培训}。'] },
    ],
  ],
});

export const fees: readonly ParagraphWording[] = [
  {
    id: 'fees',
    sentences: [
      [
        {
          id: 'none',
          ifZero: ['依申请公开信息收取的费用'],
          text: '{年}年，{自称}没有收取依申请公开政府信息的费用。',
          variants: ['{年}年，{自称}未收取依申请公开政府信息的费用。', '{年}年，{自称}没有政府信息公开的收费情况。'],
        },
        {
          id: 'charged',
          text: '{年}年，{自称}收取依申请公开政府信息的费用{依申请公开信息收取的费用}万元[，{同比 依申请公开信息收取的费用}]。',
          brief: '{年}年，{自称}收取依申请公开政府信息的费用{依申请公开信息收取的费用}万元。',
        },
      ],
    ],
  },
  {
    id: 'waivers',
    sentences: [{ id: 'text', unlessZero: ['收到申请数', '依申请公开信息收取的费用'], text: '{待填 费用减免情况}', variants: ['没有减免费用的情况。'] }],
  },
];
