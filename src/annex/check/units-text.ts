import type { Bilingual } from '../form/form';
import type { Form } from '../form/compile';
import { indicatorName, type Language } from './message';
import type { Gap, Lack, RollUpDifference } from './units';

/** A difference between the parent body's sheet and its units added up, in words. */
export function differenceText({ indicator, own, units, atLeast, difference }: RollUpDifference, form: Form, language: Language): string {
  const name = indicatorName(form, indicator);
  const off = difference.replace('-', '');
  return {
    zh: `“${name}”本级的表填的是 ${own}，各单位合计${atLeast ? '已知的就有' : '是'} ${units}，相差${atLeast ? '至少' : ''} ${off}；口径相同时应相等，请看一看。`,
    en: `“${name}” is ${own} on the parent’s sheet; the units add up to ${atLeast ? 'at least ' : ''}${units}, off by ${off}. They agree if both report the same scope; worth a look.`,
  }[language];
}

/** Most units that are named one by one. */
const MOST_NAMED = 5;

/** What a sum lacks, in words. @param unit name of a unit by its position in the sheets added. */
export function gapText({ indicator, known, without }: Gap, form: Form, unit: (sheet: number) => string, language: Language): string {
  const name = indicatorName(form, indicator);
  const why = lacks.filter((lack) => without.some((each) => each.why === lack)).map((lack) => {
    const units = without.filter((each) => each.why === lack).map(({ sheet }) => unit(sheet));
    const rest = units.length > MOST_NAMED;
    const named = units.slice(0, MOST_NAMED);
    return {
      zh: `${lackText[lack].zh}的 ${String(units.length)} 个（${named.join('、')}${rest ? '等' : ''}）`,
      en: `${lackText[lack].en}: ${String(units.length)} (${named.join(', ')}${rest ? ', …' : ''})`,
    }[language];
  });
  const signed = form.indicators[form.indexOf.get(indicator) ?? -1]?.kind === 'signed-integer';
  const sum: Bilingual =
    known === null
      ? { zh: '没有单位填数', en: 'no unit has a number' }
      : signed
        ? { zh: `已知的合计 ${known}`, en: `those known add up to ${known}` }
        : { zh: `已知的合计 ${known}，实际不少于此数`, en: `those known add up to ${known}, the least it can be` };
  return `${{ zh: `“${name}”${sum.zh}；`, en: `“${name}”: ${sum.en}; ` }[language]}${why.join({ zh: '，', en: '; ' }[language])}${{ zh: '。', en: '.' }[language]}`;
}

const lacks: readonly Lack[] = ['blank', 'dash', 'approximate', 'unreadable', 'not-asked'];

const lackText: Record<Lack, Bilingual> = {
  blank: { zh: '空白', en: 'blank' },
  dash: { zh: '填“/”“—”', en: 'a dash' },
  approximate: { zh: '填约数', en: 'approximate' },
  unreadable: { zh: '读不出', en: 'unreadable' },
  'not-asked': { zh: '表样没有这一项', en: 'not asked for on its form' },
};
