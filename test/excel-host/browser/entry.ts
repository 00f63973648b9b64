import { Controls } from '../controls';
import type { HostOptions } from '../options';

/** First script of a page: puts the emulated Excel where Excel for Windows puts its own object. */
declare global {
  interface Window {
    excelHostOptions?: Partial<HostOptions>;
  }
}

const controls = new Controls(window.excelHostOptions);
Object.defineProperty(window, 'external', { value: controls.seam.external, configurable: true, writable: true });
Object.defineProperty(window, 'excelHost', { value: controls, configurable: true, writable: true });
