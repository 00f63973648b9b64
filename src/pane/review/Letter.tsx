import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy20Regular, Save20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { AddressedNote } from '../../review/letters-docx';
import { copyText } from '../clipboard';
import { MessageLine } from '../MessageLine';
import { Notice } from '../Notice';
import { saveDocument } from '../save';
import { useStrings } from '../strings';

const CopyByHand = lazy(() => import('../text/CopyByHand'));

/** The note to one unit, to be copied or saved. */
export function Letter({ letter, savesFiles }: { letter: AddressedNote | undefined; savesFiles: boolean }) {
  const styles = useStyles();
  const { review: { unit: strings }, text, errors } = useStrings();
  const [copied, setCopied] = useState<string>();
  const [byHand, setByHand] = useState(false);
  const [failed, setFailed] = useState(false);
  if (letter === undefined) return <Notice kind="good" title={strings.noLetter} />;
  const { note } = letter;
  const copy = async (): Promise<void> => {
    if (await copyText(note.text)) setCopied(note.text);
    else setByHand(true);
  };
  const save = async (): Promise<void> => {
    setFailed(false);
    try {
      const { letterFiles } = await import('../../review/letters-docx');
      for await (const { name, bytes } of letterFiles([letter])) saveDocument(bytes, name, 'docx');
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className={styles.root}>
      {failed && <MessageLine message={{ intent: 'error', text: errors.failed }} onDismiss={() => { setFailed(false); }} />}
      <div className={styles.buttons}>
        <Button icon={<Copy20Regular />} onClick={() => { void copy(); }}>{copied === note.text ? text.copied : strings.copyLetter}</Button>
        {savesFiles && <Button icon={<Save20Regular />} onClick={() => { void save(); }}>{strings.saveLetter}</Button>}
      </div>
      <div className={styles.text} lang="zh-CN">{note.text}</div>
      {byHand && <Suspense><CopyByHand text={note.text} onClose={() => { setByHand(false); }} /></Suspense>}
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase400, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
});
