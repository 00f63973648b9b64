/**
 * The general words of statistics forms that a proposal goes by: what totals, parts, units and columns of time are called
 * on any form. No form's own indicators. All patterns are held against folded text (half-width, no white space).
 */
export const words = {
  /** A label that is nothing but a total, numbering and notes taken off. */
  total: /^(?:合计|总计|共计|总数|总和|全部合计)(?:数|数量|件数|金额|额)?$/,
  subtotal: /^小计(?:数|数量)?$/,
  ofWhich: /^(?:其中|#)[:,]?/,
  /** One thing counts once, however often it is seen. */
  distinct: /(?:相同|同一|重复).{0,30}?(?:只|仅|均)?计(?:为|算)?[1一](?:条|件|次|个|项|人|篇|份)|去重|不重复计/,
  channels: /渠道|方式|途径|形式/,
  catchAll: /(?:^|的)其他|^其它|^其余/,
  /** Last words of headings that ask for no figure. */
  heading: /(?:情况|结果|分类|类别|如下|方面|内容)$/,
  /** Rows that are left over from before and are no part of this year's count. */
  past: /上(?:一)?年|去年|历年|累计|往年|上期|结转/,
  carriedIn: /^(?:本年)?(?:上(?:一)?年度?|上期|年初)(?:结转|转入|结余|遗留)/,
  carriedOut: /(?:结转|转入|遗留)(?:到|至)?(?:下(?:一)?年|下期)|^转下(?:一)?年/,
  stock: /现行有效|期末|年末|年底|结存/,
  added: /制发|新增|增加|制定|制作|转入/,
  removed: /废止|失效|减少|注销|撤销|转出/,
  previous: /^上(?:一)?年度?(?!同期).{0,6}(?:数|数量)$/,
  change: /增\/?减|增\(减\)|变动|净增|比上年|同比/,
} as const;

/** What a figure column is of, from its header; the first that fits. */
export const times: readonly (readonly [Time, RegExp])[] = [
  ['change', /增\/?减|增\(减\)|变动|净增|同比|比上年|比去年/],
  ['same-last-year', /(?:上年|去年|上一年)(?:度)?(?:同期|同季|同月|累计|数)?/],
  ['ever', /历年|历史|建立以来|以来累计|累计总/],
  ['to-date', /累计/],
  ['now', /^(?:本|当|今)(?:年度?|季度?|月|月份|期|周)?(?:数|发生数|发生|完成数|完成|新增|新增数)?$|^第?[一二三四1-4]季度?$|^\d{1,2}月份?$/],
];
export type Time = 'change' | 'same-last-year' | 'ever' | 'to-date' | 'now';

/** Headers of the columns of units of measure. */
export const unitHeader = /^(?:计量|计算)?单位$/;
/** Headers of columns that hold no figures and no labels. */
export const asideHeader = /^(?:序号|行次|行号|编号|代码|栏次|备注|说明|情况说明|填报说明|指标解释|审核|核对|检查|校验)/;
/** Lines that stand about a table and are not part of it. */
export const metaLine = /^(?:填报|填表|制表|审核|报送|批准|表号|文号|制定机关|有效期|统计期|报告期|单位名称|单位负责人|负责人|联系|报出|统计人|年度|日期|编报|报告单位|机关名称|单位[:(])|\d{4}年\d{1,2}月\d{1,2}日$/;
export const unitLine = /^((?:填报|报送|报告|编报|填表)(?:单位|机关|部门)|单位名称|机关名称|填报地区)(?:\([^()]*\))?:?/;
export const note = /^(?:注|说明|备注|填表说明|填报说明|附注)(?:\d{1,2})?[:.、]|^(?:填表人|填报人|审核人|单位负责人|联系电话|填报日期|联系人|制表人|统计负责人)/;

const measures = ['人次', '人天', '万元', '亿元', '千元', '元', '万人次', '万人', '万条', '万册', '条', '件', '次', '篇', '个', '人', '期', '份', '项', '场', '家', '册', '户', '宗', '部', '台', '套', '处', '起', '例', '户次', '课时', '学时', '小时', '天', '公顷', '亩', '平方米', '平方公里', '公里', '米', '吨', '公斤', '千克', '%', '％', '‰', '所', '名', '批', '批次', '辆', '座', '间', '张', '本', '字', '万字', '兆', 'GB', 'MB', '点', '种', '类'];
const known: ReadonlySet<string> = new Set(measures);
/** Units in which figures have decimals. */
const parted: ReadonlySet<string> = new Set(['万元', '亿元', '千元', '元', '万人次', '万人', '万条', '万册', '公顷', '亩', '平方米', '平方公里', '公里', '米', '吨', '公斤', '千克', '%', '％', '‰', '小时', '万字', 'GB', 'MB']);

export const isMeasure = (text: string): boolean => known.has(text) || text.split(/[/、]/).every((each) => known.has(each));
export const isParted = (unit: string): boolean => parted.has(unit);
/** Words for amounts that need not be whole, where no unit is given. */
export const amountWords = /(?:金额|经费|费用|收入|支出|资金|面积|长度|比例|占比|比率|率)$/;
/** `…件数`: the counted thing's measure stands before 数. */
export const countedIn = /(人次|件|次|人|条|篇|个|期|份|项|场|家|册|户|宗|起|批次)(?:总)?数$/;
