import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, makeStyles, tokens } from '@fluentui/react-components';
import { sentenceText } from '../../narrative/text';
import { useStrings } from '../strings';
import { useReturnFocus } from '../useReturnFocus';
import type { Doubt } from './written';

/** Warns before a text with numbers in doubt goes out; the person may go on. */
export default function DoubtDialog({ doubts, onClose, onGoOn }: { doubts: readonly Doubt[]; onClose: () => void; onGoOn: () => void }) {
  const styles = useStyles();
  useReturnFocus();
  const { text: strings, actions } = useStrings();
  return (
    <Dialog modalType="alert" open onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{strings.doubtTitle}</DialogTitle>
          <DialogContent>
            <p>{strings.doubtLead}</p>
            <ul className={styles.list} lang="zh-CN">
              {doubts.map(({ words, sentence }, index) => (
                <li key={index}><strong>{words}</strong> <span className={styles.sentence}>{sentenceText(sentence)}</span></li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button onClick={onGoOn}>{strings.goOn}</Button>
            <DialogTrigger disableButtonEnhancement><Button appearance="primary">{actions.cancel}</Button></DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  sentence: { color: tokens.colorNeutralForeground2 },
});
