import { findForm } from '../../../src/annex/form/catalogue';
import { layoutForm } from '../../../src/annex/sheet/layout/layout';
import { createPageWorkbook } from '../../../src/workbook/page';
import { portContract } from '../../support/port-contract';
import type { PageOptions, PageWorkbook } from '../../../src/workbook/page';

/** What the test reaches the workbook by. */
declare global {
  interface Window {
    start: (options: PageOptions) => Promise<void>;
    book: PageWorkbook;
    changes: number;
    layout: typeof layoutForm;
    findForm: typeof findForm;
    contract: typeof portContract;
  }
}

const root = document.getElementById('root') as HTMLElement;
Object.assign(root.style, { position: 'absolute', inset: '0' });
Object.assign(window, { layout: layoutForm, findForm, contract: portContract, changes: 0 });
window.start = async (options) => {
  window.book = await createPageWorkbook(root, options);
  window.book.onChange(() => { window.changes += 1; });
};
