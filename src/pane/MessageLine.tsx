import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useStrings } from './strings';

/** What became of something a person asked for. */
export interface Message {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
}

export function MessageLine({ message, onDismiss, className }: { message: Message; onDismiss: () => void; className?: string }) {
  const { actions } = useStrings();
  return (
    <MessageBar intent={message.intent} layout="multiline" className={className}>
      <MessageBarBody>{message.text}</MessageBarBody>
      <MessageBarActions containerAction={<Button appearance="transparent" icon={<Dismiss16Regular />} aria-label={actions.dismiss} onClick={onDismiss} />} />
    </MessageBar>
  );
}
