import { Button } from '@fluentui/react-components';
import { type ReactElement, type ReactNode, useRef } from 'react';

interface PickFilesProps {
  readonly children: ReactNode;
  readonly icon?: ReactElement;
  readonly appearance?: 'primary' | 'secondary';
  /** A folder with all that is in it; else several files. */
  readonly folder?: boolean;
  readonly single?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the browser's dialog for files or a folder. */
export function PickFiles({ children, icon, appearance = 'secondary', folder = false, single = false, onFiles }: PickFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button appearance={appearance} {...(icon === undefined ? {} : { icon })} onClick={() => input.current?.click()}>{children}</Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={!single}
        {...(folder ? { webkitdirectory: '' } : {})}
        aria-label={typeof children === 'string' ? children : undefined}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
