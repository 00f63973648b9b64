/** 开始页的文字。 */
export const startZh = {
  lead: '从哪里开始？',
  create: '新建统计表',
  createHint: '插入官方表样，填数时随时校验',
  open: '打开文件',
  openHint: '.xlsx、.xls、.et、.ods、.csv、.docx、.doc、.odt、网页、.txt，也可以把文件拖到这里',
  example: '看示例',
  exampleHint: '张村镇2012年已公开的附表，其中有一处错误',
  resume: '继续上次的工作',
  resumeHint: '上次的表还在这台电脑上',
  paste: '也可以把复制的表格直接按 Ctrl+V 粘贴到这里。',
  local: '所有文件都只在本机处理，不会上传。',
};

export type StartStrings = typeof startZh;
