import type { RefObject } from 'react';
import { accepted } from './accepted';

/** The browser's dialog for one file, opened by clicking the input from elsewhere. */
export function FileInput({ inputRef, label, onFile, accept = accepted }: { inputRef: RefObject<HTMLInputElement | null>; label: string; onFile: (file: File) => void; accept?: string }) {
  return (
    <input
      ref={inputRef}
      type="file"
      hidden
      accept={accept}
      aria-label={label}
      onChange={(event) => {
        const [file] = event.target.files ?? [];
        event.target.value = '';
        if (file !== undefined) onFile(file);
      }}
    />
  );
}
