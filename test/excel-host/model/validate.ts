import { invalidArgument, notImplemented } from '../protocol/errors';
import { bag, oneOf } from '../protocol/table';
import type { Json } from '../protocol/wire';
import type { Validation } from './features';
import type { Scalar } from './value';

const OPERATORS = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqualTo', 'LessThanOrEqualTo'] as const;
const COMPARING = ['wholeNumber', 'decimal', 'textLength', 'date', 'time'];
const KINDS = [...COMPARING, 'list', 'custom'];

/** Reads a rule; exactly one kind (documented). */
export function readRule(value: Json): Readonly<Record<string, unknown>> {
  const rule = bag(value, KINDS, 'rule');
  const [kind, ...others] = Object.keys(rule).filter((key) => rule[key] !== null);
  if (kind === undefined || others.length > 0) throw invalidArgument('a rule of not exactly one kind');
  const given = rule[kind] ?? null;
  if (kind === 'custom') return { custom: bag(given, ['formula'], 'custom') };
  if (kind === 'list') return { list: bag(given, ['inCellDropDown', 'source'], 'list') };
  const body = bag(given, ['formula1', 'formula2', 'operator'], kind);
  const operator = oneOf(body['operator'] ?? null, OPERATORS, 'operator');
  const two = operator === 'Between' || operator === 'NotBetween';
  if (body['formula1'] === undefined || (two && body['formula2'] === undefined)) throw invalidArgument(`${kind} without its limits`);
  return { [kind]: { ...body, operator } };
}

/** Whether a typed value passes. Formulas as limits are not imitated. */
export function accepts(validation: Validation, value: Scalar): boolean {
  if (value === null || value === '') return validation.ignoreBlanks;
  const [kind] = Object.keys(validation.rule);
  if (kind === undefined) return true;
  const body = validation.rule[kind] as Readonly<Record<string, unknown>>;
  if (kind === 'custom') throw notImplemented('judging custom data validation');
  if (kind === 'list') return String(body['source']).split(',').map((each) => each.trim()).includes(String(value));
  const measured = kind === 'textLength' ? String(value).length : value;
  if (typeof measured !== 'number') return false;
  if (kind === 'wholeNumber' && !Number.isInteger(measured)) return false;
  const limit = (key: string): number => {
    const given = body[key];
    const number = typeof given === 'string' ? Number(given.replace(/^=/, '')) : Number(given);
    if (Number.isNaN(number)) throw notImplemented('a formula as limit of data validation');
    return number;
  };
  switch (body['operator'] as (typeof OPERATORS)[number]) {
    case 'Between':
      return measured >= limit('formula1') && measured <= limit('formula2');
    case 'NotBetween':
      return measured < limit('formula1') || measured > limit('formula2');
    case 'EqualTo':
      return measured === limit('formula1');
    case 'NotEqualTo':
      return measured !== limit('formula1');
    case 'GreaterThan':
      return measured > limit('formula1');
    case 'LessThan':
      return measured < limit('formula1');
    case 'GreaterThanOrEqualTo':
      return measured >= limit('formula1');
    case 'LessThanOrEqualTo':
      return measured <= limit('formula1');
  }
}
