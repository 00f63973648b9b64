import { type IRunOptions, Paragraph, ShadingType, TextRun, UnderlineType } from 'docx';
import { textWidth } from '../../annex/sheet/layout/style';
import { paragraphRuns, type Run, titleRuns } from '../../narrative/runs';
import type { Section } from '../../narrative/section';
import { headingText } from '../../narrative/text';
import { FONTS, STYLES } from './style';

/** Seen on paper without colour as well: what has to be filled in is shaded, a number in doubt underlined. */
const MARKS: Readonly<Record<'gap' | 'doubtful', IRunOptions>> = {
  gap: { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'FFFF00' } },
  doubtful: { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'FFD9D9' }, underline: { type: UnderlineType.WAVE, color: 'C00000' } },
};

export const textRun = ({ text, mark, subheading }: Run, more: { readonly break?: number } = {}): TextRun =>
  new TextRun({ text, ...more, ...(mark === undefined ? {} : MARKS[mark]), ...(subheading === true ? { font: FONTS.subheading } : {}) });

const paragraph = (style: string, runs: readonly Run[], more: { readonly pageBreakBefore?: boolean } = {}): Paragraph =>
  new Paragraph({ style, children: runs.map((run) => textRun(run)), ...more });

/** The report's title or a section's heading. */
export const heading = (section: Section, unit?: string): Paragraph =>
  section.no === '' ? titleParagraph(section.title, unit) : paragraph(STYLES.heading, titleRuns(headingText(section)));

/** Characters of 22 points that a line holds for certain: 20 fit exactly, fewer where a substitute font has wider digits. */
const TITLE_LINE = 18;

/** A title that needs two lines breaks after the unit's name and not within a word. */
function titleParagraph(title: string, unit: string | undefined): Paragraph {
  const name = unit?.replace(/\s+/g, '') ?? '';
  if (name === '' || !title.startsWith(name) || textWidth(title) / 2 <= TITLE_LINE) return paragraph(STYLES.title, titleRuns(title));
  const [first, second] = [title.slice(0, name.length), title.slice(name.length)].map(titleRuns);
  return new Paragraph({ style: STYLES.title, children: [...(first ?? []).map((run) => textRun(run)), ...(second ?? []).map((run, index) => textRun(run, index === 0 ? { break: 1 } : {}))] });
}

export const bodyParagraphs = (section: Section): Paragraph[] => section.paragraphs.map((each) => paragraph(STYLES.body, paragraphRuns(each)));

/** The first lines of an annex, on a page of its own. */
export const annexHeading = (title: string, unit: string): Paragraph[] => [
  paragraph(STYLES.annexMark, [{ text: '附件' }], { pageBreakBefore: true }),
  paragraph(STYLES.title, titleRuns(title)),
  paragraph(STYLES.unit, titleRuns(unit)),
];

/** Between two tables, which would otherwise become one. */
export const tableGap = (): Paragraph => paragraph(STYLES.unit, []);
