import { lazy, Suspense } from 'react';
import type { House } from '../../narrative/house';
import type { Sentence } from '../../narrative/section';
import type { TextOut } from './useTextOut';
import type { Material } from './written';

const CopyByHand = lazy(() => import('./CopyByHand'));
const DoubtDialog = lazy(() => import('./DoubtDialog'));
const OwnWordingDialog = lazy(() => import('./OwnWordingDialog'));

interface TextDialogsProps {
  readonly out: TextOut;
  readonly material: Material;
  /** The sentence that the person writes words of their own for. */
  readonly editing: Sentence | undefined;
  readonly onEdited: () => void;
  /** Has a sentence said otherwise; officially if there is no choice. */
  readonly onSay: (id: string, choice: House['sentences'][string] | undefined) => void;
}

/** What the text's tab asks in windows of their own. */
export function TextDialogs({ out, material, editing, onEdited, onSay }: TextDialogsProps) {
  const { byHand, waiting } = out;
  return (
    <Suspense>
      {byHand !== undefined && <CopyByHand text={byHand} onClose={out.closeByHand} />}
      {waiting !== undefined && (
        <DoubtDialog
          doubts={waiting.doubts}
          onClose={out.stopWaiting}
          onGoOn={() => {
            out.stopWaiting();
            waiting.goOn();
          }}
        />
      )}
      {editing !== undefined && (
        <OwnWordingDialog
          sentence={editing}
          material={material}
          onClose={onEdited}
          onKeep={(text) => {
            onSay(editing.id, { text });
            onEdited();
          }}
          onBack={material.house.sentences[editing.id] === undefined ? undefined : () => {
            onSay(editing.id, undefined);
            onEdited();
          }}
        />
      )}
    </Suspense>
  );
}
