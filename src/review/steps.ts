/** Work that can be left between short steps, for a page that must not stand still. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All of it at once. @param each hears of each step. */
export function finished<T>(steps: Steps<T>, each: () => void = () => undefined): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    each();
  }
}
