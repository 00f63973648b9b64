import { Button, Caption1, Link, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { Sheet } from '../../annex/sheet/sheet';
import { sentenceText } from '../../narrative/text';
import type { Workbook } from '../../workbook/port';
import { useStrings } from '../strings';
import { useAffected } from './useAffected';

interface AffectedTextProps {
  readonly workbook: Workbook | undefined;
  readonly sheet: Sheet;
  readonly lastYear: Sheet | undefined;
  readonly indicators: readonly string[];
  /** Leads to a sentence, by its id. */
  readonly onShow: (sentence: string) => void;
  /** Leads to what the person's report says about the indicators; absent where there is no report. */
  readonly onShowInReport: (() => void) | undefined;
}

/** The sentences of the text that use some figures; each leads to its place. */
export default function AffectedText({ workbook, sheet, lastYear, indicators, onShow, onShowInReport }: AffectedTextProps) {
  const styles = useStyles();
  const { affected: strings } = useStrings();
  const sentences = useAffected(workbook, sheet, lastYear, indicators);
  if (sentences === undefined) return <Spinner size="tiny" />;
  return (
    <div className={styles.root}>
      {sentences.length === 0 && <Caption1>{strings.none}</Caption1>}
      <ul className={styles.list} lang="zh-CN">
        {sentences.map((sentence) => (
          <li key={sentence.id}><Link as="button" className={styles.sentence} onClick={() => { onShow(sentence.id); }}>{sentenceText(sentence)}</Link></li>
        ))}
      </ul>
      {onShowInReport !== undefined && <Button size="small" onClick={onShowInReport}>{strings.inReport}</Button>}
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, alignItems: 'flex-start' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  sentence: { textAlign: 'start', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
});
