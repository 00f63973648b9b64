import { type DragEvent, useState } from 'react';
import { type Chosen, droppedFiles } from './sources';

/** Files and folders dragged over the review; they reach nothing else. */
export function useReviewDrop(onDrop: (files: Chosen) => void) {
  /** Elements entered and not left: entering a child comes before leaving its parent. */
  const [depth, setDepth] = useState(0);
  const ofFiles = (action: (event: DragEvent) => void) => (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.stopPropagation();
    action(event);
  };
  const handlers = {
    onDragEnter: ofFiles(() => { setDepth((before) => before + 1); }),
    onDragLeave: ofFiles(() => { setDepth((before) => Math.max(0, before - 1)); }),
    onDragOver: ofFiles((event) => { event.preventDefault(); }),
    onDrop: ofFiles((event) => {
      event.preventDefault();
      setDepth(0);
      onDrop(droppedFiles(event.dataTransfer));
    }),
  };
  return { over: depth > 0, handlers };
}
