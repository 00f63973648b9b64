/**
 * Puts text on the clipboard, rich and plain, so that Word takes the paragraphs and a text box the words; without `html` plain only.
 * @returns false where the browser or a policy forbids it: show the text to be copied by hand.
 */
export async function copyText(plain: string, html?: string): Promise<boolean> {
  if (html !== undefined && (await copyRich(plain, html))) return true;
  try {
    await navigator.clipboard.writeText(plain);
    return true;
  } catch {
    return false;
  }
}

async function copyRich(plain: string, html: string): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': new Blob([plain], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) }),
    ]);
    return true;
  } catch {
    return false;
  }
}
