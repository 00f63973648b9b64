import type { Flow } from './flow';
import type { Stretch } from './numbering';
import type { RemarkKind, StructureRemark } from './remark';

/** How many years back a report may have been taken over from. */
const BACK = 5;

/** The year that the title names, or undefined if there is none. */
export function titleYear(opening: string): number | undefined {
  const year = titleOf(opening)?.[1];
  return year === undefined ? undefined : Number(year);
}

const titleOf = (opening: string): RegExpExecArray | null => /(\d{4})年度?政府信息公开(?:工作)?(?:年度)?报告/.exec(opening.replace(/《[^《》]{0,60}》/g, (name) => '　'.repeat(name.length)));

/** Years of an earlier report: in the title, in the period of the figures, at the head of a sentence on this year's work. */
export function checkYears(flow: Flow, opening: Stretch, body: readonly Stretch[], year: number): StructureRemark[] {
  return [...title(flow, opening, year), ...period(flow, opening, year), ...body.flatMap((stretch) => sentences(flow, stretch, year))];
}

function title(flow: Flow, { start, end }: Stretch, year: number): StructureRemark[] {
  const found = titleOf(flow.text.slice(start, end));
  if (found === null || Number(found[1]) === year) return [];
  return [remark(flow, 'title-year', 'warning', start + found.index, found[1] + '年', `${String(year)}年`)];
}

/** “自2023年1月1日起至2023年12月31日止”; the second year is often left out. */
function period(flow: Flow, { start, end }: Stretch, year: number): StructureRemark[] {
  const pattern = /(\d{4})年1月1日起?(?:至|到|—|－|-)(?:(\d{4})年)?(\d{1,2}月\d{1,2}日)/g;
  return [...flow.text.slice(start, end).matchAll(pattern)].flatMap(({ index, 0: found, 1: from = '', 2: to = from, 3: day }) =>
    Number(from) === year && Number(to) === year && day === '12月31日' ? [] : [remark(flow, 'period', 'warning', start + index, found, `${String(year)}年1月1日至${String(year)}年12月31日`)],
  );
}

/** What compares, tells of the past or names the time of something lasting. */
const elsewhere = /较|比|同期|上年|去年|以来|至今|起|底|末|期间|以前|之前|先后|连续|《/;
const counted = /受理|收到|主动公开|发布|复议|诉讼|收取|收费|答复|制发/;

/** Sentences whose subject is the work of an earlier year: “2022年，我镇没有受理政府信息公开申请事项。” */
function sentences(flow: Flow, { start, end }: Stretch, year: number): StructureRemark[] {
  const opened = /(?:^|[。！？；]|情况)(?=(\d{4})年(?:度|全年)?，?(?:(?:我|本|全|共|没有|未|无|累计)|[\u4e00-\u9fff]{2,8}(?:县|区|市|镇|乡|局)))/g;
  const text = flow.text.slice(start, end);
  return [...text.matchAll(opened)].flatMap(({ index, 0: before, 1: said = '' }): StructureRemark[] => {
    const from = index + before.length;
    const [sentence = ''] = /^[^。！？；]*/.exec(text.slice(from, from + 400)) ?? [];
    const behind = year - Number(said);
    if (behind < 1 || behind > BACK || sentence.includes(String(year)) || /今年|本年/.test(sentence) || elsewhere.test(sentence)) return [];
    return [remark(flow, 'other-year', counted.test(sentence) ? 'warning' : 'note', start + from, `${said}年`, `${String(year)}年`)];
  });
}

function remark(flow: Flow, kind: RemarkKind, severity: StructureRemark['severity'], from: number, found: string, expected: string): StructureRemark {
  return { kind, severity, at: flow.span(from, from + found.length), found, expected };
}
