import { fold } from '../annex/sheet/label';

/** Words for one body's office or government that names of the same body are written with and without. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<=[镇乡县区市旗州盟省])(?:人民)?政府$/, ''],
  [/街道办(?:事处)?$/, '街道'],
  [/管委会$/, '管理委员会'],
];
/** Remarks at the end of a name. */
const remark = /\([^()]*\)$/;
const LONGEST = 60;

/**
 * What names of one unit have in common: 张村镇, 张村镇政府 and 张村镇人民政府 are one unit, so are 东山街道 and 东山街道办事处.
 * Abbreviations (发改局) are not resolved. Empty if there is no name.
 */
export function unitKey(name: string | undefined): string {
  let key = fold((name ?? '').slice(0, LONGEST * 4)).replace(remark, '').replace(/[^\p{Script=Han}\p{Letter}\p{Number}()]/gu, '').slice(0, LONGEST);
  for (const [pattern, short] of endings) key = key.replace(pattern, short);
  return key;
}

/** Where the name of a higher body ends. */
const region = /[省市县区旗州盟镇乡]|街道/g;

/** A name without the names of higher bodies before it: 环翠区张村镇 gives 张村镇. */
export function shorterKeys(key: string): string[] {
  return [...key.matchAll(region)].map(({ index, 0: end }) => key.slice(index + end.length)).filter((rest) => rest.length >= 2);
}

/**
 * Whether two names may be one unit's: one has the name of a higher body before it, or is an abbreviation with the same
 * first and last characters (发改局, 发展和改革局). It may as well be two units; never to be taken for sure.
 */
export function mayBeSame(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 2 || short === long) return short === long && short !== '';
  return shorterKeys(long).includes(short) || isAbbreviation(short, long);
}

function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 3 || short[0] !== long[0] || short[short.length - 1] !== long[long.length - 1]) return false;
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}

/** Words in file names that are no part of a unit's name. */
const filler = /(?<!人民)政府信息公开|信息公开|政务公开|工作(?![部委])|年度|年报|报告|统计(?!局)表?|情况表?|附件|附表|副本|报表|报送|上报|最终版?|定稿|修改版?|新建|\d+(?:年度?|[月日版]|季度)?|[^\p{Script=Han}\d]+/gu;
const bodyEnd = /(?:政府|委员会|办公[厅室]|办事处|街道|管委会|中心|[局厅处院署委镇乡县区市旗站所])$/;

/** A unit's name as a file's name may have it; undefined if nothing in it looks like one. */
export function unitInFileName(file: string): string | undefined {
  const steps = file.slice(-300).split(/[\\/#]/).filter((each) => each !== '');
  const name = steps[steps.length - 1] ?? '';
  const parts = name.replace(/\.[A-Za-z0-9]{2,5}$/, '').replace(filler, ' ').split(' ').filter((each) => each.length >= 2);
  return parts.find((each) => bodyEnd.test(each) && each.length <= 30);
}
