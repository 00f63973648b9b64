import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { check, message, rules } from './check.mjs';
import { microsoftParser } from './microsoft.mjs';
import { build, root, sources } from './surroundings.mjs';

// npm run validate:manifest [-- MANIFEST [BUILD]]: our rules, then Microsoft's own parser. Nothing is sent anywhere.
const [file = path.join(root, 'manifest.xml'), folder] = process.argv.slice(2);

if (!existsSync(file) || (folder && !existsSync(folder))) {
  console.error(`没有 ${existsSync(file) ? folder : file}`);
  process.exit(2);
}
const problems = check(readFileSync(file, 'utf8'), folder ? build(folder) : sources());
for (const problem of problems) console.error(message(problem));
const refused = await microsoftParser(file);
if (refused) console.error(refused);
if (problems.length > 0 || refused) process.exitCode = 1;
else console.log(`${path.relative(process.cwd(), file)}：${rules.length} 条规则全部通过，office-addin-manifest 能够读取。`);
