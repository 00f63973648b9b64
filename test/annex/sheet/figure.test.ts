import fc from 'fast-check';
import { type Figure, numberOf, readFigure } from '../../../src/annex/sheet/figure';
import type { Cell } from '../../../src/annex/sheet/grid';

/** A figure in short: the number with its notes, or the state. */
function short(figure: Figure): string {
  switch (figure.state) {
    case 'number':
      return [String(figure.value), ...figure.notes].join(' ');
    case 'approximate':
      return `about ${String(figure.value)}`;
    case 'unreadable':
      return `unreadable ${figure.reason}`;
    default:
      return figure.state;
  }
}

const pasted = (value: string, unit: string | undefined = '件'): string => short(readFigure({ value }, unit, false));
const inSheet = (cell: Cell, unit: string | undefined = '件'): string => short(readFigure(cell, unit, true));

describe('text as a figure', () => {
  it.each([
    // Plain, and what surrounds it.
    ['756', '756'],
    ['0', '0'],
    ['007', '7'],
    ['　756　　　', '756'],
    ['\t 16\r\n', '16'],
    ['\u00a056\u00a0', '56'],
    ['\u200b756\ufeff', '756'],
    ['7\u200b56', '756'],
    ['４１３', '413 width'],
    ['　１９０　', '190 width'],
    ['7５6', '756 width'],
    // Thousands.
    ['1,234', '1234 separator'],
    ['3,985,758', '3985758 separator'],
    ['1,234.5', '1234.5 separator'],
    ['１，２３４', '1234 width separator'],
    ['1，234', '1234 width separator'],
    ['0,123', '123 separator'],
    ['1,23', 'unreadable separator'],
    ['12,34,567', 'unreadable separator'],
    ['1234,567', 'unreadable separator'],
    [',123', 'unreadable separator'],
    ['1,,234', 'unreadable separator'],
    ['1、234', 'unreadable several-numbers'],
    ['1,234,', 'unreadable not-a-number'],
    // Signs.
    ['+1036', '1036 sign'],
    ['＋1036', '1036 width sign'],
    ['-18', '-18'],
    ['−18', '-18'],
    ['－18', '-18 width'],
    ['- 18', '-18'],
    ['-0', '0'],
    ['--18', 'unreadable not-a-number'],
    ['18-', 'unreadable not-a-number'],
    ['±18', 'unreadable not-a-number'],
    ['(18)', 'unreadable not-a-number'],
    // Decimals: six, exactly.
    ['4166.241619', '4166.241619'],
    ['24252.311082', '24252.311082'],
    ['59237.2449', '59237.2449'],
    ['0.000001', '0.000001'],
    ['0.10', '0.1'],
    ['1.0000000', '1'],
    ['４１６６．２４１６１９', '4166.241619 width'],
    ['4166.2416194', 'unreadable too-many-digits'],
    ['0.0000001', 'unreadable too-many-digits'],
    ['123456789012345', '123456789012345'],
    ['1234567890123456', 'unreadable too-many-digits'],
    ['123456789.123456', '123456789.123456'],
    ['1234567890.123456', 'unreadable too-many-digits'],
    ['1000000000000000', 'unreadable too-many-digits'],
    ['1.2.3', 'unreadable not-a-number'],
    ['.5', 'unreadable not-a-number'],
    ['5.', 'unreadable not-a-number'],
    ['1e3', 'unreadable several-numbers'],
    ['0x10', 'unreadable several-numbers'],
    ['½', 'unreadable not-a-number'],
    ['50%', 'unreadable not-a-number'],
    // Units and remarks.
    ['22件', '22 unit'],
    ['22 件', '22 unit'],
    ['56人次', '56 unit'],
    ['22（其中修订 16 件）', '22 remark'],
    ['22(其中修订16件)', '22 remark'],
    ['22件（其中修订 16 件）', '22 unit remark'],
    ['55（含自然失效 29 件）', '55 remark'],
    ['55【含自然失效29件】', '55 remark'],
    ['５５（含自然失效 29 件）', '55 width remark'],
    ['55（含自然失效（2020年前）29 件）', '55 remark'],
    ['22\n（其中修订 16 件）', '22 remark'],
    ['0（无）', '0 remark'],
    ['22（其中修订 16 件', 'unreadable several-numbers'],
    ['22（16）38（5）', 'unreadable several-numbers'],
    ['22，其中修订 16 件', 'unreadable several-numbers'],
    ['（其中修订 16 件）22', 'unreadable several-numbers'],
    ['共22', 'unreadable not-a-number'],
    ['22个半', 'unreadable not-a-number'],
    // About so many.
    ['190余', 'about 190'],
    ['190余件', 'about 190'],
    ['约5500件', 'about 5500'],
    ['5500 余 件', 'about 5500'],
    ['近200', 'about 200'],
    ['超过200件', 'about 200'],
    ['200多', 'about 200'],
    ['200件左右', 'about 200'],
    ['１９０余', 'about 190'],
    ['1.2万余件', 'about 12000'],
    ['约1,200件', 'about 1200'],
    // Ten thousands.
    ['1.2万件', '12000 unit-converted'],
    ['1.2万', '12000 unit-converted'],
    ['12 万 件', '120000 unit-converted'],
    ['3亿', '300000000 unit-converted'],
    ['1.2345678万', '12345.678 unit-converted'],
    // Not a number, and not 0.
    ['', 'blank'],
    ['   ', 'blank'],
    ['　', 'blank'],
    ['\u200b', 'blank'],
    ['/', 'dash'],
    ['／', 'dash'],
    ['\\', 'dash'],
    ['-', 'dash'],
    ['--', 'dash'],
    ['—', 'dash'],
    ['——', 'dash'],
    [' — ', 'dash'],
    ['－', 'dash'],
    ['–', 'dash'],
    ['_', 'dash'],
    ['无', 'dash'],
    ['暂无', 'dash'],
    ['N/A', 'dash'],
    // Several numbers: never a guess where one ends.
    ['396 442 278', 'unreadable several-numbers'],
    ['1 234', 'unreadable several-numbers'],
    ['3/4', 'unreadable several-numbers'],
    ['12；3', 'unreadable several-numbers'],
    ['2012年12月31日', 'unreadable several-numbers'],
    ['12:30', 'unreadable several-numbers'],
    // Words.
    ['未统计', 'unreadable not-a-number'],
    ['一百三十八', 'unreadable not-a-number'],
    ['零', 'unreadable not-a-number'],
    ['?', 'unreadable not-a-number'],
    ['O', 'unreadable not-a-number'],
    ['#REF!', 'unreadable error-value'],
    ['#DIV/0!', 'unreadable error-value'],
    ['#N/A', 'unreadable error-value'],
    ['=1+1', 'unreadable several-numbers'],
  ])('%j is %s', (text, expected) => {
    expect(pasted(text)).toBe(expected);
  });

  it.each([
    ['251000元', '万元', '25.1 unit-converted'],
    ['251000元', '元', '251000 unit'],
    ['251000元', undefined, '251000 unit'],
    ['251000元', '件', 'unreadable unit'],
    ['25.1万元', '万元', '25.1 unit'],
    ['25.1万元', '元', '251000 unit-converted'],
    ['25.1 万元', '万元', '25.1 unit'],
    ['3亿元', '万元', '30000 unit-converted'],
    ['0元', '万元', '0 unit-converted'],
    ['1元', '万元', '0.0001 unit-converted'],
    ['0.01元', '万元', '0.000001 unit-converted'],
    ['0.001元', '万元', 'unreadable too-many-digits'],
    ['3,940元', '万元', '0.394 separator unit-converted'],
    ['22件', '万元', 'unreadable unit'],
    ['1.2万', '元', '12000 unit-converted'],
    // 1.2, or 12,000?
    ['1.2万', '万元', 'unreadable unit'],
    ['3亿', '万元', 'unreadable unit'],
    ['1.2', '万元', '1.2'],
    ['22条', '件', '22 unit'],
    ['约25万元', '万元', 'about 25'],
  ])('%j where %s is wanted is %s', (text, unit, expected) => {
    expect(short(readFigure({ value: text }, unit, false))).toBe(expected);
  });

  it('keeps what was typed', () => {
    expect(readFigure({ value: ' ７５６（改）' }, '件', false).raw).toBe(' ７５６（改）');
    expect(readFigure({ value: '　' }, '件', false)).toEqual({ state: 'blank', raw: '　' });
  });

  it('reads any length of nonsense quickly', () => {
    for (const text of ['1'.repeat(5000), `${'1,'.repeat(3000)}1x`, `1${'（'.repeat(3000)}`, `1${' '.repeat(5000)}x`, `1（${'（）'.repeat(3000)}`]) {
      const start = performance.now();
      expect(numberOf(readFigure({ value: text }, '件', false))).toBeNull();
      expect(performance.now() - start).toBeLessThan(200);
    }
  });
});

describe('a spreadsheet’s cell as a figure', () => {
  it.each<[string, Cell, string]>([
    ['a number', { value: 756 }, '756'],
    ['nought', { value: 0 }, '0'],
    ['minus nought', { value: -0 }, '0'],
    ['a negative number', { value: -18 }, '-18'],
    ['a number however it is shown', { value: 22.4, text: '22' }, '22.4'],
    ['six decimals', { value: 4166.241619 }, '4166.241619'],
    ['the noise of adding', { value: 0.1 + 0.2 }, '0.3'],
    ['the noise of taking away', { value: 1000.3 - 1000.2 }, '0.1'],
    ['the noise of a long sum', { value: Array.from({ length: 90 }, () => 59237.2449).reduce((sum, each) => sum + each, 0) }, '5331352.041'],
    ['seven real decimals', { value: 0.1234567 }, 'unreadable too-many-digits'],
    ['seven real decimals of a larger number', { value: 1000.1234567 }, 'unreadable too-many-digits'],
    ['eight real decimals of a larger number', { value: 59237.24491234 }, 'unreadable too-many-digits'],
    ['a third', { value: 1 / 3 }, 'unreadable too-many-digits'],
    ['a number beyond all counting', { value: 1e300 }, 'unreadable too-many-digits'],
    ['no number at all', { value: Number.NaN }, 'unreadable too-many-digits'],
    ['a number kept as text', { value: '756' }, '756 text'],
    ['a full-width number kept as text', { value: '７５６' }, '756 text width'],
    ['a formula with its result', { value: 741, formula: 'SUM(C6:C10)' }, '741 formula'],
    ['a formula whose result is text', { value: '741', formula: 'TEXT(C5,0)' }, '741 formula text'],
    ['a formula never calculated', { value: '', formula: 'SUM(C6:C10)' }, 'unreadable not-calculated'],
    ['a formula that yields nothing', { value: '', text: '', formula: 'IF(C5="","",C5)' }, 'blank'],
    ['a formula in error', { value: '#REF!', error: true, formula: '#REF!+1' }, 'unreadable error-value'],
    ['an error', { value: '#DIV/0!', error: true }, 'unreadable error-value'],
    ['a date', { value: 41274, text: '2012年12月31日', date: true }, 'unreadable date'],
    ['TRUE', { value: true, text: 'TRUE' }, 'unreadable not-a-number'],
    ['FALSE', { value: false, text: 'FALSE' }, 'unreadable not-a-number'],
    ['an empty text', { value: '' }, 'blank'],
    ['a dash', { value: '—' }, 'dash'],
  ])('%s', (_name, cell, expected) => {
    expect(inSheet(cell)).toBe(expected);
  });

  it('that is absent is blank', () => {
    expect(readFigure(undefined, '件', true)).toEqual({ state: 'blank', raw: '' });
  });

  it('names the formula that was never calculated', () => {
    expect(readFigure({ value: '', formula: 'SUM(C6:C10)' }, '件', true).raw).toBe('=SUM(C6:C10)');
  });
});

describe('whatever is typed', () => {
  const millionths = fc.bigInt({ min: 0n, max: 10n ** 15n - 1n });
  const decimal = (scaled: bigint): string => {
    const [whole, fraction] = [scaled / 1_000_000n, String(scaled % 1_000_000n).padStart(6, '0')];
    return `${String(whole)}.${fraction}`;
  };

  it('decimals are exact to the sixth', () => {
    fc.assert(
      fc.property(millionths, (scaled) => {
        const figure = readFigure({ value: decimal(scaled) }, '万元', false);
        expect(numberOf(figure)).toBe(Number(decimal(scaled)));
        expect(numberOf(readFigure({ value: Number(decimal(scaled)) }, '万元', true))).toBe(Number(decimal(scaled)));
      }),
    );
  });

  it('元 and 万元 are the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 10 }), (yuan) => {
        const wan = decimal(BigInt(yuan) * 100n);
        expect(numberOf(readFigure({ value: `${String(yuan)}元` }, '万元', false))).toBe(Number(wan));
        expect(numberOf(readFigure({ value: `${wan}万元` }, '元', false))).toBe(yuan);
      }),
    );
  });

  it('full-width digits, separators and spaces change nothing', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 12), fc.boolean(), fc.constantFrom('', ' ', '　', '\t', '\u200b'), (value, wide, space) => {
        const grouped = value.toLocaleString('en-US');
        const text = wide ? grouped.replace(/[\d,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)) : grouped;
        expect(numberOf(readFigure({ value: `${space}${text}${space}` }, '件', false))).toBe(value);
      }),
    );
  });

  it('a few digits are read as they are with blanks around them, whatever the unit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,9}$/), fc.constantFrom(undefined, '件', '人', '元', '万元', '亿元'), fc.boolean(), (digits, unit, sheet) => {
        const [short, long] = [readFigure({ value: digits }, unit, sheet), readFigure({ value: ` ${digits} ` }, unit, sheet)];
        expect(short).toEqual({ ...long, raw: digits });
        expect(numberOf(short)).toBe(Number(digits));
      }),
    );
  });

  it('no text makes it fail, and what is read as a number has its digits in the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[\d,.（）()件元万余约 \-+/—]{0,12}$/)), (text) => {
        const figure = readFigure({ value: text }, '件', false);
        expect(figure.raw).toBe(text);
        if (figure.state === 'number') expect(text.normalize('NFKC')).toMatch(/\d/);
      }),
      { numRuns: 500 },
    );
  });
});
