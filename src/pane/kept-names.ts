import { houseName } from '../narrative/house';

/* Names under which the pane keeps texts in a workbook; that of a unit's own wording stands in narrative/house.ts. */

/** The reasons why statements of a report differ rightly (verify/scope-notes.ts). */
export const SCOPE = 'scope';

const HOUSE = houseName('');
const COPIED = 'copied.';

/** How the sentences written from a sheet read when they were last copied. */
export const copiedName = (sheet: string): string => `${COPIED}${sheet}`;

/** The form that a text is the wording of, if it is one; and the sheet that it follows, if it does. */
export const formOfHouse = (name: string): string | undefined => (name.startsWith(HOUSE) ? name.slice(HOUSE.length) : undefined);
export const sheetFollowed = (name: string): string | undefined => (name.startsWith(COPIED) ? name.slice(COPIED.length) : undefined);
