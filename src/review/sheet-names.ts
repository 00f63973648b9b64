/** The sheets that every review workbook has. */
export const reviewSheets = ['总览', '问题清单', '汇总表', '退回意见', '说明'] as const;
