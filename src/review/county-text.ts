import { differenceText } from '../annex/check/units-text';
import type { Bilingual } from '../annex/form/form';
import type { ReviewRollUp } from './roll-up';

/** What comes of holding the parent body's own sheet against the sum, a sentence each. Differences are worth a look and no errors. */
export function countyTexts({ county, form, sum }: Pick<ReviewRollUp, 'county' | 'form' | 'sum'>): Bilingual[] {
  if (county === undefined) return [];
  if (!county.comparable) return [{ zh: '本级的表与汇总用的表样没有相同的指标，没有对照。', en: 'The parent’s sheet and the roll-up have no indicator in common; they were not compared.' }];
  const { otherYear, unsure, read, differences } = county;
  return [
    ...(otherYear === undefined ? [] : [{ zh: `注意：本级的表是 ${String(otherYear)} 年的，各单位的表是 ${String(sum.sheet.year)} 年的。`, en: `Mind that the parent’s sheet is of ${String(otherYear)} and the units’ are of ${String(sum.sheet.year)}.` }]),
    ...(unsure === 0 ? [] : [{ zh: `本级的表有 ${String(unsure)} 个数没有读准，没有对照。`, en: `${String(unsure)} figure(s) of the parent’s sheet could not be read with certainty and were not compared.` }]),
    ...(differences.length === 0
      ? [read ? { zh: '本级的表与汇总能对照的数都相等。', en: 'All figures that can be compared agree.' } : { zh: '本级的表没有读出能对照的数。', en: 'No figure of the parent’s sheet could be read for a comparison.' }]
      : differences.map((each) => ({ zh: differenceText(each, form, 'zh'), en: differenceText(each, form, 'en') }))),
  ];
}
