import { type DragEvent, useState } from 'react';

/**
 * Files dragged over an element: spread `handlers` onto it; `over` while a file is above it. A convenience of the mouse:
 * what it does must also be reached from the keyboard.
 * @param read takes what is wanted out of what was dropped, at once: the browser takes it back when the event is over.
 * @param alone whether elements around it hear nothing of these files.
 */
export function useFileDrop<T>(read: (data: DataTransfer) => T, onDrop: (dropped: T) => void, { alone = false } = {}) {
  /** Elements entered and not left: entering a child comes before leaving its parent. */
  const [depth, setDepth] = useState(0);
  const ofFiles = (action: (event: DragEvent) => void) => (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return;
    if (alone) event.stopPropagation();
    action(event);
  };
  const handlers = {
    onDragEnter: ofFiles(() => { setDepth((before) => before + 1); }),
    onDragLeave: ofFiles(() => { setDepth((before) => Math.max(0, before - 1)); }),
    onDragOver: ofFiles((event) => { event.preventDefault(); }),
    onDrop: ofFiles((event) => {
      event.preventDefault();
      setDepth(0);
      onDrop(read(event.dataTransfer));
    }),
  };
  return { over: depth > 0, handlers };
}

/** What was dropped where folders cannot be opened: files in their order, and how many folders. */
export interface Dropped {
  readonly files: readonly File[];
  readonly folders: number;
}

/** Reads it. */
export function filesAlone({ items, files }: DataTransfer): Dropped {
  const entries = [...items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry());
  const isFolder = (index: number): boolean => entries[index]?.isDirectory === true;
  const real = [...files].filter((_file, index) => !isFolder(index));
  return { files: real, folders: files.length - real.length };
}
