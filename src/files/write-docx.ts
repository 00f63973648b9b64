import type { Paragraph, Table } from 'docx';
import { type FormPart, layoutParts } from '../annex/sheet/layout/parts';
import type { Sheet } from '../annex/sheet/sheet';
import { printable } from '../narrative/printable';
import type { Section } from '../narrative/section';
import { documentOf } from './write-docx/document';
import { pack } from './write-docx/pack';
import { annexTable } from './write-docx/table';
import { annexHeading, bodyParagraphs, heading, tableGap } from './write-docx/text';

/** A report: its text and the sheet that it was written from. */
export interface Report {
  readonly sections: readonly Section[];
  readonly sheet: Sheet;
}

/**
 * The whole report as a .docx file in the layout of GB/T 9704-2012. The form's tables stand under the headings that the
 * report has for them; those without one follow as an annex on a page of its own. The same report gives the same bytes.
 * Load this module only when something is saved: its library is large.
 */
export function writeDocx({ sections, sheet }: Report): Promise<Uint8Array> {
  const parts = layoutParts(sheet.form, sheet.figures);
  const placed = new Set<FormPart>();
  const children = sections.flatMap((section): (Paragraph | Table)[] => {
    const part = section.kind === 'table' ? parts.find((each) => each.heading?.startsWith(`${section.no}、`)) : undefined;
    if (part === undefined) return [heading(section, sheet.unit), ...bodyParagraphs(section)];
    placed.add(part);
    return [heading(section), annexTable(part), ...bodyParagraphs(section)];
  });
  const rest = parts.filter((part) => !placed.has(part));
  const title = printable(sections.find(({ kind }) => kind === 'opening')?.title ?? '');
  return pack(documentOf([[...children, ...annexOf(rest, sheet)]]), title);
}

function annexOf(parts: readonly FormPart[], { form, unit, year }: Sheet): (Paragraph | Table)[] {
  if (parts.length === 0) return [];
  const title = form.data.title.replace('{year}', year === undefined ? '【待填：年度】' : String(year));
  const tables = parts.flatMap((part) => [tableGap(), annexTable(part)]).slice(1);
  return [...annexHeading(title, `${form.data.unitLabel}：${unit ?? '【待填：单位名称】'}`), ...tables];
}
