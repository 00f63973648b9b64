/** 随文件走的用语和说明。 */
export const keptZh = {
  wordings: '单位用语',
  reasons: (count: number) => `${String(count)} 条口径说明`,
  others: (count: number) => `其他 ${String(count)} 项`,
  taken: (what: readonly string[]) => `文件里保存的${what.join('、')}已一并取回。`,
  leftWordings: '文件里另有单位用语，没有采用，这里的文字仍按原来的写。要用它，请刷新页面后单独打开那个文件，在“写法设置”里导出，再到这里导入。',
  leftReasons: (count: number) => `文件里有 ${String(count)} 条口径说明没有取回：这里对同一处已有说明，或条数已满。`,
  leftOthers: (count: number) => `文件里有 ${String(count)} 项与这里已有的不同，没有取回，仍用这里的。`,
  damaged: (count: number) => `文件的“附表通记录”里有 ${String(count)} 项读不出，没有取回；请向原保存人另要一份。`,
  unknown: '文件的“附表通记录”由更新的版本保存或已改动，用语和口径说明没有取回；请用新版打开，或向原保存人另要一份。',
  notTaken: '文件里保存的用语和口径说明没有存进这个工作簿。',
};

export type KeptStrings = typeof keptZh;
