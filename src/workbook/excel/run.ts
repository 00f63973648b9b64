import { type FailureCode, WorkbookFailure } from '../failure';

/** Runs one batch job in Excel. Rejects with WorkbookFailure only. */
export async function run<T>(job: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(job);
  } catch (error) {
    throw failureOf(error);
  }
}

/** Whether this Excel has a requirement set, e.g. `1.13`; the code's floor is 1.9. */
export const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);

export function failureOf(error: unknown): WorkbookFailure {
  if (error instanceof WorkbookFailure) return error;
  return new WorkbookFailure(error instanceof OfficeExtension.Error ? (codes[error.code] ?? 'unknown') : 'unknown', undefined, error);
}

const codes: Readonly<Record<string, FailureCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'protected-sheet',
  ItemNotFound: 'sheet-gone',
  InvalidObjectPath: 'sheet-gone',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  ApiNotFound: 'too-old',
  UnsupportedOperation: 'too-old',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  ReadOnly: 'read-only',
};
