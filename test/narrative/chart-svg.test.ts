import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { ticksFor } from '../../src/narrative/chart-axis';
import { chartSvg } from '../../src/narrative/chart-svg';
import { chartTable } from '../../src/narrative/chart-words';
import { type ChartData, chartsOf } from '../../src/narrative/charts';
import { BLANK } from '../../src/annex/sheet/figure';
import { ems, wrapped } from '../../src/narrative/svg';
import { formOf, number, publishedSheet, sheetOf } from './sheets';

const two: ChartData = {
  title: '依申请办理结果（件）',
  categories: ['予以公开', '部分公开', '不予公开'],
  series: [{ name: '2021年', values: [30, 5, null] }, { name: '2022年', values: [21, 0, 4] }],
};

/** Elements in document order; throws where the markup is not well-formed. */
function elementsOf(svg: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const all: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: typeof all = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    const one = { name, attributes: attributes as Record<string, string>, text: '' };
    all.push(one);
    open.push(one);
  });
  parser.on('text', (text) => { const one = open.at(-1); if (one !== undefined) one.text += text; });
  parser.on('closetag', () => { open.pop(); });
  parser.write(svg).close();
  return all;
}
const textsOf = (svg: string): string[] => elementsOf(svg).filter(({ name }) => name === 'text').map(({ text }) => text);

test.each([
  [[30, 5, 21], [0, 10, 20, 30]],
  [[413, 190], [0, 200, 400, 600]],
  [[1], [0, 1]],
  [[3], [0, 1, 2, 3]],
  [[0], [0, 1]],
  [[], [0, 1]],
  [[0.3, 0.1], [0, 0.1, 0.2, 0.3]],
  [[-5, 12], [-5, 0, 5, 10, 15]],
  [[3985758, 447228, 88283], [0, 1000000, 2000000, 3000000, 4000000]],
])('round ticks for %j', (values, expected) => {
  expect(ticksFor(values)).toEqual(expected);
});

test('ticks span every value and zero, in few even steps of 1, 2 or 5', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(), fc.integer({ min: -1000, max: 10 ** 12 })), { maxLength: 12 }), (values) => {
      const ticks = ticksFor(values);
      const [first = NaN, second = NaN] = ticks;
      expect(ticks[0]).toBeLessThanOrEqual(Math.min(0, ...values));
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(0, ...values));
      expect(ticks).toContain(0);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(ticks.every(Number.isInteger)).toBe(true);
      expect(String(second - first)).toMatch(/^[125]0*$/);
    }),
  );
});

test('two years: a title, the figures in words, each value at its bar; a zero is 0, what is not known is no number', () => {
  const { svg, width } = chartSvg(two);
  const [root, title, desc] = elementsOf(svg);
  expect(width).toBe(640);
  expect(root).toMatchObject({ name: 'svg', attributes: { role: 'img', width: '640', 'aria-labelledby': 'chart-title chart-desc' } });
  expect(title).toMatchObject({ name: 'title', text: '依申请办理结果（件）', attributes: { id: 'chart-title' } });
  expect(desc).toMatchObject({ name: 'desc', text: '2021年：予以公开30，部分公开5，不予公开无数据。2022年：予以公开21，部分公开0，不予公开4。', attributes: { id: 'chart-desc' } });
  expect(textsOf(svg)).toEqual(['依申请办理结果（件）', '2021年', '2022年', '0', '10', '20', '30', '予以公开', '30', '21', '部分公开', '5', '0', '不予公开', '无数据', '4']);
});

test('bars are as long as their values; zero and unknown figures have none', () => {
  const bars = (svg: string, fill: string): number[] => elementsOf(svg).filter(({ name, attributes }) => name === 'rect' && attributes['fill'] === fill && attributes['height'] !== undefined).map(({ attributes }) => Number(attributes['width']));
  const { svg } = chartSvg(two);
  const [legendNow = NaN, now = NaN, four = NaN, ...more] = bars(svg, '#0f548c');
  const [legendBefore = NaN, before = NaN, five = NaN, ...others] = bars(svg, 'url(#chart-hatch)');
  expect([more, others]).toEqual([[], []]);
  expect(legendNow).toBe(legendBefore);
  expect(now / before).toBeCloseTo(21 / 30, 2);
  expect(four / before).toBeCloseTo(4 / 30, 2);
  expect(five / before).toBeCloseTo(5 / 30, 2);
});

test('the same chart is the same picture, in its own ids and colours where asked', () => {
  expect(chartSvg(two)).toEqual(chartSvg(two));
  const dark = chartSvg(two, { theme: 'dark', width: 320, id: 'second' });
  expect(dark.width).toBe(320);
  expect(dark.svg).toContain('second-hatch');
  expect(dark.svg).not.toContain('#ffffff" height');
  expect(textsOf(dark.svg)).toEqual(expect.arrayContaining(['30', '21', '无数据']));
});

test('text from outside stays text, and the picture well-formed, whatever it is', () => {
  const nasty = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('</text><script>alert(1)</script>', '"><image href="http://x/"/>', '\u202E反', '\uD800', 'a\u0000b', '=1+1', '长'.repeat(300)));
  fc.assert(
    fc.property(nasty, nasty, fc.array(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })), { maxLength: 4 }), fc.integer({ min: 280, max: 900 }), (title, name, values, width) => {
      const { svg } = chartSvg({ title, categories: values.map(() => name), series: [{ name, values }, { name: '本年', values }] }, { width });
      const names = new Set(elementsOf(svg).map((each) => each.name));
      expect([...names].every((each) => ['svg', 'title', 'desc', 'defs', 'pattern', 'rect', 'line', 'text'].includes(each))).toBe(true);
      expect(svg).not.toMatch(/NaN|Infinity|undefined|null|\u202E/);
    }),
  );
});

test('nothing stands outside the picture or on something else, at 640 and at 320', () => {
  const charts = ['pingtan-2022', 'huaian-2024', 'zhangcun-2012'].flatMap((id) => chartsOf(publishedSheet(id)));
  const long: ChartData = { ...two, categories: ['要求行政机关确认或重新出具已获取信息', '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '其他'] };
  for (const chart of [...charts, long, two]) {
    for (const width of [320, 640]) {
      const { svg, height } = chartSvg(chart, { width });
      const font = Number(elementsOf(svg)[0]?.attributes['font-size']);
      expect(width === 640 ? font / 2 : font).toBeGreaterThanOrEqual(9);
      for (const { attributes, text } of elementsOf(svg).filter(({ name }) => name === 'text')) {
        const size = Number(attributes['font-size'] ?? font);
        const from = { middle: ems(text) / 2, end: ems(text) }[attributes['text-anchor'] ?? ''] ?? 0;
        const left = Number(attributes['x']) - from * size;
        expect({ text, inside: left >= 0 && left + ems(text) * size <= width + 1 && Number(attributes['y']) <= height }).toEqual({ text, inside: true });
      }
    }
  }
});

test('long names are broken into lines, and cut only where those do not do', () => {
  expect(wrapped('法律服务机构', 6, 3)).toEqual(['法律服务机构']);
  expect(wrapped('社会公益组织', 4, 3)).toEqual(['社会公益', '组织']);
  expect(wrapped('一二三四五六七八九', 2, 2)).toEqual(['一二', '三…']);
});

test('the figures as a table', () => {
  expect(chartTable(two)).toEqual({ header: ['', '2021年', '2022年'], rows: [['予以公开', '30', '21'], ['部分公开', '5', '0'], ['不予公开', '无数据', '4']] });
});

describe('which charts', () => {
  const titles = (id: string): string[] => chartsOf(publishedSheet(id)).map(({ title }) => title);

  test('each form has those that its figures fill', () => {
    const of2021 = ['政府信息公开申请（件）', '依申请办理结果（件）', '新收申请的申请人（件）', '行政复议、行政诉讼（件）'];
    expect(titles('huaian-2024')).toEqual(of2021);
    expect(titles('pingtan-2022')).toEqual(of2021);
    // Nobody applied and nothing was disputed in 张村镇.
    expect(titles('zhangcun-2012')).toEqual(['公开渠道（条）']);
    const full = sheetOf(formOf('cn-2014'), {}, number(2));
    expect(chartsOf(full).map(({ title }) => title)).toEqual(['公开渠道（条）', '申请方式（件）', '依申请办理结果（件）', '行政复议、行政诉讼、举报投诉（件）']);
  });

  test('the law-suits of both groups are one figure', () => {
    // 淮安 2024, by hand: 72 64 178 37; 13 + 12, 4 + 1, 8 + 1, 1 + 6.
    expect(chartsOf(publishedSheet('huaian-2024'))[3]?.series).toEqual([{ name: '2024年', values: [72, 64, 178, 37, 25, 5, 9, 7] }]);
  });

  test('a blank is no zero, and a chart of nothing is none', () => {
    const sheet = sheetOf(formOf('cn-2021'), { 't3.r1.c1': 3, 't3.r1.c2': BLANK });
    expect(chartsOf(sheet)).toEqual([expect.objectContaining({ title: '新收申请的申请人（件）', series: [{ name: '2023年', values: [3, null, 0, 0, 0, 0] }] })]);
    expect(chartsOf(sheetOf(formOf('cn-2021'), {}))).toEqual([]);
    expect(chartsOf(sheetOf(formOf('cn-2021'), {}, BLANK))).toEqual([]);
  });

  test('the year before stands first, also where this year has only zeros; any other year is left out', () => {
    const now = sheetOf(formOf('cn-2021'), {});
    const before = { ...sheetOf(formOf('cn-2021'), { 't3.r1.c1': 7, 't3.r1.c7': 7 }), year: 2022 };
    expect(chartsOf(now, before).map(({ series }) => series.map(({ name }) => name))).toEqual([['2022年', '2023年'], ['2022年', '2023年']]);
    expect(chartsOf(now, { ...before, year: 2020 })).toEqual([]);
    expect(chartsOf(now, { ...before, year: 2023 })).toEqual([]);
  });
});
