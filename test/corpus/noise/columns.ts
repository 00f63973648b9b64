import type { Dice } from '../../support/noise';
import { type Book, type Cell, cell, figuresIn, insertColumn, type Row, widthOf } from '../model';
import { isList, lose, type Noise } from './operator';

const tableRows = ({ main }: Book): Row[] => main.rows.filter((row) => !row.paragraph);
const isHead = (row: Row): boolean => row.cells.some((each) => each?.role === 'header');

const shifted: Noise = {
  name: 'columns-shifted',
  about: '表前有空列',
  needs: 'bordered',
  apply({ main }, random) {
    for (let times = 1 + random.below(3); times > 0; times -= 1) insertColumn(main, 0);
  },
};

/** Further figure columns in a list, `headers` over all of them; `own` names the place of the form's own figures. */
function figureColumns(book: Book, headers: readonly string[], own: number, random: Dice): void {
  for (const row of tableRows(book)) {
    const at = row.cells.findIndex((each) => each?.indicator !== undefined || each?.text === '统计数');
    const figure = row.cells[at];
    if (figure === undefined) continue;
    const columns = headers.map((header, index): Cell => {
      if (isHead(row)) return index === own ? { ...figure, text: header } : cell('header', header);
      if (index === own) return figure;
      const number = random.below(500);
      return { ...cell('other', String(number)), number };
    });
    row.cells.splice(at, 1, ...columns);
  }
}

const named: Noise = {
  name: 'figure-columns-named',
  about: '有几栏数，其中一栏写明是统计数或本年度',
  needs: 'bordered',
  suits: isList,
  apply(book, random) {
    const [headers, own] = random.pick<[string[], number]>([
      [['统计数', '上年数'], 0],
      [['上年数', '统计数'], 1],
      [['统计数', '上年数', '累计'], 0],
      [['上年度', '本年度'], 1],
      [['本年度', '上年度', '增减'], 0],
      [['本年', '上年'], 0],
    ]);
    figureColumns(book, headers, own, random);
  },
};

const ambiguous: Noise = {
  name: 'figure-columns-ambiguous',
  about: '有几栏数，哪一栏都没有写明是本年的统计数',
  needs: 'bordered',
  suits: isList,
  apply(book, random) {
    figureColumns(book, random.pick([['本季度', '上季度'], ['第一季度', '第二季度', '第三季度'], ['甲', '乙'], ['上报数', '核定数']]), 0, random);
    book.annex.truth.forEach((_, index) => { lose(book.annex, index, 'nowhere'); });
  },
};

const remarks: Noise = {
  name: 'remark-column',
  about: '多一栏备注，里面也有数',
  needs: 'bordered',
  apply(book, random) {
    const width = widthOf(tableRows(book));
    const texts = ['含2020年12件', '见附件3', '较上年增加5件', '本级2', '/', '同上'];
    for (const row of tableRows(book)) {
      if (isHead(row)) row.cells[width] = cell('other', '备注');
      else if (figuresIn(row).length > 0 && random.chance(0.3)) row.cells[width] = cell('other', random.pick(texts));
    }
  },
};

const serial: Noise = {
  name: 'serial-column',
  about: '前面多一栏序号',
  needs: 'bordered',
  apply({ main }) {
    insertColumn(main, 0);
    let number = 0;
    for (const row of main.rows) {
      if (row.paragraph) continue;
      if (isHead(row)) row.cells[0] = cell('other', '序号');
      else if (figuresIn(row).length > 0) {
        number += 1;
        row.cells[0] = { ...cell('other', String(number)), number };
      }
    }
  },
};

const checks: Noise = {
  name: 'check-column',
  about: '旁边有自己加的核对列（公式或数）',
  needs: 'bordered',
  apply(book, random) {
    const width = widthOf(tableRows(book));
    for (const row of tableRows(book)) {
      if (isHead(row)) row.cells[width + 1] = cell('other', '差额');
      else if (figuresIn(row).length > 0) row.cells[width + 1] = { ...cell('other', '0'), number: 0, ...(random.chance(0.5) ? { formula: 'A1-A1' } : {}) };
    }
  },
};

export const columnNoise: readonly Noise[] = [shifted, named, ambiguous, remarks, serial, checks];
