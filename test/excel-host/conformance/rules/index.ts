import type { Rule } from '../rule';
import { batchRules } from './batches';
import { eventRules } from './events';
import { formatRules } from './formats';
import { formulaRules } from './formulas';
import { nameRules } from './names';
import { protectionRules } from './protection';
import { rangeRules } from './ranges';
import { cellRuleRules } from './rules-on-cells';
import { sheetRules } from './sheets';
import { valueRules } from './values';

/** All rules by what they are about. */
export const ruleGroups: Readonly<Record<string, readonly Rule[]>> = {
  values: valueRules,
  formulas: formulaRules,
  ranges: rangeRules,
  formats: formatRules,
  sheets: sheetRules,
  names: nameRules,
  'rules on cells': cellRuleRules,
  protection: protectionRules,
  batches: batchRules,
  events: eventRules,
};
