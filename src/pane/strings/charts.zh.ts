/** 图表的文字。 */
export const chartsZh = {
  none: '没有可以画图的数：这张表里还没有填数，或者都是 0。',
  copy: '复制图片',
  copied: '图片已复制，可以粘贴到 Word 或 WPS 中。',
  copyName: (title: string) => `复制图片：${title}`,
  save: '保存 SVG',
  saveName: (title: string) => `保存 SVG：${title}`,
  notCopied: '浏览器不允许复制图片，已改为保存 SVG 文件；没有收到文件的，请用“插入图表”或网页版。',
  table: '看图中的数',
  tableName: (title: string) => `图中的数：${title}`,
  file: (title: string) => `${title}.svg`,
};

export type ChartsStrings = typeof chartsZh;
