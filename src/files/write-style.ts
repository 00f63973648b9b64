import type { Style } from '@cj-tech-master/excelts';
import type { PlanCell, PlanStyle } from '../annex/sheet/plan';

const FONTS = { song: '宋体', hei: '黑体', kai: '楷体' } as const;
const DEFAULT_SIZE = 11;
/** GB 2312, so that a machine without the font picks another Chinese one. */
const CHINESE = 134;
const LINE = { style: 'thin', color: { argb: 'FF000000' } } as const;

/** `#RRGGBB` → opaque ARGB. */
export const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

/** How a cell of a plan looks and whether it may be typed into. */
export function cellStyle({ value, style, unlocked }: PlanCell): Partial<Style> {
  // A text that would turn into a formula as soon as somebody edits the cell is marked as text.
  const format = style.numberFormat ?? (typeof value === 'string' && /^[=+\-@]/.test(value) ? '@' : undefined);
  return {
    font: font(style),
    alignment: alignment(style),
    protection: { locked: unlocked !== true },
    ...(style.fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(style.fill) } } }),
    ...(style.border === true && { border: { top: LINE, left: LINE, bottom: LINE, right: LINE } }),
    ...(format !== undefined && { numFmt: format }),
  };
}

const font = (style: PlanStyle): Style['font'] | Partial<Style['font']> => ({
  name: FONTS[style.font ?? 'song'],
  size: style.size ?? DEFAULT_SIZE,
  charset: CHINESE,
  bold: style.bold === true,
  ...(style.color !== undefined && { color: { argb: argb(style.color) } }),
});

const alignment = (style: PlanStyle): Partial<Style['alignment']> => ({
  vertical: style.vertical ?? 'middle',
  wrapText: style.wrap === true,
  ...(style.horizontal !== undefined && { horizontal: style.horizontal }),
  ...(style.indent !== undefined && { indent: style.indent }),
});
