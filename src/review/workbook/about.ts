import type { SheetPlan } from '../../annex/sheet/plan';
import { SheetWriter, styles } from './sheet';

const PARTS: readonly (readonly [string, readonly string[]])[] = [
  ['结论', [
    '可汇总：没有错误，没有需要核对、确认的地方，没有空格。汇总表默认只加这些单位。',
    '需核实：有需要核对的数、读法要确认的数、空格，或与其他单位一起看有需要确认的地方（重复报送、年度或表样不同、数与别的表几乎相同）。',
    '退回：有确定的错误，而且表上没有写说明。凡是程序没有读准的，一律先请人看，不算报送单位的错。',
  ]],
  ['各张工作表', [
    '总览：每个单位一行，最需要处理的在前。“问题”“意见”两栏可点开。表下列出各单位之间的问题、值得看一看的数和没有读出的文件。',
    '问题清单：每个问题一行，可按单位、级别、规则筛选。“更正建议”写“应为”的是唯一的改法；写“任选其一”的只是几种可能，以原始记录为准。“级别”是“读数”的不是问题，是读法需要看一看的地方。',
    '汇总表：把“可汇总”的表逐项相加，表下写明加了哪些单位、没有加哪些单位和原因；给了本级的表的，列出与汇总不等的数，只是值得看一看。有单位没有填的，写作“12以上”这样的下限；表样说明不应相加的不加。',
    '退回意见：给每个单位的意见，可整段复制。',
    '规则分布：哪些规则被多少单位违反，一眼看出是一个单位填错，还是大家都理解错了。',
  ]],
  ['数和空格', [
    '空格不是 0：空着的格可能是任何数，只要还可能相符就不算错误；能推出应是多少的，写在提示里。',
    '“上年的表”一栏是“有”的，已与上年的表核对跨年度的关系。',
    '说明：表旁“说明”一栏写了原因的，原因显示在问题旁边；之后数又改过的，说明失效。',
  ]],
];

/** What is what. */
export function aboutPlan(): SheetPlan {
  const writer = new SheetWriter('说明', [50, 50]);
  writer.line('说明', styles.title);
  for (const [title, lines] of PARTS) {
    writer.row += 1;
    writer.line(title, styles.heading);
    for (const line of lines) writer.line(line);
  }
  return writer.plan(undefined, false);
}
