import { startWorkbook } from './univer/workbook';
import type { PageOptions, PageWorkbook } from './univer/workbook';

export type { PageState } from './univer/state';
export type { PageOptions, PageWorkbook } from './univer/workbook';

/**
 * Starts the embedded spreadsheet in a container that has a size. Import this module dynamically: it brings all of the
 * spreadsheet along.
 */
export function createPageWorkbook(container: HTMLElement, options: PageOptions): Promise<PageWorkbook> {
  return startWorkbook(container, options);
}
