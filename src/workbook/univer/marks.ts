import { SheetExtension } from '@univerjs/preset-sheets-core';
import type { SpreadsheetSkeleton, UniverRenderingContext } from '@univerjs/preset-sheets-core';
import type { IScale } from '@univerjs/core';
import type { Severity } from '../../annex/form/form';

interface Pen {
  readonly color: string;
  readonly width: number;
  readonly dash: readonly number[];
  /** Side of the corner that is filled. */
  readonly corner: number;
}

/** Told apart without colour too: a full frame with a corner, a dashed one, a dotted one. */
const pens: Record<Severity, Pen> = {
  error: { color: '#c50f1f', width: 2, dash: [], corner: 9 },
  warning: { color: '#b25f00', width: 2, dash: [6, 3], corner: 0 },
  info: { color: '#0f6cbd', width: 1.5, dash: [1.5, 2.5], corner: 0 },
};

/** A marked cell of the sheet with this id. */
export interface MarkedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
}

/**
 * Draws marks over the cells of the sheet in view. The spreadsheet's own highlights belong to whichever sheet is open when
 * they are made, and are all made anew for each one added.
 */
export class MarkLayer extends SheetExtension {
  override uKey = 'annex-marks';
  protected override Z_INDEX = 70;
  cells: readonly MarkedCell[] = [];

  override draw(context: UniverRenderingContext, _scale: IScale, skeleton: SpreadsheetSkeleton): void {
    const sheetId = skeleton.worksheet.getSheetId();
    context.save();
    for (const cell of this.cells) {
      if (cell.sheetId === sheetId) drawMark(context, skeleton, cell);
    }
    context.restore();
  }
}

function drawMark(context: UniverRenderingContext, skeleton: SpreadsheetSkeleton, { row, column, severity }: MarkedCell): void {
  const found = skeleton.getCellWithCoordByIndex(row, column, false);
  const { startX, startY, endX, endY } = found.isMerged || found.isMergedMainCell ? found.mergeInfo : found;
  if (endX <= startX || endY <= startY) return;
  const { color, width, dash, corner } = pens[severity];
  const inset = width / 2 + 0.5;
  context.strokeStyle = color;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.strokeRect(startX + inset, startY + inset, endX - startX - 2 * inset, endY - startY - 2 * inset);
  if (corner === 0) return;
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(endX, startY);
  context.lineTo(endX - corner, startY);
  context.lineTo(endX, startY + corner);
  context.closePath();
  context.fill();
}
