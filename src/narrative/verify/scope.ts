import { Lexicon } from './lexicon';
import { OWN, VAGUE } from './vocabulary';

const levels = ['省', '市', '州', '盟', '旗', '县', '区', '镇', '乡', '街道', '局', '委', '厅', '办', '院', '所', '站', '中心', '馆', '署', '队', '处'];

/** Below these there is no body of its own kind. */
const lowest = ['镇', '乡', '街道'];
/** “县政府” may be the county's government alone, where its sheet speaks of all of the county. */
const areas = ['省', '市', '州', '盟', '旗', '县', '区'];

/** How a text means the unit itself, or the whole area that it reports on. */
export interface Self {
  readonly lexicon: Lexicon;
  /** What it is, which may stand alone where a clause begins: 镇设有…, 县共受理…. */
  readonly levels: readonly string[];
}

/** By a unit's full name. */
export function selfOf(unit: string | undefined): Self {
  const name = (unit ?? '').replace(/\s+/g, '').replace(/[（(][^（）()]*[）)]$/, '');
  const stem = name.replace(/(人民)?政府$/, '').replace(/(管理委员会|管委会|办事处)$/, '');
  const found = levels.filter((level) => stem.endsWith(level));
  const office = /([省市州县区镇乡旗盟])(?:人民)?政府.+/.exec(name)?.[1];
  const own = name === '' ? levels : [...found, ...(/办公[室厅]$/.test(name) ? ['办', '厅', '室'] : []), ...(/(?:委员会|管委会)$/.test(name) ? ['委', '管委会'] : [])];
  const words = new Set(['我单位', '本单位', '本机关', '我机关', '本部门', '我部门', '全单位']);
  for (const level of own) {
    for (const before of ['全', '我', '本']) words.add(before + level);
    if (lowest.includes(level)) for (const government of ['政府', '人民政府', '党委政府']) words.add(level + government);
  }
  if (name !== '') for (const word of shorter(name)) words.add(word);
  const government = office ?? own.filter((level) => areas.includes(level));
  const whole = [...government].flatMap((level) => [`${level}政府`, `${level}人民政府`]);
  return { levels: own, lexicon: new Lexicon([...[...words].filter((word) => word.length > 1).map((word) => ({ word, class: OWN })), ...whole.map((word) => ({ word, class: VAGUE }))]) };
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
