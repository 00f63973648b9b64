import { AlignmentType, type IParagraphOptions, Paragraph } from 'docx';
import { textWidth } from '../../annex/sheet/layout/style';
import { printable } from '../../narrative/printable';
import { paragraphRuns, titleRuns } from '../../narrative/runs';
import type { Section } from '../../narrative/section';
import { documentOf } from './document';
import { pack } from './pack';
import { STYLES } from './style';
import { heading, textRun } from './text';

/** A letter: the opening with its title, then headed sections. Paragraphs with the ids below stand where letters have them. */
export interface Letter {
  readonly sections: readonly Section[];
}

/** One character of 16 points, in twentieths of a point. */
const CHARACTER = 320;

/** The salutation stands at the margin, signature and date at the right with some room, on one page with what is before. */
const places: Readonly<Record<string, IParagraphOptions>> = {
  salutation: { indent: { firstLine: 0, firstLineChars: 0 } },
  closing: { keepNext: true },
  signature: { alignment: AlignmentType.RIGHT, indent: { firstLine: 0, firstLineChars: 0, right: 4 * CHARACTER }, spacing: { before: 560 }, keepNext: true },
  date: { alignment: AlignmentType.RIGHT, indent: { firstLine: 0, firstLineChars: 0, right: 4 * CHARACTER } },
};

/** Letters in one .docx file, each from page 1 on a new page. The same letters give the same bytes. */
export function writeLetters(letters: readonly Letter[]): Promise<Uint8Array> {
  const title = printable(letters[0]?.sections[0]?.title ?? '');
  return pack(documentOf(letters.map(({ sections }) => sections.flatMap((section) => [headingOf(section), ...section.paragraphs.map((each) => new Paragraph({ style: STYLES.body, ...places[each.id], children: paragraphRuns(each).map((run) => textRun(run)) }))]))), title);
}

/** Characters of 22 points in a line. */
const TITLE_LINE = 20;

/** A title in two lines breaks beside the name of the sheet where both parts fit; else where the line ends. */
function headingOf(section: Section): Paragraph {
  const { kind, title } = section;
  const breaks = [title.indexOf('《'), title.lastIndexOf('》') + 1].filter((at) => at > 0 && Math.max(textWidth(title.slice(0, at)), textWidth(title.slice(at))) / 2 <= TITLE_LINE);
  const [at] = breaks;
  if (kind !== 'opening' || textWidth(title) / 2 <= TITLE_LINE || at === undefined) return heading(section);
  const [first, second] = [title.slice(0, at), title.slice(at)].map(titleRuns);
  return new Paragraph({ style: STYLES.title, children: [...(first ?? []).map((run) => textRun(run)), ...(second ?? []).map((run, index) => textRun(run, index === 0 ? { break: 1 } : {}))] });
}
