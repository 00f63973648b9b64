import { Body1, Button, Caption1, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { FolderOpen16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { FileInput } from '../FileInput';
import { useStrings } from '../strings';
import type { ReportFile } from './useReportFile';

/** Where a report is put in: pasted or typed, opened, or dropped. Pasting into the empty box starts at once. */
export function ReportInput({ file, text }: { file: ReportFile; text: string }) {
  const styles = useStyles();
  const { verify: strings, start } = useStrings();
  const [draft, setDraft] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.root}>
      <Body1 block as="p" className={styles.lead}>{strings.lead}</Body1>
      <Field label={strings.box} hint={strings.boxHint}>
        <Textarea
          resize="vertical"
          value={draft}
          textarea={{ className: styles.box, lang: 'zh-CN' }}
          onChange={(_event, data) => { setDraft(data.value); }}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain');
            if (draft !== '' || pasted.trim() === '') return;
            event.preventDefault();
            setDraft(pasted);
            file.take(pasted);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={draft.trim() === ''} onClick={() => { file.take(draft); }}>{strings.start}</Button>
        <Button icon={<FolderOpen16Regular />} onClick={() => input.current?.click()}>{strings.open}</Button>
      </div>
      <Caption1 block as="p" className={styles.hint}>{start.local}</Caption1>
      <FileInput inputRef={input} label={strings.open} onFile={file.open} />
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  lead: { margin: 0 },
  box: { minHeight: '160px', maxHeight: '50vh' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
});
