import { useEffect, useState } from 'react';

/** Gives the focus back, when a dialog is gone, to what had it before; for dialogs that are there only while they are open. */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => { requestAnimationFrame(() => { if (opener instanceof HTMLElement) opener.focus(); }); }, [opener]);
}
