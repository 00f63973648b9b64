import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { a1 } from '../../annex/sheet/grid';
import { failureText, WorkbookFailure } from '../../workbook/failure';
import type { Workbook } from '../../workbook/port';
import { useLanguage, useStrings } from '../strings';
import type { SuggestNotice } from './notice';
import { takeBack } from './writing';

interface NoticeLineProps {
  readonly workbook: Workbook | undefined;
  readonly notice: SuggestNotice;
  readonly onNotice: (notice: SuggestNotice | undefined) => void;
  readonly onWritten: () => void;
}

/** What was changed, with a way back. */
export default function NoticeLine({ workbook, notice, onNotice, onWritten }: NoticeLineProps) {
  const language = useLanguage();
  const { actions, errors, suggest: strings } = useStrings();
  const [busy, setBusy] = useState(false);
  const actionRow = useRef<HTMLDivElement>(null);
  const { intent, text, written } = notice;
  // The button that was pressed is gone with its suggestion.
  useEffect(() => { if (written !== undefined) actionRow.current?.querySelector('button')?.focus(); }, [written]);

  const cellsOf = (cells: readonly { readonly row: number; readonly column: number }[]): string => cells.map(({ row, column }) => a1(row, column)).join(language === 'zh' ? '、' : ', ');
  const back = (): void => {
    if (workbook === undefined || written === undefined || busy) return;
    setBusy(true);
    takeBack(workbook, written)
      .then(
        (refused) => { onNotice(refused === undefined ? { intent: 'success', text: strings.undone(cellsOf(written.cells.map(({ at }) => at))) } : { intent: 'warning', text: strings.changedSince(cellsOf(refused.changed)) }); },
        (error: unknown) => { onNotice({ intent: 'error', written, text: error instanceof WorkbookFailure ? failureText(error, language) : errors.failed }); },
      )
      .finally(() => {
        setBusy(false);
        onWritten();
      });
  };
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions containerAction={<Button appearance="transparent" icon={<Dismiss16Regular />} aria-label={actions.dismiss} onClick={() => { onNotice(undefined); }} />}>
        {written !== undefined && <div ref={actionRow}><Button size="small" disabledFocusable={busy} onClick={back}>{strings.undo}</Button></div>}
      </MessageBarActions>
    </MessageBar>
  );
}
