import { single } from '../model/address';
import type { Sheet } from '../model/sheet';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import { objectType, type Opens } from '../protocol/table';
import { rangeObject } from './range';
import { areaOf, rangeArgument, target } from './target';

interface BreaksOn {
  readonly sheet: Sheet;
  readonly axis: 'rowBreaks' | 'columnBreaks';
}

interface BreakOn extends BreaksOn {
  readonly at: number;
}

const breakObject: Opens<BreakOn> = objectType('PageBreak', {
  identity: ({ at }) => ({ _Id: at }),
  properties: {
    RowIndex: { get: ({ axis, at }) => (axis === 'rowBreaks' ? at : 0) },
    ColumnIndex: { get: ({ axis, at }) => (axis === 'columnBreaks' ? at : 0) },
  },
  methods: {
    Delete: ({ sheet, axis, at }) => { sheet[axis] = sheet[axis].filter((each) => each !== at); },
    GetCellAfterBreak: ({ sheet, axis, at }) => rangeObject(target(sheet, [axis === 'rowBreaks' ? single(at, 0) : single(0, at)])),
  },
});

/** A break goes before the top-left cell of the range (documented); before the first row or column it is refused (assumed). */
export const breaksObject: Opens<BreaksOn> = objectType('PageBreakCollection', {
  items: (on) => on.sheet[on.axis].map((at) => breakObject({ ...on, at })),
  index: (on, key) => (on.sheet[on.axis].includes(Number(key)) ? breakObject({ ...on, at: Number(key) }) : null),
  methods: {
    Add: (on, args, call) => {
      const area = areaOf(rangeArgument(args.at(0), call.book, on.sheet));
      const at = on.axis === 'rowBreaks' ? area.top : area.left;
      if (at === 0) throw invalidArgument('a page break before the first cell');
      if (!on.sheet[on.axis].includes(at)) on.sheet[on.axis] = [...on.sheet[on.axis], at].sort((a, b) => a - b);
      return breakObject({ ...on, at });
    },
    GetCount: (on) => on.sheet[on.axis].length,
    GetItem: (on, args) => {
      const at = on.sheet[on.axis][args.integer(0)];
      if (at === undefined) throw itemNotFound('a page break');
      return breakObject({ ...on, at });
    },
    RemovePageBreaks: (on) => { on.sheet[on.axis] = []; },
  },
});
