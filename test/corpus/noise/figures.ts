import { BLANK, type Figure } from '../../../src/annex/sheet/figure';
import { dash, number } from '../../support/figures';
import type { Dice } from '../../support/noise';
import type { Book, Cell } from '../model';
import { cellsOf } from '../model';
import { isTables, lay, lose, type Noise } from './operator';

interface Entry {
  readonly cell: Cell;
  readonly index: number;
  readonly unit: string | undefined;
  /** Undefined for a blank or a dash. */
  readonly value: number | undefined;
}

function entries({ main, annex }: Book): Entry[] {
  return cellsOf(main, ({ indicator }) => indicator !== undefined).map(({ cell }) => {
    const index = cell.indicator ?? -1;
    const figure = annex.truth[index]?.figure;
    return { cell, index, unit: annex.form.indicators[index]?.unit, value: figure?.state === 'number' ? figure.value : undefined };
  });
}

/** Only this text from now on. */
function write(cell: Cell, text: string): void {
  cell.text = text;
  delete cell.number;
  delete cell.formula;
  delete cell.error;
}

function relay(book: Book, { cell, index }: Entry, figure: Figure, text: string): void {
  write(cell, text);
  lay(book.annex, index, figure);
}

const wide = (text: string): string => text.replace(/[\d,.+-]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const grouped = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 });

/** Writes some of the numbers otherwise. */
const rewriting = (name: string, about: string, share: number, text: (value: number, entry: Entry, random: Dice) => string | undefined): Noise => ({
  name,
  about,
  apply(book, random) {
    for (const entry of entries(book)) {
      if (entry.value === undefined || !random.chance(share)) continue;
      const written = text(entry.value, entry, random);
      if (written !== undefined) write(entry.cell, written);
    }
  },
});

const retyped = rewriting('figures-retyped', '数的写法：全角、千位分隔、前后空格、正号、以文本存储', 0.5, (value, _, { pick }) =>
  pick([String(value), grouped(value), wide(String(value)), wide(grouped(value)), `　${String(value)}　　　`, ` ${String(value)}`, value > 0 ? `+${String(value)}` : String(value)]),
);

const units = rewriting('figures-with-units', '数后带单位', 0.4, (value, { unit }, { pick }) => (unit === undefined ? undefined : pick([`${String(value)}${unit}`, `${String(value)} ${unit}`, wide(String(value)) + unit])));

const remarked = rewriting('figures-with-remarks', '数后有括号附注', 0.15, (value, _, { pick }) => String(value) + pick(['（其中修订 16 件）', '（含自然失效 29 件）', '(含2020年前 29 件)', '（本级1）', '（见说明）']));

const formulas: Noise = {
  name: 'figures-by-formula',
  about: '数是公式的结果',
  needs: 'workbook',
  apply(book, random) {
    for (const { cell, value } of entries(book)) if (value !== undefined && random.chance(0.4)) cell.formula = 'SUM(ZZ1:ZZ2)';
  },
};

const money = rewriting('money-in-yuan', '万元栏里写明是元、亿元', 1, (value, { unit }, { pick }) => {
  if (unit !== '万元' || value < 0) return undefined;
  const yuan = Math.round(value * 1e6) / 100;
  const hundredMillion = value / 1e4;
  return pick([`${String(yuan)}元`, `${grouped(yuan)}元`, ...(String(hundredMillion).length < 8 && hundredMillion > 0.01 ? [`${String(hundredMillion)}亿元`] : []), `${String(value)}万元`]);
});

const moneyInYuan: Noise = { ...money, suits: ({ form }) => form.indicators.some(({ unit }) => unit === '万元') };

const approximate: Noise = {
  name: 'approximations',
  about: '约数（190余）',
  apply(book, random) {
    for (const entry of entries(book)) {
      if (entry.value === undefined || entry.value < 2 || !random.chance(0.15)) continue;
      const text = random.pick([`${String(entry.value)}余`, `约${String(entry.value)}`, `${String(entry.value)}多`, `近${String(entry.value)}`, `${String(entry.value)}余${entry.unit ?? ''}`]);
      relay(book, entry, { state: 'approximate', value: entry.value, raw: text }, text);
      lose(book.annex, entry.index, 'nowhere');
    }
  },
};

const dashes: Noise = {
  name: 'dashes',
  about: '没有发生的写作 / — 无',
  apply(book, random) {
    for (const entry of entries(book)) {
      if (entry.value !== 0 || !random.chance(0.4)) continue;
      const text = random.pick(['/', '—', '－', '无', '-', '——']);
      relay(book, entry, dash(text), text);
    }
  },
};

const errors: Noise = {
  name: 'error-values',
  about: '公式出错（#REF!）',
  apply(book, random) {
    for (const entry of entries(book)) {
      if (!random.chance(0.05)) continue;
      const text = random.pick(['#REF!', '#VALUE!', '#DIV/0!']);
      relay(book, entry, { state: 'unreadable', raw: text, reason: 'error-value' }, text);
      entry.cell.error = true;
      lose(book.annex, entry.index, 'nowhere');
    }
  },
};

const zerosBlank: Noise = {
  name: 'zeros-blank',
  about: '是0的都空着',
  apply(book) {
    for (const entry of entries(book)) if (entry.value === 0) relay(book, entry, BLANK, '');
  },
};

const totalsBlank: Noise = {
  name: 'totals-blank',
  about: '总计一栏全空',
  suits: isTables,
  apply(book) {
    const total = new Set(book.annex.form.data.tables.flatMap((table) => (table.layout === 'matrix' ? table.columns.filter(({ label }) => label === '总计').map(({ code }) => `${table.id} ${code}`) : [])));
    for (const entry of entries(book)) {
      const indicator = book.annex.form.indicators[entry.index];
      if (total.has(`${indicator?.table ?? ''} ${indicator?.column ?? ''}`)) relay(book, entry, BLANK, '');
    }
  },
};

const misread = rewriting('figures-scanned', '扫描件里认错了字（O、l）', 0.04, (value) => String(value).replace('0', 'O').replace('1', 'l'));

/** A figure with a letter in it is no figure any more. */
const scanned: Noise = {
  ...misread,
  apply(book, random) {
    misread.apply(book, random);
    for (const { cell, index } of entries(book)) {
      if (!/[Ol]/.test(cell.text)) continue;
      lay(book.annex, index, { state: 'unreadable', raw: cell.text, reason: 'not-a-number' });
      lose(book.annex, index, 'nowhere');
    }
  },
};

const large: Noise = {
  name: 'figures-large',
  about: '七到九位的数',
  apply(book, random) {
    for (const entry of entries(book)) {
      if (entry.value === undefined || !random.chance(0.15)) continue;
      const value = 1_000_000 + random.below(900_000_000);
      relay(book, entry, number(value), String(value));
      entry.cell.number = value;
    }
  },
};

export const figureNoise: readonly Noise[] = [retyped, units, remarked, formulas, moneyInYuan, approximate, dashes, errors, zerosBlank, totalsBlank, scanned, large];
