/** Why the spreadsheet did not do what was asked. */
export type FailureCode =
  | 'cell-edit'
  | 'protected-workbook'
  | 'protected-sheet'
  | 'read-only'
  | 'sheet-gone'
  | 'too-large'
  | 'too-old'
  | 'busy'
  | 'unknown';

/** The only error that a workbook's port throws. `remains` names what an interrupted step left behind, if anything. */
export class WorkbookFailure extends Error {
  override readonly name = 'WorkbookFailure';

  /** @param reason what the spreadsheet itself said; for whoever looks for the cause, never shown. */
  constructor(
    readonly code: FailureCode,
    readonly remains?: string,
    readonly reason?: unknown,
  ) {
    super(remains === undefined ? code : `${code}: ${remains}`);
  }
}

/** One message: what happened, what became of the workbook, what to do. */
export function failureText({ code, remains }: WorkbookFailure, language: 'zh' | 'en'): string {
  const left = remains === undefined ? texts[language].nothing : texts[language].remains(remains);
  return `${texts[language][code]}${left}`;
}

const texts: Readonly<Record<'zh' | 'en', Readonly<Record<FailureCode, string>> & { nothing: string; remains: (what: string) => string }>> = {
  zh: {
    'cell-edit': '有一个单元格正在编辑。请按回车或 Esc 结束编辑，再试一次。',
    'protected-workbook': '工作簿的结构受保护，不能增加工作表。请在“审阅”中撤销工作簿保护，或另存一份再试。',
    'protected-sheet': '这张工作表受保护，不能改动。请在“审阅”中撤销工作表保护后再试；校验结果仍在窗格中。',
    'read-only': '工作簿是只读的，不能改动。请另存一份再试。',
    'sheet-gone': '这张工作表已被删除或改名。请重新校验。',
    'too-large': '工作表太大，Excel 没有返回内容。请把统计表单独复制到一个新工作簿再试。',
    'too-old': '这个版本的 Excel 不支持这一步。请使用 Excel 2021 或 Microsoft 365，或改用网页版。',
    busy: 'Excel 正忙，没有执行。请稍候再试。',
    unknown: 'Excel 没有完成这一步。请再试一次；仍不行请关闭窗格后重新打开。',
    nothing: '工作簿没有改动。',
    remains: (what) => `请检查：${what}。`,
  },
  en: {
    'cell-edit': 'A cell is being edited. Press Enter or Esc and try again. ',
    'protected-workbook': 'The structure of the workbook is protected, so no sheet can be added. Unprotect it under Review, or save a copy and try again. ',
    'protected-sheet': 'This sheet is protected and cannot be changed. Unprotect it under Review; the findings are still in the pane. ',
    'read-only': 'The workbook is read-only. Save a copy and try again. ',
    'sheet-gone': 'This sheet was deleted or renamed. Check again. ',
    'too-large': 'The sheet is too large and Excel returned nothing. Copy the annex into a new workbook and try again. ',
    'too-old': 'This version of Excel cannot do that. Use Excel 2021 or Microsoft 365, or the page. ',
    busy: 'Excel is busy and did nothing. Try again in a moment. ',
    unknown: 'Excel did not complete this step. Try again, or close and reopen the pane. ',
    nothing: 'The workbook is unchanged.',
    remains: (what) => `Please check: ${what}.`,
  },
};
