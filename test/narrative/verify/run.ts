import { parseArgs } from 'node:util';
import { verify } from '../../../src/narrative/verify/verify';
import { heldOutTexts, type LabelledText, publishedTexts } from './labels';
import { scoreSums, sumsTable } from './sums-score';
import { scoreTable } from './score-table';
import { meetsBars, type Score, score, total } from './score';

/** `npm run verify:score`: holds every labelled text against its sheet and says how what was found compares with the labels. */

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, failures: { type: 'boolean', default: false } } });

interface Scored {
  readonly id: string;
  readonly score: Score;
}

const scored = (texts: readonly LabelledText[]): Scored[] =>
  texts.map((each) => ({ id: each.id, score: score(each, verify(each.text, each.sheet, each.lastYear === undefined ? {} : { lastYear: each.lastYear })) }));

function print(title: string, items: readonly string[]): void {
  if (items.length > 0) console.log(`\n${title}（${String(items.length)}）\n${items.map((item) => `- ${item}`).join('\n')}`);
}

function run(): void {
  if (!['', 'reports', 'held-out'].includes(values.only)) {
    console.error('--only 只能是 reports 或 held-out。 --only takes reports or held-out.');
    process.exitCode = 1;
    return;
  }
  const sets: Scored[] = [];
  const sums: { id: string; texts: LabelledText[] }[] = [];
  const rows: Scored[] = [];
  if (values.only !== 'held-out') {
    const reports = scored(publishedTexts());
    sums.push({ id: '七份报告 seven reports', texts: publishedTexts() });
    rows.push(...reports);
    sets.push({ id: '七份报告 seven reports', score: total(reports.map((each) => each.score)) });
  }
  if (values.only !== 'reports') {
    sums.push({ id: '留出的段落 held-out', texts: heldOutTexts('first') });
    sets.push({ id: '留出的段落 held-out', score: total(scored(heldOutTexts('first')).map((each) => each.score)) });
    sets.push({ id: '第二批留出 second held-out', score: total(scored(heldOutTexts('second')).map((each) => each.score)) });
  }
  console.log(scoreTable([...rows, ...sets]));
  const sumScores = sums.map(({ id, texts }) => ({ id, score: scoreSums(texts) }));
  console.log(`\n${sumsTable(sumScores)}`);
  for (const { id, score: { remarks } } of sumScores) print(`${id}：误判加总不符 false remarks on sums`, remarks);
  if (sumScores.some(({ score: { remarks } }) => remarks.length > 0)) process.exitCode = 1;
  for (const { id, score: all } of sets) {
    print(`${id}：误判不符 false differs`, all.falseDiffers);
    if (values.failures) print(`${id}：遗漏 misses`, all.misses);
  }
  if (!sets.every(({ score: all }) => meetsBars(all))) process.exitCode = 1;
}

run();
