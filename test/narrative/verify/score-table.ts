import { type Ratio, type Score, shareOf } from './score';

const heads = ['', '标注 labels', '找到 found', '多出 stray', '对应 准确率 tied: precision', '召回率 recall', '不符 准确率 differs: precision', '召回率 recall', '判断一致 verdicts'];

/** The scores as a Markdown table, a row for each. */
export function scoreTable(rows: readonly { readonly id: string; readonly score: Score }[]): string {
  const lines = rows.map(({ id, score }) => [
    id,
    String(score.found.all),
    ratioText(score.found),
    String(score.stray),
    ratioText(score.tiedPrecision),
    ratioText(score.tiedRecall),
    ratioText(score.differsPrecision),
    ratioText(score.differsRecall),
    ratioText(score.verdicts),
  ]);
  return [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** `49/50 98.0%`; a dash where there is nothing to count. Rounded down, so that nothing short of all is 100 %. */
function ratioText(ratio: Ratio): string {
  if (ratio.all === 0) return '—';
  return `${String(ratio.right)}/${String(ratio.all)} ${(Math.floor(shareOf(ratio) * 1000) / 10).toFixed(1)}%`;
}
