import { chartsZh } from './charts.zh';
import { checkZh } from './check.zh';
import { keptZh } from './kept.zh';
import { readingsZh } from './readings.zh';
import { receivedZh } from './received.zh';
import { review } from './review.zh';
import { startZh } from './start.zh';
import { suggestZh } from './suggest.zh';
import { takeOverZh } from './take-over.zh';
import { textZh } from './text.zh';
import { verifyZh } from './verify.zh';
import { versionZh } from './version.zh';
import { wordingZh } from './wording.zh';

/** 界面文字。英文在 en.ts，键相同。 */
export const zh = {
  review,
  product: '附表通',
  tagline: '政府信息公开工作年度报告统计表：填报、校验、写文字',
  start: startZh,
  actions: {
    create: '新建',
    open: '打开',
    openFile: '打开文件',
    save: '保存',
    more: '更多',
    lastYear: '与上年比较',
    lastYearRemove: '不再与上年比较',
    dark: '深色',
    light: '浅色',
    language: 'English',
    home: '回到开始',
    forms: '表样',
    dismiss: '知道了',
    cancel: '取消',
    recheck: '重新校验',
    marks: '在表中标出',
    retry: '重试',
  },
  insert: {
    title: '新建统计表',
    form: '表样',
    unit: '填报单位',
    unitHint: '例如：张村镇人民政府',
    year: '统计年度',
    yearError: '请填四位年份，例如 2025',
    submit: '插入',
    inForce: '现行',
  },
  summary: {
    noUnit: '未写填报单位',
    noYear: '未写年度',
    year: (year: number) => `${String(year)}年`,
    filled: (filled: number, total: number) => `已填 ${String(filled)} / ${String(total)}`,
    choose: '选择统计表',
    lastYear: (unit: string, year: string) => `上年：${unit}${year}`,
    variant: '（六）印作一行的版式',
  },
  tabs: { check: '校验', text: '文字', verify: '核对正文', readings: '读数' },
  check: checkZh,
  suggest: suggestZh,
  version: versionZh,
  text: textZh,
  wording: wordingZh,
  affected: {
    action: '影响的文字',
    none: '文字里没有用到这些数。',
    used: (count: number) => `文字里用到的 ${String(count)} 句：`,
    more: (count: number) => `另外 ${String(count)} 句`,
    inReport: '正文里提到这些数的地方',
  },
  verify: verifyZh,
  charts: chartsZh,
  readings: readingsZh,
  columns: {
    label: '这张表有几栏统计数，读哪一栏？',
    choose: '请选一栏',
    none: '没有选定之前，这些数都没有读。',
    taken: (header: string) => `没有指定，读的是“${header}”，请核对。`,
  },
  takeOver: takeOverZh,
  empty: {
    title: '还没有统计表',
    hint: '新建一张，或打开收到的文件。',
    notFound: '这里没有认出统计表',
    notFoundHint: '请确认指标名称和各栏的名称完整；也可以新建一张官方表样。',
  },
  received: receivedZh,
  list: { left: (count: number) => `还有 ${String(count)} 条`, next: (count: number) => `再显示 ${String(count)} 条` },
  busy: { working: '请稍候…', opening: '正在读取文件…', starting: '正在准备表格…', saving: '正在保存…', checking: '正在校验…' },
  errors: {
    noLastYear: (file: string) => `“${file}”里没有认出统计表，没有用作上年的表。`,
    refused: (file: string, reason: string) => `${file}：${reason}`,
    failed: '这一步没有完成，表格没有改动。请重试；仍不行请刷新页面，您填的数已保存在本机。',
    spreadsheet: '表格没有启动。请刷新页面；仍不行请换用 Chrome 或 Edge 90 以上版本。',
  },
  kept: keptZh,
  saved: (file: string) => `已保存为“${file}”`,
  split: '调整表格与校验栏的宽度',
  outside: { title: '这里不是 Excel', hint: '附表通的 Excel 窗格只能在 Excel 中打开。没有 Excel 或版本不支持时，请用网页版。', page: '打开网页版' },
  sheetRegion: '统计表',
  paneRegion: '校验与文字',
};

export type Strings = typeof zh;
