import { ruleGroups } from './rules';

describe.each(Object.entries(ruleGroups))('%s', (_group, rules) => {
  test.each(rules.map((rule) => [rule.basis, rule.says, rule] as const))('%s: %s', async (_basis, _says, rule) => {
    await rule.run();
  });
});
