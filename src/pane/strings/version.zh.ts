/** 表样与年度不合时的文字。 */
export const versionZh = {
  take: (year: number) => `按${String(year)}年的表样转入`,
  hint: '另建一张表，只转入名称、单位都对应的数；原来的表不动。',
  notAsked: (count: number, names: string) => `原表上没有对应的 ${String(count)} 项留空，请补填：${names}。`,
  partOfAnother: (count: number, names: string) => `原表上合为一行填、无法拆开的 ${String(count)} 项留空：${names}。`,
  sumIncomplete: (count: number, names: string) => `原表上分开填而没有填全、无法相加的 ${String(count)} 项留空：${names}。`,
  leftOver: (count: number, names: string) => `原表上有 ${String(count)} 个数在这个表样里没有位置，没有转入：${names}。`,
  leftOverZeros: (count: number) => `原表上另有 ${String(count)} 个 0 在这个表样里没有位置。`,
};

export type VersionStrings = typeof versionZh;
