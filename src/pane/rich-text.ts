import type { Section } from '../narrative/section';
import { paragraphText } from '../narrative/text';

const bodyStyle = "font-family:仿宋_GB2312,仿宋,FangSong;font-size:16pt;line-height:28pt;text-indent:2em;margin:0";
const headingStyle = "font-family:黑体,SimHei;font-size:16pt;line-height:28pt;text-indent:2em;margin:0";

/** Paragraphs as HTML that a word processor takes over as 仿宋 三号 with first-line indent. */
export function richText(sections: readonly Section[]): string {
  return sections
    .map((section) => {
      const heading = section.no === '' ? section.title : `${section.no}、${section.title}`;
      return [line(heading, headingStyle), ...section.paragraphs.map((paragraph) => line(paragraphText(paragraph), bodyStyle))].join('');
    })
    .join('');
}

export const richParagraph = (text: string): string => line(text, bodyStyle);

const line = (text: string, style: string): string => `<p style="${style}">${escape(text)}</p>`;

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
