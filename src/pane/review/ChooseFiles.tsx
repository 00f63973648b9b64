import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Body1, Button, Caption1, Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentMultiple24Regular, FolderOpen24Regular, Table24Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { expectedUnits } from '../../review/expected';
import { type Message, MessageLine } from '../MessageLine';
import { useLanguage, useStrings } from '../strings';
import { expectedIn } from './expected-file';
import { PickFiles } from './PickFiles';
import type { Settings } from './settings';

interface ChooseFilesProps {
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
  readonly onFiles: (files: readonly File[]) => void;
  /** Reviews the sheets of the open workbook, where there is one. */
  readonly onWorkbook: (() => void) | undefined;
}

/** What is to be reviewed and, folded away, what it is to be held against. */
export function ChooseFiles({ settings, onSettings, onFiles, onWorkbook }: ChooseFilesProps) {
  const styles = useStyles();
  const { review: { choose } } = useStrings();
  return (
    <div className={styles.root}>
      <Body1 block as="p" className={styles.flat}>{choose.lead}</Body1>
      <Body1 block as="p" className={styles.flat}>{choose.drop}</Body1>
      <div className={styles.buttons}>
        <PickFiles appearance="primary" icon={<FolderOpen24Regular />} folder onFiles={onFiles}>{choose.folder}</PickFiles>
        <PickFiles icon={<DocumentMultiple24Regular />} onFiles={onFiles}>{choose.files}</PickFiles>
        {onWorkbook !== undefined && <Button icon={<Table24Regular />} onClick={onWorkbook}>{choose.workbook}</Button>}
      </div>
      <Accordion collapsible>
        <AccordionItem value="more">
          <AccordionHeader as="h3">{choose.options}</AccordionHeader>
          <AccordionPanel className={styles.options}><Against settings={settings} onSettings={onSettings} /></AccordionPanel>
        </AccordionItem>
      </Accordion>
    </div>
  );
}

function Against({ settings, onSettings }: Pick<ChooseFilesProps, 'settings' | 'onSettings'>) {
  const styles = useStyles();
  const { review: { choose } } = useStrings();
  const language = useLanguage();
  const [message, setMessage] = useState<Message>();
  const set = (change: Partial<Settings>): void => { onSettings({ ...settings, ...change }); };
  const { names, cut } = expectedUnits(settings.expected);
  const readList = async (file: File): Promise<void> => {
    const found = await expectedIn(file, language);
    if ('problem' in found) setMessage({ intent: 'warning', text: found.problem });
    else {
      setMessage(undefined);
      set({ expected: found.names.join('\n') });
    }
  };
  return (
    <>
      {message !== undefined && <MessageLine message={message} onDismiss={() => { setMessage(undefined); }} />}
      <section aria-labelledby="review-last-year">
        <h4 id="review-last-year" className={styles.heading}>{choose.lastYear}</h4>
        <Caption1 block as="p" className={styles.hint}>{choose.lastYearHint}</Caption1>
        <div className={styles.buttons}>
          {settings.lastYear.length === 0
            ? (
              <>
                <PickFiles folder onFiles={(lastYear) => { set({ lastYear }); }}>{choose.lastYearFolder}</PickFiles>
                <PickFiles onFiles={(lastYear) => { set({ lastYear }); }}>{choose.lastYearFiles}</PickFiles>
              </>
            )
            : (
              <>
                <Body1>{choose.lastYearChosen(settings.lastYear.length)}</Body1>
                <Button size="small" onClick={() => { set({ lastYear: [] }); }}>{choose.remove}</Button>
              </>
            )}
        </div>
      </section>
      <div>
        <Field label={choose.expected} hint={names.length === 0 ? choose.expectedHint : choose.expectedCount(names.length, cut)}>
          <Textarea rows={4} resize="vertical" value={settings.expected} onChange={(_event, data) => { set({ expected: data.value }); }} />
        </Field>
        <div className={styles.buttons}><PickFiles single onFiles={([file]) => { if (file !== undefined) void readList(file); }}>{choose.expectedFile}</PickFiles></div>
      </div>
      <Field label={choose.from} hint={choose.fromHint}><Input maxLength={60} value={settings.from} onChange={(_event, data) => { set({ from: data.value }); }} /></Field>
      <Field label={choose.due} hint={choose.dueHint}><Input maxLength={40} value={settings.due} onChange={(_event, data) => { set({ due: data.value }); }} /></Field>
    </>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, width: '100%', maxWidth: '640px', marginInline: 'auto' },
  flat: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  options: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, paddingBlock: tokens.spacingVerticalS },
  heading: { margin: 0, fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase300 },
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
});
