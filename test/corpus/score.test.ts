import { BLANK, type Figure } from '../../src/annex/sheet/figure';
import type { Certainty } from '../../src/annex/sheet/reading';
import type { Recognition } from '../../src/annex/sheet/recognise';
import { dash, number, sheetOf } from '../support/figures';
import { formOf, tinyForm } from '../support/forms';
import { annexOf } from './draw';
import { solutions } from './kinds/solutions';
import { cell } from './model';
import { lose } from './noise/operator';
import { judge, Tally } from './score';

const form = tinyForm(['1', '2', '3']);
const found = (figures: readonly Figure[], certainty: readonly Certainty[]): Recognition => ({ sheet: sheetOf(form, figures), readings: [], certainty, found: 1 });
const outcomes = (laidOut: readonly Figure[], read: Recognition | undefined): string[] => judge([annexOf(form, '甲镇', 2024, laidOut)], read).map(({ outcome }) => outcome);

describe('a figure is', () => {
  it('right if what was laid out was read, blanks and dashes included', () => {
    expect(outcomes([number(1), BLANK, dash()], found([number(1), BLANK, dash('/')], ['certain', 'certain', 'certain']))).toEqual(['right', 'right', 'right']);
  });

  it('a silent misread if something else was read for certain: another number, 0 for a blank, a blank for a number', () => {
    expect(outcomes([number(1), BLANK, number(0)], found([number(2), number(0), BLANK], ['certain', 'certain', 'certain']))).toEqual(['silent', 'silent', 'silent']);
  });

  it('judged apart if a person is asked to look', () => {
    expect(outcomes([number(1), number(1), number(1)], found([number(1), number(2), BLANK], ['confirm', 'confirm', 'unread']))).toEqual(['right-confirm', 'wrong-confirm', 'reported']);
  });

  it('reported if no annex was found', () => {
    expect(outcomes([number(1), BLANK, number(3)], undefined)).toEqual(['reported', 'reported', 'reported']);
  });

  it('never right if it stands nowhere', () => {
    const annex = annexOf(form, '甲镇', 2024, [number(1), number(1), number(1)]);
    for (const { index } of form.indicators) lose(annex, index, 'nowhere');
    expect(judge([annex], found([number(1), number(1), BLANK], ['certain', 'confirm', 'unread'])).map(({ outcome }) => outcome)).toEqual(['silent', 'wrong-confirm', 'reported']);
  });

  it('lost without a word if the form recognised does not have it, and invented if only that form does', () => {
    const smaller = tinyForm(['1', '2']);
    const recognition = { ...found([number(1), number(2)], ['certain', 'certain']), sheet: sheetOf(smaller, [number(1), number(2)]) };
    expect(judge([annexOf(form, '甲镇', 2024, [number(1), number(2), number(3)])], recognition).map(({ outcome }) => outcome)).toEqual(['right', 'right', 'silent']);
    expect(judge([annexOf(smaller, '甲镇', 2024, [number(1), number(2)])], found([number(1), number(2), number(9)], ['certain', 'certain', 'certain'])).map(({ outcome }) => outcome)).toEqual(['right', 'right', 'silent']);
  });
});

it('keeps what cannot be known out of the share, not out of the silent misreads', () => {
  const tally = new Tally();
  const one = { indicator: '1', expected: 1, got: 1 };
  tally.add([
    { ...one, outcome: 'right', knowable: 'yes' },
    { ...one, outcome: 'right-confirm', knowable: 'yes' },
    { ...one, outcome: 'reported', knowable: 'destroyed' },
    { ...one, outcome: 'silent', knowable: 'nowhere' },
  ]);
  expect([tally.figures, tally.share, tally.certainShare, tally.silent]).toEqual([2, 1, 0.5, 1]);
});

describe('digits run together', () => {
  const tables = formOf('cn-2021');
  const row = (id: string, figures: readonly (number | string)[]) =>
    figures.map((figure, column) => ({ ...cell('figure', String(figure)), indicator: tables.indexOf.get(`${id}.${['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'][column] ?? ''}`) ?? -1 }));

  it('have one solution if the total settles them', () => {
    expect(solutions(tables, row('t3.r1', [64, 0, 0, 2, 0, 4, 70]))).toBe(1);
    expect(solutions(tables, row('t3.r2', [0, 0, 0, 0, 0, 0, 0]))).toBe(1);
  });

  it('have none if the total is wrong, is blank, or there is none', () => {
    expect(solutions(tables, row('t3.r1', [1, 0, 0, 0, 0, 0, 2]))).toBe(0);
    expect(solutions(tables, row('t3.r1', [1, 0, 0, 0, 0, 0, '']))).toBe(0);
    expect(solutions(tables, [{ ...cell('figure', '11'), indicator: tables.indexOf.get('t2a.reg.made') ?? -1 }])).toBe(0);
  });

  it('have several if they can be parted otherwise', () => {
    // 1 + 11 or 11 + 1.
    expect(solutions(tables, row('t3.r1', [1, 11, 0, 0, 0, 0, 12]))).toBe(2);
  });
});
