import { selfReference } from '../unit-style';
import type { Flow } from './flow';
import type { Stretch } from './numbering';
import type { StructureRemark } from './remark';

/** The unit that the title names: “张村镇” of “张村镇2012年政府信息公开工作年度报告”. */
export function titleUnit(opening: string): string | undefined {
  return /^([\u4e00-\u9fff（）]{2,40}?)(?:关于)?\d{4}年度?政府信息公开/.exec(opening)?.[1];
}

/** The levels of government, the lowest first; a report speaks of its own and of higher ones as “我…”, never of a lower one. */
const levels: readonly (readonly string[])[] = [['镇', '乡', '街道'], ['县', '区', '旗'], ['市', '州', '盟'], ['省']];
const departments = ['局', '委', '厅'];

/** “我镇” in a county's report, “我局” in a township's: words of another report. */
export function checkSelf(flow: Flow, { start, end }: Stretch, unit: string): StructureRemark[] {
  const self = selfReference(unit);
  const own = self.slice(1);
  const level = levels.findIndex((kinds) => kinds.includes(own));
  const foreign = level >= 0 ? [...levels.slice(0, level + 1).flat(), ...departments].filter((kind) => kind !== own) : departments.includes(own) ? [...(levels[0] ?? []), ...departments].filter((kind) => kind !== own) : [];
  if (foreign.length === 0) return [];
  const text = flow.text.slice(start, end);
  const seen = new Set<string>();
  return [...text.matchAll(/(?<![自你他忘“])我(镇|乡|街道|县|区(?!分|别)|旗|市(?!场|民)|州|盟|省|局(?!限)|委(?!托|派|员)|厅)/g)].flatMap(({ index, 0: found, 1: kind = '' }): StructureRemark[] => {
    if (!foreign.includes(kind) || seen.has(found)) return [];
    seen.add(found);
    return [{ kind: 'other-self', severity: 'note', at: flow.span(start + index, start + index + found.length), found, expected: self }];
  });
}

/** Words that end like a place and are none. */
const common = /^(?:全|我|本|各|该|其|所|每|某)|(?:开发|示范|试验|试点|功能|保税|自贸|合作|高新|经开|城|园|社|景|新|地|山|库|灾|辖|片|牧|矿|林|郊|贫困|郊|校|厂|片)区$|(?:城|都|超|上|县|门|集|股|楼|夜|早)市$|(?:城|乡|村|小|集|重|强|名)镇$|(?:区|市|郡|强|大|名)县$|城乡$/;

/**
 * A place that is spoken of as the unit's own, “服务甲县经济社会发展”, while the text says that the unit lies in another of
 * the same kind. Places are told apart only where both are of one kind: a township may well serve its county.
 */
export function checkPlaces(flow: Flow, { start, end }: Stretch, unit: string): StructureRemark[] {
  const place = unit.replace(/(?:人民)?政府.*$/, '');
  const text = flow.text.slice(start, end);
  const known = [place, ...surroundings(flow.text, place)];
  const seen = new Set<string>();
  const pattern = /(?:服务|推动|促进|助力|优化|改善|提升|加快|实现)([\u4e00-\u9fff]{2,4}?(县|区|市|镇|乡))(?=经济|社会|高质量|政务环境|营商环境|现代化)/g;
  return [...text.matchAll(pattern)].flatMap(({ index, 0: whole, 1: name = '', 2: kind = '' }): StructureRemark[] => {
    if (seen.has(name)) return [];
    seen.add(name);
    if (!known.some((each) => each.includes(kind)) || common.test(name) || known.some((each) => each.includes(name) || name.includes(each))) return [];
    const at = start + index + whole.length - name.length;
    return [{ kind: 'other-place', severity: 'note', at: flow.span(at, at + name.length), found: name, expected: place }];
  });
}

/** What stands right before the place's name: “威海市环翠区” of “威海市环翠区张村镇”. */
function surroundings(text: string, place: string): string[] {
  const found = new Set<string>();
  for (let at = text.indexOf(place); at >= 0 && found.size < 50; at = text.indexOf(place, at + place.length)) {
    const before = /[\u4e00-\u9fff]*$/.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
    if (/[省市县区州盟旗]$/.test(before)) found.add(before);
  }
  return [...found];
}
