import { Body1, Body1Strong, Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useStrings } from '../strings';
import { useFormsStrings } from '../strings/useFormsStrings';
import { useReturnFocus } from '../useReturnFocus';
import type { Said } from './off';

interface TurnOffProps {
  /** The rule's words. */
  readonly rule: string;
  readonly onClose: () => void;
  readonly onTurnOff: (said: Said) => void;
}

/** Asks why a rule is to be turned off: it cannot be without a reason. */
export function TurnOff({ rule, onClose, onTurnOff }: TurnOffProps) {
  const styles = useStyles();
  useReturnFocus();
  const { actions } = useStrings();
  const { turnOff: strings } = useFormsStrings();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const [date, setDate] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = reason.trim() === '';
  const submit = (): void => {
    setAsked(true);
    if (missing) return;
    onTurnOff({ reason: reason.trim(), ...(by.trim() === '' ? {} : { by: by.trim() }), ...(date === '' ? {} : { date }) });
  };
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface>
        <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
          <DialogBody>
            <DialogTitle>{strings.title}</DialogTitle>
            <DialogContent className={styles.content}>
              <Body1Strong>{rule}</Body1Strong>
              <Body1>{strings.lead}</Body1>
              <Field label={strings.reason} required hint={strings.reasonHint} {...(asked && missing ? { validationMessage: strings.reasonMissing } : {})}>
                <Textarea value={reason} rows={2} maxLength={500} onChange={(_event, data) => { setReason(data.value); }} />
              </Field>
              <Field label={strings.by}><Input value={by} maxLength={100} onChange={(_event, data) => { setBy(data.value); }} /></Field>
              <Field label={strings.date}><Input type="date" max="9999-12-31" value={date} onChange={(_event, data) => { setDate(data.value); }} /></Field>
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement><Button>{actions.cancel}</Button></DialogTrigger>
              <Button type="submit" appearance="primary">{strings.submit}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({ content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM } });
