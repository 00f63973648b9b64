import { retyped, type Dice } from '../../support/noise';
import { type Book, cell, type Cell, cellsOf, insertColumn, insertRow, isLabel, type Row } from '../model';
import { isList, isTables, type Noise } from './operator';

const wordsIn = (text: string): number => text.replace(/\s/g, '').length;
const labels = ({ main }: Book, least = 1): Cell[] => cellsOf(main, isLabel).map((each) => each.cell).filter(({ text }) => wordsIn(text) >= least);
const headers = ({ main }: Book): Cell[] => cellsOf(main, ({ role }) => role === 'header').map((each) => each.cell);

/** Where the words of a label begin, after indent and numbering. */
const afterNumbering = (text: string): number => /^[\s　]*(?:其中：)?(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、|\d+\.)?/.exec(text)?.[0].length ?? 0;

const retypedLabels: Noise = {
  name: 'labels-retyped',
  about: '标签重打：空格、换行、全角半角括号、引号、1、(1)⑴①㈠ 等编号写法',
  apply(book, random) {
    for (const each of [...labels(book), ...headers(book)]) each.text = retyped(each.text, random);
  },
};

const brokenInCell: Noise = {
  name: 'labels-broken-in-cell',
  about: '标签在格内断成几行',
  apply(book, random) {
    for (const each of [...labels(book, 6), ...headers(book).filter(({ text }) => text.length > 3)]) {
      if (random.chance(0.6)) each.text = inPieces(each.text, 2 + random.below(2), random).join('\n');
    }
  },
};

const brokenOverRows: Noise = {
  name: 'labels-broken-over-rows',
  about: '标签断在上下两三行，数只在其中一行（从PDF复制的常见样子）',
  apply({ main }, random) {
    for (const { row, column, cell: label } of cellsOf(main, ({ role, text }) => role === 'label' && wordsIn(text) >= 10).reverse()) {
      if (!random.chance(0.35)) continue;
      const pieces = inPieces(label.text, 2 + (wordsIn(label.text) > 18 ? random.below(2) : 0), random);
      const held = random.below(pieces.length);
      const table = main.rows[row]?.table;
      const line = (text: string): Row => {
        const cells: Row['cells'] = [];
        cells[column] = cell('label', text, label.columns);
        return { cells, paragraph: false, ...(table === undefined ? {} : { table }) };
      };
      label.text = pieces[held] ?? '';
      pieces.slice(held + 1).forEach((text, index) => { insertRow(main, row + 1 + index, line(text)); });
      pieces.slice(0, held).forEach((text, index) => { insertRow(main, row + index, line(text)); });
      if (held > 0) moveGroups(main, row + held, row);
    }
  },
};

/** Lets the groups that begin in row `from` begin in row `to`, above it. */
function moveGroups({ rows }: Book['main'], from: number, to: number): void {
  const cells = rows[from]?.cells ?? [];
  cells.forEach((each, column) => {
    const above = rows[to];
    if (each?.role !== 'group' || above === undefined) return;
    above.cells[column] = { ...each, rows: each.rows + from - to };
    cells[column] = undefined;
  });
}

const splitOverCells: Noise = {
  name: 'labels-split-over-cells',
  about: '标签拆在左右相邻的格里',
  needs: 'bordered',
  apply({ main }, random) {
    for (const table of new Set(main.rows.flatMap((row) => row.table ?? []))) {
      const found = cellsOf(main, ({ role, text }, row) => row.table === table && role === 'label' && wordsIn(text) >= 6);
      if (found.length === 0) continue;
      const last = Math.max(...found.map((each) => each.column + each.cell.columns));
      insertColumn(main, last, table);
      for (const row of main.rows) {
        if (row.table !== table) continue;
        const at = row.cells.findIndex((each, column) => each !== undefined && column + each.columns === last);
        const before = row.cells[at];
        if (before === undefined) continue;
        const split = before.role === 'label' && wordsIn(before.text) >= 6 && random.chance(0.3);
        const [first = '', second = ''] = split ? inPieces(before.text, 2, random) : [before.text];
        before.text = first;
        if (split) row.cells[last] = cell('label', second);
        else before.columns += 1;
      }
    }
  },
};

const unmerged: Noise = {
  name: 'labels-unmerged',
  about: '合并的上级标签取消合并，只留第一格或每行重复',
  suits: isTables,
  apply({ main }, random) {
    const repeat = random.chance(0.5);
    for (const { row, column, cell: group } of cellsOf(main, ({ role, rows }) => role === 'group' && rows > 1)) {
      const { rows } = group;
      group.rows = 1;
      if (!repeat) continue;
      for (let below = row + 1; below < row + rows; below += 1) {
        const cells = main.rows[below]?.cells;
        if (cells !== undefined) cells[column] ??= { ...group };
      }
    }
  },
};

const typos: Noise = {
  name: 'labels-misspelt',
  about: '长标签错、漏、多一两个字',
  apply(book, random) {
    for (const each of labels(book, 8)) {
      if (!random.chance(0.2)) continue;
      for (let times = wordsIn(each.text) > 12 ? 1 + random.below(2) : 1; times > 0; times -= 1) each.text = misspelt(each.text, random);
    }
  },
};

function misspelt(text: string, { pick, below }: Dice): string {
  const start = afterNumbering(text);
  const at = start + below(text.length - start);
  return pick([text.slice(0, at) + text.slice(at + 1), `${text.slice(0, at)}${pick(['得', '和', '信', '正'])}${text.slice(at + 1)}`, text.slice(0, at + 1) + text.slice(at)]);
}

const shortened: Noise = {
  name: 'labels-shortened',
  about: '长标签只写前半截',
  apply(book, random) {
    const all = labels(book);
    for (const each of all.filter(({ text }) => wordsIn(text) >= 10)) {
      if (!random.chance(0.25)) continue;
      const start = afterNumbering(each.text);
      const keep = start + Math.max(5, Math.ceil((each.text.length - start) * (0.4 + random.below(40) / 100)));
      const cut = each.text.slice(0, keep).replace(/[（“、，]$/, '');
      if (all.filter(({ text }) => text.trim().startsWith(cut.trim())).length === 1) each.text = cut;
    }
  },
};

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六'];

const renumbered: Noise = {
  name: 'sections-renumbered',
  about: '前面插入自己的一节，后面各节编号顺延',
  apply(book, random) {
    const { main } = book;
    const own = '政府信息公开标准化情况';
    if (!isList(book.annex)) {
      const heads = main.rows.filter((row) => row.cells[0]?.role === 'section');
      for (const { cells: [head] } of heads) if (head !== undefined) head.text = next(head.text);
      const at = main.rows.indexOf(heads[0] as Row);
      main.rows.splice(at, 0, { cells: [cell('section', `二、${own}`)], paragraph: true }, { cells: [cell('other', '标准化目录'), cell('other', '试点领域'), cell('other', '26')], paragraph: false, table: 'own' });
      return;
    }
    const tops = cellsOf(main, ({ role, text }) => role === 'label' && /^[一二三四五六七八九十]+、/.test(text));
    const from = 1 + random.below(tops.length - 1);
    const at = tops[from];
    if (at === undefined) return;
    const number = /^[^、]+/.exec(at.cell.text)?.[0] ?? '';
    for (const { cell: label } of tops.slice(from)) label.text = next(label.text);
    const line = (text: string, unit: string, figure: string): Row => ({ cells: [cell('other', text), cell('other', unit), cell('other', figure)], paragraph: false, table: 's' });
    for (const row of [line(`　　（二）自设的政务公开专区数`, '个', '3'), line(`　　（一）已编制的标准目录数`, '个', '26'), line(`${number}、${own}`, '', '')]) insertRow(main, at.row, row);
  },
};

const next = (text: string): string => text.replace(/^[一二三四五六七八九十]+(?=、)/, (number) => numerals[numerals.indexOf(number) + 1] ?? number);

/** A text cut into as many pieces, none of them only indent and numbering. */
function inPieces(text: string, pieces: number, { below }: Dice): string[] {
  if (pieces < 2) return [text];
  const start = Math.min(afterNumbering(text) + 2, text.length - 1);
  const at = start + below(Math.max(1, Math.floor((text.length - start) / (pieces - 1)) - 1)) + 1;
  return [text.slice(0, at), ...inAny(text.slice(at), pieces - 1, below)].filter((piece) => piece !== '');
}

function inAny(text: string, pieces: number, below: Dice['below']): string[] {
  if (pieces < 2 || text.length < 2) return [text];
  const at = 1 + below(text.length - 1);
  return [text.slice(0, at), text.slice(at)];
}

export const labelNoise: readonly Noise[] = [retypedLabels, brokenInCell, brokenOverRows, splitOverCells, unmerged, typos, shortened, renumbered];
