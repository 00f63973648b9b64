import { DataValidationErrorStyle, DataValidationOperator, DataValidationType, generateRandomId } from '@univerjs/core';
import type { ISheetDataValidationRule } from '@univerjs/core';
import { CFRuleType, CFSubRuleType, CFTextOperator } from '@univerjs/preset-sheets-conditional-formatting';
import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import type { PlanHighlight, PlanValidation } from '../../annex/sheet/plan';
import type { NumberKind } from '../../annex/form/form';
import { toRange } from './sheet-data';

/** Beyond any figure. */
const LARGEST = '999999999999';

const numbers: Record<NumberKind, Pick<ISheetDataValidationRule, 'type' | 'operator' | 'formula1' | 'formula2'>> = {
  integer: { type: DataValidationType.WHOLE, operator: DataValidationOperator.GREATER_THAN_OR_EQUAL, formula1: '0' },
  'signed-integer': {
    type: DataValidationType.WHOLE,
    operator: DataValidationOperator.BETWEEN,
    formula1: `-${LARGEST}`,
    formula2: LARGEST,
  },
  decimal: { type: DataValidationType.DECIMAL, operator: DataValidationOperator.GREATER_THAN_OR_EQUAL, formula1: '0' },
};

export const toValidation = ({ range, kind, message }: PlanValidation): ISheetDataValidationRule => ({
  uid: generateRandomId(),
  ranges: [toRange(range)],
  ...numbers[kind],
  allowBlank: true,
  showErrorMessage: true,
  error: message,
  errorStyle: DataValidationErrorStyle.STOP,
});

export const toHighlight = ({ range, equals, color, fill }: PlanHighlight): IConditionFormattingRule => ({
  cfId: generateRandomId(),
  ranges: [toRange(range)],
  stopIfTrue: false,
  rule: {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.text,
    operator: CFTextOperator.equal,
    value: equals,
    style: { cl: { rgb: color }, bg: { rgb: fill } },
  },
});
