import type { StartStrings } from './start.zh';

/** The words of the screen to start from. */
export const startEn: StartStrings = {
  lead: 'Where to start?',
  create: 'New form',
  createHint: 'Insert the official form; figures are checked as you type',
  open: 'Open a file',
  openHint: '.xlsx, .xls, .et, .ods, .csv, .docx, .doc, .odt, web pages or .txt; you can also drop a file here',
  example: 'See an example',
  exampleHint: 'The published 2012 annex of 张村镇, with one error in it',
  resume: 'Continue where you left off',
  resumeHint: 'Your last sheet is still on this computer',
  paste: 'You can also paste a copied table here with Ctrl+V.',
  local: 'Files are handled on this computer only; nothing is uploaded.',
};
