import type { Controls } from './controls';

declare global {
  /** The emulated Excel, where the test environment or the page's first script has put it. */
  var excelHost: Controls;
}
