import { countOf, intersection, isEntireColumn, isEntireRow } from '../model/address';
import type { Call } from '../protocol/call';
import type { Args } from '../protocol/args';
import { itemNotFound } from '../protocol/errors';
import { type HostObject, objectType, type Opens } from '../protocol/table';
import { clear } from './clear';
import { conditionalFormatsObject } from './conditional';
import { rangeObject } from './range';
import { formatObject } from './range-format';
import { areasOf, fullAddress, rangeArgument, target, type Target } from './target';
import { validationObject } from './validation';
import { worksheetObject } from './worksheet';

const rangesObject: Opens<Target> = objectType('RangeCollection', {
  items: (of) => areasOf(of).map((area) => rangeObject(target(of.sheet, [area]))),
  methods: {
    GetCount: (of) => areasOf(of).length,
    GetItemAt: (of, args) => {
      const area = areasOf(of)[args.integer(0)];
      if (area === undefined) throw itemNotFound('a range');
      return rangeObject(target(of.sheet, [area]));
    },
  },
});

function intersect(of: Target, args: Args, call: Call): HostObject | null {
  const others = areasOf(rangeArgument(args.at(0), call.book, of.sheet));
  const areas = areasOf(of).flatMap((area) => others.map((each) => intersection(area, each))).filter((area) => area !== undefined);
  return areas.length === 0 ? null : rangeAreasObject(target(of.sheet, areas));
}

/** Several ranges of one sheet, treated as one (documented: reads give null where they differ, writes go to all). */
export const rangeAreasObject: Opens<Target> = objectType('RangeAreas', {
  properties: {
    Address: { get: (of) => fullAddress(of.sheet, areasOf(of)) },
    AreaCount: { get: (of) => areasOf(of).length },
    CellCount: { get: (of) => areasOf(of).reduce((sum, area) => sum + countOf(area), 0) },
    IsEntireColumn: { get: (of) => areasOf(of).every(isEntireColumn) },
    IsEntireRow: { get: (of) => areasOf(of).every(isEntireRow) },
  },
  objects: {
    Areas: rangesObject,
    ConditionalFormats: (of) => conditionalFormatsObject(of),
    DataValidation: (of) => validationObject(of),
    Format: (of) => formatObject(of),
    Worksheet: (of) => worksheetObject(of.sheet),
  },
  methods: {
    Clear: (of, args, call) => { clear(of, args.optionalText(0), call); },
    GetIntersection: (of, args, call) => {
      const found = intersect(of, args, call);
      if (found === null) throw itemNotFound('an intersection');
      return found;
    },
    GetIntersectionOrNullObject: intersect,
  },
});
