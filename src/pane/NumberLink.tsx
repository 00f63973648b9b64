import { Link, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { indicatorName } from '../annex/check/message';
import { a1, type Address } from '../annex/sheet/grid';
import type { Sheet } from '../annex/sheet/sheet';
import type { FigurePiece } from '../narrative/section';
import { useStrings } from './strings';

/** A number of the text that leads to the cell it comes from; a gap is set off so that nobody overlooks it. */
export function NumberLink({ piece, sheet, onGoTo }: { piece: FigurePiece; sheet: Sheet; onGoTo: (at: Address) => void }) {
  const styles = useStyles();
  const strings = useStrings();
  const cells = piece.indicators.map((id) => sheet.cells[sheet.form.indexOf.get(id) ?? -1]);
  const first = cells.find((cell) => cell !== undefined);
  const content = piece.gap === true ? <mark className={styles.gap}>{piece.text}</mark> : piece.text;
  if (first === undefined) return content;
  const where = piece.indicators.slice(0, 3).map((id) => indicatorName(sheet.form, id)).join(' + ') + (piece.indicators.length > 3 ? ' …' : '');
  return (
    <Tooltip content={`${strings.text.number(a1(first.row, first.column))}：${where}`} relationship="description">
      <Link as="button" inline className={styles.number} onClick={() => { onGoTo(first); }}>{content}</Link>
    </Tooltip>
  );
}

const useStyles = makeStyles({
  number: { fontSize: 'inherit', lineHeight: 'inherit', textIndent: 0 },
  gap: { backgroundColor: tokens.colorStatusWarningBackground2, color: tokens.colorNeutralForeground1 },
});
