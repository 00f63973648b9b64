import type { Severity } from '../../annex/form/form';
import { a1 } from '../../annex/sheet/grid';
import { WorkbookFailure } from '../failure';
import type { Mark } from '../port';
import { failureOf, run } from './run';

/**
 * Marks are conditional formats, so the cells' own formats stay what they are. Each says whose it is in its formula,
 * which is always true: marks left behind by an earlier session are found by it.
 */
const SIGNATURE = '附表通标记';
/** What a failure calls marks that could not be taken away. */
const MARKS = '表中的标记（条件格式）';
const formulaOf = (severity: Severity): string => `=LEN("${SIGNATURE} ${severity}")>0`;

const looks: Readonly<Record<Severity, { fill: string; line: string }>> = {
  error: { fill: '#FDE7E9', line: '#A4262C' },
  warning: { fill: '#FFF4CE', line: '#8A4B08' },
  info: { fill: '#EFF6FC', line: '#0F6CBD' },
};

/** Areas in one conditional format; their addresses must stay below 8,192 characters. */
const AREAS = 800;

/** Replaces all marks of the workbook. Sheets that are protected against formats keep unmarked; their names are returned. */
export async function replaceMarks(marks: readonly Mark[]): Promise<readonly string[]> {
  try {
    return await exchange(marks);
  } catch (error) {
    throw await withoutMarks(failureOf(error));
  }
}

/** A half set of marks would mislead: all are taken away, and if that fails too the failure says so. */
async function withoutMarks(failure: WorkbookFailure): Promise<WorkbookFailure> {
  try {
    await exchange([]);
    return failure;
  } catch {
    return new WorkbookFailure(failure.code, MARKS, failure.reason);
  }
}

function exchange(marks: readonly Mark[]): Promise<readonly string[]> {
  const wanted = bySheet(marks);
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const sheets = worksheets.items.map((sheet) => {
      const formats = sheet.getRange().conditionalFormats;
      formats.load('items/id,items/type');
      sheet.protection.load('protected,options');
      return { sheet, formats };
    });
    await context.sync();
    const open = sheets.filter(({ sheet }) => !sheet.protection.protected || sheet.protection.options.allowFormatCells === true);
    const customs = open.flatMap(({ formats }) => formats.items.filter((format) => format.type === 'Custom').map((format) => ({ format, rule: format.custom.rule })));
    customs.forEach(({ rule }) => { rule.load('formula'); });
    if (customs.length > 0) await context.sync();
    customs.filter(({ rule }) => rule.formula.includes(SIGNATURE)).forEach(({ format }) => { format.delete(); });
    for (const { sheet } of open) {
      for (const [severity, cells] of wanted.get(sheet.name) ?? []) addMark(sheet, severity, cells);
    }
    await context.sync();
    const names = new Set(open.map(({ sheet }) => sheet.name));
    return [...wanted.keys()].filter((name) => !names.has(name));
  });
}

function addMark(sheet: Excel.Worksheet, severity: Severity, cells: readonly string[]): void {
  const { fill, line } = looks[severity];
  for (let from = 0; from < cells.length; from += AREAS) {
    const { custom } = sheet.getRanges(cells.slice(from, from + AREAS).join(',')).conditionalFormats.add('Custom');
    custom.rule.formula = formulaOf(severity);
    custom.format.fill.color = fill;
    custom.format.font.color = line;
    for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
      const border = custom.format.borders.getItem(edge);
      border.style = severity === 'error' ? 'Continuous' : severity === 'warning' ? 'Dash' : 'Dot';
      border.color = line;
    }
  }
}

/** Cells by sheet and severity; a cell in several findings has the gravest. */
function bySheet(marks: readonly Mark[]): Map<string, Map<Severity, string[]>> {
  const done = new Set<string>();
  const sheets = new Map<string, Map<Severity, string[]>>();
  for (const severity of ['error', 'warning', 'info'] as const) {
    for (const { sheet, row, column } of marks.filter((mark) => mark.severity === severity).flatMap((mark) => mark.cells)) {
      const address = a1(row, column);
      if (done.has(`${sheet}!${address}`)) continue;
      done.add(`${sheet}!${address}`);
      const severities = sheets.get(sheet) ?? new Map<Severity, string[]>();
      severities.set(severity, [...(severities.get(severity) ?? []), address]);
      sheets.set(sheet, severities);
    }
  }
  return sheets;
}
