const { shared } = require('../../jest.shared.js');

const properties = [
  'annex/check/message',
  'annex/sheet/round-trip',
  'narrative/write.property',
  'annex/check/blanks',
  'narrative/verify/own-text.property',
  'narrative/verify/sums.property',
  'files/doc',
  'review/unusual',
  'annex/check/suggest.property',
];

/**
 * `npm run test:thorough`: the properties that `npm test` tries on a third of their examples, on all of them; and the smallest
 * corrections of full sheets against a mixed-integer solver, which takes a second a sheet.
 */
module.exports = {
  ...shared,
  displayName: 'thorough',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/thorough/**/*.spec.ts', ...properties.map((name) => `<rootDir>/test/${name}.test.ts`)],
  setupFiles: ['<rootDir>/test/support/seed.ts', '<rootDir>/test/thorough/thorough.ts'],
  testTimeout: 300_000,
  maxWorkers: '100%',
};
