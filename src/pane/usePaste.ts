import { useEffect, useRef } from 'react';
import type { Source } from './source';

/** Where pasting means something else: fields, and the spreadsheet, whose cells are edited in such an element. */
const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** Hears what is pasted into the document, but for fields; undefined if it is nothing that could be opened. Pass no listener to hear nothing. */
export function usePaste(onPaste: ((source: Source | undefined) => void) | undefined): void {
  const listener = useRef(onPaste);
  useEffect(() => { listener.current = onPaste; });
  const listening = onPaste !== undefined;
  useEffect(() => {
    if (!listening) return undefined;
    const hear = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || (event.target instanceof Element && event.target.closest(EDITABLE) !== null)) return;
      event.preventDefault();
      listener.current?.(sourceOf(event.clipboardData));
    };
    document.addEventListener('paste', hear);
    return () => { document.removeEventListener('paste', hear); };
  }, [listening]);
}

function sourceOf(data: DataTransfer | null): Source | undefined {
  const [html = '', text = ''] = [data?.getData('text/html'), data?.getData('text/plain')];
  const texts = [...(/<table[\s>]/i.test(html) ? [html] : []), ...(text.trim() === '' ? [] : [text])];
  return texts.length > 0 ? { texts } : data?.files[0];
}
