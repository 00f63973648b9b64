import { type Figure, readFigure } from '../annex/sheet/figure';
import { a1 } from '../annex/sheet/grid';
import { layoutForm } from '../annex/sheet/layout/layout';
import type { SheetPlan } from '../annex/sheet/plan';
import type { Recognition } from '../annex/sheet/recognise';
import type { Sheet } from '../annex/sheet/sheet';
import type { Strings } from './strings';

/** Figures of a sheet put on a fresh form. */
export interface TakeOver {
  readonly plan: SheetPlan;
  /** What went over and what did not, once the sheet has its name. */
  readonly told: (sheet: string, texts: Pick<Strings, 'takeOver' | 'version'>) => string;
}

/** Cells named in what is told, before the rest is only counted. */
const EXAMPLES = 3;

/** Stands before a text that would pass for a number on the form, though it is none on the received sheet. Never translated: it goes onto the form. */
const UNREADABLE = '读不出：';

/** Nothing is turned into another figure: what is no number goes over as it is written, blanks stay blank. */
export function takeOver({ sheet, certainty }: Recognition): TakeOver {
  const { form, unit, year, figures, cells } = sheet;
  const carried = figures.map((figure, index) => carriedFigure(figure, form.indicators[index]?.unit));
  const { plan } = layoutForm(form, { ...(unit === undefined ? {} : { unit }), ...(year === undefined ? {} : { year }), figures: carried });
  const empty = figures.flatMap((figure, index) => (figure.state === 'blank' ? [certainty[index]] : []));
  const missing = empty.filter((each) => each === 'unread').length;
  const blank = empty.length - missing;
  const told: TakeOver['told'] = (name, { takeOver: texts }) =>
    [
      texts.done(name, figures.filter(({ state }) => state === 'number').length),
      ...changedTold(figures.map((figure, index) => ({ figure, at: cells[index] })), texts),
      ...(blank === 0 ? [] : [texts.blank(blank)]),
      ...(missing === 0 ? [] : [texts.missing(missing)]),
    ].join('').trim();
  return { plan, told };
}

/** A figure and where it was read. */
interface Place {
  readonly figure: Figure;
  readonly at: Sheet['cells'][number];
}

/** What is told of figures that went over otherwise than as a number or a blank. */
export function changedTold(places: readonly Place[], texts: Strings['takeOver']): string[] {
  const isText = ({ state }: Figure): boolean => state === 'dash' || state === 'approximate' || state === 'unreadable';
  const lostWords = (figure: Figure): boolean => figure.state === 'number' && figure.notes.some((note) => note === 'remark' || note === 'unit-converted');
  const asWritten = places.filter(({ figure }) => isText(figure));
  const remarks = places.filter(({ figure }) => lostWords(figure));
  const examples = (of: readonly Place[]): string =>
    of.slice(0, EXAMPLES).map(({ figure, at }) => `${at === undefined ? '' : `${a1(at.row, at.column)} `}“${figure.raw.trim().slice(0, 20)}”`).join('、') + (of.length > EXAMPLES ? '…' : '');
  return [
    ...(asWritten.length === 0 ? [] : [texts.asWritten(asWritten.length, examples(asWritten))]),
    ...(remarks.length === 0 ? [] : [texts.remarks(remarks.length, examples(remarks))]),
  ];
}

/** What goes into the form's cell for a figure, so that reading the form says of it what was said of the received sheet. */
export function carriedFigure(figure: Figure, unit: string | undefined): Figure {
  if (figure.state === 'number' || figure.state === 'blank') return figure;
  const again = readFigure({ value: figure.raw.trim() }, unit, true);
  return again.state === 'number' || again.state === 'blank' ? { ...figure, raw: `${UNREADABLE}${figure.raw.trim()}` } : figure;
}
