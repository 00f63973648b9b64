import { carryOver, type NotCarried, versionSources } from '../annex/check/carry-over';
import { indicatorName } from '../annex/check/message';
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
  const sources = versionSources(form, sheet.form);
  const isEmpty = (index: number): boolean => sheet.figures[index]?.state === 'blank';
  // Of an empty row nothing is to be divided.
  const lost = missing.filter(({ indicator }) => {
    const source = sources[form.indexOf.get(indicator) ?? -1];
    return source?.kind !== 'part' || !isEmpty(source.index);
  });
  const names = (why: NotCarried['why']): string[] => rowNames(form, lost.flatMap((each) => (each.why === why ? [each.indicator] : [])));
  // Where a figure goes over as it stands.
  const taken = sources.flatMap((source) => (source?.kind === 'same' ? [source.index] : []));
  const unread = taken.filter((index) => sheet.figures[index]?.state === 'blank' && certainty[index] === 'unread').length;
  const blank = figures.filter(({ state }) => state === 'blank').length - lost.length - unread;
  const without = new Set([
    ...leftOver.flatMap((id) => sheet.form.indexOf.get(id) ?? []),
    ...lost.flatMap(({ indicator }) => {
      const source = sources[form.indexOf.get(indicator) ?? -1];
      return source === undefined ? [] : source.kind === 'parts' ? source.indices : [source.index];
    }),
  ]);
  const over = sheet.form.indicators.flatMap(({ id, index }) => {
    const figure = sheet.figures[index];
    return figure === undefined || figure.state === 'blank' || !without.has(index) ? [] : [{ name: indicatorName(sheet.form, id), raw: figure.raw.trim().slice(0, 20), isZero: figure.state === 'number' && figure.value === 0 }];
  });
  const zeros = over.filter(({ isZero }) => isZero).length;
  return {
    plan,
    told: (name, { takeOver: texts, version }) =>
      [
        texts.done(name, figures.filter(({ state }) => state === 'number').length),
        ...changedTold(taken.map((index) => ({ figure: sheet.figures[index], at: sheet.cells[index] })).flatMap(({ figure, at }) => (figure === undefined ? [] : [{ figure, at }])), texts),
        ...toldOf(names('not-asked'), version.notAsked),
        ...toldOf(names('part-of-another'), version.partOfAnother),
        ...toldOf(names('sum-incomplete'), version.sumIncomplete),
        ...toldOf(over.flatMap(({ name: label, raw, isZero }) => (isZero ? [] : [`${label} ${raw}`])), version.leftOver),
        ...(zeros === 0 ? [] : [version.leftOverZeros(zeros)]),
        ...(blank === 0 ? [] : [texts.blank(blank)]),
        ...(unread === 0 ? [] : [texts.missing(unread)]),
      ].join('').trim(),
  };
}

const toldOf = (names: readonly string[], text: (count: number, names: string) => string): string[] => (names.length === 0 ? [] : [text(names.length, names.map((name) => `“${name}”`).join('、'))]);
