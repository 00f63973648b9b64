import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyseRules } from '../../../src/annex/analyse/analyse';
import { check } from '../../../src/annex/check/check';
import type { Form } from '../../../src/annex/form/compile';
import { formSchema } from '../../../src/annex/form/form';
import { formJsonSchema } from '../../../src/annex/form/json-schema';
import { parseForm } from '../../../src/annex/form/load';
import { readFigure } from '../../../src/annex/sheet/figure';
import { formOf } from '../../support/forms';

const page = readFileSync(path.join(__dirname, '../../../docs/forms.md'), 'utf8');
const files = new Map([...page.matchAll(/<!-- (\S+\.json) -->\n```json\n([^`]*)```/g)].map(([, name, text]) => [name!, text!]));
const form = (name: string): Form => parseForm(files.get(name)!, name);
const broken = (of: Form, values: Readonly<Record<string, number>>): string[] =>
  check({ form: of, unit: '某县', figures: of.indicators.map(({ id, unit }) => readFigure({ value: values[id] ?? 0 }, unit, false)), cells: [] }).findings.map(({ rule }) => rule);

describe('the form files in docs/forms.md', () => {
  it('are three, and all are form files', () => {
    expect([...files.keys()]).toEqual(['visits.json', 'county-2025.json', 'county-off.json']);
    for (const name of files.keys()) expect(analyseRules(form(name))).toMatchObject({ contradictions: [], forced: [], neverApplicable: [], complete: true });
  });

  it('the one from nothing checks a sheet', () => {
    expect(broken(form('visits.json'), { '1': 12, '1.1': 5, '1.2': 7, '1.2.a': 7 })).toEqual([]);
    expect(broken(form('visits.json'), { '1': 13, '1.1': 5, '1.2': 7, '1.2.a': 8 })).toEqual(['VISIT-SUM', 'VISIT-NIGHT']);
  });

  it('the one that extends another has its row, its rule and its switch', () => {
    const own = form('county-2025.json');
    expect(own.indicators).toHaveLength(formOf('cn-2014').indicators.length);
    expect(broken(own, { '1.1': 3, '1.2.x': 3 })).toEqual([]);
    expect(broken(own, { '1.1': 4, '1.2.x': 3 })).toEqual(['R14-CH-UPPER']);
    expect(broken(own, { '7': 2 })).toEqual([]);
    expect(broken(formOf('cn-2014'), { '7': 2 })).toEqual(['R14-FEE0']);
  });

  it('a county’s settings leave the form what it is', () => {
    const own = form('county-off.json');
    expect([own.id, own.off.map(({ rule }) => rule.id)]).toEqual(['cn-2021', ['R21-T2-REG0']]);
  });
});

test('in the JSON Schema every property is described in Chinese', () => {
  const bare: string[] = [];
  const walk = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('properties' in value && typeof value.properties === 'object') {
      for (const [key, schema] of Object.entries(value.properties as Record<string, { description?: string }>)) if (!/\p{Script=Han}/u.test(schema.description ?? '')) bare.push(`${at}.${key}`);
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, `${at}.${key}`);
  };
  walk(formJsonSchema(), '');
  expect(bare).toEqual([]);
});

test('a resolved form is itself a form file', () => {
  for (const name of files.keys()) expect(formSchema.safeParse(form(name).data).success).toBe(true);
});
