/** A mistake in a form file: which file, where in it, and what is wrong, in both languages. */
export class FormError extends Error {
  constructor(
    readonly file: string,
    readonly place: string,
    readonly reason: { zh: string; en: string },
  ) {
    super(`${file}: ${place}: ${reason.en}`);
    this.name = 'FormError';
  }
}
