import { ruleGroups } from './rules';

/** What became of one rule. */
export interface Outcome {
  readonly group: string;
  readonly basis: string;
  readonly says: string;
  /** Why it does not hold here; nothing if it does. */
  readonly broken?: string;
}

/** Tries every rule in the page it is loaded into, which may be in a real Excel. Leaves nothing behind but sheet numbers. */
export async function tryRules(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [group, rules] of Object.entries(ruleGroups)) {
    for (const { basis, says, run } of rules) {
      const broken = await run().then(
        () => undefined,
        (error: unknown) => String(error),
      );
      outcomes.push({ group, basis, says, ...(broken !== undefined && { broken }) });
    }
  }
  return outcomes;
}

Object.assign(window, { tryRules });
