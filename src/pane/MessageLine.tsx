import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useStrings } from './strings';

/** What became of something a person asked for. */
export interface Message {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
}

export function MessageLine({ message, onDismiss }: { message: Message; onDismiss: () => void }) {
  const styles = useStyles();
  const { actions } = useStrings();
  return (
    <MessageBar intent={message.intent} layout="multiline" className={styles.root}>
      <MessageBarBody>{message.text}</MessageBarBody>
      <MessageBarActions containerAction={<Button appearance="transparent" icon={<Dismiss16Regular />} aria-label={actions.dismiss} onClick={onDismiss} />} />
    </MessageBar>
  );
}

const useStyles = makeStyles({
  root: { flexShrink: 0 },
});
