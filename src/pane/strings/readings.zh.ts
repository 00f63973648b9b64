import type { ReadingGroup, CertaintyCount } from '../../annex/sheet/reading-groups';

/** “读数”的文字。 */
export const readingsZh = {
  none: '每个数都是直接读出的',
  noneHint: '没有全角数字、附注或读不出的格；空白的格列在“校验”里。',
  lead: (total: number, { certain, blank, confirm, unread }: CertaintyCount) =>
    `${String(total)} 个数：${[`${String(certain)} 个确定${blank === 0 ? '' : `（其中 ${String(blank)} 个空白）`}`, ...(confirm === 0 ? [] : [`${String(confirm)} 个请核对`]), ...(unread === 0 ? [] : [`${String(unread)} 个没有读出`])].join('，')}。`,
  groups: { unread: '没有读出', confirm: '请核对', 'left-out': '没有采用的', certain: '已读出，但不是直接读出' } satisfies Record<ReadingGroup, string>,
  hints: {
    unread: '没有取到数，也没有当作 0；请看原表。',
    confirm: '凭一点线索读出，可能不对；请与原表核对。',
    'left-out': '与统计表有关，但没有算进去；请看是否应当如此。',
    certain: '只有一种读法，通常不用管。',
  } satisfies Record<ReadingGroup, string>,
};

export type ReadingsStrings = typeof readingsZh;
