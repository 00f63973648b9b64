import { Button, Caption1, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useStrings } from './strings';

/** What takes longer than this is worth words and a way out, in milliseconds. */
const LONG = 1000;

/** That something is under way; after a while also in words, with a way to stop it where there is one. */
export function BusyLine({ label, value, onCancel }: { label: string; /** How much is done, from 0 to 1, where that is known. */ value?: number | undefined; onCancel: (() => void) | undefined }) {
  const styles = useStyles();
  const { actions } = useStrings();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => { setLong(true); }, LONG);
    return () => { clearTimeout(timer); };
  }, []);
  return (
    <div className={styles.root}>
      <ProgressBar aria-label={label} {...(value === undefined ? {} : { value })} />
      {long && onCancel !== undefined && (
        <div className={styles.line}>
          <Caption1 role="status">{label}</Caption1>
          <Button size="small" onClick={onCancel}>{actions.cancel}</Button>
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  root: { flexShrink: 0 },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
});
