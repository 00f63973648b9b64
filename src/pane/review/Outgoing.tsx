import { Button, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { Copy20Regular, DocumentText20Regular, Save20Regular, TableAdd20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { SheetPlan } from '../../annex/sheet/plan';
import type { CarriedReview, Made } from '../../review/produce';
import type { Reasons } from '../../review/reasons';
import { failureText, WorkbookFailure } from '../../workbook/failure';
import { copyText } from '../clipboard';
import type { Message } from '../MessageLine';
import { namePart, saveDocument } from '../save';
import { useLanguage, useStrings } from '../strings';
import type { Attempt } from './attempt';
import { carriedReview } from './carried';
import { makeInWorker } from './make';
import type { Settings } from './settings';
import type { Sums } from './sums';
import type { ReviewState } from './useReview';

const CopyByHand = lazy(() => import('../text/CopyByHand'));

interface OutgoingProps {
  readonly state: ReviewState;
  readonly reasons: Reasons;
  readonly settings: Settings;
  readonly sums: Sums;
  readonly savesFiles: boolean;
  readonly onInsert: ((plan: SheetPlan) => Promise<string>) | undefined;
  /** Names of the sheets of the open workbook. */
  readonly readNames: (() => Promise<readonly string[]>) | undefined;
  /** Whether something is being made. */
  readonly busy: boolean;
  readonly attempt: (label: string, action: Attempt) => Promise<void>;
}

/** What a review leads to: its workbook, and the notes to the units. */
export function Outgoing({ state, reasons, settings, sums, savesFiles, onInsert, readNames, busy, attempt }: OutgoingProps) {
  const { review: strings } = useStrings();
  const language = useLanguage();
  const [byHand, setByHand] = useState<string>();
  const { cancelled, progress } = state;

  /** Makes something in a worker, then does something with it. */
  const make = <K extends keyof Made>(what: K, label: string, use: (made: Made[K]) => Message | undefined | Promise<Message | undefined>): void => {
    void attempt(label, async (signal, tell) => {
      const carried: CarriedReview = carriedReview(state, reasons, settings, sums);
      return use(await makeInWorker(what, carried, signal, ({ done, of }) => { tell(of === 0 ? label : strings.making(label, done, of)); }));
    });
  };
  const saved = (name: string): Message =>
    cancelled ? { intent: 'warning', text: strings.savedPartly(name, progress.files - progress.done) } : { intent: 'success', text: strings.saved(name) };
  const save = (): void => {
    make('workbook', strings.saving, ({ bytes }) => {
      const name = strings.file(namePart(settings.from));
      saveDocument(bytes, name, 'xlsx');
      return saved(name);
    });
  };
  const saveLetters = (what: 'letters' | 'letterFiles'): void => {
    make(what, strings.preparing, ({ bytes, count }) => {
      if (count === 0) return { intent: 'info', text: strings.noLetters };
      const kind = what === 'letters' ? 'docx' : 'zip';
      const name = strings.lettersFile(namePart(settings.from), kind);
      saveDocument(bytes, name, kind);
      return cancelled ? saved(name) : { intent: 'success', text: strings.lettersSaved(name, count) };
    });
  };
  const insert = (into: (plan: SheetPlan) => Promise<string>): void => {
    make('sheets', strings.saving, async ({ plans }) => {
      const { withFreeNames } = await import('../../review/workbook/renamed');
      const names: string[] = [];
      try {
        for (const plan of withFreeNames(plans, (await readNames?.()) ?? [])) names.push(await into(plan));
      } catch (error) {
        if (!(error instanceof WorkbookFailure)) throw error;
        const reason = failureText(error, language);
        return { intent: 'error', text: names.length === 0 ? strings.notInserted(reason) : strings.insertedPartly(names, reason) };
      }
      return { intent: 'success', text: strings.inserted(names) };
    });
  };
  const copy = (): void => {
    make('letterTexts', strings.preparing, async ({ texts }) => {
      if (texts.length === 0) return { intent: 'info', text: strings.noLetters };
      const text = texts.join('\n\n\n');
      if (await copyText(text)) return { intent: 'success', text: strings.lettersCopied(texts.length) };
      setByHand(text);
      return undefined;
    });
  };
  return (
    <>
      {savesFiles && <Button appearance="primary" icon={<Save20Regular />} title={strings.saveHint} disabledFocusable={busy} onClick={save}>{strings.save}</Button>}
      {onInsert !== undefined && <Button appearance={savesFiles ? 'secondary' : 'primary'} icon={<TableAdd20Regular />} title={strings.saveHint} disabledFocusable={busy} onClick={() => { insert(onInsert); }}>{strings.insert}</Button>}
      {savesFiles
        ? (
          <Menu>
            <MenuTrigger disableButtonEnhancement><MenuButton icon={<DocumentText20Regular />} disabledFocusable={busy}>{strings.letters}</MenuButton></MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem onClick={() => { saveLetters('letterFiles'); }}>{strings.letterFiles}</MenuItem>
                <MenuItem onClick={() => { saveLetters('letters'); }}>{strings.lettersInOne}</MenuItem>
                <MenuItem onClick={copy}>{strings.copyLetters}</MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        )
        : <Button icon={<Copy20Regular />} disabledFocusable={busy} onClick={copy}>{strings.copyLetters}</Button>}
      {byHand !== undefined && <Suspense><CopyByHand text={byHand} onClose={() => { setByHand(undefined); }} /></Suspense>}
    </>
  );
}
