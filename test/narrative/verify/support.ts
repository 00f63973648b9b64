import type { Sheet } from '../../../src/annex/sheet/sheet';
import { verify } from '../../../src/narrative/verify/verify';
import { formOf, sheetOf } from '../sheets';

/** A small county's sheet, worked out by hand: 25 new applications and 2 carried in, 25 answered and 2 carried on. */
export const county: Sheet = sheetOf(formOf('cn-2021'), {
  't2a.doc.made': 8, 't2a.doc.repealed': 2, 't2a.doc.valid': 66, 't2b.permit.n': 550, 't2c.penalty.n': 4119, 't2d.fee.amt': 7730.28,
  't3.r1.c1': 20, 't3.r1.c2': 3, 't3.r1.c5': 2, 't3.r1.c7': 25, 't3.r2.c1': 2, 't3.r2.c7': 2,
  't3.r3.1.c7': 10, 't3.r3.2.c7': 4, 't3.r3.3.1.c7': 1, 't3.r3.3.6.c7': 2, 't3.r3.4.1.c7': 5, 't3.r3.4.2.c7': 1, 't3.r3.5.1.c7': 1, 't3.r3.6.3.c7': 1, 't3.r3.7.c7': 25, 't3.r4.c7': 2,
  't4.rv.x1': 2, 't4.rv.x3': 1, 't4.rv.x5': 3, 't4.ld.x4': 1, 't4.ld.x5': 1, 't4.lr.x1': 1, 't4.lr.x2': 1, 't4.lr.x5': 2,
});

/** A township's sheet on the form of 2014. */
export const township: Sheet = {
  ...sheetOf(formOf('cn-2014'), {
    '1.1': 1200, '1.1.a': 8, '1.1.b': 7, '1.2.1': 12, '1.2.2': 1130, '1.2.3': 60, '1.2.4': 190, '1.2.5': 40,
    '2.1': 5, '2.2.1': 3, '2.2.1.a': 1, '2.2.2': 2, '2.2.3': 9, '2.2.4': 4,
    '3.1': 20, '3.1.1': 5, '3.1.3': 12, '3.1.4': 3, '3.2': 19, '3.2.1': 18, '3.2.2': 1, '3.3': 19, '3.3.1': 6, '3.3.2': 8, '3.3.4': 2, '3.3.4.2': 2, '3.3.6': 3,
    '4': 1, '4.1': 1, '7': 0.295, '8.1': 1, '8.2': 3, '8.3': 4, '8.3.1': 1, '8.3.2': 3, '9.1': 2, '9.2': 1, '9.3': 56,
  }),
  unit: '甲县乙镇人民政府',
};

/** `number verdict indicators` for each statement of a text. */
export const told = (text: string, sheet: Sheet, lastYear?: Sheet): string[] =>
  verify(text, sheet, lastYear === undefined ? {} : { lastYear }).map(({ span, verdict, taken }) =>
    [text.slice(span.start, span.end), verdict, taken?.indicators.join('+') ?? ''].join(' ').trim(),
  );
