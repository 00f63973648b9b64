import { nextId } from '../model/book';
import type { Chart } from '../model/features';
import { requireOpen } from '../model/protection';
import type { Sheet } from '../model/sheet';
import type { Args } from '../protocol/args';
import type { Call } from '../protocol/call';
import { itemNotFound } from '../protocol/errors';
import { booleanValue, type HostObject, numberValue, objectType, oneOf, type Property, textValue, type Opens } from '../protocol/table';
import { areaOf, areasOf, fullAddress, rangeArgument } from './target';

interface ChartOn {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

type Sizes = 'left' | 'top' | 'width' | 'height';
const size = (key: Sizes): Property<ChartOn> => ({ get: ({ chart }) => chart[key], set: ({ chart }, value) => { chart[key] = numberValue(value, key, 0); } });

const titleObject: Opens<ChartOn> = objectType('ChartTitle', {
  properties: {
    Text: {
      get: ({ chart }) => chart.title,
      set: ({ chart }, value) => {
        chart.title = textValue(value, 'text');
        chart.titleVisible = true;
      },
    },
    Visible: { get: ({ chart }) => chart.titleVisible, set: ({ chart }, value) => { chart.titleVisible = booleanValue(value, 'visible'); } },
  },
});

const legendObject: Opens<ChartOn> = objectType('ChartLegend', {
  properties: {
    Visible: { get: ({ chart }) => chart.legendVisible, set: ({ chart }, value) => { chart.legendVisible = booleanValue(value, 'visible'); } },
    Position: { get: ({ chart }) => chart.legendPosition, set: ({ chart }, value) => { chart.legendPosition = oneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'], 'position'); } },
  },
});

/** Places a chart over cells, with the standard sizes of rows and columns (assumed: sizes of single ones are not counted). */
function setPosition({ sheet, chart }: ChartOn, args: Args, call: Call): void {
  const first = areaOf(rangeArgument(args.at(0), call.book, sheet));
  const given = args.at(1);
  Object.assign(chart, { left: first.left * 54, top: first.top * sheet.standardHeight });
  if (given === undefined) return;
  const last = areaOf(rangeArgument(given, call.book, sheet));
  Object.assign(chart, { width: (last.right - first.left + 1) * 54, height: (last.bottom - first.top + 1) * sheet.standardHeight });
}

const chartObject: Opens<ChartOn> = objectType('Chart', {
  identity: ({ chart }) => ({ Id: chart.id }),
  properties: {
    Id: { get: ({ chart }) => chart.id },
    Name: { get: ({ chart }) => chart.name, set: ({ chart }, value) => { chart.name = textValue(value, 'name'); } },
    ChartType: { get: ({ chart }) => chart.type, set: ({ chart }, value) => { chart.type = textValue(value, 'chartType'); } },
    Left: size('left'),
    Top: size('top'),
    Width: size('width'),
    Height: size('height'),
  },
  objects: { Title: titleObject, Legend: legendObject },
  methods: {
    Delete: ({ sheet, chart }) => {
      requireOpen(sheet, 'charts', 'allowEditObjects');
      const at = sheet.charts.indexOf(chart);
      if (at < 0) throw itemNotFound('a deleted chart');
      sheet.charts.splice(at, 1);
    },
    SetPosition: setPosition,
    SetData: ({ sheet, chart }, args, call) => {
      const source = rangeArgument(args.at(0), call.book, sheet);
      Object.assign(chart, { source: fullAddress(source.sheet, areasOf(source)), seriesBy: args.optionalText(1) ?? 'Auto' });
    },
  },
});

function find(sheet: Sheet, key: unknown): HostObject | null {
  const chart = sheet.charts.find((each) => each.id === key || each.name === key);
  return chart === undefined ? null : chartObject({ sheet, chart });
}

const required = (object: HostObject | null): HostObject => {
  if (object === null) throw itemNotFound('a chart');
  return object;
};

/** Charts with no more than name, place, source and title: nothing is drawn. */
export const chartsObject: Opens<Sheet> = objectType('ChartCollection', {
  properties: { Count: { get: (sheet) => sheet.charts.length } },
  items: (sheet) => sheet.charts.map((chart) => chartObject({ sheet, chart })),
  index: (sheet, key) => find(sheet, key),
  methods: {
    Add: (sheet, args, call) => {
      requireOpen(sheet, 'charts', 'allowEditObjects');
      const source = rangeArgument(args.at(1), call.book, sheet);
      const number = nextId();
      const chart: Chart = {
        id: `{CH${String(number).padStart(6, '0')}}`,
        name: `图表 ${String(sheet.charts.length + 1)}`,
        type: args.text(0),
        source: fullAddress(source.sheet, areasOf(source)),
        seriesBy: args.optionalText(2) ?? 'Auto',
        title: '图表标题',
        titleVisible: true,
        legendVisible: true,
        legendPosition: 'Bottom',
        left: 0,
        top: 0,
        width: 360,
        height: 216,
      };
      sheet.charts.push(chart);
      return chartObject({ sheet, chart });
    },
    GetCount: (sheet) => sheet.charts.length,
    GetItem: (sheet, args) => required(find(sheet, args.text(0))),
    GetItemAt: (sheet, args) => {
      const chart = sheet.charts[args.integer(0)];
      if (chart === undefined) throw itemNotFound('a chart');
      return chartObject({ sheet, chart });
    },
    GetItemOrNullObject: (sheet, args) => find(sheet, args.text(0)),
  },
});
