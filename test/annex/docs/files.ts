import path from 'node:path';
import { findExamples } from '../../../src/annex/analyse/examples';
import { officialForms } from '../../../src/annex/form/catalogue';
import { formJsonSchema } from '../../../src/annex/form/json-schema';
import { exampleSheets } from './cases';
import { rulesMarkdown } from './markdown';

const root = path.join(__dirname, '../../..');

/** The generated files by path, with what should stand in them. */
export function generatedFiles(): Map<string, string> {
  const files = new Map<string, string>();
  const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
  files.set(path.join(root, 'docs/form.schema.json'), json(formJsonSchema()));
  for (const form of officialForms) {
    const examples = findExamples(form, exampleSheets(form));
    files.set(path.join(root, `src/annex/form/examples/${form.id}.json`), json(examples));
    files.set(path.join(root, `docs/rules/${form.id}.md`), rulesMarkdown(form, examples));
  }
  return files;
}
