import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import type { PlanStyle } from '../../annex/sheet/plan';

type Font = NonNullable<PlanStyle['font']>;

/** The first name is Windows' and WPS'; the others are what macOS and Linux have in its place. */
const fonts: Record<Font, string> = {
  song: 'SimSun, Songti SC, Noto Serif CJK SC, serif',
  hei: 'SimHei, Heiti SC, Noto Sans CJK SC, sans-serif',
  kai: 'KaiTi, Kaiti SC, STKaiti, serif',
};

const horizontals = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };
const verticals = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE };

const thin: IBorderStyleData = { s: BorderStyleTypes.THIN, cl: { rgb: '#000000' } };

/** Pixels inside a cell before its text, and for each level of indent. */
const PADDING = 2;
const INDENT = 11;

export function toStyle(style: PlanStyle): IStyleData {
  const made: IStyleData = {};
  if (style.font !== undefined) made.ff = fonts[style.font];
  if (style.size !== undefined) made.fs = style.size;
  if (style.bold === true) made.bl = BooleanNumber.TRUE;
  if (style.color !== undefined) made.cl = { rgb: style.color };
  if (style.fill !== undefined) made.bg = { rgb: style.fill };
  if (style.horizontal !== undefined) made.ht = horizontals[style.horizontal];
  if (style.vertical !== undefined) made.vt = verticals[style.vertical];
  if (style.indent !== undefined) made.pd = { l: PADDING + style.indent * INDENT };
  if (style.wrap === true) made.tb = WrapStrategy.WRAP;
  if (style.border === true) made.bd = { t: thin, r: thin, b: thin, l: thin };
  if (style.numberFormat !== undefined) made.n = { pattern: style.numberFormat };
  return made;
}

const keyOf = <K extends string, V>(table: Record<K, V>, value: V): K | undefined =>
  (Object.keys(table) as K[]).find((key) => table[key] === value);

/** `#RRGGBB` from what a browser or a pasted table calls a colour; others are left out. */
function hex(color: Nullable<string>): string | undefined {
  if (color === null || color === undefined) return undefined;
  if (/^#[0-9a-f]{6}$/i.test(color)) return color;
  const rgb = /^rgb\((\d+), ?(\d+), ?(\d+)\)$/.exec(color)?.slice(1);
  return rgb && `#${rgb.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

/** What a plan can say of a cell's style. */
export function fromStyle(style: Nullable<IStyleData>): PlanStyle {
  if (style === null || style === undefined) return {};
  const { ff, bl, tb, ht, vt, pd, bd } = style;
  const found: { -readonly [K in keyof PlanStyle]: PlanStyle[K] | undefined } = {
    font: ff ? keyOf(fonts, ff) : undefined,
    size: style.fs,
    bold: bl === BooleanNumber.TRUE || undefined,
    color: hex(style.cl?.rgb),
    fill: hex(style.bg?.rgb),
    horizontal: ht ? keyOf(horizontals, ht) : undefined,
    vertical: vt ? keyOf(verticals, vt) : undefined,
    indent: pd?.l === undefined ? undefined : Math.max(0, Math.round((pd.l - PADDING) / INDENT)),
    wrap: tb === WrapStrategy.WRAP || undefined,
    border: (bd?.t && bd.r && bd.b && bd.l) ? true : undefined,
    numberFormat: style.n?.pattern,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
