/** Work that can be left between short steps, for a page that must not stand still. What a step gives says how far it is. */
export type Steps<T, Step = undefined> = Generator<Step, T, undefined>;

/** All of it at once. @param each hears of each step. */
export function finished<T, Step>(steps: Steps<T, Step>, each: (step: Step) => void = () => undefined): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    each(step.value);
  }
}
