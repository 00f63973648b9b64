import { useState } from 'react';
import { FormError, formErrorText } from '../../../annex/form/errors';
import type { Message } from '../../MessageLine';
import { useLanguage } from '../../strings';
import { namePart, saveDocument } from '../../save';
import { useWords } from './useWords';

export interface Keeping {
  readonly busy: boolean;
  readonly message: Message | undefined;
  readonly say: (message: Message | undefined) => void;
  readonly keep: (source: string) => void;
  /** Hands the form to the browser as a file. */
  readonly save: (source: string, name: string) => void;
}

/** Keeping a form, and what became of it. */
export function useKeeping(onKeep: (source: string) => Promise<void>): Keeping {
  const words = useWords();
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<Message>();
  const keep = (source: string): void => {
    if (busy) return;
    setBusy(true);
    setMessage(undefined);
    onKeep(source)
      .then(
        () => { setMessage({ intent: 'success', text: words.kept }); },
        (error: unknown) => { setMessage({ intent: 'error', text: error instanceof FormError ? words.notKept(formErrorText(error, language)) : words.keepFailed }); },
      )
      .finally(() => { setBusy(false); });
  };
  const save = (source: string, name: string): void => {
    const file = words.file(namePart(name));
    saveDocument(source, file, 'json');
    setMessage({ intent: 'success', text: words.saved(file) });
  };
  return { busy, message, say: setMessage, keep, save };
}
