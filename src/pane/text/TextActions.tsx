import { Button, makeStyles, Menu, type MenuButtonProps, MenuItem, MenuList, MenuPopover, MenuTrigger, SplitButton, tokens } from '@fluentui/react-components';
import { ChartMultiple16Regular, Checkmark16Regular, Copy16Regular, DocumentArrowDown16Regular, DocumentText16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useStrings } from '../strings';

interface TextActionsProps {
  /** Whether the whole text was just copied. */
  readonly copied: boolean;
  readonly onCopy: (plain: boolean) => void;
  readonly onInsert: (() => void) | undefined;
  readonly onWord: (() => void) | undefined;
  /** Whether the Word file is being written. */
  readonly saving: boolean;
  readonly onCharts: (() => void) | undefined;
  readonly settings: ReactNode;
}

/** What can be done with the whole text; what the host cannot do is not offered. */
export function TextActions({ copied, onCopy, onInsert, onWord, saving, onCharts, settings }: TextActionsProps) {
  const styles = useStyles();
  const { text: strings } = useStrings();
  return (
    <div className={styles.bar}>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          {(trigger) => (
            <SplitButton menuButton={{ ...(trigger as MenuButtonProps), 'aria-label': strings.copyMore }} primaryActionButton={{ onClick: () => { onCopy(false); } }} icon={copied ? <Checkmark16Regular /> : <Copy16Regular />}>
              {copied ? strings.copied : strings.copyAll}
            </SplitButton>
          )}
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => { onCopy(true); }}>{strings.copyPlain}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {onWord !== undefined && <Button icon={<DocumentArrowDown16Regular />} disabledFocusable={saving} onClick={onWord}>{strings.word}</Button>}
      {onInsert !== undefined && <Button icon={<DocumentText16Regular />} onClick={onInsert}>{strings.insert}</Button>}
      {onCharts !== undefined && <Button icon={<ChartMultiple16Regular />} onClick={onCharts}>{strings.charts}</Button>}
      <span className={styles.settings}>{settings}</span>
    </div>
  );
}

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS },
  settings: { marginInlineStart: 'auto' },
});
