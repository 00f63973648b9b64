import { useState } from 'react';
import type { Sheet } from '../../annex/sheet/sheet';
import { richParagraph, richText } from '../../narrative/rich-text';
import type { Paragraph, Section } from '../../narrative/section';
import { paragraphText, plainText } from '../../narrative/text';
import { copyText } from '../clipboard';
import type { Message } from '../MessageLine';
import { useStrings } from '../strings';
import { type Doubt, doubtsOf, only } from './written';

/** Stands for the whole text where paragraphs are named by their ids. */
export const ALL = '';

/** What waits for the person to go on although some of its numbers are in doubt. */
export interface Waiting {
  readonly doubts: readonly Doubt[];
  readonly goOn: () => void;
}

export interface TextOut {
  /** Lets a text out, after a warning if some of its numbers are in doubt. */
  readonly letOut: (out: readonly Section[], action: () => void) => void;
  readonly copyAll: (plain: boolean) => void;
  readonly copyParagraph: (paragraph: Paragraph) => void;
  readonly saveWord: () => void;
  /** What was copied last: a paragraph's id or ALL. */
  readonly copied: string | undefined;
  /** A text that the browser did not let be copied. */
  readonly byHand: string | undefined;
  readonly closeByHand: () => void;
  readonly waiting: Waiting | undefined;
  readonly stopWaiting: () => void;
  readonly saving: boolean;
}

/** The ways of a text out of the pane. @param remember called with what went out; @param say tells the person. */
export function useTextOut(sections: readonly Section[], sheet: Sheet, remember: (out: readonly Section[]) => void, say: (message: Message | undefined) => void): TextOut {
  const strings = useStrings();
  const [copied, setCopied] = useState<string>();
  const [byHand, setByHand] = useState<string>();
  const [waiting, setWaiting] = useState<Waiting>();
  const [saving, setSaving] = useState(false);

  const letOut: TextOut['letOut'] = (out, action) => {
    const doubts = doubtsOf(out);
    if (doubts.length === 0) action();
    else setWaiting({ doubts, goOn: action });
  };
  const copy = (id: string, out: readonly Section[], plain: string, html: string | undefined): void => {
    letOut(out, () => {
      void copyText(plain, html).then((done) => {
        if (!done) setByHand(plain);
        setCopied(done ? id : undefined);
        remember(out);
      });
    });
  };
  const saveWord = async (): Promise<void> => {
    setSaving(true);
    say(undefined);
    try {
      const { saveDocx } = await import('./save-docx');
      const name = await saveDocx(sections, sheet, strings);
      remember(sections);
      say({ intent: 'success', text: strings.saved(name) });
    } catch {
      say({ intent: 'error', text: strings.errors.failed });
    } finally {
      setSaving(false);
    }
  };
  return {
    letOut,
    copyAll: (plain) => { copy(ALL, sections, plainText(sections, { indent: true }), plain ? undefined : richText(sections)); },
    copyParagraph: (paragraph) => { copy(paragraph.id, only(sections, paragraph), paragraphText(paragraph), richParagraph(paragraph)); },
    saveWord: () => { letOut(sections, () => { void saveWord(); }); },
    copied,
    byHand,
    closeByHand: () => { setByHand(undefined); },
    waiting,
    stopWaiting: () => { setWaiting(undefined); },
    saving,
  };
}
