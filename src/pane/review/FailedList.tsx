import { Body1, Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
import type { Failure } from '../../review/entry';
import { useLanguage, useStrings } from '../strings';

/** The files from which nothing could be taken, and why. */
export function FailedList({ failures }: { failures: readonly Failure[] }) {
  const styles = useStyles();
  const { review: { failed } } = useStrings();
  const language = useLanguage();
  return (
    <div>
      <Body1 block as="p" className={styles.lead}>{failed.lead}</Body1>
      <ul className={styles.list}>
        {failures.map(({ file, message }, index) => <li key={index}><Body1Strong block>{file}</Body1Strong><Body1>{message[language]}</Body1></li>)}
      </ul>
    </div>
  );
}

const useStyles = makeStyles({
  lead: { margin: 0 },
  list: { margin: `${tokens.spacingVerticalS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
});
