import type { Bilingual } from '../form/form';
import type { Form } from '../form/compile';
import { a1 } from '../sheet/grid';
import type { Sheet } from '../sheet/sheet';
import { indicatorName, type Language, number } from './message';
import type { Change, Correction, Mistake } from './suggest';

/** A correction in one sentence: which cell, what stands there, what it would need and why it is likely; several joined. */
export function suggestionText({ changes }: Correction, sheet: Sheet, language: Language): string {
  const parts = changes.map((change) => {
    const cell = sheet.cells[sheet.form.indexOf.get(change.indicator) ?? -1];
    return changeText(change, sheet.form, cell === undefined ? '' : a1(cell.row, cell.column))[language];
  });
  return language === 'zh' ? `${parts.join('；同时，')}。` : `${parts.join('; and ')}.`;
}

/** One change of a correction in a sentence, without its cell and without what the text says: they are shown beside it. */
export function changeSentence(change: Change, form: Form, language: Language): string {
  return `${changeText({ ...change, texts: [] }, form, '')[language]}${language === 'zh' ? '。' : '.'}`;
}

function changeText(change: Change, form: Form, place: string): Bilingual {
  const { indicator, from, min, max, value, mistake, texts } = change;
  const name = indicatorName(form, indicator);
  const needed = neededText(min, max);
  const why = mistake === undefined ? undefined : mistakeText(mistake, form);
  const guess = value !== null && min !== max;
  const zh = [
    `“${name}”${place === '' ? '' : `（${place}）`}填的是 ${number(from)}，${needed.zh}`,
    ...(why === undefined ? [] : [guess ? `可能是 ${number(value)}：${why.zh}` : `可能${why.zh}`]),
    ...(texts.length === 0 || mistake?.kind === 'text' ? [] : [`报告正文写的是 ${texts.map(number).join('、')}`]),
  ];
  const en = [
    `“${name}”${place === '' ? '' : ` (${place})`} is ${number(from)}; it should be ${needed.en}`,
    ...(why === undefined ? [] : [guess ? `perhaps ${number(value)}: ${why.en}` : `perhaps ${why.en}`]),
    ...(texts.length === 0 || mistake?.kind === 'text' ? [] : [`the report's text says ${texts.map(number).join(', ')}`]),
  ];
  return { zh: zh.join('，'), en: en.join(', ') };
}

function neededText(min: number | null, max: number | null): Bilingual {
  if (min !== null && min === max) return { zh: `应为 ${number(min)}`, en: number(min) };
  if (min !== null && max !== null && min !== 0) return { zh: `应在 ${number(min)} 到 ${number(max)} 之间`, en: `between ${number(min)} and ${number(max)}` };
  if (max !== null) return { zh: `应不超过 ${number(max)}`, en: `at most ${number(max)}` };
  return min === null ? { zh: '应为另一个数', en: 'another number' } : { zh: `应不少于 ${number(min)}`, en: `at least ${number(min)}` };
}

function mistakeText(mistake: Mistake, form: Form): Bilingual {
  const names = (ids: readonly string[]): string => {
    const shown = ids.slice(0, 3).map((id) => `“${indicatorName(form, id)}”`).join('、');
    return ids.length > 3 ? `${shown}等 ${String(ids.length)} 项` : shown;
  };
  const namesEn = (ids: readonly string[]): string => {
    const shown = ids.slice(0, 3).map((id) => `“${indicatorName(form, id)}”`).join(', ');
    return ids.length > 3 ? `${shown} and ${String(ids.length - 3)} more` : shown;
  };
  switch (mistake.kind) {
    case 'digit-missing':
      return { zh: '少写一位数字', en: 'a digit is missing' };
    case 'digit-doubled':
      return { zh: '一位数字写了两遍', en: 'a digit was typed twice' };
    case 'digits-swapped':
      return { zh: '两位数字颠倒', en: 'two digits are swapped' };
    case 'digit-wrong':
      return { zh: '一位数字写错', en: 'one digit is wrong' };
    case 'tenfold':
      return { zh: '多填一个 0', en: 'it is ten times too large' };
    case 'tenth':
      return { zh: '少填一个 0', en: 'it is a tenth of what it should be' };
    case 'sign':
      return { zh: '正负号填反', en: 'the sign is wrong' };
    case 'ten-thousandfold':
      return { zh: '把元当作万元填写', en: '元 was entered for 万元' };
    case 'slipped':
      return { zh: `错填了相邻的${names([mistake.indicator])}的数`, en: `it is the figure of ${namesEn([mistake.indicator])} beside it` };
    case 'added-twice':
      return { zh: `把${names(mistake.indicators)}重复相加`, en: `${namesEn(mistake.indicators)} was added twice` };
    case 'left-out':
      return { zh: `漏加了${names(mistake.indicators)}`, en: `${namesEn(mistake.indicators)} was left out` };
    case 'last-year':
      return { zh: '填了上年的数', en: "it is last year's figure" };
    case 'text':
      return { zh: '报告正文写的是这个数', en: "the report's text says so" };
    case 'not-summed':
      return { zh: '合计没有相加', en: 'the total was not added up' };
    case 'left-at-0':
      return { zh: '漏填，留了 0', en: 'it was left at 0' };
  }
}
