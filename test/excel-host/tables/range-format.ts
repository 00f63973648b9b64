import { type Area, columnsOf, isEntireColumn, isEntireRow, ROWS, COLUMNS, rowsOf } from '../model/address';
import { displayed } from '../model/display';
import { requireOpen } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { type Border, colour, HORIZONTAL, LINES, noBorder, type Side, type Style, UNDERLINES, VERTICAL, WEIGHTS } from '../model/style';
import type { Call } from '../protocol/call';
import { invalidArgument } from '../protocol/errors';
import { booleanValue, numberValue, objectType, oneOf, type Property, textValue, type Opens } from '../protocol/table';
import type { Json } from '../protocol/wire';
import { areasOf, type Target } from './target';

/** One value for all cells, or null where they differ (documented). */
function common<V>(of: Target, read: (style: Style) => V): V | null {
  let found: V | undefined;
  for (const area of areasOf(of)) {
    for (const style of of.sheet.styles(area)) {
      const value = read(style);
      if (found === undefined) found = value;
      else if (found !== value) return null;
    }
  }
  return found ?? null;
}

export function restyle(of: Target, change: (style: Style) => Style, call: Call): void {
  requireOpen(of.sheet, 'formatting', 'allowFormatCells');
  for (const area of areasOf(of)) {
    const made = new Map<Style, Style>();
    of.sheet.restyle(area, (style) => {
      const known = made.get(style) ?? change(style);
      made.set(style, known);
      return known;
    });
    call.book.emit({ kind: 'format', sheet: of.sheet, area });
  }
}

function look<K extends keyof Style>(key: K, parse: (value: Json) => Style[K], read: (style: Style) => unknown = (style) => style[key]): Property<Target> {
  return {
    get: (of) => common(of, read),
    set: (of, value, call) => {
      const parsed = parse(value);
      restyle(of, (style) => ({ ...style, [key]: parsed }), call);
    },
  };
}

function colourValue(value: Json): string {
  const found = typeof value === 'string' ? colour(value) : undefined;
  if (found === undefined) throw invalidArgument(`the colour ${JSON.stringify(value)}`);
  return found;
}

const fontObject: Opens<Target> = objectType('RangeFont', {
  properties: {
    Bold: look('bold', (value) => booleanValue(value, 'bold')),
    Italic: look('italic', (value) => booleanValue(value, 'italic')),
    Strikethrough: look('strikethrough', (value) => booleanValue(value, 'strikethrough')),
    Underline: look('underline', (value) => oneOf(value, UNDERLINES, 'underline')),
    Color: look('color', colourValue),
    Name: look('fontName', (value) => textValue(value, 'name')),
    Size: look('fontSize', (value) => numberValue(value, 'size', 1, 409)),
  },
});

const fillObject: Opens<Target> = objectType('RangeFill', {
  properties: {
    // Assumed: no fill reads as white. An empty text clears (assumed).
    Color: look('fill', (value) => (value === '' ? null : colourValue(value)), (style) => style.fill ?? '#FFFFFF'),
    Pattern: { get: (of) => common(of, (style) => (style.fill === null ? 'None' : 'Solid')) },
  },
  methods: {
    Clear: (of, _args, call) => { restyle(of, (style) => ({ ...style, fill: null }), call); },
  },
});

const protectionObject: Opens<Target> = objectType('FormatProtection', {
  properties: {
    Locked: { get: (of) => common(of, (style) => style.locked), set: (of, value, call) => { requireOpen(of.sheet, 'locking'); restyle(of, (style) => ({ ...style, locked: booleanValue(value, 'locked') }), call); } },
    FormulaHidden: { get: (of) => common(of, (style) => style.formulaHidden), set: (of, value, call) => { requireOpen(of.sheet, 'locking'); restyle(of, (style) => ({ ...style, formulaHidden: booleanValue(value, 'formulaHidden') }), call); } },
  },
});

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'] as const;
type Edge = (typeof EDGES)[number];

/** The cells and their sides that one border of a range is made of. */
function lines(area: Area, edge: Edge): readonly (readonly [Area, Side])[] {
  switch (edge) {
    case 'EdgeTop':
      return [[{ ...area, bottom: area.top }, 'top']];
    case 'EdgeBottom':
      return [[{ ...area, top: area.bottom }, 'bottom']];
    case 'EdgeLeft':
      return [[{ ...area, right: area.left }, 'left']];
    case 'EdgeRight':
      return [[{ ...area, left: area.right }, 'right']];
    case 'InsideHorizontal':
      return rowsOf(area) < 2 ? [] : [[{ ...area, bottom: area.bottom - 1 }, 'bottom'], [{ ...area, top: area.top + 1 }, 'top']];
    case 'InsideVertical':
      return columnsOf(area) < 2 ? [] : [[{ ...area, right: area.right - 1 }, 'right'], [{ ...area, left: area.left + 1 }, 'left']];
    case 'DiagonalDown':
      return [[area, 'diagonalDown']];
    case 'DiagonalUp':
      return [[area, 'diagonalUp']];
  }
}

interface BorderOf {
  readonly of: Target;
  readonly edge: Edge;
}

function borderValue({ of, edge }: BorderOf, key: keyof Border): string | null {
  const found = areasOf(of).flatMap((area) => lines(area, edge)).map(([area, side]) => common({ sheet: of.sheet, parts: [{ area }] }, (style) => (style.borders[side] ?? noBorder)[key]));
  return found.every((value) => value === found[0]) ? (found[0] ?? noBorder[key]) : null;
}

/** Assumed: a colour or weight given to no line makes it a continuous one. */
function setBorder({ of, edge }: BorderOf, key: keyof Border, value: string, call: Call): void {
  for (const [area, side] of areasOf(of).flatMap((each) => lines(each, edge))) {
    restyle({ sheet: of.sheet, parts: [{ area }] }, (style) => {
      const before = style.borders[side] ?? noBorder;
      const after = { ...before, ...(key !== 'style' && before.style === 'None' ? { style: 'Continuous' } : {}), [key]: value };
      const { [side]: _old, ...others } = style.borders;
      return { ...style, borders: after.style === 'None' ? others : { ...others, [side]: after } };
    }, call);
  }
}

const borderObject: Opens<BorderOf> = objectType('RangeBorder', {
  properties: {
    SideIndex: { get: ({ edge }) => edge },
    Style: { get: (border) => borderValue(border, 'style'), set: (border, value, call) => { setBorder(border, 'style', oneOf(value, LINES, 'border style'), call); } },
    Color: { get: (border) => borderValue(border, 'color'), set: (border, value, call) => { setBorder(border, 'color', colourValue(value), call); } },
    Weight: { get: (border) => borderValue(border, 'weight'), set: (border, value, call) => { setBorder(border, 'weight', oneOf(value, WEIGHTS, 'border weight'), call); } },
  },
});

const bordersObject: Opens<Target> = objectType('RangeBorderCollection', {
  properties: { Count: { get: () => EDGES.length } },
  items: (of) => EDGES.map((edge) => borderObject({ of, edge })),
  index: (of, key) => borderObject({ of, edge: oneOf(key, EDGES, 'border') as Edge }),
  methods: { GetItemAt: (of, args) => borderObject({ of, edge: EDGES[args.integer(0)] ?? 'EdgeTop' }) },
});

type Axis = 'rows' | 'columns';

function* indices(of: Target, axis: Axis): Generator<number> {
  for (const area of areasOf(of)) {
    const [first, last] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
    const lastUsed = last === (axis === 'rows' ? ROWS : COLUMNS) - 1 ? Math.max(first, ...[...of.sheet[axis].keys()]) : last;
    for (let index = first; index <= lastUsed; index += 1) yield index;
  }
}

/** Points of one character of the default font (assumed: 5.25 plus the cell's own margin, so that 8.38 is 54 px). */
const standardSize = (sheet: Sheet, axis: Axis): number => (axis === 'rows' ? sheet.standardHeight : Math.round((sheet.standardWidth * 5.25 + 3.75) * 4) / 4);

function size(axis: Axis, most: number): Property<Target> {
  return {
    get: (of) => {
      const found = new Set([...indices(of, axis)].map((index) => of.sheet[axis].get(index)?.size ?? standardSize(of.sheet, axis)));
      return found.size === 1 ? [...found][0] : null;
    },
    set: (of, value, call) => {
      requireOpen(of.sheet, 'sizing', axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
      const points = numberValue(value, axis === 'rows' ? 'rowHeight' : 'columnWidth', 0, most);
      for (const area of areasOf(of)) {
        if (axis === 'rows' ? isEntireColumn(area) : isEntireRow(area)) throw invalidArgument('the size of every row or column');
      }
      for (const index of indices(of, axis)) of.sheet.line(axis, index).size = points;
      for (const area of areasOf(of)) call.book.emit({ kind: 'format', sheet: of.sheet, area });
    },
  };
}

/** Fits to the longest text, roughly (assumed: Excel measures fonts). */
function autofit(of: Target, axis: Axis, call: Call): void {
  requireOpen(of.sheet, 'sizing', axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  call.book.refresh();
  const wide = (text: string): number => [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 2 : 1), 0);
  for (const index of indices(of, axis)) {
    const line: Area = axis === 'rows' ? { top: index, bottom: index, left: 0, right: COLUMNS - 1 } : { left: index, right: index, top: 0, bottom: ROWS - 1 };
    const sizes = [...of.sheet.stored(line)].map(([, , cell]) => {
      const text = displayed(cell.value, cell.style.numberFormat);
      return axis === 'rows' ? cell.style.fontSize * 1.3 * Math.max(1, text.split('\n').length) : Math.max(...text.split('\n').map(wide)) * cell.style.fontSize * 0.5 + 4;
    });
    if (sizes.length > 0) of.sheet.line(axis, index).size = Math.round(Math.max(...sizes) * 4) / 4;
  }
}

export const formatObject: Opens<Target> = objectType('RangeFormat', {
  properties: {
    ColumnWidth: size('columns', 1_790),
    RowHeight: size('rows', 409.5),
    HorizontalAlignment: look('horizontal', (value) => oneOf(value, HORIZONTAL, 'horizontalAlignment')),
    VerticalAlignment: look('vertical', (value) => oneOf(value, VERTICAL, 'verticalAlignment')),
    WrapText: look('wrap', (value) => booleanValue(value, 'wrapText')),
    IndentLevel: look('indent', (value) => numberValue(value, 'indentLevel', 0, 250)),
    ShrinkToFit: look('shrink', (value) => booleanValue(value, 'shrinkToFit')),
    TextOrientation: look('orientation', (value) => numberValue(value, 'textOrientation', -90, 180)),
  },
  objects: { Borders: bordersObject, Fill: fillObject, Font: fontObject, Protection: protectionObject },
  methods: {
    AutofitColumns: (of, _args, call) => { autofit(of, 'columns', call); },
    AutofitRows: (of, _args, call) => { autofit(of, 'rows', call); },
  },
});
