import { Caption1, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { Sheet } from '../../annex/sheet/sheet';
import { sentenceText } from '../../narrative/text';
import type { Workbook } from '../../workbook/port';
import { useStrings } from '../strings';
import { useAffected } from './useAffected';

interface AffectedHintProps {
  readonly workbook: Workbook | undefined;
  readonly sheet: Sheet;
  readonly lastYear: Sheet | undefined;
  readonly indicators: readonly string[];
}

/** Sentences shown before the rest is only counted. */
const SHOWN = 3;

/** The sentences of the text that use some figures, to be glanced at. */
export default function AffectedHint({ workbook, sheet, lastYear, indicators }: AffectedHintProps) {
  const styles = useStyles();
  const { affected: strings } = useStrings();
  const sentences = useAffected(workbook, sheet, lastYear, indicators);
  if (sentences === undefined) return <Spinner size="tiny" />;
  const [others, shown] = [sentences.length - SHOWN, sentences.slice(0, SHOWN)];
  return (
    <div className={styles.root}>
      <Caption1 className={styles.lead}>{sentences.length === 0 ? strings.none : strings.used(sentences.length)}</Caption1>
      {shown.map((sentence) => <span key={sentence.id} lang="zh-CN">{sentenceText(sentence)}</span>)}
      {others > 0 && <Caption1 className={styles.lead}>{strings.more(others)}</Caption1>}
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  lead: { color: tokens.colorNeutralForeground3 },
});
