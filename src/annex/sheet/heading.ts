import { cellText, type Grid } from './grid';
import { fold } from './label';

/** Unit and year as written above a table. */
export interface Heading {
  readonly unit?: string;
  readonly year?: number;
}

const unitLabel = /^(?:单位名称|填报单位|填报机关|报送单位|报告单位|编报单位)(?:\((?:盖章|公章|签章)\))?:?(.*)$|^单位:(.+)$/;
/** “单位：万元” above a table is a unit of measure. */
const measure = /^(?:万?元|亿元|[条件次篇个人期份项]|人次)+[、,/]?/;
/** A title: whose report or table it is, if it says so, and of which year. */
const title = /^((?:[^。，；：、,;:]{2,30}?)?)\(?20\d\d年度?\)?.{0,8}(?:政府信息|政务)公开[^。，；,;]{0,30}(?:报告|年报|统计表|情况表|附表|报表|表)(?:\([^()]*\))?$/;
/** Last words of the name of a body that files reports. */
const body = /(?:政府|委员会|办公[厅室]|办事处|管委会|[局厅处院署委镇乡])$/;
const emptyMark = /^[_—\-\s]*$/;

/** Looks for the unit and the year in the rows above `table`, the nearest first. */
export function headingAbove(grid: Grid, table: number): Heading {
  let unit: string | undefined;
  let year: number | undefined;
  let titleUnit: string | undefined;
  let looseYear: number | undefined;
  for (let r = table - 1; r >= 0; r -= 1) {
    const texts = Array.from(grid.rows[r] ?? [], cellText);
    texts.forEach((text, column) => {
      const folded = fold(text);
      if (folded === '' || folded.length > 200) return;
      unit ??= unitIn(text, texts.slice(column + 1));
      // A date is when the form was filled in, mostly in January of the year after.
      const stated = /(20\d\d)年(?!\d{1,2}月)/.exec(folded);
      if (stated === null) return;
      const named = title.exec(folded)?.[1];
      if (named !== undefined) titleUnit ??= named === '' ? unitAbove(grid, r) : compact(text).slice(0, named.length);
      if (named !== undefined || /统计表|年度报告|年报|年度\)?$/.test(folded)) year ??= Number(stated[1]);
      else looseYear ??= Number(stated[1]);
    });
  }
  const found = unit ?? titleUnit;
  const when = year ?? looseYear;
  return { ...(found === undefined ? {} : { unit: found }), ...(when === undefined ? {} : { year: when }) };
}

/** A title in two lines has the name in the first. */
function unitAbove(grid: Grid, row: number): string | undefined {
  for (let r = row - 1; r >= Math.max(0, row - 3); r -= 1) {
    const text = compact(Array.from(grid.rows[r] ?? [], cellText).join(''));
    if (text !== '') return text.length <= 30 && body.test(text) ? text : undefined;
  }
  return undefined;
}

/** Without white space; otherwise as written, character for character what `fold` makes of it. */
const compact = (text: string): string => text.replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '');

function unitIn(text: string, following: readonly string[]): string | undefined {
  const folded = fold(text);
  const match = unitLabel.exec(folded);
  if (match === null) return undefined;
  const rest = match[1] ?? match[2] ?? '';
  const named = rest.replace(/(?:填报日期|填表日期|日期|单位负责人|填报人|年度|统计年度).*$/, '');
  if (match[2] !== undefined && measure.test(named)) return undefined;
  const start = folded.length - rest.length;
  if (!emptyMark.test(named)) return compact(text).slice(start, start + named.length);
  const next = following.find((each) => fold(each) !== '');
  return next === undefined || emptyMark.test(fold(next)) || fold(next).includes(':') ? undefined : compact(next);
}
