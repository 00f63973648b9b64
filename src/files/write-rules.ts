import type { ConditionalFormattingRule, DataValidation } from '@cj-tech-master/excelts';
import type { NumberKind } from '../annex/form/form';
import type { PlanHighlight, PlanValidation } from '../annex/sheet/plan';
import { argb } from './write-style';

/** Beyond any figure; Excel wants two ends for "any whole number". */
const LIMIT = 999_999_999_999;
/** A longer message makes Excel call the file damaged. */
const MAX_MESSAGE = 255;

const CONDITIONS: Readonly<Record<NumberKind, DataValidation>> = {
  integer: { type: 'whole', operator: 'greaterThanOrEqual', formulae: [0] },
  'signed-integer': { type: 'whole', operator: 'between', formulae: [-LIMIT, LIMIT] },
  decimal: { type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0] },
};

/** Refuses other figures with the plan's message; blank is always allowed. */
export const validation = ({ kind, message }: PlanValidation): DataValidation => ({
  ...CONDITIONS[kind],
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  error: message.slice(0, MAX_MESSAGE),
});

export const highlight = ({ equals, color, fill }: PlanHighlight, priority: number): ConditionalFormattingRule => ({
  type: 'cellIs',
  operator: 'equal',
  formulae: [`"${equals.replace(/"/g, '""')}"`],
  priority,
  style: {
    font: { color: { argb: argb(color) } },
    fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(fill) } },
  },
});
