import { TextDecoder, TextEncoder } from 'node:util';

/** What browsers have and jsdom lacks, as far as Fluent and the pane ask for it. */
class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

const matchMedia = (media: string): MediaQueryList =>
  Object.assign(new EventTarget(), { media, matches: false, onchange: null, addListener: () => {}, removeListener: () => {} });

globalThis.ResizeObserver ??= NoResizeObserver;
window.matchMedia ??= matchMedia;
Element.prototype.scrollIntoView ??= () => {};
Object.assign(globalThis, { TextDecoder, TextEncoder });

function bytesOf(blob: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => { resolve(reader.result as ArrayBuffer); };
    reader.onerror = () => { reject(reader.error ?? new Error('unreadable')); };
    reader.readAsArrayBuffer(blob);
  });
}
Blob.prototype.arrayBuffer ??= function arrayBuffer(this: Blob) { return bytesOf(this); };
Blob.prototype.text ??= async function text(this: Blob) { return new TextDecoder().decode(await bytesOf(this)); };
