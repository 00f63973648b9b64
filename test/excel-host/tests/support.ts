/** The code an attempt is refused with. */
export const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'none',
    (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)),
  );
