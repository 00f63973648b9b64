import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, makeStyles, Textarea } from '@fluentui/react-components';
import { useStrings } from '../strings';
import { useReturnFocus } from '../useReturnFocus';

/** The text to be selected and copied, where the browser does not let us. */
export default function CopyByHand({ text, onClose }: { text: string; onClose: () => void }) {
  const styles = useStyles();
  useReturnFocus();
  const { text: strings, actions } = useStrings();
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{strings.copyFailed}</DialogTitle>
          <DialogContent>
            <p>{strings.copyManually}</p>
            <Textarea readOnly rows={10} className={styles.box} value={text} onFocus={(event) => { event.target.select(); }} aria-label={strings.copyManually} />
          </DialogContent>
          <DialogActions><DialogTrigger disableButtonEnhancement><Button appearance="primary">{actions.dismiss}</Button></DialogTrigger></DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({ box: { width: '100%' } });
