import path from 'node:path';

/** The ways in: only wiring, imported by nobody. */
const entries = ['src/taskpane.tsx', 'src/page.tsx', 'src/cli.ts', 'src/worker.ts', 'src/worker-node.ts', 'src/worker-review.ts'];

const core = ['src/annex'];
const libraries = { not: ['@univerjs/', '@fluentui/', 'react', '@microsoft/office-js'] };

/**
 * What each part of src may import: other parts, and packages. `packages` is a list of names, or everything that does not
 * start with one of `not`. The first matching part counts; a part may always import itself.
 */
const parts = [
  { at: 'src/annex/form', parts: [], packages: ['zod', 'zod/mini'] },
  { at: 'src/annex/sheet', parts: ['src/annex/form'], packages: ['zod', 'zod/mini'] },
  { at: 'src/annex/check', parts: ['src/annex/form', 'src/annex/sheet'], packages: ['zod', 'zod/mini'] },
  { at: 'src/annex/analyse', parts: ['src/annex/form', 'src/annex/sheet', 'src/annex/check'], packages: [] },
  { at: 'src/annex/propose', parts: ['src/annex/form', 'src/annex/sheet', 'src/annex/check'], packages: [] },
  { at: 'src/annex', parts: [], packages: ['zod', 'zod/mini'] },
  { at: 'src/narrative', parts: core, packages: ['zod', 'zod/mini', 'nzh', 'nzh/cn'] },
  // The writer of reports; what reads files knows nothing of texts.
  { at: 'src/files/write-docx', parts: [...core, 'src/narrative', 'src/files'], packages: libraries },
  { at: 'src/files', parts: core, packages: libraries },
  { at: 'src/workbook/page.ts', parts: [...core, 'src/workbook'], packages: { not: ['@fluentui/', 'react', '@microsoft/office-js'] } },
  { at: 'src/workbook/univer', parts: [...core, 'src/workbook'], packages: { not: ['@fluentui/', 'react', '@microsoft/office-js'] } },
  { at: 'src/workbook', parts: core, packages: libraries },
  { at: 'src/review', parts: [...core, 'src/narrative', 'src/files', 'src/workbook'], packages: libraries },
  { at: 'src/terminal', parts: [...core, 'src/narrative', 'src/files', 'src/review'], packages: libraries },
  {
    at: 'src/pane',
    parts: [...core, 'src/narrative', 'src/files', 'src/workbook', 'src/review'],
    packages: { not: ['@univerjs/', '@microsoft/office-js', 'node:'] },
  },
];

const within = (name, folder) => name === folder || name.startsWith(`${folder}/`) || withoutExtension(name) === withoutExtension(folder);
const withoutExtension = (name) => name.replace(/\.tsx?$/, '');
const partOf = (file) => parts.find(({ at }) => within(file, at));

/** Why `file` may not import `specifier`; null if it may. Both are about paths only: nothing is looked up on disk. */
export function forbidden(file, specifier) {
  if (!specifier.startsWith('.')) return forbiddenPackage(file, specifier);
  const target = path.posix.join(path.posix.dirname(file), specifier);
  if (entries.some((entry) => withoutExtension(entry) === withoutExtension(target))) return `${target} is a way in: nobody imports it.`;
  if (!target.startsWith('src/')) return `${target} lies outside src.`;
  const own = partOf(file);
  if (!own || within(target, own.at) || own.parts.some((part) => within(target, part))) return null;
  return `${own.at} may not import ${target}.`;
}

function forbiddenPackage(file, name) {
  const own = partOf(file);
  if (!own) return null;
  const allowed = Array.isArray(own.packages) ? own.packages.includes(name) : !own.packages.not.some((start) => startsWith(name, start));
  return allowed ? null : `${own.at} may not import the package ${name}.`;
}

function startsWith(name, start) {
  return /[/:]$/.test(start) ? name.startsWith(start) : name === start || name.startsWith(`${start}/`) || name.startsWith(`${start}-`);
}

export const boundaries = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    const check = (node, source) => {
      if (typeof source?.value !== 'string') return;
      const message = forbidden(file, source.value);
      if (message) context.report({ node, message });
    };
    return {
      Program(node) {
        const known = entries.includes(file) || partOf(file) || file.endsWith('.d.ts');
        if (!known) context.report({ node, message: `${file} belongs to no part of src: see scripts/boundaries.mjs.` });
      },
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal),
      TSExternalModuleReference: (node) => check(node, node.expression),
      'CallExpression[callee.name="require"]': (node) => check(node, node.arguments[0]),
    };
  },
};
