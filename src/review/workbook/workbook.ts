import { writeXlsx } from '../../files/write-xlsx';
import type { Entry, Failure } from '../entry';
import type { Review } from '../rows';
import { reviewPlans, type WorkbookOptions } from './plans';

/** The review workbook as an .xlsx file. Load this module only when something is saved: its library is large. */
export const reviewWorkbook = (entries: readonly Entry[], review: Review, failures: readonly Failure[], options: WorkbookOptions = {}): Promise<Uint8Array> => writeXlsx(reviewPlans(entries, review, failures, options));
