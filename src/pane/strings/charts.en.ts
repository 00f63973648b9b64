import type { ChartsStrings } from './charts.zh';

/** The words of the charts. */
export const chartsEn: ChartsStrings = {
  none: 'There is nothing to draw: no figures yet, or all of them are 0.',
  copy: 'Copy picture',
  copied: 'The picture is copied; paste it into Word or WPS.',
  copyName: (title) => `Copy picture: ${title}`,
  save: 'Save SVG',
  saveName: (title) => `Save SVG: ${title}`,
  notCopied: 'The browser does not allow copying pictures, so an SVG file was saved instead. If none arrived, use “Insert charts” or the page.',
  table: 'Figures of the chart',
  tableName: (title) => `Figures: ${title}`,
  file: (title) => `${title}.svg`,
};
