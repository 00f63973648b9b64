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
