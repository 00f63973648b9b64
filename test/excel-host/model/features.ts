import type { Area } from './address';

/** A data validation, as Excel gives it back. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>>;
}

/** How a conditional format changes the look. */
export interface ConditionalStyle {
  font: { bold?: boolean; italic?: boolean; color?: string; strikethrough?: boolean; underline?: string };
  fill: { color?: string };
  borders: Record<string, { style: string; color: string }>;
  numberFormat: string | null;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: Area[];
  stopIfTrue: boolean;
  /** Of a custom format. */
  formula: string;
  /** Of a format by cell value or by text. */
  rule: Readonly<Record<string, unknown>> | null;
  readonly style: ConditionalStyle;
}

export const newConditionalFormat = (id: string, type: string, areas: readonly Area[]): ConditionalFormat => ({
  id,
  type,
  areas: [...areas],
  stopIfTrue: false,
  formula: '',
  rule: null,
  style: { font: {}, fill: {}, borders: {}, numberFormat: null },
});

export interface DefinedName {
  readonly name: string;
  /** With its `=`. */
  formula: string;
  comment: string;
  visible: boolean;
}

export interface SheetProtection {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password?: string;
}

export interface PageSetup {
  orientation: string;
  paperSize: string | null;
  margins: Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>;
  zoom: Readonly<Record<string, number>>;
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  printOrder: string;
  printComments: string;
  printErrors: string;
  firstPageNumber: number | string;
  printArea: readonly Area[];
  titleRows: Area | null;
  titleColumns: Area | null;
  headersFooters: Record<string, Record<string, string>>;
  headersState: string;
  useSheetMargins: boolean;
  useSheetScale: boolean;
}

/** What a new sheet is printed like (assumed: Excel's usual margins, in points). */
export const newPageSetup = (): PageSetup => ({
  orientation: 'Portrait',
  paperSize: 'A4',
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  blackAndWhite: false,
  draftMode: false,
  printGridlines: false,
  printHeadings: false,
  printOrder: 'DownThenOver',
  printComments: 'NoComments',
  printErrors: 'AsDisplayed',
  firstPageNumber: '',
  printArea: [],
  titleRows: null,
  titleColumns: null,
  headersFooters: {},
  headersState: 'Default',
  useSheetMargins: true,
  useSheetScale: true,
});

export interface Chart {
  readonly id: string;
  name: string;
  type: string;
  source: string;
  seriesBy: string;
  title: string;
  titleVisible: boolean;
  legendVisible: boolean;
  legendPosition: string;
  left: number;
  top: number;
  width: number;
  height: number;
}
