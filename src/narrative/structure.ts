import type { Form } from '../annex/form/catalogue';
import { finished, type Steps } from '../annex/steps';
import { flowSteps } from './structure/flow';
import { checkPlaceholders } from './structure/leftovers';
import { checkNumbering, type Stretch } from './structure/numbering';
import { outlineSteps } from './structure/outline';
import { checkPlaces, checkSelf, titleUnit } from './structure/places';
import { checkBrackets, checkPunctuation } from './structure/punctuation';
import type { StructureRemark } from './structure/remark';
import { checkSections } from './structure/sections';
import { checkYears, titleYear } from './structure/years';

export type { RemarkKind, StructureRemark } from './structure/remark';

export interface StructureOptions {
  /** The year reported on; by the title if not given. */
  readonly year?: number;
  /** Whose report it is; by the title if not given. */
  readonly unit?: string;
}

/**
 * What a reader of a report should look at apart from its figures: sections, numbering, what was left over from a
 * template or another report, years, punctuation. Tables inside the text are passed over. A text with less than half of
 * the form's sections is an excerpt, and its sections and numbering are not judged. In the order of the text.
 */
export function checkStructure(text: string, form: Form, options: StructureOptions = {}): StructureRemark[] {
  return finished(structureSteps(text, form, options));
}

/** `checkStructure` in short steps. */
export function* structureSteps(text: string, form: Form, options: StructureOptions = {}): Steps<StructureRemark[]> {
  const flow = yield* flowSteps(text);
  yield;
  const outline = yield* outlineSteps(flow, form);
  const sections = form.data.sections ?? [];
  const whole = sections.length > 0 && 2 * outline.found.length >= sections.length;
  const opening: Stretch = { start: 0, end: outline.found[0]?.heading.start ?? outline.end };
  const written = outline.found.filter(({ section }) => section.type === 'text').map(({ heading, end }) => ({ start: heading.end, end }));
  const stretches = [opening, ...written];
  const first = flow.text.slice(0, Math.min(opening.end, 400));
  const unit = options.unit?.replace(/\s+/g, '') ?? titleUnit(first);
  const year = options.year ?? titleYear(first);
  const remarks: StructureRemark[][] = [whole ? checkSections(flow, outline, sections) : []];
  if (whole) remarks.push(...written.map((stretch) => checkNumbering(flow, stretch)));
  yield;
  if (year !== undefined) remarks.push(checkYears(flow, opening, stretches, year));
  for (const stretch of stretches) {
    yield;
    if (unit !== undefined) remarks.push(checkSelf(flow, stretch, unit), checkPlaces(flow, stretch, unit));
    yield;
    remarks.push(checkPlaceholders(flow, stretch));
    yield;
    remarks.push(checkPunctuation(flow, stretch), checkBrackets(flow, stretch));
  }
  return remarks.flat().sort((one, other) => one.at.start - other.at.start);
}
