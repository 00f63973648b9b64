/** Thrown when a search has used up its time, or meets figures too large to be compared exactly. */
export class Undecided extends Error {}

const STEPS_BETWEEN_LOOKS = 16;

/** The time a search may take. The clock is passed in, so that a test decides what time it is. */
export class Budget {
  private steps = 0;
  private readonly end: number;

  /** @param milliseconds by `now`, from now on. */
  constructor(
    milliseconds: number,
    private readonly now: () => number,
  ) {
    this.end = now() + milliseconds;
  }

  /** One step of work. @throws Undecided when the time is up. */
  step(): void {
    this.steps += 1;
    if (this.steps % STEPS_BETWEEN_LOOKS === 0 && this.now() > this.end) throw new Undecided();
  }
}
