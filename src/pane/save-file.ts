/** Kinds of file that the pane hands out. */
const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
  svg: 'image/svg+xml',
} as const;

/** Hands a file to the browser as a download. */
export function saveFile(content: Uint8Array | string, name: string, kind: keyof typeof types): void {
  const url = URL.createObjectURL(new Blob([content as Uint8Array<ArrayBuffer> | string], { type: types[kind] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(url); }, 60_000);
}

/** Text from outside as part of a file's name. */
export const namePart = (text: string): string => text.replace(/[\\/:*?"<>|\s\u0000-\u001f]/g, '').slice(0, 40);
