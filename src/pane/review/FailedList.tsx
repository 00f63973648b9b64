import { Body1, Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
import type { Failure } from '../../review/entry';
import { GrowingList } from '../GrowingList';
import { useLanguage, useStrings } from '../strings';

/** The files from which nothing could be taken, and why. */
export function FailedList({ failures, lastYear }: { failures: readonly Failure[]; lastYear: readonly Failure[] }) {
  const styles = useStyles();
  const { review: { failed } } = useStrings();
  const language = useLanguage();
  const all = [...failures, ...lastYear.map(({ file, message }) => ({ file: failed.lastYear(file), message }))];
  return (
    <div>
      <Body1 block as="p" className={styles.lead}>{failed.lead}</Body1>
      <GrowingList items={all} className={styles.list}>
        {({ file, message }, index) => <li key={index}><Body1Strong block>{file}</Body1Strong><Body1>{message[language]}</Body1></li>}
      </GrowingList>
    </div>
  );
}

const useStyles = makeStyles({
  lead: { margin: 0 },
  list: { margin: `${tokens.spacingVerticalS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
});
