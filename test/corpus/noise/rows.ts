import type { Dice } from '../../support/noise';
import { type Book, breakBefore, cell, cellsOf, figuresIn, insertRow, paragraph, removeRow, type Row, widthOf } from '../model';
import { isTables, lose, type Noise } from './operator';

/** Rows between which something can stand: those of a table with a figure row of a list or matrix before and after. */
function inside({ main, annex }: Book): number[] {
  const spread = new Set(annex.form.data.tables.filter(({ layout }) => layout !== 'groups').map(({ id }) => id));
  const isLine = (row: Row | undefined): boolean => row?.table !== undefined && spread.has(row.table) && figuresIn(row).length > 0;
  return main.rows.flatMap((row, at) => (isLine(row) && isLine(main.rows[at - 1]) && row.table === main.rows[at - 1]?.table ? [at] : []));
}

const like = (row: Row | undefined, cells: Row['cells']): Row => ({ cells, paragraph: false, ...(row?.table === undefined ? {} : { table: row.table }) });

const ownLabels = ['（十五）本县自设指标', '9.市里增设的事项', '其中：本级机关', '合 计（本级）', '备注', '审核人签字'];

const ownRows: Noise = {
  name: 'own-rows',
  about: '插入自己的行，带标签和数',
  apply(book, random) {
    for (let times = 1 + random.below(4); times > 0; times -= 1) {
      const at = random.pick(inside(book));
      const beside = book.main.rows[at];
      const cells: Row['cells'] = [];
      cells[beside?.cells.findIndex((each) => each?.role === 'label') ?? 0] = cell('other', random.pick(ownLabels));
      beside?.cells.forEach((each, column) => {
        if (each?.indicator === undefined) return;
        const number = 1000 + random.below(9000);
        cells[column] = { ...cell('other', String(number), each.columns), number };
      });
      insertRow(book.main, at, like(beside, cells));
    }
  },
};

const lostRows: Noise = {
  name: 'rows-lost',
  about: '少了几行',
  apply(book, random) {
    for (let times = 1 + random.below(4); times > 0; times -= 1) {
      const at = random.pick(inside(book));
      for (const each of figuresIn(book.main.rows[at] as Row)) lose(book.annex, each.indicator, 'nowhere');
      removeRow(book.main, at);
    }
  },
};

const blankRows: Noise = {
  name: 'blank-rows',
  about: '表中夹着空行',
  apply(book, random) {
    for (let times = 1 + random.below(6); times > 0; times -= 1) {
      const at = random.pick(inside(book));
      insertRow(book.main, at, like(book.main.rows[at], []));
    }
  },
};

const noTitle: Noise = {
  name: 'no-title',
  about: '没有标题和填报单位',
  apply({ main }) {
    main.rows = main.rows.filter(({ cells: [first] }) => first?.role !== 'title' && first?.role !== 'unit-line');
  },
};

const noHeader: Noise = {
  name: 'no-header',
  about: '没有表头行',
  apply({ main, annex }) {
    const tables = new Set(annex.form.data.tables.filter(({ layout }) => layout !== 'groups').map(({ id }) => id));
    main.rows = main.rows.filter((row) => row.table === undefined || !tables.has(row.table) || !row.cells.some((each) => each?.role === 'header'));
  },
};

const headerAgain: Noise = {
  name: 'header-repeated',
  about: '每页重复表头',
  apply(book, random) {
    const { main } = book;
    const at = random.pick(inside(book).slice(3));
    const table = main.rows[at]?.table;
    const heads = main.rows.filter((row) => row.table === table && row.cells.some((each) => each?.role === 'header'));
    breakBefore(main, at, structuredClone(heads));
  },
};

const pageLines: Noise = {
  name: 'page-numbers',
  about: '表中夹着页码和换页',
  apply(book, random) {
    for (let times = 1 + random.below(3); times > 0; times -= 1) {
      const at = random.pick(inside(book));
      const page = String(2 + random.below(6));
      const text = random.pick([`-${page}-`, `— ${page} —`, `第 ${page} 页 共 9 页`, page]);
      const width = widthOf(book.main.rows.filter(({ table }) => table === book.main.rows[at]?.table));
      breakBefore(book.main, at, [like(book.main.rows[at], [cell('page', text, random.pick([1, width]))])]);
    }
  },
};

const hiddenRows: Noise = {
  name: 'rows-hidden',
  about: '有隐藏的行，其中一些是自己的',
  needs: 'workbook',
  apply(book, random) {
    for (const at of inside(book)) if (random.chance(0.1)) (book.main.rows[at] as Row).hidden = true;
    ownRows.apply(book, random);
    for (const row of book.main.rows) if (row.cells.some((each) => each?.role === 'other' && ownLabels.includes(each.text))) row.hidden = true;
  },
};

const unlabelled: Noise = {
  name: 'rows-unlabelled',
  about: '有几行标签空着，只剩数',
  apply(book, random) {
    for (let times = 1 + random.below(2); times > 0; times -= 1) {
      const row = book.main.rows[random.pick(inside(book))];
      const label = row?.cells.find((each) => each?.role === 'label');
      if (row === undefined || label === undefined) continue;
      label.text = '';
      for (const each of figuresIn(row)) lose(book.annex, each.indicator, 'destroyed');
    }
  },
};

const swapped: Noise = {
  name: 'rows-swapped',
  about: '相邻两行次序颠倒',
  suits: isTables,
  apply({ main }, random) {
    const labels = cellsOf(main, ({ role, text }) => role === 'label' && /^\d\./.test(text));
    const at = random.below(labels.length - 1);
    const [first, second] = [labels[at], labels[at + 1]];
    if (first === undefined || second === undefined || first.row + 1 !== second.row || main.rows[second.row]?.cells.some((each) => each?.role === 'group')) return;
    exchange(main.rows[first.row] as Row, main.rows[second.row] as Row, first.column);
  },
};

function exchange(a: Row, b: Row, from: number): void {
  for (let column = from; column < Math.max(a.cells.length, b.cells.length); column += 1) {
    const kept = a.cells[column];
    a.cells[column] = b.cells[column];
    b.cells[column] = kept;
  }
}

const rowsAbove: Noise = {
  name: 'rows-above',
  about: '表前有附件号、填表说明',
  apply({ main }, random: Dice) {
    main.rows.unshift(paragraph('prose', random.pick(['附件2', '附件：', '附表1'])), paragraph('prose', ''), paragraph('prose', '填表说明：1.本表按年填报；2.没有发生的填0；3.请于1月20日前报送。'));
  },
};

export const rowNoise: readonly Noise[] = [ownRows, lostRows, blankRows, noTitle, noHeader, headerAgain, pageLines, hiddenRows, unlabelled, swapped, rowsAbove];
