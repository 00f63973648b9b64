import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { numberOf } from '../../src/annex/sheet/figure';
import type { Range } from '../../src/annex/sheet/grid';
import { recognise } from '../../src/annex/sheet/recognise';
import { readFile } from '../../src/files/read';
import { caseFigures, publishedCase } from '../support/cases';
import { buildDoc, definition, docCell, type DocOptions, type DocParagraph, docRowEnd, packOle, sprm, sprm32 } from '../support/doc';
import { mutate, random, refusal, values } from './build';
import { examples } from '../support/examples';

// Made by LibreOffice from the cases as web pages and as .docx, and from a .docx with everything Word has.
const document = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, 'documents', `${name}.doc`)));
const outcome = (bytes: Uint8Array): string => refusal(() => readFile(bytes, '文')) ?? 'read';
const rows = (paragraphs: readonly DocParagraph[], options?: DocOptions): unknown[][] => values(readFile(buildDoc(paragraphs, options), '文')[0]);
const merges = (paragraphs: readonly DocParagraph[]): readonly Range[] | undefined => readFile(buildDoc(paragraphs), '文')[0]?.merges;
const p = (text: string, more: Omit<DocParagraph, 'text'> = {}): DocParagraph => ({ text: `${text}\r`, ...more });
const last = p('');

test.each(['zhangcun-2012', 'hongze-2023', 'shoffice-2019'] as const)('%s as an old Word document gives every figure', (id) => {
  const published = publishedCase(id);
  const read = recognise(readFile(document(id), '文'));
  expect([read?.sheet.form, read?.sheet.unit, read?.sheet.year]).toEqual([published.form, published.unit, published.year]);
  expect(read?.sheet.figures.map(numberOf)).toEqual(caseFigures(published).map(numberOf));
  expect(new Set(read?.certainty)).toEqual(new Set(['certain']));
});

describe('the text of an old Word document', () => {
  it('is what LibreOffice was given', () => {
    const [grid] = readFile(document('features'), '文');
    expect(values(grid)).toEqual([
      ['　　2024年度'], ['甲\t乙'], ['丙-丁'], ['578'], ['756条'], ['756 1'],
      ['A\nB\nC', '合', undefined, '下'],
      ['D', '1', '2'],
      [undefined, '3', '4', '5'],
      ['外\n后', undefined, '6', '7'],
      ['内\n二', '9'],
      ['连'], ['末'], ['x', 'y'], ['ASCII — “quote”'],
    ]);
    expect(grid?.merges).toEqual([
      { top: 11, left: 0, bottom: 11, right: 1 },
      { top: 6, left: 1, bottom: 6, right: 2 },
      { top: 6, left: 3, bottom: 7, right: 3 },
      { top: 9, left: 0, bottom: 9, right: 1 },
    ]);
  });

  it('is put together from pieces wherever they stand, of one byte a character or two', () => {
    expect(rows([p('甲乙'), p('caf\xe9 756', { narrow: true }), p('丙\u{20000}'), p('\ufeff丁'), last])).toEqual([['甲乙'], ['café 756'], ['丙\u{20000}'], ['\ufeff丁']]);
  });

  it('has neither hidden nor deleted text, by its own properties or its piece’s', () => {
    const hidden = { characters: sprm('CFVanish', 1) };
    const opposite = { characters: sprm('CFVanish', 0x81) };
    const shown = { characters: [...sprm('CFVanish', 1), ...sprm('CFVanish', 0)] };
    expect(rows([p('甲', hidden), p('乙', opposite), p('丙', shown), last])).toEqual([[], [], ['丙']]);
    expect(rows([p('756'), { text: '9', piece: (1 << 8) | (0x41 << 1) }, { text: '8', piece: (1 << 1) | 1 }, p('5'), last], { lists: [[], sprm('CFVanish', 1)] })).toEqual([['756'], ['5']]);
  });

  it('goes on where the end of a paragraph is deleted, not where it is hidden', () => {
    const deleted = { text: '\r', characters: sprm('CFRMarkDel', 1) };
    expect(rows([{ text: '75' }, deleted, p('6'), last])).toEqual([['756']]);
    expect(rows([{ text: '75' }, { ...deleted, characters: sprm('CFVanish', 1) }, p('6'), last])).toEqual([['75'], ['6']]);
  });

  it('has results of fields, no instructions, and nothing of stand-ins', () => {
    expect(rows([p('\x13 IF \x13 A \x14暗\x15\x14756\x15条\x01\x08\x02'), p('（(', { characters: sprm('CFSpec', 1) }), p('a\x1fb\x1ec\vd', {}), last])).toEqual([['756条'], ['（'], ['ab-c'], ['d']]);
    expect(rows([p('\x13 半'), p('甲\x15乙'), last])).toEqual([[], ['甲乙']]);
  });

  it('does not take a raised mark for a digit', () => {
    expect(rows([{ text: '756' }, { text: '1', characters: sprm('CIss', 1) }, p('条'), last])).toEqual([['756 1条']]);
  });

  it('ends with the main text', () => {
    expect(rows([p('甲'), p('注')], { damage: (view) => view.setUint32(76, 2, true) })).toEqual([['甲']]);
  });
});

describe('the tables of an old Word document', () => {
  const cells = (...texts: readonly string[]): DocParagraph[] => texts.map(docCell);

  it('have paragraphs in cells, and columns where edges are nearly the same', () => {
    const inCell = { changes: sprm('PFInTable', 1) };
    const paragraphs = [
      p('一', inCell), p('二', inCell), ...cells('', 'b'), docRowEnd(...definition([0, 1000, 2000])),
      ...cells('c', 'd'), docRowEnd(...definition([-80, 1085, 2050])),
      ...cells('e'), docRowEnd(...definition([1040, 2000])), last,
    ];
    expect(rows(paragraphs)).toEqual([['一\n二', 'b'], ['c', 'd'], [undefined, 'e']]);
    expect(merges(paragraphs)).toEqual([]);
  });

  it('have columns narrower than that', () => {
    expect(rows([...cells('a', 'b', 'c'), docRowEnd(...definition([0, 50, 100, 2000])), ...cells('d', 'e'), docRowEnd(...definition([0, 100, 2000])), last])).toEqual([['a', 'b', 'c'], ['d', undefined, 'e']]);
  });

  it('have nothing of blank cells without width', () => {
    expect(rows([...cells('a', '', 'c'), docRowEnd(...definition([0, 500, 500, 900])), last])).toEqual([['a', 'c']]);
  });

  it.each([
    ['as Word 97 numbers them', [1, 2, 2, 1, 2]],
    ['as the description numbers them', [3, 1, 1, 2, 1]],
  ])('have joined cells, %s', (_name, flags) => {
    const paragraphs = [
      ...cells('合', '', '', '并', ''), docRowEnd(...definition([0, 500, 1000, 1500, 2000, 2500], flags)),
      ...cells('1', '2', '3', '4', '5'), docRowEnd(...definition([0, 500, 1000, 1500, 2000, 2500])), last,
    ];
    expect(rows(paragraphs)).toEqual([['合', undefined, undefined, '并'], ['1', '2', '3', '4', '5']]);
    expect(merges(paragraphs)).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }, { top: 0, left: 3, bottom: 0, right: 4 }]);
  });

  it('keep joined cells apart that have text', () => {
    expect(rows([...cells('合', '7'), docRowEnd(...definition([0, 500, 1000], [1, 2])), last])).toEqual([['合', '7']]);
  });

  it('have cells joined with those above', () => {
    const paragraphs = [
      ...cells('甲', '1'), docRowEnd(...definition([0, 500, 1000], [0x60, 0])),
      ...cells('', '2'), docRowEnd(...definition([0, 500, 1000], [0x20, 0])),
      ...cells('', '3'), docRowEnd(...definition([0, 500, 1000]), ...sprm('TVertMerge', 2, 0, 1)),
      ...cells('乙', '4'), docRowEnd(...definition([0, 500, 1000], [0x60, 0])), last,
    ];
    expect(rows(paragraphs)).toEqual([['甲', '1'], [undefined, '2'], [undefined, '3'], ['乙', '4']]);
    expect(merges(paragraphs)).toEqual([{ top: 0, left: 0, bottom: 2, right: 0 }]);
  });

  const below = [...cells('1', '2', '3', '4'), docRowEnd(...definition([0, 500, 1000, 1500, 2000])), last];
  it.each<[string, string[], number[], unknown[]]>([
    ['TMerge', ['a', '', 'c'], [...definition([0, 500, 1000, 2000]), ...sprm('TMerge', 0, 2)], ['a', undefined, 'c']],
    ['TSplit', ['a', '', 'c'], [...definition([0, 500, 1000, 2000], [1, 2, 0]), ...sprm('TSplit', 0, 2)], ['a', undefined, 'c']],
    ['TInsert', ['a', 'b', 'c'], [...definition([0, 500]), ...sprm('TInsert', 1, 2, 0xf4, 1)], ['a', 'b', 'c']],
    ['TInsert alone', ['a', 'b', 'c'], sprm('TInsert', 0, 3, 0xf4, 1), ['a', 'b', 'c']],
    ['TInsert before the first', ['a', 'b', 'c'], [...definition([0, 1000]), ...sprm('TInsert', 0, 2, 0xf4, 1)], ['a', 'b', 'c']],
    ['TDelete', ['a', 'b'], [...definition([0, 500, 700, 1200]), ...sprm('TDelete', 1, 2)], ['a', 'b']],
    ['TDxaCol', ['a', 'b'], [...definition([0, 500, 1000]), ...sprm('TDxaCol', 0, 1, 0xe8, 3)], ['a', undefined, 'b']],
  ])('are divided as %s says', (_name, texts, changes, expected) => {
    expect(rows([...cells(...texts), docRowEnd(...changes), ...below])[0]).toEqual(expected);
  });

  it('have rows whose properties are too long for a page', () => {
    const edges = Array.from({ length: 21 }, (_, at) => at * 400);
    const list = definition(edges, edges.slice(1).map(() => 0));
    const data = Uint8Array.from([9, 9, list.length & 0xff, list.length >> 8, ...list]);
    const texts = edges.slice(1).map((_, at) => String(at));
    for (const name of ['PHugePapx', 'PHugePapx97', 'PTableProps'] as const) {
      expect(rows([...cells(...texts), docRowEnd(...sprm32(name, 2)), last], { data })).toEqual([texts]);
    }
  });

  it('have tables in their cells', () => {
    const inner = (end: 'PFInnerTableCell' | 'PFInnerTtp' | undefined, ...changes: readonly number[]): number[] => [
      ...sprm('PFInTable', 1), ...sprm32('PItap', 1), ...sprm32('PDtap', 1), ...(end === undefined ? [] : sprm(end, 1)), ...changes,
    ];
    const paragraphs = [
      p('外', { changes: sprm('PFInTable', 1) }), p('内', { changes: inner(undefined) }), p('二', { changes: inner('PFInnerTableCell') }), p('9', { changes: inner('PFInnerTableCell') }),
      p('', { changes: inner('PFInnerTtp', ...definition([0, 300, 600])) }), ...cells('后', '5'), docRowEnd(...definition([0, 1000, 2000])), last,
    ];
    expect(rows(paragraphs)).toEqual([['外\n后', '5'], ['内\n二', '9']]);
  });

  it('have every cell in the column that its edges make', () => {
    const line = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 9 }).map((places) => places.sort((one, other) => one - other));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const drawn = [...new Set(lines.flat())].sort((one, other) => one - other);
        const expected = lines.map((places, row) => {
          const cellsOf: unknown[] = [];
          places.slice(1).forEach((_, at) => (cellsOf[drawn.indexOf(places[at] ?? 0)] = `${String(row)} ${String(at)}`));
          return [...cellsOf];
        });
        const paragraphs = lines.flatMap((places, row) => [...cells(...places.slice(1).map((_, at) => `${String(row)} ${String(at)}`)), docRowEnd(...definition(places.map((place) => place * 100)))]);
        expect(rows([...paragraphs, last])).toEqual(expected);
      }),
      { numRuns: examples(40) },
    );
  });
});

describe('old Word documents that are refused', () => {
  const row = [docCell('甲'), docCell('1'), docRowEnd(...definition([0, 500, 1000])), last];
  const damaged = (damage: DocOptions['damage']): Uint8Array => buildDoc(row, { damage: damage ?? ((): void => undefined) });
  const table = (...changes: readonly number[]): Uint8Array => buildDoc([docCell('甲'), docCell('1'), docRowEnd(...definition([0, 500, 1000]), ...changes), last]);

  it.each<[string, Uint8Array, string]>([
    ['locked by a password', damaged((view) => view.setUint16(10, 0x0300, true)), 'encrypted'],
    ['locked and obfuscated', damaged((view) => view.setUint16(10, 0x8300, true)), 'encrypted'],
    ['of Word 95', damaged((view) => view.setUint16(2, 104, true)), 'old-word'],
    ['of Word 6', damaged((view) => view.setUint16(0, 0xa5dc, true)), 'old-word'],
    ['of 100 million characters', damaged((view) => view.setUint32(76, 100_000_000, true)), 'bomb'],
    ['without characters', damaged((view) => view.setUint32(76, 0, true)), 'damaged'],
    ['of more characters than pieces', damaged((view) => view.setUint32(76, 900, true)), 'damaged'],
    ['that end within a table', damaged((view) => view.setUint32(76, 4, true)), 'damaged'],
    ['that end within a paragraph', damaged((view) => view.setUint32(76, 1, true)), 'damaged'],
    ['with their tables in another stream', damaged((view) => view.setUint16(10, 0, true)), 'damaged'],
    ['with pieces beyond the stream', damaged((view) => view.setUint32(0x1a2, 0xffff_fff0, true)), 'damaged'],
    ['with pages beyond the file', damaged((_, tables) => tables.setUint32(60, 0x3f_ffff, true)), 'damaged'],
    ['with a page of 255 paragraphs', damaged((view) => view.setUint8(2048 + 6 * 512 - 1, 255)), 'damaged'],
    ['without a stream of text', packOle({ '1Table': new Uint8Array(9), WordDocument: new Uint8Array(9) }), 'damaged'],
    ['with fewer cells than a row has', buildDoc([docCell('甲'), docRowEnd(...definition([0, 500, 1000])), last]), 'damaged'],
    ['with more cells than a row has', buildDoc([docCell('甲'), docCell('1'), docRowEnd(...definition([0, 500])), last]), 'damaged'],
    ['with rows not divided', buildDoc([docCell('甲'), docRowEnd(), last]), 'damaged'],
    ['with edges that go back', buildDoc([docCell('甲'), docCell('1'), docRowEnd(...definition([0, 500, 400])), last]), 'damaged'],
    ['with text in a cell without width', buildDoc([docCell('甲'), docCell('1'), docRowEnd(...definition([0, 500, 500])), last]), 'damaged'],
    ['with text beside the end of a row', buildDoc([docCell('甲'), { ...docRowEnd(...definition([0, 500])), text: '9\x07' }, last]), 'damaged'],
    ['with a cell outside tables', buildDoc([{ text: '甲\x07' }, last]), 'damaged'],
    ['a billion tables deep', buildDoc([p('甲', { changes: sprm32('PItap', 1_000_000_000) }), last]), 'damaged'],
    ['less than no table deep', buildDoc([p('甲', { changes: sprm32('PDtap', -1) }), last]), 'damaged'],
    ['with long properties nowhere', table(...sprm32('PHugePapx', 0)), 'damaged'],
    ['with long properties in long properties', buildDoc([docCell('甲'), docRowEnd(...sprm32('PHugePapx', 0)), last], { data: Uint8Array.from([6, 0, ...sprm32('PHugePapx', 0)]) }), 'damaged'],
    ['with a change longer than its list', table(0x08, 0xd6, 0xff, 0xff, 1), 'damaged'],
    ['with a change shorter than nothing', table(0x08, 0xd6, 0, 0, 1), 'damaged'],
    ['with cells joined beyond the row', table(...sprm('TMerge', 0, 3)), 'damaged'],
    ['with cells joined down beyond the row', table(...sprm('TVertMerge', 2, 2, 1)), 'damaged'],
    ['with cells beyond counting', table(...sprm('TInsert', 0, 255, 1, 0)), 'damaged'],
    ['with a piece changed by a list that is not there', buildDoc([p('甲', { piece: 3 }), last]), 'damaged'],
  ])('%s', (_name, bytes, expected) => expect(outcome(bytes)).toBe(expected));

  it('say what to do with documents older than Word 97', () => {
    expect(() => readFile(damaged((view) => view.setUint16(2, 104, true)), '文')).toThrow(/Word 95.*\.docx/);
  });

  it('pass over tab stops too many to count in a byte', () => {
    const tabs = [0x15, 0xc6, 255, 1, 0, 0, 0, 0, 1, 0, 0, 0];
    expect(rows([p('甲', { changes: [...tabs, ...sprm('PFInTable', 0)] }), last])).toEqual([['甲']]);
  });

  it('never throw anything but a refusal, and give the same every time', () => {
    const next = random(9);
    for (const name of ['zhangcun-2012', 'hongze-2023', 'features']) {
      const bytes = document(name);
      for (let file = 0; file < 100; file++) {
        const changed = mutate(bytes.subarray(0, file < 80 ? bytes.length : Math.floor(next() * bytes.length)), next);
        expect(outcome(changed)).toBe(outcome(changed));
      }
    }
  });
});
