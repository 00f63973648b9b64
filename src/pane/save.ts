/** How long a browser may take to begin a download, in milliseconds. */
const BEGUN = 60_000;

/** Hands a file to the browser as a download. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(url); }, BEGUN);
}

/** Kinds of document that the pane hands out. */
const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
  zip: 'application/zip',
} as const;

/** Hands a document to the browser as a download. */
export function saveDocument(content: Uint8Array | string, name: string, kind: keyof typeof types): void {
  saveFile(new Blob([content as Uint8Array<ArrayBuffer> | string], { type: types[kind] }), name);
}

/** Text from outside as part of a file's name. */
export const namePart = (text: string): string => text.replace(/[\\/:*?"<>|\s\p{Cc}\p{Cf}]/gu, '').slice(0, 40);
