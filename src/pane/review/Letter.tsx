import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { Note } from '../../review/notes';
import { copyText } from '../clipboard';
import { Notice } from '../Notice';
import { useStrings } from '../strings';

const CopyByHand = lazy(() => import('../text/CopyByHand'));

/** The note to one unit, to be copied. */
export function Letter({ note }: { note: Note | undefined }) {
  const styles = useStyles();
  const { review: { unit: strings }, text } = useStrings();
  const [copied, setCopied] = useState<string>();
  const [byHand, setByHand] = useState(false);
  if (note === undefined) return <Notice kind="good" title={strings.noLetter} />;
  const copy = async (): Promise<void> => {
    if (await copyText(note.text)) setCopied(note.text);
    else setByHand(true);
  };
  return (
    <div className={styles.root}>
      <div><Button icon={<Copy20Regular />} onClick={() => { void copy(); }}>{copied === note.text ? text.copied : strings.copyLetter}</Button></div>
      <div className={styles.text} lang="zh-CN">{note.text}</div>
      {byHand && <Suspense><CopyByHand text={note.text} onClose={() => { setByHand(false); }} /></Suspense>}
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase400, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
});
