import { alignedKinds } from './aligned';
import { delimitedKinds } from './delimited';
import { docxKinds } from './docx';
import { htmlKinds } from './html';
import type { Kind } from './kind';
import { runningKinds } from './running';
import { workbookKinds } from './workbooks';

export type { Kind } from './kind';

export const everyKind: readonly Kind[] = [...workbookKinds, ...delimitedKinds, ...runningKinds, ...alignedKinds, ...htmlKinds, ...docxKinds];
