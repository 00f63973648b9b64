import { type Finding, MISSING, READ } from '../../annex/check/check';
import { cellsOf, indicatorName, messageOf } from '../../annex/check/message';
import { a1 } from '../../annex/sheet/grid';
import type { Reading } from '../../annex/sheet/reading';
import { groupOf, isNotable } from '../../annex/sheet/reading-groups';
import { readingText } from '../../annex/sheet/reading-text';
import type { PlanStyle, SheetPlan } from '../../annex/sheet/plan';
import { type Settled, settledErrors } from '../corrections';
import { keyOf } from '../explain';
import type { JudgedEntry, Row } from '../rows';
import { overviewRow } from './overview';
import { SheetWriter, styles } from './sheet';

const COLUMNS = [
  ['填报单位', 18],
  ['级别', 8],
  ['规则', 15],
  ['单元格', 11],
  ['指标', 30],
  ['左边', 10],
  ['右边', 10],
  ['差额', 10],
  ['问题', 60],
  ['更正建议', 44],
  ['情况说明', 22],
  ['总览', 6],
  ['文件', 26],
] as const;

const severities = { error: ['错误', styles.bad], warning: ['需核对', styles.doubtful], info: ['提示', styles.centre] } as const;
/** Cells and labels that are named of one finding, the one it is about first; its text names the others. */
const MOST = 2;

/** All findings of all units, one a row, to be filtered; and the readings to look at. */
export class FindingsSheet {
  private readonly writer = new SheetWriter('问题清单', COLUMNS.map(([, width]) => width));

  constructor() {
    this.writer.add(COLUMNS.map(([title]) => ({ value: title })), styles.header);
  }

  /** Adds a unit's findings; returns the row of the first, if there is one. @param position of its row in the review. */
  add(row: Row, judged: JudgedEntry, position: number): number | undefined {
    const { recognition, result, explanations } = judged;
    const { sheet, readings } = recognition;
    const first = this.writer.row;
    const settled = settledErrors(sheet, result, recognition.certainty, judged.lastYear);
    for (const finding of result.findings) {
      const [level, style] = severities[finding.severity];
      const cells = cellsOf(finding, sheet).map((cell) => a1(cell.row, cell.column));
      const names = finding.indicators.map((id) => indicatorName(sheet.form, id));
      const told = explanations.filter((each) => each.finding === keyOf(finding)).map(({ text, status }) => (status === 'lapsed' ? `${text}（数已改过，说明失效）` : text));
      this.finding(row, position, { level, style, rule: finding.rule, cells, names, sides: [finding.left, finding.right, finding.difference], text: messageOf(finding, sheet, 'zh'), correction: correctionText(settled.find(({ findings }) => findings.includes(finding))), told: told.join('；') });
    }
    for (const reading of readings) {
      const group = groupOf(reading, sheet.form);
      if (group === 'certain' || !isNotable(reading) || isSaid(reading, result.findings)) continue;
      const cells = 'at' in reading ? [a1(reading.at.row, reading.at.column)] : [];
      const names = 'indicator' in reading ? [indicatorName(sheet.form, reading.indicator)] : [];
      this.finding(row, position, { level: '读数', style: styles.centre, rule: '', cells, names, sides: [null, null, null], text: readingText(reading, sheet.form, 'zh'), correction: '', told: '' });
    }
    return this.writer.row > first ? first : undefined;
  }

  plan(): SheetPlan {
    return this.writer.plan({ header: 0, last: this.writer.row - 1, columns: COLUMNS.length, fixed: 1 });
  }

  private finding(
    row: Row,
    position: number,
    { level, style, rule, cells, names, sides, text, correction, told }: { level: string; style: PlanStyle; rule: string; cells: readonly string[]; names: readonly string[]; sides: readonly (number | null)[]; text: string; correction: string; told: string },
  ): void {
    this.writer.add([
      { value: row.unit ?? '（表上没有写）' },
      { value: level, style },
      { value: rule },
      { value: some(cells) },
      { value: some(names) },
      ...sides.map((value) => ({ value: value ?? undefined, style: styles.number })),
      { value: text },
      { value: correction },
      { value: told },
      { link: { sheet: '总览', row: overviewRow(position) } },
      { value: row.id },
    ]);
  }
}

/** Whether a finding has said already what a reading says: that a cell cannot be read, or that rows are missing. */
function isSaid(reading: Reading, findings: readonly Finding[]): boolean {
  if (reading.kind === 'figure') return findings.some(({ rule, indicators }) => rule === READ && indicators.includes(reading.indicator));
  return reading.kind === 'not-found' && findings.some(({ rule }) => rule === MISSING);
}

/** For the reviewer: what to change, or the likeliest of what may be changed. */
function correctionText(settled: Settled | undefined): string {
  if (settled === undefined) return '';
  if (settled.certain !== undefined) return settled.certain;
  const { likely, count } = settled;
  return `任选其一（不能确定是哪一个）：${likely.map((text, index) => `${likely.length > 1 ? `（${String(index + 1)}）` : ''}${text}`).join('')}${count > likely.length ? `另有 ${String(count - likely.length)} 种改法。` : ''}`;
}

const some = (items: readonly string[]): string => `${items.slice(0, MOST).join('、')}${items.length > MOST ? ` 等 ${String(items.length)} 处` : ''}`;
