/** What reads and judges sheets: large, and loaded once the pane shows itself. */
export { check } from '../annex/check/check';
export { cellsOf } from '../annex/check/message';
export { recogniseEach } from '../annex/sheet/recognise';
