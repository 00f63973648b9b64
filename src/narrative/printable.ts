/** Marks that change the direction of what follows: with them, the digits of a number can be shown in another order. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/**
 * A text from outside as it may stand in a document: without control characters and marks of direction, half characters
 * replaced, line breaks and tabs turned into spaces. Nothing else is changed.
 */
export const printable = (text: string): string =>
  text.replace(LONE_SURROGATE, '\ufffd').replace(CONTROL, '').replace(DIRECTION, '').replace(/[\t\r\n\u2028\u2029]/g, ' ');
