/**
 * One thing that Excel is believed to do, tried out only through `Excel.run`, so that the same rule can be tried in any Excel.
 * `documented`: Microsoft's documentation says so; `assumed`: nobody has seen it yet.
 */
export interface Rule {
  readonly basis: 'documented' | 'assumed';
  readonly says: string;
  readonly run: () => Promise<void>;
}

type Try = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<void>;

let sheets = 0;

/** Tries something on a sheet of its own, which is taken away afterwards. */
async function onOwnSheet(attempt: Try): Promise<void> {
  const name = `试${String((sheets += 1))}`;
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  try {
    await Excel.run((context) => attempt(context, context.workbook.worksheets.getItem(name)));
  } finally {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.protection.load('protected');
      await context.sync();
      if (sheet.isNullObject) return;
      if (sheet.protection.protected) sheet.protection.unprotect();
      sheet.delete();
      await context.sync();
    });
  }
}

const rule = (basis: Rule['basis']) => (says: string, attempt: Try): Rule => ({ basis, says, run: () => onOwnSheet(attempt) });
export const documented = rule('documented');
export const assumed = rule('assumed');

/** Fails with both sides unless they are the same data. */
export function same(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`expected ${b}, found ${a}`);
}

/** Fails unless the attempt is refused with this code. */
export async function refused(code: string, attempt: () => Promise<unknown>): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (error instanceof OfficeExtension.Error && error.code === code) return;
    throw new Error(`expected ${code}, found ${String(error)}`);
  }
  throw new Error(`expected ${code}, found no refusal`);
}

/** Writes to A1 and gives back what is there then. */
export async function written(context: Excel.RequestContext, sheet: Excel.Worksheet, value: unknown, format?: string): Promise<Excel.Range> {
  const cell = sheet.getRange('A1');
  if (format !== undefined) cell.numberFormat = [[format]];
  cell.values = [[value]];
  cell.load('values,formulas,text,valueTypes,numberFormat');
  await context.sync();
  return cell;
}
