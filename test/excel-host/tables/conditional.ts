import { intersection } from '../model/address';
import { nextId } from '../model/book';
import { type ConditionalFormat, newConditionalFormat } from '../model/features';
import { requireOpen } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { itemNotFound, notImplemented } from '../protocol/errors';
import { booleanValue, type HostObject, numberValue, objectType, oneOf, type Opens } from '../protocol/table';
import { areasOf, target, type Target } from './target';
import { clearConditionalFormats } from './clear';
import { type FormatOn, ruleObject, styledObject } from './conditional-format';
import { rangeObject } from './range';
import { rangeAreasObject } from './range-areas';

const TYPES = ['Custom', 'CellValue', 'ContainsText'] as const;
const OTHER_TYPES = ['DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria'];

const active = (of: Target): ConditionalFormat[] => {
  const areas = areasOf(of);
  return of.sheet.conditionalFormats.filter((format) => format.areas.some((part) => areas.some((area) => intersection(area, part) !== undefined)));
};

const on = (of: Target, format: ConditionalFormat): FormatOn => ({ sheet: of.sheet, format });

function find(of: Target, id: unknown): HostObject | null {
  const format = of.sheet.conditionalFormats.find((each) => each.id === id);
  return format === undefined ? null : conditionalFormatObject(on(of, format));
}

/** All formats that touch the range, first priority first; a new one comes first (documented). */
export const conditionalFormatsObject: Opens<Target> = objectType('ConditionalFormatCollection', {
  items: (of) => active(of).map((format) => conditionalFormatObject(on(of, format))),
  index: (of, key) => find(of, key),
  methods: {
    // Documented for Excel's own dialog: on a protected sheet they are open only where formatting cells is allowed.
    Add: (of, args) => {
      requireOpen(of.sheet, 'conditional formats', 'allowFormatCells');
      const type = oneOf(args.text(0), [...TYPES, ...OTHER_TYPES], 'type');
      if (OTHER_TYPES.includes(type)) throw notImplemented(`conditional format of type ${type}`);
      const format = newConditionalFormat(`{CF${String(nextId()).padStart(6, '0')}}`, type, areasOf(of));
      of.sheet.conditionalFormats.unshift(format);
      return conditionalFormatObject(on(of, format));
    },
    ClearAll: (of) => {
      requireOpen(of.sheet, 'conditional formats', 'allowFormatCells');
      for (const area of areasOf(of)) clearConditionalFormats(of, area);
    },
    GetCount: (of) => active(of).length,
    GetItemAt: (of, args) => {
      const format = active(of)[args.integer(0)];
      if (format === undefined) throw itemNotFound('a conditional format');
      return conditionalFormatObject(on(of, format));
    },
    GetItemOrNullObject: (of, args) => find(of, args.text(0)),
  },
});

function prioritise(sheet: Sheet, format: ConditionalFormat, priority: number): void {
  const others = sheet.conditionalFormats.filter((each) => each !== format);
  sheet.conditionalFormats = [...others.slice(0, priority), format, ...others.slice(priority)];
}

/** The part of a format that only its own type has (documented: the OrNullObject forms are null for others, else it fails). */
function part(type: string, orNull: boolean): (on: FormatOn) => HostObject | null {
  return (of) => {
    if (of.format.type === type) return type === 'Custom' ? ruleObject(of) : styledObject(of);
    if (orNull) return null;
    throw itemNotFound(`the ${type} rule of a format of type ${of.format.type}`);
  };
}

const conditionalFormatObject: Opens<FormatOn> = objectType('ConditionalFormat', {
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    Priority: { get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format), set: ({ sheet, format }, value) => { requireOpen(sheet, 'conditional formats', 'allowFormatCells'); prioritise(sheet, format, numberValue(value, 'priority', 0)); } },
    StopIfTrue: { get: ({ format }) => format.stopIfTrue, set: ({ sheet, format }, value) => { requireOpen(sheet, 'conditional formats', 'allowFormatCells'); format.stopIfTrue = booleanValue(value, 'stopIfTrue'); } },
  },
  objects: {
    Custom: part('Custom', false),
    CustomOrNullObject: part('Custom', true),
    CellValue: part('CellValue', false),
    CellValueOrNullObject: part('CellValue', true),
    TextComparison: part('ContainsText', false),
    TextComparisonOrNullObject: part('ContainsText', true),
  },
  methods: {
    Delete: ({ sheet, format }) => {
      requireOpen(sheet, 'conditional formats', 'allowFormatCells');
      if (!sheet.conditionalFormats.includes(format)) throw itemNotFound('a deleted conditional format');
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
    },
    GetRange: ({ sheet, format }) => {
      if (format.areas.length !== 1) throw itemNotFound('the one range of a format with several');
      return rangeObject(target(sheet, format.areas));
    },
    GetRangeOrNullObject: ({ sheet, format }) => (format.areas.length === 1 ? rangeObject(target(sheet, format.areas)) : null),
    GetRanges: ({ sheet, format }) => rangeAreasObject(target(sheet, format.areas)),
  },
});

