import { Link, Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning12Filled } from '@fluentui/react-icons';
import { indicatorName } from '../../annex/check/message';
import { a1, type Address } from '../../annex/sheet/grid';
import type { Sheet } from '../../annex/sheet/sheet';
import type { FigurePiece } from '../../narrative/section';
import { useStrings } from '../strings';

/** A number of the text that leads to the cell it comes from; a gap or a number in doubt is set off so that nobody overlooks it. */
export function NumberLink({ piece, sheet, onGoTo }: { piece: FigurePiece; sheet: Sheet; onGoTo: (at: Address) => void }) {
  const styles = useStyles();
  const { text: strings } = useStrings();
  const cells = piece.indicators.map((id) => sheet.cells[sheet.form.indexOf.get(id) ?? -1]);
  const first = cells.find((cell) => cell !== undefined);
  const doubtful = piece.doubtful === true;
  const content = piece.gap === true ? <mark className={styles.gap}>{piece.text}</mark> : doubtful ? <mark className={styles.doubtful}><Warning12Filled className={styles.icon} aria-label={strings.doubtful} />{piece.text}</mark> : piece.text;
  if (first === undefined) return content;
  const where = piece.indicators.slice(0, 3).map((id) => indicatorName(sheet.form, id)).join(' + ') + (piece.indicators.length > 3 ? ' …' : '');
  const tip = `${strings.number(a1(first.row, first.column))}：${where}${doubtful ? `。${strings.doubtful}` : ''}`;
  return (
    <Tooltip content={tip} relationship="description">
      <Link as="button" inline className={mergeClasses(styles.number, doubtful && styles.doubtful)} onClick={() => { onGoTo(first); }}>{content}</Link>
    </Tooltip>
  );
}

const useStyles = makeStyles({
  number: { fontSize: 'inherit', lineHeight: 'inherit', textIndent: 0 },
  gap: { backgroundColor: tokens.colorStatusWarningBackground2, color: tokens.colorNeutralForeground1 },
  doubtful: { backgroundColor: tokens.colorStatusDangerBackground2, color: tokens.colorNeutralForeground1, textDecorationLine: 'underline', textDecorationStyle: 'wavy', textDecorationThickness: '1px', textDecorationColor: tokens.colorStatusDangerForeground1 },
  icon: { color: tokens.colorStatusDangerForeground1, verticalAlign: '-1px', marginInlineEnd: '1px' },
});
