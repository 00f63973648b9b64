import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const allowed = new Set([
  '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0', 'Unlicense', 'Zlib',
]);

/** Packages whose package.json names no licence; taken from the licence of the repository they are published from. */
const stated = { '@univerjs/telemetry': 'Apache-2.0' };

/** The notices for the packages that `files` belong to, and what forbids shipping them. */
export function notices(files) {
  const packages = [...packagesOf(files)].sort((a, b) => (a.name < b.name ? -1 : 1));
  const problems = packages
    .filter(({ licence }) => !accepted(licence))
    .map(({ name, version, licence }) => `${name}@${version}: licence ${licence || '(none stated)'} may not be shipped`);
  const byText = new Map();
  for (const one of packages) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  const rule = '-'.repeat(78);
  const parts = [...byText].map(([text, group]) =>
    [rule, ...group.map(({ name, version, licence }) => `${name} ${version} (${licence})`), rule, '', text, ''].join('\n'),
  );
  return { text: ['附表通包含以下第三方软件 / This product contains the following third-party software.', '', ...parts].join('\n'), problems };
}

/** Whether an SPDX expression can be met with allowed licences only. */
export function accepted(expression) {
  const alternatives = expression.replace(/[()]/g, '').split(/ OR /i);
  return alternatives.some((one) => one.split(/ AND /i).every((id) => allowed.has(id.trim())));
}

function* packagesOf(files) {
  const seen = new Set();
  for (const file of files) {
    const folder = packageFolder(file);
    if (!folder || seen.has(folder)) continue;
    seen.add(folder);
    const { name, version, license, author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const licence = typeof license === 'string' ? license : stated[name] ?? '';
    yield { name, version, licence, text: licenceText(folder) ?? standardText(licence, author) };
  }
}

/** The innermost installed package `file` belongs to; null for our own sources. */
function packageFolder(file) {
  const found = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(file)?.[0];
  return found && existsSync(path.join(found, 'package.json')) ? found : null;
}

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)([.-].*)?$/i.test(name));
  const text = file && readFileSync(path.join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim();
  return text || null;
}

/** For packages published without their licence file. */
function standardText(licence, author) {
  const holder = (typeof author === 'string' ? author : author?.name) ?? 'the authors';
  if (licence === 'MIT') return `Copyright (c) ${holder}\n\n${mitTerms()}`;
  if (licence === 'Apache-2.0') return 'Licensed under the Apache License, Version 2.0: https://www.apache.org/licenses/LICENSE-2.0';
  return `Copyright (c) ${holder}. Licence: ${licence}`;
}

function mitTerms() {
  const own = readFileSync(new URL('../LICENSE', import.meta.url), 'utf8');
  return own.slice(own.indexOf('Permission is hereby granted')).trim();
}
