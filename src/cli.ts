import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createNodePool } from './files/pool-node';
import { checkFiles, type ExitCode, forms, newSheet, type Terminal, writeText, type WriteTextOptions } from './terminal/commands';
import { verify } from './narrative/verify/verify';
import { formFromSheet, type FormOptions } from './terminal/form';
import { type Choice, Unusable } from './terminal/input';
import { review, type ReviewOptions } from './terminal/review';
import { verifyReport, type VerifyOptions } from './terminal/verify';

const worker = path.join(__dirname, 'worker.cjs');
const pool = createNodePool(worker, 2);
const terminal: Terminal = {
  out: (text) => { process.stdout.write(`${text}\n`); },
  err: (text) => { process.stderr.write(`${text}\n`); },
  read: (bytes, name) => pool.read(bytes, name),
};

function year(text: string): number {
  if (!/^20\d\d$/.test(text)) throw new InvalidArgumentError('应为四位年份，如 2024。');
  return Number(text);
}

const program = new Command('annex').description('附表通：政府信息公开工作年度报告统计表的填报、校验与文字生成').exitOverride().configureOutput({
  outputError: () => undefined,
});
const run = (action: Promise<ExitCode> | ExitCode): Promise<void> => Promise.resolve(action).then((code) => { process.exitCode = code; });

program.command('forms').description('列出表样').option('--json', '输出 JSON').action((options: { json?: boolean }) => run(forms(terminal, options)));
program
  .command('new <form>')
  .description('写出空表')
  .requiredOption('-o, --output <file>', '写到哪个 .xlsx 文件')
  .option('--unit <name>', '填报单位')
  .option('--year <year>', '统计年度', year)
  .option('--json', '输出 JSON')
  .action((form: string, options: { output: string; unit?: string; year?: number; json?: boolean }) => run(newSheet(terminal, form, options)));
program
  .command('check <files...>')
  .description('校验文件中的统计表（表格、文档、网页、文本；按内容识别，不看扩展名）')
  .option('--form <id>', '只按这个表样识别（编号或 .json 文件）')
  .option('--sheet <name>', '只读这张工作表')
  .option('--column <header>', '有几栏统计数时，读哪一栏（栏目名）')
  .option('--last-year <file>', '上年的统计表')
  .option('--report <file>', '年度报告的正文，用作更正建议的依据')
  .option('--json', '输出 JSON')
  .action((files: string[], options: Choice & { form?: string; lastYear?: string; report?: string; json?: boolean }) => run(checkFiles(terminal, files, options)));
program
  .command('form <sheet>')
  .description('由一张统计表（空表或填好的）读出表样文件的草稿，列出勾稽关系的理由和要由人决定的地方')
  .requiredOption('-o, --output <file>', '写到哪个 .json 文件')
  .option('--id <id>', '表样编号（小写字母、数字、连字符）')
  .option('--name <name>', '表样名称')
  .option('--sheet <name>', '只读这张工作表')
  .option('--json', '输出 JSON')
  .action((sheet: string, options: FormOptions) => run(formFromSheet(terminal, sheet, options)));
program
  .command('write <file>')
  .description('由统计表写出年度报告的文字')
  .option('--sheet <name>', '只读这张工作表')
  .option('--column <header>', '有几栏统计数时，读哪一栏（栏目名）')
  .option('--last-year <file>', '上年的统计表')
  .option('--docx <file>', '把整份报告（含统计表）写到这个 .docx 文件')
  .addOption(new Option('--length <length>', '篇幅：简、标准、详').choices(['brief', 'standard', 'full']))
  .option('--house <file>', '单位自己的用语文件')
  .option('--json', '输出 JSON')
  .action((file: string, options: WriteTextOptions) => run(writeText(terminal, file, options)));
program
  .command('verify <report>')
  .description('核对报告正文中的数与统计表是否一致')
  .option('--sheet <file>', '统计表文件；不写时用报告里的统计表')
  .option('--last-year <file>', '上年的统计表')
  .option('--json', '输出 JSON')
  .action((report: string, options: VerifyOptions) => run(verifyReport(terminal, verify, report, options)));

program
  .command('review <paths...>')
  .description('审核许多文件或文件夹（含 zip）：逐个校验，给出结论，坏文件不影响其余；按 Ctrl+C 停止并给出已读的部分')
  .option('--form <id>', '只按这个表样识别（编号或 .json 文件），可写多次', (id: string, before: readonly string[] = []) => [...before, id])
  .option('--year <year>', '应是哪一年的表', year)
  .option('--last-year <folder>', '上年统计表所在的文件夹')
  .option('--expected <file>', '应报送单位的名单（文本或表格）')
  .option('--county <file>', '本级自己的统计表，与各单位的汇总对照')
  .option('--include-checked', '汇总时也加上需核实的表（重复、照抄、年度或表样不对的除外）')
  .option('-o, --output <file>', '把审核结果写到这个 .xlsx 文件')
  .option('--letters <target>', '退回修改意见：写到一个 .docx，或每单位一个放进 .zip 或文件夹')
  .option('--explanations <file>', '各单位的说明和写说明时的数：读出上次的，记下这次的，数改过的说明失效')
  .option('--memory <file>', '已读记录：中断后或再次审核时，没有变化的文件不再读（默认放在 -o 的文件旁）')
  .option('--json', '每张表输出一行 JSON')
  .action((paths: string[], options: ReviewOptions) => {
    const stop = new AbortController();
    process.once('SIGINT', () => { stop.abort(); });
    const progress = { isTerminal: process.stderr.isTTY, write: (text: string) => { process.stderr.write(text); }, now: () => performance.now() };
    const width = process.stdout.isTTY ? process.stdout.columns : undefined;
    return run(review({ ...terminal, pool, progress, width, program: () => createHash('sha256').update(readFileSync(worker)).digest('hex'), signal: stop.signal }, paths, options));
  });

function callReason({ code, message }: CommanderError): string {
  const named = /'([^']+)'/.exec(message)?.[1] ?? '';
  const reasons: Readonly<Record<string, string>> = {
    'commander.missingArgument': `缺少参数：${named}`,
    'commander.missingMandatoryOptionValue': `缺少选项：${named}`,
    'commander.optionMissingArgument': `选项后面缺少内容：${named}`,
    'commander.unknownCommand': `没有这个命令：${named}`,
    'commander.unknownOption': `没有这个选项：${named}`,
    'commander.excessArguments': '参数太多',
    'commander.invalidArgument': message.replace(/^error: /, ''),
    'commander.help': '请给出命令',
  };
  return `${reasons[code] ?? message}。用法见 annex --help。`;
}

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    if (error.exitCode !== 0) terminal.err(callReason(error));
  } else if (error instanceof Unusable) {
    terminal.err(error.message);
    process.exitCode = 2;
  } else {
    terminal.err('程序出错，没有完成。请把命令和文件交给维护人员。');
    process.exitCode = 2;
  }
});
