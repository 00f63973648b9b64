import type { PlanStyle } from '../plan';

/** The look of the official forms: black on white, 宋体 with 黑体 headings, thin borders. */
const body: PlanStyle = { font: 'song', size: 10.5, vertical: 'middle', wrap: true };
const boxed: PlanStyle = { ...body, border: true };

export const styles = {
  title: { font: 'hei', size: 16, bold: true, horizontal: 'center', vertical: 'middle' },
  unit: { ...body, size: 11, wrap: false },
  section: { font: 'hei', size: 12, bold: true, horizontal: 'center', vertical: 'middle' },
  header: { ...boxed, font: 'hei', horizontal: 'center' },
  note: { ...boxed, font: 'kai', size: 10, horizontal: 'left' },
  label: { ...boxed, horizontal: 'left' },
  centred: { ...boxed, horizontal: 'center' },
  blank: { ...boxed },
  sideHeader: { font: 'hei', size: 10, color: '#44546A', horizontal: 'left', vertical: 'middle' },
  check: { font: 'song', size: 9, color: '#A4262C', horizontal: 'left', vertical: 'middle' },
  explanation: { font: 'song', size: 9, color: '#323130', fill: '#FAFAFA', horizontal: 'left', vertical: 'middle', wrap: true },
  relation: { font: 'song', size: 9, color: '#605E5C', horizontal: 'left', vertical: 'middle' },
  side: { font: 'song', size: 9, color: '#605E5C', horizontal: 'right', vertical: 'middle' },
  state: { font: 'song', size: 9, horizontal: 'center', vertical: 'middle' },
} satisfies Record<string, PlanStyle>;

export function figureStyle(kind: 'integer' | 'signed-integer' | 'decimal'): PlanStyle {
  return { ...boxed, wrap: false, horizontal: 'center', numberFormat: kind === 'integer' ? '0' : kind === 'decimal' ? 'General' : '+0;-0;0' };
}

/** Width of a text in characters of the default font: a Chinese character takes two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += /[\u2e80-\uffef]/.test(char) ? 2 : 1;
  return width;
}

/** Height in points of a text wrapped into `width` characters. */
export function heightFor(text: string, width: number, size = 10.5): number {
  const lines = Math.max(1, Math.ceil((textWidth(text) * (size / 10.5) * 1.02) / Math.max(1, width)));
  return Math.round((lines * size * 1.34 + 2) * 10) / 10;
}
