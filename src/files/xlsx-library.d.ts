import type { ParsingOptions, WorkBook } from '@e965/xlsx';

/** What the library exports but does not declare. */
declare module '@e965/xlsx' {
  /** An unpacked .xlsx file; `FullPaths` and `FileIndex` go in step. */
  export interface UnpackedFile {
    readonly FullPaths: readonly string[];
    readonly FileIndex: readonly { readonly name: string; readonly type: 2; readonly content: Uint8Array }[];
  }

  export function parse_zip(file: UnpackedFile, options: ParsingOptions): WorkBook;
}
