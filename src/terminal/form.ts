import type { Grid } from '../annex/sheet/grid';
import { a1 } from '../annex/sheet/grid';
import type { Bilingual, RuleData, Severity } from '../annex/form/form';
import { NoTable, type Proposal, proposeForm } from '../annex/propose/propose';
import type { Sure } from '../annex/propose/proposal';
import type { ExitCode, Terminal } from './commands';
import { openFile, Unusable, writeNew } from './input';

export interface FormOptions {
  readonly output: string;
  readonly id?: string;
  readonly name?: string;
  /** Only the sheet of this name. */
  readonly sheet?: string;
  readonly json?: boolean;
}

/** Proposes a form from a sheet and writes its file; prints the rules with their reasons and what a person must decide. */
export async function formFromSheet(terminal: Terminal, file: string, options: FormOptions): Promise<ExitCode> {
  if (options.id !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(options.id)) throw new Unusable(`表样编号“${options.id}”写法不对：用小写字母、数字和连字符，如 county-2024。`);
  const { grids } = await openFile(terminal.read, file);
  const proposal = proposed(file, grids, options);
  await writeNew(options.output, new TextEncoder().encode(`${JSON.stringify(proposal.form, null, 2)}\n`));
  if (options.json === true) terminal.out(JSON.stringify({ file: options.output, ...proposal }, null, 2));
  else terminal.out(printed(options.output, proposal));
  return 0;
}

function proposed(file: string, grids: readonly Grid[], { id, name, sheet }: FormOptions): Proposal {
  const chosen = sheet === undefined ? grids : grids.filter((grid) => grid.name.trim() === sheet.trim());
  if (chosen.length === 0) throw new Unusable(`${file}：没有工作表“${sheet ?? ''}”。文件里有：${grids.map((grid) => grid.name).join('、')}。`);
  try {
    return proposeForm(chosen, { ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) });
  } catch (error) {
    if (error instanceof NoTable) throw new Unusable(`${file}：${error.reason.zh}`);
    throw error;
  }
}

const severityWords: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', info: '备注' };
const sureWords: Readonly<Record<Sure, string>> = { certain: '有把握', likely: '多半如此', guess: '猜测，请决定' };

function printed(output: string, { form, rules, doubts, found }: Proposal): string {
  const rule = ({ id, sure, broken }: Proposal['rules'][number]): string => {
    const data: RuleData | undefined = form.rules.find((each) => each.id === id);
    const text = (say: Bilingual | undefined): string => say?.zh ?? '';
    return `  ${id} ${data === undefined ? '' : severityWords[data.severity]}（${sureWords[sure]}）${broken > 0 ? `【这张表上有 ${String(broken)} 处不符】` : ''}\n    ${text(data?.text)}\n    ${text(data?.why)}`;
  };
  const place = ({ table, code, at }: Proposal['doubts'][number]): string => [at === undefined ? '' : `${at.sheet} ${a1(at.row, at.column)}`, [table, code].filter((each) => each !== undefined && each !== '').join(' ')].filter((each) => each !== '').join('，');
  return [
    `已写出 ${output}（${form.name}）：${String(form.tables.length)} 张表，用它再读这张表能找到 ${String(Math.floor(found * 100))}% 的指标。`,
    '这是由表读出的草稿，请核对后再用。',
    `勾稽关系 ${String(rules.length)} 条：`,
    ...rules.map(rule),
    ...(doubts.length === 0 ? [] : [`要由人决定的 ${String(doubts.length)} 处：`, ...doubts.map((doubt) => `  ${place(doubt) === '' ? '' : `（${place(doubt)}）`}${doubt.says.zh}`)]),
  ].join('\n');
}
