import { Body1, Button, Caption1, Field, makeStyles, MessageBar, MessageBarBody, Select, Spinner, Subtitle1, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Address } from '../../../annex/sheet/grid';
import type { Workbook } from '../../../workbook/port';
import { useLanguage } from '../../strings';
import { proposedDraft } from './draft';
import { DraftEditor, type EditorProps } from './DraftEditor';
import { propose, readStart } from './start';
import { TextEditor } from './TextEditor';
import { useSheets } from './useSheets';
import { useWords } from './useWords';

export interface FormEditorProps {
  readonly workbook: Workbook | undefined;
  /** Sources of the other own forms. */
  readonly own: readonly string[];
  /** Source of a form to edit; without it one is proposed from the sheet in view. */
  readonly start?: string;
  /** Rejects with FormError. */
  readonly onKeep: (source: string) => Promise<void>;
  readonly onClose: () => void;
  /** Whether files can be handed to the browser. */
  readonly savesFiles?: boolean;
}

/** Makes a form from a sheet, or edits one, with the checks on the figures in view. */
export default function FormEditor({ workbook, own, start, onKeep, onClose, savesFiles = false }: FormEditorProps) {
  const styles = useStyles();
  const words = useWords();
  const { sheets, again } = useSheets(workbook);
  const [chosen, setChosen] = useState<string>();
  // The sheet that the form was proposed from, and how often: a form that was touched is not proposed anew unasked.
  const [from, setFrom] = useState<{ readonly sheet: string | undefined; readonly round: number }>({ sheet: undefined, round: 0 });
  const [touched, setTouched] = useState(false);
  const onTouched = useCallback(() => { setTouched(true); }, []);
  const goTo = useCallback((at: Address) => { workbook?.select(at).catch(() => undefined); }, [workbook]);

  const grids = sheets.state === 'read' ? sheets.grids : [];
  const grid = grids.find(({ name }) => name === (chosen ?? (sheets.state === 'read' ? sheets.first : undefined))) ?? grids[0];
  const source = from.sheet === undefined ? grid : (grids.find(({ name }) => name === from.sheet) ?? grid);
  const shared: EditorProps = { own, grid, goTo: workbook === undefined ? undefined : goTo, savesFiles, onKeep, onClose, onTouched };
  const choose = (name: string): void => {
    setChosen(name);
    if (!touched) setFrom(({ round }) => ({ sheet: name, round: round + 1 }));
    else setFrom((before) => ({ ...before, sheet: before.sheet ?? grid?.name }));
  };
  return (
    <div className={styles.root}>
      <Subtitle1 as="h2" className={styles.text}>{start === undefined ? words.proposeTitle : words.editTitle}</Subtitle1>
      {sheets.state === 'reading' && <Spinner size="tiny" label={words.reading} />}
      {sheets.state === 'failed' && (
        <MessageBar intent="error" layout="multiline"><MessageBarBody>{words.readFailed} <Button size="small" onClick={again}>{words.retry}</Button></MessageBarBody></MessageBar>
      )}
      {grids.length > 1 && (
        <Field label={words.sheet}>
          <Select value={grid?.name ?? ''} onChange={(_event, { value }) => { choose(value); }}>
            {grids.map(({ name }) => <option key={name} value={name}>{name}</option>)}
          </Select>
        </Field>
      )}
      {start === undefined && touched && grid !== undefined && (
        <div className={styles.again}>
          <Button size="small" onClick={() => { setFrom(({ round }) => ({ sheet: grid.name, round: round + 1 })); setTouched(false); }}>{words.propose}</Button>
          <Caption1>{words.proposeLoses}</Caption1>
        </div>
      )}
      {start !== undefined && sheets.state !== 'reading' && <Existing start={start} {...shared} />}
      {start === undefined && source !== undefined && <Proposed key={`${String(from.round)} ${source.name}`} from={source} {...shared} />}
      {start === undefined && source === undefined && sheets.state !== 'reading' && (
        <>
          {sheets.state !== 'failed' && <Body1 as="p" className={styles.text}>{sheets.state === 'none' ? words.noWorkbook : words.noSheets}</Body1>}
          <Button className={styles.close} onClick={onClose}>{words.close}</Button>
        </>
      )}
    </div>
  );
}

function Existing({ start, ...shared }: EditorProps & { readonly start: string }) {
  const [what] = useState(() => readStart(start));
  return 'draft' in what ? <DraftEditor start={what.draft} {...shared} /> : <TextEditor start={what.text} {...shared} />;
}

/** A form proposed once: later figures are checked with it, they do not change it. */
function Proposed({ from, ...shared }: EditorProps & { readonly from: Parameters<typeof propose>[0] }) {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const [what] = useState(() => {
    const found = propose(from, shared.own);
    return 'proposal' in found ? { proposal: found.proposal, start: proposedDraft(found.proposal.form) } : found;
  });
  if ('proposal' in what) return <DraftEditor {...what} {...shared} />;
  return (
    <>
      <MessageBar intent="warning" layout="multiline"><MessageBarBody>{what.none[language]}</MessageBarBody></MessageBar>
      <Button className={styles.close} onClick={shared.onClose}>{words.close}</Button>
    </>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  again: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  close: { alignSelf: 'start' },
});
