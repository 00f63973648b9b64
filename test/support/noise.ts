import fc from 'fast-check';
import type { Form } from '../../src/annex/form/catalogue';
import { BLANK, type Figure } from '../../src/annex/sheet/figure';
import type { Cell, Grid, Range } from '../../src/annex/sheet/grid';
import type { Layout } from '../../src/annex/sheet/layout/layout';
import { dash, number } from './figures';

/** Figures as they are filled in: small and large numbers, decimals and signs where the form has them, blanks, dashes. */
export function fillings(form: Form, blanks = 2): fc.Arbitrary<Figure[]> {
  const whole = fc.oneof({ weight: 6, arbitrary: fc.nat(20) }, { weight: 2, arbitrary: fc.nat(99_999) }, { weight: 1, arbitrary: fc.nat(999_999_999) });
  const kinds = {
    integer: whole,
    'signed-integer': fc.integer({ min: -2000, max: 2000 }),
    decimal: fc.oneof(whole, fc.nat(10 ** 11).map((millionths) => Number(`${String(millionths)}e-6`))),
  };
  return fc.tuple(
    ...form.indicators.map(({ kind }): fc.Arbitrary<Figure> =>
      fc.oneof({ weight: 12, arbitrary: kinds[kind].map(number) }, { weight: blanks, arbitrary: fc.constant(BLANK) }, { weight: 1, arbitrary: fc.constantFrom('/', '—', '－', '无').map((raw) => dash(raw)) }),
    ),
  );
}

/** Draws from a seed, so that a failing example can be run again. */
export interface Dice {
  pick<T>(items: readonly T[]): T;
  chance(share: number): boolean;
  below(limit: number): number;
}

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, chance: (share) => next() < share, pick: (items) => items[below(items.length)] as (typeof items)[number] };
}

const wide = (text: string): string => text.replace(/[\d,.+]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const numerals = '一二三四五六七八九十';

/** A label as somebody else typed it: the same words with other spaces, brackets, numbering and line breaks. */
export function retyped(label: string, { pick, chance, below }: Dice): string {
  let text = label;
  const arabic = /^(\d)\./.exec(text)?.[1];
  if (arabic !== undefined && chance(0.5)) {
    const n = Number(arabic);
    text = pick([`${arabic}、`, `${arabic}．`, `（${arabic}）`, `(${arabic})`, String.fromCharCode(0x2473 + n), String.fromCharCode(0x245f + n), `${wide(arabic)}、`]) + text.slice(2);
  }
  const chinese = /^（([一二三四五六七八九十])）/.exec(text)?.[1];
  if (chinese !== undefined && chance(0.3)) text = pick([`(${chinese})`, `（${chinese})`, String.fromCharCode(0x3220 + numerals.indexOf(chinese))]) + text.slice(3);
  if (chance(0.3)) text = text.replace(/（/g, '(').replace(/）/g, ')');
  if (chance(0.1)) text = text.replace(/（/g, '【').replace(/）/g, '】');
  if (chance(0.2)) text = text.replace(/^其中：/, pick(['其中:', '其中 ', '其中：　', '其中，']));
  if (chance(0.2)) text = text.replace(/[“”]/g, '"');
  for (let times = below(4); times > 0; times -= 1) {
    const at = below(text.length + 1);
    text = text.slice(0, at) + pick([' ', '　', '\n', '\r\n', '\u00a0', '\u200b']) + text.slice(at);
  }
  return text;
}

/** A label with a character wrong, left out or typed twice, or cut short. */
export function misspelt(label: string, { pick, below }: Dice): string {
  const at = below(label.length);
  return pick([label.slice(0, at) + label.slice(at + 1), `${label.slice(0, at)}某${label.slice(at + 1)}`, label.slice(0, at + 1) + label.slice(at), label.slice(0, Math.max(4, at))]);
}

/** The same figure as somebody else typed it. */
export function retypedFigure(figure: Figure, unit: string | undefined, { pick, chance }: Dice): Cell | undefined {
  if (figure.state === 'blank') return pick<Cell | undefined>([undefined, { value: '' }, { value: '　' }, { value: '  ' }]);
  if (figure.state !== 'number') return { value: figure.raw };
  const { value } = figure;
  if (chance(0.5)) return pick<Cell>([{ value }, { value, formula: 'SUM(A1:A2)' }]);
  const grouped = value.toLocaleString('en-US', { maximumFractionDigits: 6 });
  const plain = value.toLocaleString('en-US', { maximumFractionDigits: 6, useGrouping: false });
  const shown = pick([plain, grouped, wide(plain), wide(grouped), `　${plain}　　`, value > 0 ? `+${plain}` : plain]);
  return { value: shown + pick(['', '', '', unit ?? '', '（其中本级 1 件）', '(含2020年前 29 件)']) };
}

export interface Noisy {
  readonly grids: readonly Grid[];
  readonly done: readonly string[];
}

/**
 * A laid-out form as it comes back: retyped, shifted, with rows of its own, without its title, behind other sheets.
 * @param typos share of sheets with misspelt labels, from which some rows can only be lost.
 */
export function noisy(form: Form, { plan, places }: Layout, figures: readonly Figure[], seed: number, typos = 0): Noisy {
  const random = dice(seed);
  const done: string[] = [];
  const some = (what: string, share = 0.5): boolean => random.chance(share) && done.push(what) > 0;
  const figureAt = new Map([...places].map(([index, { row, column }]) => [`${String(row)} ${String(column)}`, index]));
  const printed = plan.print?.area.right ?? 0;
  const [relabel, refigure, beside, misspell] = [some('labels'), some('figures'), some('without checks', 0.3), some('typos', typos)];

  const rows: (Cell | undefined)[][] = Array.from({ length: (plan.print?.area.bottom ?? 0) + 1 }, () => []);
  for (const { row, column, value, formula } of plan.cells) {
    const line = (rows[row] ??= []);
    const index = figureAt.get(`${String(row)} ${String(column)}`);
    if (index !== undefined) {
      const figure = figures[index] ?? BLANK;
      const cell = refigure ? retypedFigure(figure, form.indicators[index]?.unit, random) : figure.state === 'blank' ? undefined : { value: figure.state === 'number' ? figure.value : figure.raw };
      if (cell !== undefined) line[column] = cell;
    } else if (!(beside && column > printed)) {
      if (formula !== undefined) line[column] = { value: '相符', formula };
      else if (typeof value === 'string' && row > 1) {
        const label = misspell && random.chance(0.1) ? misspelt(value, random) : value;
        line[column] = { value: relabel ? retyped(label, random) : label };
      } else if (value !== undefined && value !== '') line[column] = { value };
    }
  }

  const columns = random.chance(0.3) ? 1 + random.below(3) : 0;
  if (columns > 0) done.push(`${String(columns)} columns before`);
  let lines: { from: number | undefined; cells: (Cell | undefined)[] }[] = rows.map((cells, from) => ({ from, cells }));
  if (some('no title', 0.3)) lines = lines.slice(2);
  if (some('rows above', 0.3)) lines.unshift({ from: undefined, cells: [{ value: '附件2' }] }, { from: undefined, cells: [] });
  if (misspell) for (let times = below3(random); times > 0; times -= 1) lines.splice(random.below(lines.length), 1);
  if (some('blank rows', 0.4)) for (let times = 1 + random.below(5); times > 0; times -= 1) lines.splice(random.below(lines.length), 0, { from: undefined, cells: [] });
  if (some('rows of its own', 0.4)) for (let times = 1 + random.below(3); times > 0; times -= 1) insertOwnRow(lines, figureAt, random);

  const newRow = new Map(lines.flatMap(({ from }, row) => (from === undefined ? [] : [[from, row] as const])));
  const merges = plan.merges.flatMap((merge): Range[] => {
    const [top, bottom] = [newRow.get(merge.top), newRow.get(merge.bottom)];
    return top === undefined || bottom === undefined ? [] : [{ top, bottom, left: merge.left + columns, right: merge.right + columns }];
  });
  const grid: Grid = { name: '报表', rows: lines.map(({ cells }) => (cells.length === 0 ? undefined : shifted(cells, columns))), merges, typed: true };
  const others: Grid[] = some('other sheets', 0.3) ? [{ name: 'Sheet1', rows: [[{ value: '填表说明' }], [{ value: '1.本表按年填报' }, { value: 3 }]], merges: [], typed: true }] : [];
  return { grids: [...others, grid], done };
}

const below3 = ({ below }: Dice): number => below(3);

function shifted(cells: readonly (Cell | undefined)[], columns: number): (Cell | undefined)[] {
  const moved: (Cell | undefined)[] = [];
  cells.forEach((cell, column) => {
    moved[column + columns] = cell;
  });
  return moved;
}

const ownLabels = ['（十五）本县自设指标', '备注', '9.市里增设的事项', '合 计（本级）', '审核人签字'];

/** A row with a label and figures that the form does not know; not between column labels and the only row of figures under them. */
function insertOwnRow(lines: { from: number | undefined; cells: (Cell | undefined)[] }[], figureAt: ReadonlyMap<string, number>, { pick, below }: Dice): void {
  const figuresIn = (row: number | undefined): number[] => [...figureAt.keys()].map((at) => at.split(' ').map(Number)).flatMap(([r, c = 0]) => (r === row ? [c] : []));
  const at = below(lines.length - 5) + 3;
  const last = Math.max(...[...figureAt.keys()].map((key) => Number(key.split(' ')[0])));
  if ((lines[at]?.from ?? Infinity) > last - 4) return;
  const columns = figuresIn(lines[at]?.from);
  const cells: (Cell | undefined)[] = [{ value: pick(ownLabels) }];
  for (const column of columns) cells[column] = { value: 1000 + below(9000) };
  lines.splice(at, 0, { from: undefined, cells });
}
