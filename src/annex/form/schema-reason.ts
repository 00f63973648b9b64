import type * as z from 'zod/mini';
import type { Bilingual } from './form';

/** Where in a file something stands: `tables[0].rows`. */
export function place(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${String(step)}`)).join('').replace(/^\./, '');
}

/** What is wrong with it, for people who have the file open. */
export function schemaReason(issue: z.core.$ZodIssue): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { zh: '缺少这一项', en: 'missing' }
        : { zh: `类型应为 ${issue.expected}`, en: `${issue.expected} expected` };
    case 'unrecognized_keys':
      return { zh: `不认识的项：${issue.keys.join('、')}`, en: `unknown key: ${issue.keys.join(', ')}` };
    case 'invalid_value':
      return { zh: `只能是 ${issue.values.map(String).join('、')}`, en: `must be one of ${issue.values.map(String).join(', ')}` };
    case 'invalid_format':
      return { zh: '写法不合要求', en: 'malformed' };
    case 'too_small':
      return { zh: '不能为空或过小', en: 'must not be empty or too small' };
    default:
      return { zh: '内容不合要求', en: 'invalid' };
  }
}
