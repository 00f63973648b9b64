import { check, type CheckResult, type Finding } from '../../../src/annex/check/check';
import type { Severity } from '../../../src/annex/form/form';
import type { Sheet } from '../../../src/annex/sheet/sheet';
import { caseFigures, caseIds, publishedCase } from '../../support/cases';
import { number, sheetOf } from '../../support/figures';

const sheet = (id: (typeof caseIds)[number]): Sheet => {
  const published = publishedCase(id);
  return sheetOf(published.form, caseFigures(published), { unit: published.unit, year: published.year });
};

const of = ({ findings }: CheckResult, severity: Severity): Finding[] => findings.filter((finding) => finding.severity === severity);
const told = ({ rule, indicators: [where], left, right, difference }: Finding): string => [rule, where, left, right, difference].map(String).join(' ');

/** Rules about a report's text, which the table alone cannot judge. */
const aboutText = /^TXT-|-TXT-|-S6-FEE$/;

describe.each(caseIds)('%s', (id) => {
  const { evaluation } = publishedCase(id);
  const result = check(sheet(id));

  it('has the errors of its published evaluation and no others', () => {
    const expected = evaluation.errors.map(({ rule, where, left, right, delta }) => [rule, where, left, right, delta].map(String).join(' '));
    expect(of(result, 'error').map(told).sort()).toEqual(expected.sort());
  });

  it('has no warnings but those evaluated, blanks once a table', () => {
    // Open while a side is blank: 十一 is blank and 十三（二）is blank in the 张村镇 annex.
    const open = ['RWH-VISIT', 'RWH-SPOT2'];
    const expected = evaluation.warnings.filter(({ rule }) => !aboutText.test(rule) && !open.includes(rule)).map(({ rule }) => rule);
    expect(of(result, 'warning').map((finding) => finding.rule).sort()).toEqual(expected.sort());
  });

  it('counts every relation once', () => {
    const { holds, broken, open, skipped } = result.relations;
    expect(holds + broken + open + skipped).toBe(publishedCase(id).form.rules.reduce((sum, rule) => sum + rule.relations.length, 0));
  });
});

describe('张村镇', () => {
  const result = check(sheet('zhangcun-2012'));

  it('756 items against 741 in the five channels', () => {
    const [error, ...others] = of(result, 'error');
    expect(others).toEqual([]);
    expect(error).toMatchObject({ rule: 'RWH-CH-UPPER', state: 'broken', left: 756, right: 741, difference: 15 });
    expect(error?.indicators).toEqual(['1.1', '1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5']);
  });

  it('8 documents disclosed of 7 issued, and nine blanks', () => {
    expect(of(result, 'warning').map(({ rule, indicators, left, right }) => [rule, indicators, left, right])).toEqual([
      ['RWH-BLANK', ['9.2', '10.1', '10.2', '11', '11.1', '11.2', '13.1', '13.2', '13.3.1'], null, null],
      ['RWH-DOC-MADE', ['1.1.a', '1.1.b'], 8, 7],
    ]);
  });

  it('what the blanks must be', () => {
    const implied = of(result, 'info').flatMap((finding) => finding.implied.map((each) => [finding.rule, each.indicator, each.min, each.max]));
    expect(implied).toEqual([
      // 13.3 = 1 = 13.3.1 + 1.
      ['RWH-STAFF', '13.3.1', 0, 0],
      // 10 = 1 = 10.1 + 10.2 + 1.
      ['RWH-SPOT', '10.1', 0, 0],
      ['RWH-SPOT', '10.2', 0, 0],
      // 11 = 11.1 + 11.2 + 16.
      ['RWH-VISIT', '11', 16, null],
      // 10 = 1 = 13.2.
      ['RWH-SPOT2', '13.2', 1, 1],
    ]);
    expect(of(result, 'info').every((finding) => finding.state === 'open')).toBe(true);
  });

  it('69 of 78 figures are filled in; 31 relations hold, 2 are broken, 4 open', () => {
    expect(result).toMatchObject({ filled: 69, total: 78, relations: { holds: 31, broken: 2, open: 4, skipped: 0 } });
  });
});

describe('上海市政府办公厅', () => {
  const result = check(sheet('shoffice-2019'));

  it('has no errors: blanks are not nought and not wrong', () => {
    expect(of(result, 'error')).toEqual([]);
    expect(result.relations.broken).toBe(0);
  });

  it('has one warning of blanks for table 三 and one for table 四', () => {
    const blanks = of(result, 'warning').filter((finding) => finding.rule === 'R19-BLANK');
    expect(blanks.map((finding) => finding.indicators[0]?.split('.')[0])).toEqual(['t3', 't4']);
  });

  it('says what follows: 予以公开 of the six kinds is 272 at least', () => {
    const row = of(result, 'info').find((finding) => finding.rule === 'R19-T3-COLTOTAL' && finding.indicators[0] === 't3.r3.1.c7');
    // 258 + 12 + 1 + 1, the other two blank.
    expect(row?.implied).toEqual([{ indicator: 't3.r3.1.c7', min: 272, max: null }]);
    // 859 = 821 + 35 + 2 + 1 + two blanks.
    const received = of(result, 'info').find((finding) => finding.rule === 'R19-T3-COLTOTAL' && finding.indicators[0] === 't3.r1.c7');
    expect(received?.implied).toEqual([
      { indicator: 't3.r1.c3', min: 0, max: 0 },
      { indicator: 't3.r1.c4', min: 0, max: 0 },
    ]);
  });
});

describe('平潭 2022 after 2021', () => {
  const [before, now] = [sheet('pingtan-2021'), sheet('pingtan-2022')];
  const changed = (from: Sheet, id: string, value: number): Sheet => ({ ...from, figures: from.figures.map((figure, index) => (index === from.form.indexOf.get(id) ? number(value) : figure)) });

  it('carries over 1 and keeps 665 + 88 − 55 = 698 documents', () => {
    const result = check(now, { lastYear: before });
    expect(result.findings).toEqual([]);
    // Skipped: the two limits of the fee for other levels of unit.
    expect(result.relations).toEqual({ holds: 51, broken: 0, open: 0, skipped: 2 });
  });

  it('without last year’s sheet three relations are left out', () => {
    expect(check(now).relations).toEqual({ holds: 48, broken: 0, open: 0, skipped: 5 });
  });

  it('another figure last year is a warning', () => {
    const carried = check(now, { lastYear: changed(before, 't3.r4.c7', 4) });
    expect(carried.findings.map(told)).toEqual(['R21-T3-CARRY t3.r2.c7 1 4 -3']);
    expect(carried.findings[0]?.severity).toBe('warning');
    const stock = check(now, { lastYear: changed(before, 't2a.doc.valid', 700) });
    expect(stock.findings.map(told)).toEqual(['R21-T2-STOCK t2a.doc.valid 698 733 -35']);
    expect(stock.findings[0]).toMatchObject({ severity: 'warning', indicators: ['t2a.doc.valid', 't2a.doc.made', 't2a.doc.repealed'] });
  });

  it('a blank last year leaves it open and says nothing', () => {
    const figures = before.figures.map((figure, index) => (index === before.form.indexOf.get('t3.r4.c7') ? { state: 'blank' as const, raw: '' } : figure));
    const result = check(now, { lastYear: { ...before, figures } });
    expect(result.findings).toEqual([]);
    expect(result.relations.open).toBe(1);
  });

  it('last year on another form is compared where the codes are the same', () => {
    const old = sheet('shoffice-2019');
    const result = check(changed(now, 't3.r2.c7', 1), { lastYear: old });
    expect(result.findings.filter((finding) => finding.severity === 'warning').map(told)).toEqual(['R21-T3-CARRY t3.r2.c7 1 72 -71']);
  });
});
