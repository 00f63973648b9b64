/** 最多写出三个名字。 */
const quoted = (names: readonly string[]): string => `“${names.slice(0, 3).join('”“')}”${names.length > 3 ? `等 ${String(names.length)} 张` : ''}`;

/** 打开、粘贴和拖入文件的文字。 */
export const receivedZh = {
  drop: '松开鼠标，打开这个文件',
  folder: '拖来的是文件夹。请拖入其中的一个文件；成批审核请用终端。',
  others: (count: number) => `一次打开一个，另外 ${String(count)} 个没有打开；成批审核请用终端。`,
  pasted: '粘贴的内容',
  nothingPasted: '剪贴板里没有表格或文字。请先在 Excel、WPS、Word 或网页中选中统计表并复制。',
  cancelled: '已取消，没有打开任何内容。',
  inserted: (names: readonly string[]) => `已放入工作表${quoted(names)}，原有的表没有改动。`,
  insertedPartly: (names: readonly string[]) => `已放入的工作表“${names.join('”“')}”，其余没有放入`,
  several: (count: number, shown: string) => `文件里有 ${String(count)} 张统计表，现在看的是“${shown}”；在“选择统计表”中可换。`,
  hidden: (names: readonly string[]) => `隐藏的工作表${quoted(names)}里也有统计表，没有打开。`,
  onlyHidden: (names: readonly string[]) => `统计表在隐藏的工作表${quoted(names)}里，没有打开。请在 Excel 或 WPS 中取消隐藏，保存后再打开。`,
  cut: (names: readonly string[]) => `工作表${quoted(names)}太大，只打开了前 2000 行、200 列。`,
  noAnnex: (name: string) => `“${name}”里没有认出统计表，已照原样打开。`,
};

export type ReceivedStrings = typeof receivedZh;
