import { useCallback, useRef, useState } from 'react';

export interface DialogState {
  /** Whether the dialog was ever asked for: until then its code need not be loaded. */
  readonly asked: boolean;
  readonly open: boolean;
  readonly show: () => void;
  /** Closes it and gives the focus back to what had it before. */
  readonly close: () => void;
}

/** A dialog that is loaded when first asked for and then stays, so that it can close properly. */
export function useDialog(): DialogState {
  const [state, setState] = useState<'never' | 'open' | 'closed'>('never');
  const opener = useRef<Element | null>(null);
  const show = useCallback(() => {
    opener.current = document.activeElement;
    setState('open');
  }, []);
  const close = useCallback(() => {
    setState('closed');
    requestAnimationFrame(() => { if (opener.current instanceof HTMLElement) opener.current.focus(); });
  }, []);
  return { asked: state !== 'never', open: state === 'open', show, close };
}
