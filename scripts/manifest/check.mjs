import { Manifest } from './manifest.mjs';
import { addresses } from './rules/addresses.mjs';
import { elements } from './rules/elements.mjs';
import { icons } from './rules/icons.mjs';
import { identity } from './rules/identity.mjs';
import { resources } from './rules/resources.mjs';
import { ribbon } from './rules/ribbon.mjs';
import { runtime } from './rules/runtime.mjs';
import { texts } from './rules/texts.mjs';
import { place } from './xml.mjs';

export const rules = [...elements, ...identity, ...resources, ...texts, ...addresses, ...icons, ...ribbon, ...runtime];

/**
 * Everything wrong with a manifest, in the order of its lines. `context` says what is around it: `file(name)` the bytes of a file beside
 * the pane or null, `complete` whether those are a whole build, `associated` the names of the ribbon functions, and what the manifest
 * should be: `version`, `origin`, `previous` (the manifest delivered before).
 */
export function check(xml, context) {
  let manifest;
  try {
    manifest = new Manifest(xml);
  } catch (error) {
    return [{ rule: 'well-formed', place: 'manifest.xml', line: 1, expected: '正确的 XML', found: error.message, remedy: '改正 XML' }];
  }
  const around = { ...context, xml };
  const problems = rules.flatMap(({ id, check: run }) =>
    [...run(manifest, around)].map(({ at, expected, found, remedy }) => ({ rule: id, place: place(at), line: at.line, expected, found, remedy })),
  );
  return problems.sort((a, b) => a.line - b.line);
}

export function message({ rule, place: where, line, expected, found, remedy }) {
  return `第 ${line} 行 ${where}：应为${expected}；实为：${found}。处理：${remedy}。［${rule}］`;
}
