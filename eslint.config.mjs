import jsxA11y from 'eslint-plugin-jsx-a11y';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { boundaries } from './scripts/boundaries.mjs';

const officeNames = ['Excel', 'Office', 'OfficeExtension'];
const officeMessage = 'Only src/workbook/excel and src/taskpane.tsx know Office.js.';
const officeGlobals = officeNames.map((name) => ({ name, message: officeMessage }));
const officeProperties = officeNames.flatMap((property) => ['window', 'globalThis', 'self'].map((object) => ({ object, property, message: officeMessage })));
const officeTypes = { selector: `TSQualifiedName[left.name=/^(${officeNames.join('|')})$/]`, message: officeMessage };
const html = [
  { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Text from outside is never HTML.' },
  { selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/]', message: 'Text from outside is never HTML.' },
];
const platformGlobals = ['window', 'document', 'navigator', 'localStorage', 'fetch', 'process', 'Buffer', 'require', '__dirname'].map((name) => ({
  name,
  message: 'This part runs everywhere: no DOM, no Node.',
}));

const atFromTheEnd = { selector: 'CallExpression[callee.property.name="at"] > UnaryExpression.arguments', message: 'Array.prototype.at came with Chrome 92; browserslist begins at 90.' };

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/', 'test-results/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-alert': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'import-x': importX, annex: { rules: { boundaries } } },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.json'] })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/extensions': ['.ts', '.tsx'],
    },
    rules: {
      'annex/boundaries': 'error',
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'no-restricted-globals': ['error', ...officeGlobals],
      'no-restricted-properties': ['error', ...officeProperties],
      'no-restricted-syntax': ['error', officeTypes, atFromTheEnd, ...html],
    },
  },
  {
    files: ['src/pane/**', 'src/**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
  },
  {
    files: ['src/annex/**', 'src/narrative/**'],
    rules: { 'no-restricted-globals': ['error', ...officeGlobals, ...platformGlobals] },
  },
  {
    files: ['src/workbook/excel.ts', 'src/workbook/excel/**', 'src/taskpane.tsx'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off', 'no-restricted-syntax': ['error', atFromTheEnd, ...html] },
  },
  {
    files: ['test/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    extends: [tseslint.configs.recommended],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
