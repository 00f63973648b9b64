/** “校验”的文字。 */
export const checkZh = {
  error: '错误',
  warning: '需核对',
  info: '待填',
  errorHint: '按表上的含义不可能成立',
  warningHint: '通常应成立，属实的请说明',
  infoHint: '由已填的数可以推出',
  allGood: '勾稽关系全部相符',
  goodSoFar: '已填的数没有矛盾',
  goodSoFarHint: (open: number) => `还有 ${String(open)} 条关系等填完再判断`,
  holds: (holds: number) => `${String(holds)} 条勾稽关系相符`,
  protectedSheets: (names: readonly string[]) => `工作表“${names.join('”“')}”受保护，没有在其中标出；结果都在下面。`,
  stale: '下面的结果可能已过时。',
  cells: '相关的格',
  why: '为什么',
  goTo: (cell: string) => `转到 ${cell}`,
  more: (count: number) => `另外 ${String(count)} 格`,
  summary: (errors: number, warnings: number) => `错误 ${String(errors)} 处，需核对 ${String(warnings)} 处`,
};

export type CheckStrings = typeof checkZh;
