import { parseArgs } from 'node:util';
import type { Severity } from '../../../src/annex/form/form';
import { officialForms } from '../../../src/annex/form/catalogue';
import { layoutForm } from '../../../src/annex/sheet/layout/layout';
import type { Grid } from '../../../src/annex/sheet/grid';
import { NoTable, proposeForm } from '../../../src/annex/propose/propose';
import { FormError } from '../../../src/annex/form/errors';
import { planGrid } from '../../support/plan-grid';
import { type Comparison, aspects, compare } from './compare';
import { drawnSheets, type NoisySheet, publishedSheets } from './noisy';

/** `npm run propose:score`: the official forms proposed from their own blank sheets, from drawn ones and from published reports, held against the forms. */

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, failures: { type: 'boolean', default: false } } });
const severities: readonly Severity[] = ['error', 'warning', 'info'];

function line(name: string, form: (typeof officialForms)[number], grids: readonly Grid[]): void {
  const { form: proposed, found } = proposeForm(grids, { year: form.data.years.from });
  const { structure, official, extra, remarks } = compare(form, proposed);
  process.stdout.write(`${name}\n  ${aspects.map((aspect) => `${aspect} ${String(structure[aspect].right)}/${String(structure[aspect].of)}`).join('  ')}\n`);
  for (const severity of severities) {
    const { same, otherSeverity, missing } = official[severity];
    const { implied, other } = extra[severity];
    if (same + otherSeverity + missing + implied + other === 0) continue;
    process.stdout.write(`  ${severity}: ${String(same)} of ${String(same + otherSeverity + missing)} official relations found, ${String(otherSeverity)} found with another severity, ${String(missing)} missing; ${String(implied)} more that follow from them, ${String(other)} others\n`);
  }
  process.stdout.write(`  read again with the proposed form: ${String(Math.round(found * 100))} %\n`);
  if (values.failures) for (const remark of remarks) process.stdout.write(`    ${remark}\n`);
}

for (const form of officialForms.filter(({ id }) => id.includes(values.only))) line(form.id, form, [planGrid(layoutForm(form).plan)]);

const chosen = ({ form }: NoisySheet): boolean => form.id.includes(values.only);
const compared = ({ form, grids }: NoisySheet): Comparison | undefined => {
  try {
    return compare(form, proposeForm(grids, { year: form.data.years.from }).form);
  } catch (error) {
    if (error instanceof NoTable || error instanceof FormError) return undefined;
    throw error;
  }
};
/** Shares of rows, parents and units, then the errors: found, of all, too mild, missing; extra ones that do not follow. */
function short({ structure, official, extra }: Comparison): string {
  const { same, otherSeverity, missing } = official.error;
  const share = (aspect: (typeof aspects)[number]): string => `${aspect} ${String(structure[aspect].right)}/${String(structure[aspect].of)}`;
  return `${share('row')}  ${share('parent')}  ${share('unit')}  errors ${String(same)}/${String(same + otherSeverity + missing)}, milder ${String(otherSeverity)}, missing ${String(missing)}, extra not implied ${String(extra.error.other)}`;
}

function noisy(sheet: NoisySheet): Comparison | undefined {
  const comparison = compared(sheet);
  process.stdout.write(`  ${sheet.form.id.padEnd(16)} ${sheet.name.padEnd(34)} ${comparison === undefined ? 'no form' : short(comparison)}\n`);
  if (values.failures && comparison !== undefined) for (const remark of comparison.remarks.filter((each) => each.includes(' error: '))) process.stdout.write(`    ${remark}\n`);
  return comparison;
}

async function notLaidOut(): Promise<void> {
  process.stdout.write('drawn as in documents\n');
  const drawn: { readonly sheet: NoisySheet; readonly comparison: Comparison | undefined }[] = [];
  for await (const sheet of drawnSheets()) if (chosen(sheet)) drawn.push({ sheet, comparison: noisy(sheet) });
  for (const form of officialForms.filter(({ id }) => id.includes(values.only))) {
    const of = drawn.flatMap(({ sheet, comparison }) => (sheet.form === form ? [comparison] : []));
    const sum = (count: (each: Comparison) => number): number => of.reduce((total, each) => total + (each === undefined ? 0 : count(each)), 0);
    const all = ({ same, otherSeverity, missing }: Comparison['official']['error']): number => same + otherSeverity + missing;
    process.stdout.write(`${form.id}: ${String(of.length)} sheets, ${String(of.filter((each) => each === undefined).length)} without a form; rows ${String(sum((each) => each.structure.row.right))}/${String(sum((each) => each.structure.row.of))}, parents ${String(sum((each) => each.structure.parent.right))}/${String(sum((each) => each.structure.parent.of))}, units ${String(sum((each) => each.structure.unit.right))}/${String(sum((each) => each.structure.unit.of))}, errors found ${String(sum((each) => each.official.error.same))}/${String(sum((each) => all(each.official.error)))}, milder ${String(sum((each) => each.official.error.otherSeverity))}, extra not implied ${String(sum((each) => each.extra.error.other))} on ${String(of.filter((each) => (each?.extra.error.other ?? 0) > 0).length)} sheets\n`);
  }
  process.stdout.write('published reports and worked examples\n');
  for (const sheet of publishedSheets()) if (chosen(sheet)) noisy(sheet);
}

void notLaidOut();
