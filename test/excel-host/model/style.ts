export const SIDES = ['top', 'bottom', 'left', 'right', 'diagonalDown', 'diagonalUp'] as const;
export type Side = (typeof SIDES)[number];

export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

export const noBorder: Border = { style: 'None', color: '#000000', weight: 'Thin' };

/** How a cell looks, with Excel's own names for the values. Never changed in place. */
export interface Style {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly color: string;
  /** Null is no fill. */
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrink: boolean;
  readonly orientation: number;
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Readonly<Partial<Record<Side, Border>>>;
}

/** What cells of a new workbook look like; the font depends on the UI language (assumed: 等线 and Calibri, both 11). */
export const defaultStyle = (locale: string): Style => ({
  fontName: locale.toLowerCase().startsWith('zh') ? '等线' : 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  color: '#000000',
  fill: null,
  horizontal: 'General',
  vertical: 'Center',
  wrap: false,
  indent: 0,
  shrink: false,
  orientation: 0,
  numberFormat: 'General',
  locked: true,
  formulaHidden: false,
  borders: {},
});

export const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'] as const;
export const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;
export const LINES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;
export const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
export const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

const named: Readonly<Record<string, string>> = {
  black: '#000000', white: '#FFFFFF', red: '#FF0000', green: '#008000', blue: '#0000FF', yellow: '#FFFF00', orange: '#FFA500', gray: '#808080', grey: '#808080', purple: '#800080',
};

/** `#RRGGBB` in capitals (documented); nothing if it is no colour. */
export function colour(text: string): string | undefined {
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace('#', '').toUpperCase()}`;
  return named[text.toLowerCase()];
}

/** What two styles differ in, to tell a changed look from none. */
export function styleDifference(style: Style, from: Style): Partial<Style> {
  const different = Object.entries(style).filter(([key, value]) => {
    const other: unknown = (from as unknown as Record<string, unknown>)[key];
    return key === 'borders' ? JSON.stringify(sortedBorders(style)) !== JSON.stringify(sortedBorders(from)) : other !== value;
  });
  return Object.fromEntries(different.map(([key, value]) => [key, key === 'borders' ? sortedBorders(style) : value])) as Partial<Style>;
}

const sortedBorders = (style: Style): Partial<Record<Side, Border>> =>
  Object.fromEntries(SIDES.flatMap((side) => {
    const border = style.borders[side];
    return border === undefined || border.style === 'None' ? [] : [[side, border]];
  }));

const judged = new WeakMap<Style, WeakMap<Style, boolean>>();

/** Whether two styles look the same; styles are shared by many cells, so each pair is looked at once. */
export function looksLike(style: Style, other: Style): boolean {
  if (style === other) return true;
  const known = judged.get(style) ?? new WeakMap<Style, boolean>();
  judged.set(style, known);
  const answer = known.get(other) ?? Object.keys(styleDifference(style, other)).length === 0;
  known.set(other, answer);
  return answer;
}
