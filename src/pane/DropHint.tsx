import { lazy, Suspense } from 'react';

const DropCover = lazy(() => import('./DropCover'));

/** Covers the window while a file is `over` it; says what letting go does, which is to open the file unless told otherwise. */
export function DropHint({ over, text }: { over: boolean; text?: string }) {
  return over && <Suspense><DropCover text={text} /></Suspense>;
}
