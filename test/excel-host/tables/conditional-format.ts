import type { ConditionalFormat } from '../model/features';
import { requireOpen } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { colour, UNDERLINES } from '../model/style';
import { invalidArgument } from '../protocol/errors';
import { bag, booleanValue, objectType, oneOf, type Property, textValue, type Opens } from '../protocol/table';
import type { Json } from '../protocol/wire';

export interface FormatOn {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

function colourValue(value: Json): string {
  const found = typeof value === 'string' ? colour(value) : undefined;
  if (found === undefined) throw invalidArgument(`the colour ${JSON.stringify(value)}`);
  return found;
}

type Font = ConditionalFormat['style']['font'];

function font<K extends keyof Font>(key: K, parse: (value: Json) => NonNullable<Font[K]>): Property<FormatOn> {
  return {
    get: ({ format }) => format.style.font[key] ?? null,
    set: ({ sheet, format }, value) => {
      requireOpen(sheet, 'conditional formats', 'allowFormatCells');
      format.style.font[key] = parse(value);
    },
  };
}

const fontObject: Opens<FormatOn> = objectType('ConditionalRangeFont', {
  properties: {
    Bold: font('bold', (value) => booleanValue(value, 'bold')),
    Italic: font('italic', (value) => booleanValue(value, 'italic')),
    Strikethrough: font('strikethrough', (value) => booleanValue(value, 'strikethrough')),
    Underline: font('underline', (value) => oneOf(value, UNDERLINES, 'underline')),
    Color: font('color', colourValue),
  },
  methods: { Clear: ({ format }) => { format.style.font = {}; } },
});

const fillObject: Opens<FormatOn> = objectType('ConditionalRangeFill', {
  properties: {
    Color: {
      get: ({ format }) => format.style.fill.color ?? null,
      set: ({ sheet, format }, value) => {
        requireOpen(sheet, 'conditional formats', 'allowFormatCells');
        format.style.fill.color = colourValue(value);
      },
    },
  },
  methods: { Clear: ({ format }) => { format.style.fill = {}; } },
});

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const LINES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;

interface BorderOn extends FormatOn {
  readonly edge: string;
}

function setBorder({ sheet, format, edge }: BorderOn, change: { style?: string; color?: string }): void {
  requireOpen(sheet, 'conditional formats', 'allowFormatCells');
  const before = format.style.borders[edge] ?? { style: 'None', color: '#000000' };
  format.style.borders[edge] = { ...before, ...change };
}

const borderObject: Opens<BorderOn> = objectType('ConditionalRangeBorder', {
  properties: {
    SideIndex: { get: ({ edge }) => edge },
    Style: { get: ({ format, edge }) => format.style.borders[edge]?.style ?? 'None', set: (on, value) => { setBorder(on, { style: oneOf(value, LINES, 'border style') }); } },
    Color: { get: ({ format, edge }) => format.style.borders[edge]?.color ?? '#000000', set: (on, value) => { setBorder(on, { color: colourValue(value) }); } },
  },
});

const bordersObject: Opens<FormatOn> = objectType('ConditionalRangeBorderCollection', {
  properties: { Count: { get: () => EDGES.length } },
  objects: {
    Top: (on) => borderObject({ ...on, edge: 'EdgeTop' }),
    Bottom: (on) => borderObject({ ...on, edge: 'EdgeBottom' }),
    Left: (on) => borderObject({ ...on, edge: 'EdgeLeft' }),
    Right: (on) => borderObject({ ...on, edge: 'EdgeRight' }),
  },
  items: (on) => EDGES.map((edge) => borderObject({ ...on, edge })),
  index: (on, key) => borderObject({ ...on, edge: oneOf(key, EDGES, 'border') }),
});

const formatObject: Opens<FormatOn> = objectType('ConditionalRangeFormat', {
  properties: {
    NumberFormat: { get: ({ format }) => format.style.numberFormat, set: ({ format }, value) => { format.style.numberFormat = textValue(value, 'numberFormat'); } },
  },
  objects: { Font: fontObject, Fill: fillObject, Borders: bordersObject },
});

/** A formula is refused unless it can be read (assumed: at the assignment, as in Excel's dialog). */
function setFormula({ sheet, format }: FormatOn, formula: string, read: (formula: string) => unknown): void {
  requireOpen(sheet, 'conditional formats', 'allowFormatCells');
  const whole = formula.startsWith('=') ? formula : `=${formula}`;
  read(whole);
  format.formula = whole;
}

const formulaObject: Opens<FormatOn> = objectType('ConditionalFormatRule', {
  properties: {
    Formula: { get: ({ format }) => format.formula, set: (on, value, call) => { setFormula(on, textValue(value, 'formula'), (formula) => call.book.read(formula)); } },
    FormulaLocal: { get: ({ format }) => format.formula, set: (on, value, call) => { setFormula(on, textValue(value, 'formula'), (formula) => call.book.read(formula)); } },
  },
});

export const ruleObject: Opens<FormatOn> = objectType('CustomConditionalFormat', {
  objects: { Format: formatObject, Rule: formulaObject },
});

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  CellValue: ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqual', 'LessThanOrEqual'],
  ContainsText: ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'],
};

export const styledObject: Opens<FormatOn> = objectType('CellValueConditionalFormat', {
  properties: {
    Rule: {
      get: ({ format }) => format.rule,
      set: ({ sheet, format }, value) => {
        requireOpen(sheet, 'conditional formats', 'allowFormatCells');
        const rule = bag(value, format.type === 'CellValue' ? ['formula1', 'formula2', 'operator'] : ['operator', 'text'], 'rule');
        format.rule = { ...rule, operator: oneOf(rule['operator'] ?? null, OPERATORS[format.type] ?? [], 'operator') };
      },
    },
  },
  objects: { Format: formatObject },
});
