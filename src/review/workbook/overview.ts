import type { PlanStyle, SheetPlan } from '../../annex/sheet/plan';
import type { Failure } from '../entry';
import { reasonText, type Verdict, verdictText } from '../judge';
import { remarkText } from '../roster';
import type { Review, Row } from '../rows';
import { unusualText } from '../unusual';
import { formNames } from './form-names';
import { type Field, SheetWriter, styles } from './sheet';

const COLUMNS = [
  ['结论', 8],
  ['填报单位', 24],
  ['年度', 7],
  ['表样', 20],
  ['已填', 10],
  ['错误', 6],
  ['需核对', 7],
  ['请确认', 7],
  ['未读出', 7],
  ['上年的表', 9],
  ['原因', 46],
  ['问题', 6],
  ['意见', 6],
  ['文件', 40],
] as const;

/** Rows above the units: title, counts, header. */
const HEADER = 2;
/** Where a unit's row stands, by its position among the rows of the review. */
export const overviewRow = (position: number): number => HEADER + 1 + position;

const verdictStyles: Readonly<Record<Verdict, PlanStyle>> = { ready: styles.good, check: styles.doubtful, return: styles.bad };

/** One row a unit, the worst first; under them what is to be said of the set and the files that could not be read. */
export function overviewPlan({ rows, remarks }: Review, failures: readonly Failure[], places: ReadonlyMap<string, { readonly finding?: number | undefined; readonly note?: number | undefined }>): SheetPlan {
  const writer = new SheetWriter('总览', COLUMNS.map(([, width]) => width));
  const count = (verdict: Verdict): string => `${verdictText[verdict].zh} ${String(rows.filter(({ judgement }) => judgement.verdict === verdict).length)}`;
  writer.line('审核总览', styles.title);
  writer.line(`${String(rows.length)} 张表：${(['return', 'check', 'ready'] as const).map(count).join('，')}${failures.length === 0 ? '' : `；另有 ${String(failures.length)} 个文件没有读出，见表下`}`);
  const header = writer.add(COLUMNS.map(([title]) => ({ value: title })), styles.header);
  for (const row of rows) writer.add(fieldsOf(row, places.get(row.id)));
  const last = writer.row - 1;
  if (remarks.length > 0) {
    heading(writer, '各单位之间');
    for (const remark of remarks) writer.line(`${remarkText(remark, formNames, 'zh')}${remark.entries.length === 0 ? '' : `（${remark.entries.slice(0, 8).join('、')}${remark.entries.length > 8 ? '等' : ''}）`}`);
  }
  const unusual = rows.flatMap((row) => row.unusual.map((each) => `${row.unit ?? row.file}：${unusualText(each, row, 'zh')}`));
  if (unusual.length > 0) {
    heading(writer, '值得看一看（不是错误）');
    for (const each of unusual) writer.line(each);
  }
  if (failures.length > 0) {
    heading(writer, '没有读出的文件');
    for (const { file, message } of failures) writer.line(`${file}：${message.zh}`);
  }
  return writer.plan({ header, last, columns: COLUMNS.length, fixed: 2 });
}

function heading(writer: SheetWriter, text: string): void {
  writer.row += 1;
  writer.line(text, styles.heading);
}

function fieldsOf(row: Row, place: { readonly finding?: number | undefined; readonly note?: number | undefined } = {}): Field[] {
  const number = (value: number): Field => ({ value, style: styles.number });
  const { verdict, reasons } = row.judgement;
  return [
    { value: verdictText[verdict].zh, style: verdictStyles[verdict] },
    { value: row.unit ?? '（表上没有写）' },
    { value: row.year ?? '—', style: styles.centre },
    { value: `${formNames.short(row.form)}${row.off === 0 ? '' : `（停用 ${String(row.off)} 条规则）`}` },
    { value: `${String(row.filled)}/${String(row.total)}`, style: styles.centre },
    number(row.errors),
    number(row.warnings),
    number(row.confirm),
    number(row.unread),
    { value: row.hasLastYear ? '有' : '—', style: styles.centre },
    { value: reasons.map((reason) => reasonText(reason, 'zh')).join('；') },
    place.finding === undefined ? {} : { link: { sheet: '问题清单', row: place.finding } },
    place.note === undefined ? {} : { link: { sheet: '退回意见', row: place.note } },
    { value: row.id },
  ];
}
