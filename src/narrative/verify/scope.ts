import type { Sheet } from '../../annex/sheet/sheet';
import { FILLER, Lexicon } from './lexicon';
import { VAGUE } from './vocabulary';

const levels = ['省', '市', '州', '盟', '旗', '县', '区', '镇', '乡', '街道', '局', '委', '厅', '办', '院'];

/** Below these there is no body of its own kind. */
const lowest = ['镇', '乡', '街道'];
/** “县政府” may be the county's government alone, where its sheet speaks of all of the county. */
const areas = ['省', '市', '州', '盟', '旗', '县', '区'];

/** The words by which a text means the unit itself, or the whole area that it reports on. */
export function selfWords(unit: string | undefined): Lexicon {
  const name = (unit ?? '').replace(/\s+/g, '').replace(/[（(][^（）()]*[）)]$/, '');
  const stem = name.replace(/(人民)?政府$/, '').replace(/(管理委员会|管委会)$/, '');
  const found = levels.filter((level) => stem.endsWith(level));
  const office = /([省市州县区镇乡旗盟])(?:人民)?政府.+/.exec(name)?.[1];
  const own = name === '' ? levels : found.length > 0 ? found : /办公[室厅]$/.test(name) ? ['办', '厅', '室'] : /委员会$/.test(name) ? ['委'] : [];
  const words = new Set(['我单位', '本单位', '本机关', '我机关', '本部门', '我部门', '全单位']);
  for (const level of own) {
    for (const before of ['全', '我', '本']) words.add(before + level);
    if (lowest.includes(level)) for (const government of ['政府', '人民政府', '党委政府']) words.add(level + government);
  }
  if (name !== '') for (const word of shorter(name)) words.add(word);
  const government = office ?? own.filter((level) => areas.includes(level));
  const whole = [...government].flatMap((level) => [`${level}政府`, `${level}人民政府`]);
  return new Lexicon([...[...words].filter((word) => word.length > 1).map((word) => ({ word, class: FILLER })), ...whole.map((word) => ({ word, class: VAGUE }))]);
}

/** A unit's name, and what is left of it without the places before its own. */
function shorter(name: string): string[] {
  const names = [name];
  for (const match of name.matchAll(/[省市州盟旗县区]/g)) {
    const rest = name.slice(match.index + 1);
    if (rest.length > 1) names.push(rest, match[0] + rest);
  }
  return names.flatMap((each) => [each, each.replace('人民政府', '政府'), each.replace(/(人民)?政府$/, ''), each.replace('办公室', '办'), each.replace('人民政府', '政府').replace('办公厅', '办')]);
}

const year = /(\d{4})年(度)?/g;
const day = /\d{1,2}月(?:\d{1,2}日?)?(?:以?前|底)?/g;

/** Puts the years and days of a text into words: 本年, 上年, 下年, 他年, 某日. */
export function datesInWords(text: string, sheet: Pick<Sheet, 'year'>): string {
  if (!/\d/.test(text)) return text;
  return text.replace(year, (_, digits: string) => yearInWords(Number(digits), sheet.year)).replace(day, '某日');
}

function yearInWords(said: number, year: number | undefined): string {
  if (year === undefined || said === year) return '本年';
  return said === year - 1 ? '上年' : said === year + 1 ? '下年' : '他年';
}
