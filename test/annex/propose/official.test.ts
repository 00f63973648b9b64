import { officialForms } from '../../../src/annex/form/catalogue';
import { layoutForm } from '../../../src/annex/sheet/layout/layout';
import { proposeForm } from '../../../src/annex/propose/propose';
import { planGrid } from '../../support/plan-grid';
import { aspects, compare } from './compare';

const compared = officialForms.map((form) => {
  const proposal = proposeForm([planGrid(layoutForm(form).plan)], { year: form.data.years.from });
  return [form.id, { form, proposal, comparison: compare(form, proposal.form) }] as const;
});

describe.each(compared)('the blank sheet of %s', (id, { form, proposal, comparison: { structure, official, extra } }) => {
  it.each(aspects.filter((aspect) => aspect !== 'unit'))('gives back every %s', (aspect) => {
    expect(structure[aspect].right).toBe(structure[aspect].of);
  });

  it('is read in full with the form made from it', () => {
    expect(proposal.found).toBe(1);
    expect(proposal.rules.every(({ broken }) => broken === 0)).toBe(true);
    expect(proposal.form.unitLabel).toBe(form.data.unitLabel);
  });

  // Counted by hand: which official relations a label supports, and how firmly (docs/propose.md).
  it('gives the relations that its labels support', () => {
    const wanted: Record<string, object> = {
      'cn-2021': { error: { same: 42, otherSeverity: 0, missing: 0 }, warning: { same: 5, otherSeverity: 0, missing: 6 } },
      'cn-2019': { error: { same: 40, otherSeverity: 0, missing: 2 }, warning: { same: 6, otherSeverity: 0, missing: 0 } },
      'cn-2014': { error: { same: 15, otherSeverity: 4, missing: 3 }, warning: { same: 5, otherSeverity: 0, missing: 4 } },
      'sd-weihai-2014': { error: { same: 15, otherSeverity: 7, missing: 4 }, warning: { same: 6, otherSeverity: 0, missing: 5 } },
    };
    expect(official).toMatchObject(wanted[id]!);
  });

  it('gives no error that the form does not have, but that a part is no more than its whole', () => {
    expect(extra.error.other).toBe(id === 'sd-weihai-2014' ? 2 : 0);
    expect(extra.warning.other).toBe(0);
  });
});

it('gives the units that are printed', () => {
  const units = Object.fromEntries(compared.map(([id, { comparison }]) => [id, comparison.structure.unit]));
  // The matrices print no unit but 件数 and 万元: six counts and one amount in the form of 2021, none in that of 2019.
  expect(units['cn-2021']?.right).toBe(7);
  expect(units['cn-2014']).toEqual({ right: 61, of: 61 });
  expect(units['sd-weihai-2014']).toEqual({ right: 78, of: 78 });
});
