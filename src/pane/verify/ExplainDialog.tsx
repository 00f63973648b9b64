import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useStrings } from '../strings';
import { useReturnFocus } from '../useReturnFocus';
import { MAX_REASON } from './scope-notes';

/** Asks why a statement that differs is right all the same. */
export function ExplainDialog({ clause, reason: before, onClose, onExplain }: { clause: string; reason: string; onClose: () => void; onExplain: (reason: string) => void }) {
  const styles = useStyles();
  useReturnFocus();
  const strings = useStrings();
  const [reason, setReason] = useState(before);
  const [asked, setAsked] = useState(false);
  const empty = reason.trim() === '';
  const submit = (): void => {
    if (empty) setAsked(true);
    else onExplain(reason.trim());
  };
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface>
        <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
          <DialogBody>
            <DialogTitle>{strings.verify.explainTitle}</DialogTitle>
            <DialogContent className={styles.content}>
              <blockquote className={styles.clause} lang="zh-CN">{clause}</blockquote>
              <p className={styles.lead}>{strings.verify.explainLead}</p>
              <Field label={strings.verify.reason} required hint={strings.verify.reasonHint} {...(asked && empty ? { validationMessage: strings.verify.reasonNeeded } : {})}>
                <Textarea value={reason} maxLength={MAX_REASON} rows={3} onChange={(_event, data) => { setReason(data.value); }} />
              </Field>
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement><Button>{strings.actions.cancel}</Button></DialogTrigger>
              <Button type="submit" appearance="primary">{strings.wording.keep}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  clause: { margin: 0, paddingInlineStart: tokens.spacingHorizontalM, borderInlineStartWidth: '3px', borderInlineStartStyle: 'solid', borderInlineStartColor: tokens.colorNeutralStroke1, overflowWrap: 'anywhere' },
  lead: { margin: 0 },
});
