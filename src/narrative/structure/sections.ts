import { numeral } from './numerals';
import type { Flow } from './flow';
import type { FormSection, Outline } from './outline';
import type { RemarkKind, StructureRemark } from './remark';
import { subjectsOf } from './titles';

/** The sections of the form: there, in order, numbered in order, and not empty. */
export function checkSections(flow: Flow, outline: Outline, sections: readonly FormSection[]): StructureRemark[] {
  return [...sections.flatMap((section) => missing(flow, outline, section, sections)), ...order(flow, outline, sections), ...numbers(flow, outline), ...empty(flow, outline), ...notStated(flow, outline)];
}

const headingOf = ({ no, title }: FormSection): string => `${no}、${title}`;

/**
 * Forms whose tables are sections of the report prescribe its headings. The lists of 2014 are annexes to a report whose
 * headings are its own: there a section is missed only if nothing in the text speaks of its subject.
 */
function missing(flow: Flow, outline: Outline, section: FormSection, sections: readonly FormSection[]): StructureRemark[] {
  const at = sections.indexOf(section);
  if (outline.found.some((each) => each.section === section)) return [];
  const placed = (candidates: readonly FormSection[]) => candidates.flatMap((each) => outline.found.find((one) => one.section === each) ?? []);
  const earlier = placed(sections.slice(0, at));
  const before = earlier[earlier.length - 1];
  const after = placed(sections.slice(at + 1))[0];
  const [from, to] = [before?.heading.end ?? 0, after?.heading.start ?? outline.end];
  const prescribed = sections.some(({ type }) => type === 'table');
  const instead = outline.others.find(({ start, number }) => start >= from && start < to && number === numeral(section.no));
  if (instead !== undefined) {
    return prescribed ? [{ kind: 'section-title', severity: 'note', at: flow.span(instead.start, instead.end), found: flow.text.slice(instead.start, instead.end), expected: headingOf(section) }] : [];
  }
  const body = flow.text.slice(0, outline.end);
  if (!prescribed && subjectsOf(section.title).some((subject) => body.includes(subject))) return [];
  return [{ kind: 'section-missing', severity: prescribed ? 'warning' : 'note', at: flow.span(to, to), found: '', expected: headingOf(section) }];
}

function order(flow: Flow, { found }: Outline, sections: readonly FormSection[]): StructureRemark[] {
  return found.flatMap(({ section, heading }, index): StructureRemark[] => {
    const before = found[index - 1]?.section;
    if (before === undefined || sections.indexOf(before) < sections.indexOf(section)) return [];
    return [remark(flow, 'section-order', heading, headingOf(before))];
  });
}

/** Numbers that repeat, go back or leave one out. Headings between two sections may have the numbers that are left out. */
function numbers(flow: Flow, { found, others }: Outline): StructureRemark[] {
  const numbered = found.filter(({ heading }) => heading.number > 0);
  return numbered.flatMap(({ section, heading }, index): StructureRemark[] => {
    const before = numbered[index - 1];
    const between = others.filter(({ start }) => start > (before?.heading.start ?? -1) && start < heading.start && before?.section.type !== 'table').map(({ number }) => number);
    const last = between.reduce((most, number) => Math.max(most, number), before?.heading.number ?? 0);
    if (heading.number === last + 1) return [];
    // A list in between may count as high as it likes.
    if (between.length > 0 && heading.number > (before?.heading.number ?? 0) && heading.number <= last) return [];
    return heading.number === numeral(section.no) ? [] : [remark(flow, 'section-number', heading, headingOf(section))];
  });
}

function empty(flow: Flow, { found }: Outline): StructureRemark[] {
  return found.flatMap(({ section, heading, end }) => (section.type === 'text' && end <= heading.end ? [remark(flow, 'section-empty', heading, '')] : []));
}

/** What a section has to say in any case stands in the form's data: “收取信息处理费情况在此处报告”. */
function notStated(flow: Flow, { found, end }: Outline): StructureRemark[] {
  return found.flatMap(({ section, heading, end: last }): StructureRemark[] => {
    const [, what] = /^(?:收取)?(.{2,10})情况在此处报告$/.exec(section.content ?? '') ?? [];
    if (what === undefined || section.type !== 'text' || speaksOf(what, flow.text.slice(heading.end, last))) return [];
    const elsewhere = speaksOf(what, flow.text.slice(0, end));
    return [{ ...remark(flow, 'not-stated', heading, what), severity: elsewhere ? 'note' : 'warning' }];
  });
}

/** A fee may be called otherwise: “未发生收费”, “没有收取任何费用”. */
const speaksOf = (what: string, text: string): boolean => text.includes(what) || (what.endsWith('费') && /处理费|收费|费用/.test(text));

function remark(flow: Flow, kind: RemarkKind, { start, end }: { start: number; end: number }, expected: string): StructureRemark {
  return { kind, severity: 'warning', at: flow.span(start, end), found: flow.text.slice(start, end), expected };
}
