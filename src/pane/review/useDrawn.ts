import { startTransition, useEffect, useState } from 'react';

/** How many of the parts of something large are drawn: `step` at once, then as many more with each frame, so that none of them holds the page up. */
export function useDrawn(parts: number, step: number): number {
  const [drawn, setDrawn] = useState(step);
  useEffect(() => {
    if (drawn >= parts) return undefined;
    const frame = requestAnimationFrame(() => { startTransition(() => { setDrawn(drawn + step); }); });
    return () => { cancelAnimationFrame(frame); };
  }, [drawn, parts, step]);
  return Math.min(drawn, parts);
}
