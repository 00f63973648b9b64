import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { copyText } from '../clipboard';
import { useFormsStrings } from '../strings/useFormsStrings';
import { useReturnFocus } from '../useReturnFocus';

/** A form file's text to be copied, where no file can be handed out. */
export function SourceText({ source, onClose }: { source: string; onClose: () => void }) {
  const styles = useStyles();
  useReturnFocus();
  const { copy: strings } = useFormsStrings();
  const box = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const done = await copyText(source);
    setCopied(done);
    // Selected, the text can be copied from the keyboard.
    if (!done) box.current?.focus();
  };
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{strings.title}</DialogTitle>
          <DialogContent>
            <p className={styles.lead}>{strings.lead}</p>
            <Textarea readOnly rows={12} className={styles.box} value={source} textarea={{ ref: box, spellCheck: false }} onFocus={(event) => { event.target.select(); }} aria-label={strings.title} />
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button>{strings.close}</Button></DialogTrigger>
            <Button appearance="primary" onClick={() => { void copy(); }}><span role="status">{copied ? strings.copied : strings.copy}</span></Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({ lead: { margin: `0 0 ${tokens.spacingVerticalS}` }, box: { width: '100%' } });
