import { paragraphRuns, type Run, titleRuns } from './runs';
import type { Paragraph, Section } from './section';
import { headingText, TABLE_NOTE } from './text';

/**
 * A font of GB/T 9704 and what machines without it have. Word takes the Chinese font from a property of its own; LibreOffice
 * reads Chinese names only between quotation marks.
 */
function font(...names: readonly [string, ...string[]]): string {
  return `font-family:${names.map((name) => `'${name}'`).join(',')};mso-fareast-font-family:'${names[0]}'`;
}
const FONTS = {
  title: font('方正小标宋简体', '宋体', 'SimSun'),
  heading: font('黑体', 'SimHei'),
  subheading: font('楷体_GB2312', '楷体', 'KaiTi'),
  body: font('仿宋_GB2312', '仿宋', 'FangSong'),
};

/** 二号; Word keeps a distance between lines only where it is told that it is exact. */
const titleStyle = `${FONTS.title};font-size:22pt;line-height:35pt;mso-line-height-rule:exactly;text-align:center;margin:0`;
/** 三号, two characters of which are 32 points; Word counts them itself if it is told to. */
const paragraphStyle = 'font-size:16pt;line-height:28pt;mso-line-height-rule:exactly;text-indent:32pt;mso-char-indent-count:2.0;text-align:justify;margin:0';
const headingStyle = `${FONTS.heading};${paragraphStyle}`;
const bodyStyle = `${FONTS.body};${paragraphStyle}`;

const markStyles = { gap: 'background:#FFFF00;mso-highlight:yellow', doubtful: 'background:#FFD9D9;text-decoration:underline' } as const;

/**
 * A report as HTML for the clipboard, in the fonts, sizes and indents of GB/T 9704. What has to be filled in and numbers in
 * doubt are marked.
 */
export const richText = (sections: readonly Section[]): string => sections.map(richSection).join('');

/** One paragraph as HTML, as it stands in `richText`. */
export const richParagraph = (paragraph: Paragraph): string => line(paragraphRuns(paragraph), bodyStyle);

function richSection(section: Section): string {
  const heading = line(titleRuns(headingText(section)), section.no === '' ? titleStyle : headingStyle);
  const body = section.kind === 'table' ? line([{ text: TABLE_NOTE }], bodyStyle) : section.paragraphs.map(richParagraph).join('');
  return heading + body;
}

const line = (runs: readonly Run[], style: string): string => `<p style="${style}">${runs.map(richRun).join('')}</p>`;

function richRun({ text, mark, subheading }: Run): string {
  const styles = [...(subheading === true ? [FONTS.subheading] : []), ...(mark === undefined ? [] : [markStyles[mark]])];
  return styles.length === 0 ? escape(text) : `<span style="${styles.join(';')}">${escape(text)}</span>`;
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
