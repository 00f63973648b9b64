import type { Paragraph, Section, Sentence } from './section';

export interface TextOptions {
  /** Whether headings and paragraphs start with two full-width spaces. */
  readonly indent?: boolean;
}

/** Stands for a table of the form where only text can stand. */
export const TABLE_NOTE = '（见统计表）';
const INDENT = '\u3000\u3000';

export const sentenceText = (sentence: Sentence): string => sentence.pieces.map((piece) => piece.text).join('');

export const paragraphText = (paragraph: Paragraph): string => paragraph.sentences.map(sentenceText).join('');

/** A section's heading as printed: its number and title, or the report's title alone. */
export const headingText = ({ no, title }: Section): string => (no === '' ? title : `${no}、${title}`);

/** A section as plain text, a line for its heading and each paragraph. */
export function sectionText(section: Section, { indent = false }: TextOptions = {}): string {
  const before = indent ? INDENT : '';
  const heading = (section.no === '' ? '' : before) + headingText(section);
  const body = section.kind === 'table' ? [TABLE_NOTE] : section.paragraphs.map(paragraphText);
  return [heading, ...body.map((line) => before + line)].join('\n');
}

/** The whole report as plain text. */
export function plainText(sections: readonly Section[], options: TextOptions = {}): string {
  return sections.map((section) => sectionText(section, options)).join('\n');
}
