import { readFigure } from '../../../src/annex/sheet/figure';
import type { Cell, Grid } from '../../../src/annex/sheet/grid';
import { wordsOf } from '../../../src/annex/sheet/words';

const typed = (rows: readonly (readonly Cell[])[]): Grid => ({ name: '表', rows, merges: [], typed: true });

describe('figures among words', () => {
  // Chinese and Japanese characters and all between them: most need no closer look to be told from figures.
  const first = Array.from({ length: 0xfe00 - 0x3000 }, (_, at) => String.fromCharCode(0x3000 + at)).filter((char) => !/\p{Surrogate}/u.test(char));

  it.each(['', '12', '１２', '1.5万元', '190余'])('a character in front of “%s” makes a figure of it or words, as the figure’s own reading says', (rest) => {
    const texts = first.map((char) => `${char}${rest}`);
    const { lines } = wordsOf(typed(texts.map((value) => [{ value }])));
    const figures = lines.filter(({ figures }) => figures.length > 0).map(({ row }) => texts[row]);
    const isFigure = (text: string): boolean => ['number', 'dash', 'approximate'].includes(readFigure({ value: text }, undefined, false).state);
    expect(figures).toEqual(texts.filter(isFigure));
  });
});
