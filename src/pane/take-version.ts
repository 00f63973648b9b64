import { carryOver, type NotCarried, versionSources } from '../annex/check/carry-over';
import { rowNames } from '../annex/check/row-names';
import type { Form } from '../annex/form/compile';
import { layoutForm } from '../annex/sheet/layout/layout';
import type { Recognition } from '../annex/sheet/recognise';
import { carriedFigure, changedTold, type TakeOver } from './take-over';

/**
 * Puts a sheet's figures on another version of its form, where indicators correspond. All that did not go over is told by
 * name: the new form's places that stay empty for it, and what stands on the sheet and has no place there.
 */
export function takeVersion({ sheet, certainty }: Recognition, form: Form): TakeOver {
  const { unit, year } = sheet;
  const { figures, missing, leftOver } = carryOver(sheet, form);
  const carried = figures.map((figure, index) => carriedFigure(figure, form.indicators[index]?.unit));
  const { plan } = layoutForm(form, { ...(unit === undefined ? {} : { unit }), ...(year === undefined ? {} : { year }), figures: carried });
  const names = (why: NotCarried['why']): string[] => rowNames(form, missing.flatMap((each) => (each.why === why ? [each.indicator] : [])));
  const taken = versionSources(form, sheet.form).flatMap((source) => (source?.kind === 'same' ? [source.index] : []));
  const unread = taken.filter((index) => sheet.figures[index]?.state === 'blank' && certainty[index] === 'unread').length;
  const blank = figures.filter(({ state }) => state === 'blank').length - missing.length - unread;
  const over = leftOver.flatMap((id) => {
    const figure = sheet.figures[sheet.form.indexOf.get(id) ?? -1];
    const [name] = rowNames(sheet.form, [id]);
    return figure === undefined || figure.state === 'blank' || name === undefined ? [] : [{ name, raw: figure.raw.trim().slice(0, 20) }];
  });
  return {
    plan,
    told: (name, { takeOver: texts, version }) =>
      [
        texts.done(name, figures.filter(({ state }) => state === 'number').length),
        ...changedTold(taken.map((index) => ({ figure: sheet.figures[index], at: sheet.cells[index] })).flatMap(({ figure, at }) => (figure === undefined ? [] : [{ figure, at }])), texts),
        ...toldOf(names('not-asked'), version.notAsked),
        ...toldOf(names('part-of-another'), version.partOfAnother),
        ...toldOf(names('sum-incomplete'), version.sumIncomplete),
        ...toldOf(over.map((each) => `${each.name} ${each.raw}`), version.leftOver),
        ...(blank === 0 ? [] : [texts.blank(blank)]),
        ...(unread === 0 ? [] : [texts.missing(unread)]),
      ].join('').trim(),
  };
}

const toldOf = (names: readonly string[], text: (count: number, names: string) => string): string[] => (names.length === 0 ? [] : [text(names.length, names.map((name) => `“${name}”`).join('、'))]);
