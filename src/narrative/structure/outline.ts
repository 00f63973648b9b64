import type { Form } from '../../annex/form/catalogue';
import type { Steps } from '../../annex/steps';
import type { Flow } from './flow';
import { numeral } from './numerals';
import { alike, core } from './titles';

export type FormSection = NonNullable<Form['data']['sections']>[number];

/** A line that may be the heading of a section. */
export interface Heading {
  /** In the flow. */
  readonly start: number;
  readonly end: number;
  /** 0 where none is printed. */
  readonly number: number;
  readonly title: string;
}

/** A section of the form as the text has it: from its heading to the next one. */
export interface FoundSection {
  readonly section: FormSection;
  readonly heading: Heading;
  readonly end: number;
}

export interface Outline {
  /** In the order of the text. */
  readonly found: readonly FoundSection[];
  /** Headings that are none of the form's sections. */
  readonly others: readonly Heading[];
  /** Where the text itself ends and an annex begins. */
  readonly end: number;
}

const LONGEST = 40;
/** No report has as many headings; what follows them is not looked at. */
const MOST = 300;
/** Lines looked at in one step. */
const STEP = 500;
/** How far the title of an annex may stand before its table. */
const TITLE_LINES = 4;

/** Finds the sections of a form in a report's text. */
export function* outlineSteps(flow: Flow, form: Form): Steps<Outline> {
  const sections = form.data.sections ?? [];
  const prescribed = sections.some(({ type }) => type === 'table');
  const end = prescribed ? flow.text.length : annexStart(flow);
  const headings = yield* headingsIn(flow, end, sections);
  const rest = new Set(headings);
  const chosen = sections.flatMap((section): { section: FormSection; heading: Heading }[] => {
    const fits = headings.filter((heading) => rest.has(heading) && alike(heading.title, section.title));
    const heading = fits.find(({ number }) => number === numeral(section.no)) ?? fits.find(({ number }) => number > 0) ?? fits[0];
    if (heading === undefined) return [];
    rest.delete(heading);
    return [{ section, heading }];
  });
  chosen.sort((one, other) => one.heading.start - other.heading.start);
  const found = chosen.map((each, index) => ({ ...each, end: chosen[index + 1]?.heading.start ?? end }));
  return { found, others: headings.filter((heading) => rest.has(heading) && heading.number > 0), end };
}

/** Lines that begin with a number; a line without one must be a section's title and nothing else, as any line may be one. */
function* headingsIn({ text, lines }: Flow, end: number, sections: readonly FormSection[]): Steps<Heading[]> {
  const titles = new Set(sections.map(({ title }) => core(title)));
  const headings: Heading[] = [];
  for (const [index, start] of lines.entries()) {
    if (index % STEP === STEP - 1) yield;
    const next = lines[index + 1] ?? text.length;
    if (start >= end || headings.length >= MOST) break;
    if (next - start < 2) continue;
    const line = text.slice(start, Math.min(next, start + LONGEST));
    const [before = '', number = ''] = /^([一二三四五六七八九十]{1,3})[、.．]/.exec(line) ?? [];
    const [words = ''] = /^[^。：:；;，,]*/.exec(line.slice(before.length)) ?? [];
    const title = words.replace(/\d+(?:年度?)?/g, '');
    if (title === '' || (before === '' && (words.length !== next - start || !titles.has(core(title))))) continue;
    headings.push({ start, end: start + before.length + words.length, number: numeral(number), title });
  }
  return headings;
}

/** A list form follows the report as an annex: from the line that names it, a few lines before its header. */
function annexStart({ text, lines }: Flow): number {
  const header = text.indexOf('统计指标');
  if (header < 0) return text.length;
  const row = lines.filter((line) => line <= header).length - 1;
  for (let index = row; index >= Math.max(0, row - TITLE_LINES); index--) {
    const start = lines[index] ?? 0;
    if (/^附[件表]\d{0,2}[:：]?$/.test(text.slice(start, lines[index + 1]))) return start;
  }
  return lines[row] ?? header;
}
