import { type Area, isUnbounded, without } from '../model/address';
import { detail } from '../model/content';
import { emptyCell } from '../model/cell';
import { requireOpen, requireUnlocked } from '../model/protection';
import type { Call } from '../protocol/call';
import { oneOf } from '../protocol/table';
import { areasOf, type Target } from './target';

/** Takes away contents, looks, or both with validation and conditional formats (documented for Range.clear). */
export function clear(of: Target, applyTo: string | undefined, call: Call): void {
  const what = oneOf(applyTo ?? 'All', ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'], 'applyTo');
  for (const area of areasOf(of)) {
    if (what === 'All' || what === 'Contents') contents(of, area, call);
    if (what === 'All' || what === 'Formats') looks(of, area, call);
    if (what === 'All') of.sheet.validations = of.sheet.validations.map((each) => ({ ...each, areas: each.areas.flatMap((part) => without(part, area)) })).filter((each) => each.areas.length > 0);
  }
}

function contents(of: Target, area: Area, call: Call): void {
  requireUnlocked(of.sheet, area);
  const before = isUnbounded(area) ? undefined : (of.sheet.cell(area.top, area.left)?.value ?? null);
  for (const [, , cell] of of.sheet.stored(area)) emptyCell(cell);
  call.book.touch();
  call.book.refresh();
  const alone = area.top === area.bottom && area.left === area.right;
  call.book.emit({ kind: 'cells', sheet: of.sheet, area, type: 'RangeEdited', ...detail(of.sheet, area, alone ? before : undefined) });
}

/** Also splits merged blocks (assumed for the API as in Excel's own command). */
function looks(of: Target, area: Area, call: Call): void {
  requireOpen(of.sheet, 'formatting', 'allowFormatCells');
  of.sheet.unmerge(area);
  clearConditionalFormats(of, area);
  of.sheet.restyle(area, () => call.book.style);
  call.book.emit({ kind: 'format', sheet: of.sheet, area });
}

/** Takes an area out of every conditional format; formats without cells are gone. */
export function clearConditionalFormats(of: Target, area: Area): void {
  for (const format of of.sheet.conditionalFormats) format.areas = format.areas.flatMap((part) => without(part, area));
  of.sheet.conditionalFormats = of.sheet.conditionalFormats.filter((format) => format.areas.length > 0);
}
