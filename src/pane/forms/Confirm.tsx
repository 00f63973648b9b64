import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger } from '@fluentui/react-components';
import { useStrings } from '../strings';
import { useReturnFocus } from '../useReturnFocus';

export interface Question {
  readonly title: string;
  readonly text: string;
  /** The word for going on. */
  readonly action: string;
  readonly onYes: () => void;
}

/** Asks before something is lost. */
export function Confirm({ question: { title, text, action, onYes }, onClose }: { question: Question; onClose: () => void }) {
  useReturnFocus();
  const { actions } = useStrings();
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button>{actions.cancel}</Button></DialogTrigger>
            <Button appearance="primary" onClick={() => { onClose(); onYes(); }}>{action}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
