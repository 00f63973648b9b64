import type { PlanCell, PlanStyle, SheetPlan } from '../../annex/sheet/plan';
import { heightFor } from '../../annex/sheet/layout/style';
import type { Section } from '../../narrative/section';
import { paragraphText } from '../../narrative/text';

/** Characters; about what a printed A4 page takes at this size. */
const WIDTH = 84;

const styles = {
  title: { font: 'hei', size: 16, horizontal: 'center', vertical: 'middle', wrap: true },
  heading: { font: 'hei', size: 12, vertical: 'middle', wrap: true },
  body: { font: 'song', size: 12, vertical: 'top', wrap: true },
} satisfies Record<string, PlanStyle>;

/** The paragraphs as a sheet of their own: one a row, headings set off, open to edit. */
export function textPlan(name: string, sections: readonly Section[]): SheetPlan {
  const lines = sections.flatMap((section): { text: string; style: PlanStyle }[] => [
    section.no === '' ? { text: section.title, style: styles.title } : { text: `　　${section.no}、${section.title}`, style: styles.heading },
    ...section.paragraphs.map((paragraph) => ({ text: `　　${paragraphText(paragraph)}`, style: styles.body })),
  ]);
  const cells = lines.map(({ text, style }, row): PlanCell => ({ row, column: 0, value: text, style, unlocked: true }));
  return {
    name,
    columns: [{ width: WIDTH }],
    rowHeights: new Map(lines.map(({ text, style }, row) => [row, Math.min(400, heightFor(text, WIDTH, style.size))])),
    cells,
    merges: [],
    validations: [],
    highlights: [],
    names: [],
    print: { area: { top: 0, left: 0, bottom: Math.max(0, lines.length - 1), right: 0 }, landscape: false, pageBreaks: [] },
    protect: false,
  };
}
