import { makeStyles, Tooltip, type TooltipProps } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

interface HintProps {
  /** What is shown beside the control while it is pointed at or has the focus; asked for only then. */
  readonly content: () => ReactNode;
  /** Nothing is shown, because it stands on the page already. */
  readonly off?: boolean;
  readonly children: NonNullable<TooltipProps['children']>;
}

/** A glance at what a control leads to. Screen readers are spared it: they are told the same by the control itself when it is used. */
export function Hint({ content, off = false, children }: HintProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(false);
  const visible = shown && !off;
  return (
    <Tooltip relationship="inaccessible" withArrow positioning="above-start" visible={visible} onVisibleChange={(_event, data) => { setShown(data.visible); }} content={{ className: styles.content, children: visible ? content() : '' }}>
      {children}
    </Tooltip>
  );
}

const useStyles = makeStyles({ content: { maxWidth: 'min(320px, 85vw)' } });
