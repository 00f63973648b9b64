/** 转入官方表样的文字。 */
export const takeOverZh = {
  action: '转入官方表样',
  hint: '另建一张官方表样，把读出的数放进去；收到的表不动。',
  done: (sheet: string, numbers: number) => `已把 ${String(numbers)} 个数转入工作表“${sheet}”；收到的表没有改动。`,
  asWritten: (count: number, examples: string) => `${String(count)} 格不是数，照原文字放入（${examples}）。`,
  remarks: (count: number, examples: string) => `${String(count)} 格只放入了数，附注或原单位没有带过去（${examples}）。`,
  blank: (count: number) => `${String(count)} 格原来就空白。`,
  missing: (count: number) => `${String(count)} 个数没有找到或没有读，留空。`,
};

export type TakeOverStrings = typeof takeOverZh;
