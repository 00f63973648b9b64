import { Body1, Button, Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons';
import { useStrings } from '../strings';
import type { ScopeNote } from './scope-notes';

/** Reasons whose sentence is no longer in the text: nothing the person wrote goes without being said. */
export function Orphans({ notes, onForget }: { notes: readonly ScopeNote[]; onForget: (key: string) => void }) {
  const styles = useStyles();
  const { verify: strings } = useStrings();
  return (
    <section aria-labelledby="orphans" className={styles.root}>
      <Subtitle2 as="h3" id="orphans" className={styles.flat}>{strings.orphans} {notes.length}</Subtitle2>
      <Caption1 block as="p" className={styles.hint}>{strings.orphansHint}</Caption1>
      <ul className={styles.list}>
        {notes.map(({ key, clause, reason }) => (
          <li key={key} className={styles.item}>
            <div className={styles.text}>
              <Body1 block lang="zh-CN">{clause}</Body1>
              <Caption1 className={styles.hint}>{strings.reasonWas(reason)}</Caption1>
            </div>
            <Button size="small" appearance="subtle" icon={<Delete16Regular />} aria-label={strings.forget} title={strings.forget} onClick={() => { onForget(key); }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  flat: { margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  item: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', unicodeBidi: 'isolate' },
});
