import { Button } from '@fluentui/react-components';
import { Copy20Regular, Save20Regular, TableAdd20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import type { SheetPlan } from '../../annex/sheet/plan';
import type { Entry } from '../../review/entry';
import type { Review } from '../../review/rows';
import { failureText, WorkbookFailure } from '../../workbook/failure';
import { copyText } from '../clipboard';
import type { Message } from '../MessageLine';
import { namePart, saveDocument } from '../save';
import { useLanguage, useStrings } from '../strings';
import { allLetters } from './letters';
import type { Reasons } from './reasons';
import { keptIn } from './reasons';
import type { Settings } from './settings';
import { inSlices } from '../slices';
import type { ReviewState } from './useReview';

const CopyByHand = lazy(() => import('../text/CopyByHand'));

interface OutgoingProps {
  readonly state: ReviewState;
  readonly review: Review;
  readonly reasons: Reasons;
  readonly settings: Settings;
  readonly entry: (id: string) => Entry | undefined;
  readonly savesFiles: boolean;
  readonly onInsert: ((plan: SheetPlan) => Promise<string>) | undefined;
  /** Does something that takes a while and shows what came of it. */
  readonly attempt: (label: string, action: () => Promise<Message | undefined>) => Promise<void>;
}

/** What a review leads to: its workbook, and the notes to the units. */
export function Outgoing({ state, review, reasons, settings, entry, savesFiles, onInsert, attempt }: OutgoingProps) {
  const { review: strings } = useStrings();
  const language = useLanguage();
  const [byHand, setByHand] = useState<string>();
  const { entries, failures, cancelled, progress } = state;

  const save = (): Promise<void> =>
    attempt(strings.saving, async () => {
      const { reviewWorkbook } = await import('../../review/workbook/workbook');
      const name = strings.file(namePart(settings.from));
      saveDocument(await reviewWorkbook(entries, review, failures, keptIn(reasons)), name, 'xlsx');
      return cancelled ? { intent: 'warning', text: strings.savedPartly(name, progress.files - progress.done) } : { intent: 'success', text: strings.saved(name) };
    });
  const insert = (into: (plan: SheetPlan) => Promise<string>): Promise<void> =>
    attempt(strings.saving, async () => {
      const { reviewPlans } = await import('../../review/workbook/workbook');
      const names: string[] = [];
      try {
        for (const plan of reviewPlans(entries, review, failures, keptIn(reasons))) names.push(await into(plan));
      } catch (error) {
        if (!(error instanceof WorkbookFailure)) throw error;
        const reason = failureText(error, language);
        return { intent: 'error', text: names.length === 0 ? strings.notInserted(reason) : strings.insertedPartly(names, reason) };
      }
      return { intent: 'success', text: strings.inserted(names) };
    });
  const copy = (): Promise<void> =>
    attempt(strings.preparing, async () => {
      const letters = await inSlices(allLetters(review.rows, entry, keptIn(reasons), settings));
      if (letters.length === 0) return { intent: 'info', text: strings.noLetters };
      const text = letters.join('\n\n\n');
      if (await copyText(text)) return { intent: 'success', text: strings.lettersCopied(letters.length) };
      setByHand(text);
      return undefined;
    });
  return (
    <>
      {savesFiles && <Button appearance="primary" icon={<Save20Regular />} title={strings.saveHint} onClick={() => { void save(); }}>{strings.save}</Button>}
      {onInsert !== undefined && <Button appearance={savesFiles ? 'secondary' : 'primary'} icon={<TableAdd20Regular />} title={strings.saveHint} onClick={() => { void insert(onInsert); }}>{strings.insert}</Button>}
      <Button icon={<Copy20Regular />} onClick={() => { void copy(); }}>{strings.copyLetters}</Button>
      {byHand !== undefined && <Suspense><CopyByHand text={byHand} onClose={() => { setByHand(undefined); }} /></Suspense>}
    </>
  );
}
