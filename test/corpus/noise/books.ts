import { formIds, formOf } from '../../support/forms';
import type { Dice } from '../../support/noise';
import { drawAnnex } from '../draw';
import { filledAnnex } from '../fillings';
import { type Annex, type Book, cell, paragraph, type Sheet } from '../model';
import type { Noise } from './operator';
import { reports } from './prose';

const inReport: Noise = {
  name: 'in-report',
  about: '统计表在整篇年度报告里，前后文字中有许多数',
  apply({ main }, random) {
    const { before, after } = random.pick(reports());
    main.rows.unshift(...before.map((text) => paragraph('prose', text)));
    main.rows.push(...after.map((text) => paragraph('prose', text)));
  },
};

const otherSheet = (name: string): Sheet => ({
  name,
  rows: [paragraph('prose', '填表说明'), { cells: [cell('other', '1.本表按年填报'), { ...cell('other', '3'), number: 3 }], paragraph: false }],
});

const thirdSheet: Noise = {
  name: 'third-sheet',
  about: '统计表在第三张工作表',
  needs: 'workbook',
  apply(book) {
    book.sheets = [otherSheet('封面'), otherSheet('说明'), ...book.sheets];
  },
};

/** The same form for the year before, filled differently. */
const lastYears = ({ annex }: Book, random: Dice): Annex => ({ ...filledAnnex(annex.form, random), year: annex.year - 1 });

const hiddenSheet: Noise = {
  name: 'hidden-sheet',
  about: '前面有隐藏的工作表，是上年的统计表',
  needs: 'workbook',
  apply(book, random) {
    const hidden = drawAnnex(lastYears(book, random));
    book.sheets = [{ ...hidden, name: '上年', hidden: true }, ...book.sheets];
  },
};

const twoForms: Noise = {
  name: 'two-annexes',
  about: '一个工作簿里有两张不同的统计表',
  needs: 'workbook',
  apply(book, random) {
    const other = filledAnnex(formOf(random.pick(formIds.filter((id) => id !== book.annex.form.id))), random);
    book.other = other;
    const sheet = { ...drawAnnex(other), name: '另一张表' };
    book.sheets = random.chance(0.5) ? [sheet, ...book.sheets] : [...book.sheets, sheet];
  },
};

const twoYears: Noise = {
  name: 'two-years',
  about: '一个工作簿里有两个年度的统计表',
  needs: 'workbook',
  apply(book, random) {
    const other = lastYears(book, random);
    book.other = other;
    const sheet = { ...drawAnnex(other), name: `${String(other.year)}年` };
    book.main.name = `${String(book.annex.year)}年`;
    book.sheets = random.chance(0.5) ? [sheet, ...book.sheets] : [...book.sheets, sheet];
  },
};

export const bookNoise: readonly Noise[] = [inReport, thirdSheet, hiddenSheet, twoForms, twoYears];
