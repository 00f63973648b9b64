import { writeFileSync } from 'node:fs';
import { generatedFiles } from './files';

/** `npm run docs:rules`: writes the pages of the official forms' rules, their examples and the JSON Schema of form files. */
for (const [file, text] of generatedFiles()) writeFileSync(file, text);
