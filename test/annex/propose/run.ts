import { parseArgs } from 'node:util';
import type { Severity } from '../../../src/annex/form/form';
import { officialForms } from '../../../src/annex/form/catalogue';
import { layoutForm } from '../../../src/annex/sheet/layout/layout';
import type { Grid } from '../../../src/annex/sheet/grid';
import { proposeForm } from '../../../src/annex/propose/propose';
import { planGrid } from '../../support/plan-grid';
import { aspects, compare } from './compare';

/** `npm run propose:score`: the official forms proposed from their own blank sheets, held against the forms. */

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
