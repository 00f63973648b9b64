import { check } from '../../src/annex/check/check';
import type { Figure } from '../../src/annex/sheet/figure';
import { certaintyOf, type Reading } from '../../src/annex/sheet/reading';
import { explanationsOf, keep } from '../../src/review/explain';
import { type Judged, reasonText, verdictOf } from '../../src/review/judge';
import { dash, figuresOf, sheetOf } from '../support/figures';
import { tinyForm } from '../support/forms';

const form = tinyForm(['a', 'b', 'c'], [['R-SUM', 'error', ['a = b']], ['R-LESS', 'warning', ['c <= b']], ['R-FILLED', 'warning', ['each figure: filled']]]);

function judged(values: Parameters<typeof figuresOf>[1], readings: readonly Reading[] = [], lost: readonly string[] = []): Judged {
  const plain = sheetOf(form, figuresOf(form, values));
  const sheet = { ...plain, cells: plain.cells.map((cell, index) => (lost.includes(form.indicators[index]!.id) ? undefined : cell)) };
  return { recognition: { sheet, readings, certainty: certaintyOf(form, readings), found: 1 }, result: check(sheet) };
}
const told = (each: Judged, beside = {}): string => {
  const { verdict, reasons } = verdictOf(each, beside);
  return [verdict, ...reasons.map(({ kind, count }) => `${kind} ${String(count)}`)].join(', ');
};
const place = { sheet: '表', row: 0, column: 2 };
const reading = (indicator: string, figure: Figure): Reading => ({ kind: 'figure', indicator, figure, at: place });
const ref: Figure = { state: 'unreadable', raw: '#REF!', reason: 'error-value' };
const together: Figure = { state: 'unreadable', raw: '396442', reason: 'run-together' };
const remark: Figure = { state: 'number', value: 2, raw: '2（其中修订1件）', notes: ['remark'] };

describe('the verdict on a sheet', () => {
  it.each<[string, Judged, string]>([
    ['all in order', judged({ a: 1, b: 1 }), 'ready'],
    ['an error', judged({ a: 1, b: 2 }), 'return, error 1'],
    ['an error and a warning', judged({ a: 1, b: 2, c: 3 }), 'return, error 1, warning 1'],
    ['a warning', judged({ c: 1 }), 'check, warning 1'],
    ['a blank', judged({ a: 1, b: null }), 'check, blank 1'],
    ['a dash', judged({ c: dash() }), 'check, blank 1'],
    ['a cell that says #REF!', judged({ c: ref }, [reading('c', ref)]), 'return, error 1'],
    ['figures run together, which a person may read', judged({ c: together }, [reading('c', together)]), 'check, unread 1'],
    ['a row not found', judged({ a: 1, b: 1, c: null }, [{ kind: 'not-found', indicators: ['c'] }], ['c']), 'check, unread 1'],
    ['an approximate figure', judged({ b: 1, a: 1, c: { state: 'approximate', value: 1, raw: '1余' } }), 'check, warning 1'],
    ['a remark cut off', judged({ a: remark, b: 2 }, [reading('a', remark)]), 'check, confirm 1'],
    ['an error on a figure to be confirmed', judged({ a: remark, b: 3 }, [reading('a', remark)]), 'check, doubtful-error 1, confirm 1'],
    ['another form that fits as well', judged({ a: 1, b: 2 }, [{ kind: 'form-unclear', forms: [{ id: 'one' }, { id: 'two' }] }]), 'check, form-unclear 1, doubtful-error 1'],
    ['an error value where another form fits as well', judged({ c: ref }, [reading('c', ref), { kind: 'form-unclear', forms: [{ id: 'one' }, { id: 'two' }] }]), 'check, form-unclear 1, doubtful-error 1'],
    ['a sheet that was cut off', judged({}, [{ kind: 'cut', sheet: '表' }]), 'check, place 1'],
    ['a row of its own', judged({}, [{ kind: 'unknown-row', text: '本县自设', at: place }]), 'ready'],
  ])('%s', (_, each, expected) => {
    expect(told(each)).toBe(expected);
  });

  it('is never ready for a sheet that is copied or that the set says something about', () => {
    expect(told(judged({}), { set: 1, copied: 2 })).toBe('check, copied 2, set 1');
  });

  it('takes what is explained into account, until the figures change', () => {
    const error = judged({ a: 1, b: 2 });
    const [finding] = error.result.findings;
    const kept = [keep(finding!, error.recognition.sheet, '含往年转来的 1 件')];
    const withKept = (each: Judged): Judged => ({ ...each, explanations: explanationsOf(each.result.findings, each.recognition.sheet, [], kept) });
    expect(told(withKept(error))).toBe('check, explained-error 1');
    expect(told(withKept(judged({ a: 1, b: 3 })))).toBe('return, error 1, lapsed 1');

    const warning = judged({ c: 1 });
    const explained = explanationsOf(warning.result.findings, warning.recognition.sheet, [{ indicators: ['c'], text: '含往年', at: place }]);
    expect(told({ ...warning, explanations: explained })).toBe('ready');
  });

  it('gives its reasons in words', () => {
    const { reasons } = verdictOf(judged({ a: 1, b: 2, c: 3 }));
    expect(reasons.map((each) => reasonText(each, 'zh'))).toEqual(['1 处错误没有说明', '1 处需要核对，没有说明']);
    expect(reasons.map((each) => reasonText(each, 'en'))).toEqual(['errors without an explanation: 1', 'warnings without an explanation: 1']);
  });
});
