/** A mistake in the wording of a form: which form, where in the wording, and what is wrong, in both languages. */
export class WordingError extends Error {
  constructor(
    readonly form: string,
    readonly place: string,
    readonly reason: { zh: string; en: string },
  ) {
    super(`${form}: ${place}: ${reason.en}`);
    this.name = 'WordingError';
  }
}
