import { ticksFor } from './chart-axis';
import { chartInWords, NO_FIGURE, valueText } from './chart-words';
import type { ChartData } from './charts';
import { numberText } from './numbers';
import { CHINESE_FONTS, element, ems, escaped, wrapped } from './svg';

export interface ChartStyle {
  /** `light` for print and for what is copied; `dark` for a dark screen. */
  readonly theme?: 'light' | 'dark';
  /** In pixels; 640 if not given. Text is set for this width, and still to be read when shown at half of it from 480 on. */
  readonly width?: number;
  /** What the ids inside the picture begin with: needed where several stand in one document. */
  readonly id?: string;
}

export interface ChartPicture {
  /** A document of its own, without scripts, style sheets or references to anything outside. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

interface Colours {
  readonly paper: string;
  readonly text: string;
  readonly line: string;
  /** The sheet's own year: the darkest in print, the lightest on a dark screen. */
  readonly now: string;
  /** The year before, hatched with `now`. */
  readonly before: string;
}

const themes: Readonly<Record<'light' | 'dark', Colours>> = {
  light: { paper: '#ffffff', text: '#242424', line: '#c7c7c7', now: '#0f548c', before: '#dbe9f7' },
  dark: { paper: '#292929', text: '#ffffff', line: '#666666', now: '#7cc4ff', before: '#0c3b5e' },
};

/** Lines that a label may take beside its bars. */
const LABEL_LINES = 3;
/** Of the width. */
const LABELS = 0.3;

/** Draws a chart with lying bars, a group for each category: names of any length stand beside them, values at their ends. */
export function chartSvg(chart: ChartData, { theme = 'light', width = 640, id = 'chart' }: ChartStyle = {}): ChartPicture {
  const colours = themes[theme];
  const font = width < 480 ? 14 : 19;
  const layout = layOut(chart, width, font);
  const write = (text: string, x: number, y: number, more: Readonly<Record<string, string | number>> = {}): string =>
    element('text', { x, y, fill: colours.text, ...more }, escaped(text));
  const hatch = `${id}-hatch`;
  const fill = (series: number): Readonly<Record<string, string>> =>
    series === chart.series.length - 1 ? { fill: colours.now } : { fill: `url(#${hatch})`, stroke: colours.now };

  const heading = layout.title.map((line, index) => write(line, font * 0.5, font * 1.5 * (index + 1), { 'font-size': font * 1.15, 'font-weight': 'bold' }));
  const legend = layout.legend.flatMap(({ name, x, y }, index) => [
    element('rect', { x, y: y - font * 0.8, width: font * 1.4, height: font * 0.85, ...fill(index) }),
    write(name, x + font * 1.8, y),
  ]);
  const grid = layout.ticks.flatMap(({ value, x }) => [
    element('line', { x1: x, y1: layout.top, x2: x, y2: layout.bottom, stroke: value === 0 ? colours.text : colours.line }),
    write(numberText(value), x, layout.bottom + font * 1.3, { 'text-anchor': 'middle', 'font-size': font * 0.85 }),
  ]);
  const groups = layout.groups.flatMap(({ label, bars }) => [
    ...label.map(({ text, y }) => write(text, layout.left - font * 0.5, y, { 'text-anchor': 'end' })),
    ...bars.flatMap(({ series, value, x, y, length }) => [
      ...(length > 0 ? [element('rect', { x, y, width: length, height: layout.bar, ...fill(series) })] : []),
      write(valueText(value), layout.valueAt(value), y + layout.bar / 2 + font * 0.36, value === null ? { 'font-style': 'italic' } : {}),
    ]),
  ]);
  const pattern = element(
    'pattern',
    { id: hatch, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('rect', { width: 6, height: 6, fill: colours.before }) + element('line', { x1: 0, y1: 0, x2: 0, y2: 6, stroke: colours.now, 'stroke-width': 2.5 }),
  );
  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', role: 'img', lang: 'zh-CN', width, height: layout.height, viewBox: `0 0 ${String(width)} ${String(layout.height)}`, 'aria-labelledby': `${id}-title ${id}-desc`, 'font-family': CHINESE_FONTS, 'font-size': font },
    [
      element('title', { id: `${id}-title` }, escaped(chart.title)),
      element('desc', { id: `${id}-desc` }, escaped(chartInWords(chart))),
      element('defs', {}, pattern),
      element('rect', { width, height: layout.height, fill: colours.paper }),
      ...heading,
      ...legend,
      ...grid,
      ...groups,
    ].join(''),
  );
  return { svg, width, height: layout.height };
}

interface Layout {
  readonly title: readonly string[];
  /** Empty for one series. */
  readonly legend: readonly { readonly name: string; readonly x: number; readonly y: number }[];
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
  readonly groups: readonly {
    readonly label: readonly { readonly text: string; readonly y: number }[];
    readonly bars: readonly { readonly series: number; readonly value: number | null; readonly x: number; readonly y: number; readonly length: number }[];
  }[];
  /** Of the plot. */
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  /** Thickness of a bar. */
  readonly bar: number;
  readonly height: number;
  /** Where the text of a value begins. */
  readonly valueAt: (value: number | null) => number;
}

function layOut({ title, categories, series }: ChartData, width: number, font: number): Layout {
  const all = series.flatMap(({ values }) => values);
  const ticks = ticksFor(all.filter((value) => value !== null));
  const labels = categories.map((category) => wrapped(category, (width * LABELS) / font, LABEL_LINES));
  const left = font + Math.max(0, ...labels.flat().map(ems)) * font;
  const room = Math.max(ems(NO_FIGURE), ...all.map((value) => ems(valueText(value)))) * font + font;
  const [least = 0, most = 1] = [ticks[0], ticks[ticks.length - 1]];
  const x = (value: number): number => left + ((value - least) / (most - least)) * (width - left - room);

  const titleLines = wrapped(title, width / (font * 1.15) - 1, 3);
  const legendTop = font * (1.5 * titleLines.length + 0.6);
  const legend = series.length < 2 ? [] : placedLegend(series.map(({ name }) => name), width, font, legendTop + font);
  const top = (legend[legend.length - 1]?.y ?? legendTop) + font * 0.7;

  const bar = font * 1.25;
  let y = top;
  const groups = categories.map((_, category) => {
    const lines = labels[category] ?? [];
    const height = Math.max(series.length * bar, lines.length * font * 1.2) + font * 0.8;
    const middle = y + height / 2;
    const first = middle - (series.length * bar) / 2;
    const group = {
      label: lines.map((text, line) => ({ text, y: middle + (line - (lines.length - 1) / 2) * font * 1.2 + font * 0.36 })),
      bars: series.map(({ values }, index) => {
        const value = values[category] ?? null;
        const ends = [x(0), x(value ?? 0)];
        return { series: index, value, x: Math.min(...ends), y: first + index * bar, length: Math.abs(x(value ?? 0) - x(0)) };
      }),
    };
    y += height;
    return group;
  });
  return {
    title: titleLines,
    legend,
    ticks: legible(ticks, x, font).map((value) => ({ value, x: x(value) })),
    groups,
    left,
    top,
    bottom: y,
    bar,
    height: Math.ceil(y + font * 2),
    valueAt: (value) => x(Math.max(0, value ?? 0)) + font * 0.4,
  };
}

function placedLegend(names: readonly string[], width: number, font: number, top: number): { name: string; x: number; y: number }[] {
  let x = font * 0.5;
  let y = top;
  return names.map((name) => {
    const needed = (ems(name) + 3) * font;
    if (x > font && x + needed > width) {
      x = font * 0.5;
      y += font * 1.5;
    }
    const place = { name, x, y };
    x += needed;
    return place;
  });
}

/** Every tick, every second or only the ends and zero: as many as can be read side by side. */
function legible(ticks: readonly number[], x: (value: number) => number, font: number): readonly number[] {
  const fits = (some: readonly number[]): boolean =>
    some.every((value, index) => {
      const next = some[index + 1];
      return next === undefined || x(next) - x(value) > ((ems(numberText(value)) + ems(numberText(next))) / 2 + 0.6) * font * 0.85;
    });
  const second = ticks.filter((_, index) => index % 2 === 0);
  const ends = ticks.filter((value) => value === 0 || value === ticks[ticks.length - 1]);
  return [ticks, second, ends].find(fits) ?? [0];
}
