import { Document, Footer, type ISectionOptions, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import { PAGE, pageNumber, pageNumberLine, styles } from './style';

/** A document in the layout of GB/T 9704-2012. Each part begins on a new page; where there are several, each is numbered from 1. */
export function documentOf(parts: readonly (readonly (Paragraph | Table)[])[]): Document {
  const { width, height, ...margin } = PAGE;
  const numbering = parts.length > 1 ? { pageNumbers: { start: 1 } } : {};
  return new Document({
    creator: '附表通',
    evenAndOddHeaderAndFooters: true,
    styles,
    sections: parts.map(
      (children): ISectionOptions => ({
        properties: { page: { size: { width, height }, margin, ...numbering } },
        footers: { default: footerOn('right'), even: footerOn('left') },
        children,
      }),
    ),
  });
}

/** Odd pages have their number on the right, even ones on the left. */
const footerOn = (side: 'left' | 'right'): Footer =>
  new Footer({ children: [new Paragraph({ ...pageNumberLine(side), children: [new TextRun({ ...pageNumber, children: ['— ', PageNumber.CURRENT, ' —'] })] })] });
