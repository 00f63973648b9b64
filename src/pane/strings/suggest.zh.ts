/** 更正建议的文字。 */
export const suggestZh = {
  title: '更正建议',
  lead: '只是建议，请对照原始台账；不会自动改动。',
  go: '更正建议',
  working: '正在找可能填错的数…',
  group: (number: number, total: number) => `第 ${String(number)} 组，共 ${String(total)} 组`,
  /** 每种改动都能使这一组错误全部消除。 */
  places: (ways: number, figures: number) => (ways === 1 ? `只有一种改法能使它相符，要改 ${String(figures)} 个数：` : figures === 1 ? `下面 ${String(ways)} 处中改对一处就能相符：` : `下面 ${String(ways)} 种改法中任何一种都能相符，各要改 ${String(figures)} 个数：`),
  more: (count: number) => `其余 ${String(count)} 种`,
  against: (count: number) => `与报告正文不合的 ${String(count)} 种`,
  againstHint: '要改成的数与报告正文说的对不上。',
  ways: (name: string) => `“${name}”的改法`,
  together: '以下几处要一起改：',
  said: (said: string, clause: string) => `正文写的是“${said}”：${clause}`,
  lastYear: (value: string) => `上年是 ${value}`,
  apply: (value: string) => `改成 ${value}`,
  applyAll: (values: string) => `一起改成 ${values}`,
  applyName: (cell: string, value: string) => `把 ${cell} 改成 ${value}`,
  formula: '这一格是公式，请在表里改。',
  shared: '这一格除了这个数还有别的内容，请在表里改。',
  longText: '报告正文太长，没有用作依据。',
  applied: (changes: string) => `已改：${changes}。`,
  appliedOne: (cell: string, from: string, to: string) => `${cell} 由 ${from === '' ? '空白' : from} 改成 ${to}`,
  undo: '撤销',
  undone: (cells: string) => `已撤销，${cells} 恢复为原来的内容。`,
  changedBefore: (cells: string) => `${cells} 刚才又改过，没有改动。请看重新校验的结果。`,
  changedSince: (cells: string) => `${cells} 后来又改过，没有撤销，以免盖掉新填的数。`,
  inconsistent: {
    'too-many': '错误太多，超过 6 个数要改，找不出是哪几个填错的。',
    undecided: '错误牵连太广，在限定的时间里找不出是哪几个数填错的。',
    contradiction: '下面这些关系互相矛盾，怎么填都不能全部相符；请核对表样。',
  },
  clash: '互相冲突的关系：',
  notAllowed: '数值不合要求',
};

export type SuggestStrings = typeof suggestZh;
