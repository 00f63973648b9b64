import path from 'node:path';
import { readFileSync } from 'node:fs';
import { readFile } from '../../../src/files/read';
import { proposeForm } from '../../../src/annex/propose/propose';
import { checkFiles, type Terminal } from '../../../src/terminal/commands';
import type { FileReport } from '../../../src/terminal/report';
import type { FormData } from '../../../src/annex/form/form';

const example = (name: string): string => path.resolve('docs/examples', name);

async function checked(name: string, lastYear?: string): Promise<{ code: number; report: FileReport }> {
  const printed: string[] = [];
  const terminal: Terminal = { out: (text) => { printed.push(text); }, err: (text) => { throw new Error(text); }, read: (bytes, file) => Promise.resolve().then(() => readFile(bytes, file)) };
  const code = await checkFiles(terminal, [example(`${name}-2024.xlsx`)], { form: example(`${name}.json`), json: true, ...(lastYear === undefined ? {} : { lastYear: example(lastYear) }) });
  return { code, report: JSON.parse(printed[0] ?? '') as FileReport };
}

const told = ({ findings }: FileReport, severity: string): unknown[] =>
  findings.filter((each) => each.severity === severity).map(({ rule, cells, left, right }) => [rule, cells[0], left, right]).sort();

describe('the county’s yearly form with two figure columns', () => {
  it('is read whole', async () => {
    const { report } = await checked('annual');
    expect(report).toMatchObject({ form: 'qingxi-annual', unit: '清溪县人民政府办公室', year: 2024, readings: [], certainty: { confirm: 0, unread: 0 } });
    // 20 rows with figures, two columns.
    expect(Object.values(report.figures)).toHaveLength(40);
    expect(report.figures['t1.r5.c1']).toBe(0.35);
  });

  // 756 > 30+520+150+40; 12+3+4+2 = 21, not 20; 5 in all the years, 6 of them this year.
  const errors = [
    ['QXA-CH-UPPER', 'C5', 756, 740],
    ['QXA-EVER', 'C26', 6, 5],
    ['QXA-REPLY', 'C18', 20, 21],
  ];

  it('has the three errors planted in its sheet', async () => {
    const { code, report } = await checked('annual');
    expect(code).toBe(1);
    expect(told(report, 'error')).toEqual(errors);
    expect(told(report, 'warning')).toEqual([]);
  });

  it('has three more doubts beside last year’s sheet', async () => {
    const { report } = await checked('annual', 'annual-2023.xlsx');
    expect(told(report, 'error')).toEqual(errors);
    // 117 + 20, 9 + 2 and 19 + 6.
    expect(told(report, 'warning')).toEqual([
      ['QXA-EVER-LAST', 'D18', 138, 137],
      ['QXA-EVER-LAST', 'D23', 12, 11],
      ['QXA-EVER-LAST', 'D26', 5, 25],
    ]);
  });
});

describe('the department’s quarterly return with three figure columns', () => {
  // 52+41+30+6 = 129; 12.6 in the quarter, 10.5 in the year; 310 of 300.
  const errors = [
    ['QXQ-PENALTY', 'D12', 310, 300],
    ['QXQ-TO-DATE', 'C10', 12.6, 10.5],
    ['QXQ-TOTAL', 'C5', 130, 129],
  ];

  it('has the three errors planted in its sheet', async () => {
    const { code, report } = await checked('quarterly');
    expect(report).toMatchObject({ form: 'qingxi-quarterly', unit: '清溪县市场监督管理局', year: 2024, readings: [] });
    expect(Object.values(report.figures)).toHaveLength(24);
    expect(code).toBe(1);
    expect(told(report, 'error')).toEqual(errors);
    expect(told(report, 'warning')).toEqual([]);
  });

  it('has two figures of last year that last year’s return has otherwise', async () => {
    const { report } = await checked('quarterly', 'quarterly-2023.xlsx');
    expect(told(report, 'error')).toEqual(errors);
    // 150+101+82+12 = 345 in all, 82 of them 行政检查.
    expect(told(report, 'warning')).toEqual([
      ['QXQ-LAST-YEAR', 'E5', 343, 345],
      ['QXQ-LAST-YEAR', 'E8', 80, 82],
    ]);
  });
});

describe.each(['annual', 'quarterly'])('the proposal from the filled %s sheet', (name) => {
  const proposal = proposeForm(readFile(new Uint8Array(readFileSync(example(`${name}-2024.xlsx`))), `${name}.xlsx`));
  const form = JSON.parse(readFileSync(example(`${name}.json`), 'utf8')) as FormData;

  it('has the tables of the form that was made from it', () => {
    expect(proposal.form.tables).toEqual(form.tables);
    expect(proposal.found).toBe(1);
  });

  it('marks the rules that the sheet’s own figures break, and keeps them', () => {
    const broken = proposal.rules.filter((rule) => rule.broken > 0).map(({ id, broken: times }) => [id, times]);
    const wanted = {
      annual: [['OWN-SUM-2', 1], ['OWN-DISTINCT-1', 1], ['OWN-CUMULATIVE-1', 1]],
      quarterly: [['OWN-SUM-1', 1], ['OWN-PART-1', 1], ['OWN-CUMULATIVE-1', 1]],
    };
    expect(broken).toEqual(wanted[name as keyof typeof wanted]);
    expect(proposal.doubts.filter(({ rule }) => rule !== undefined).map(({ rule }) => rule)).toEqual(broken.map(([id]) => id));
    expect(proposal.form.rules.map(({ id }) => id)).toEqual(expect.arrayContaining(broken.map(([id]) => id)));
  });
});
