const { shared } = require('../../jest.shared.js');

/**
 * `npm run test:solver`: the smallest corrections of full sheets against a mixed-integer solver, which takes a second a sheet,
 * and of small ones against trying everything.
 */
module.exports = {
  ...shared,
  displayName: 'solver',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/solver/**/*.spec.ts', '<rootDir>/test/annex/check/suggest.property.test.ts'],
  setupFiles: ['<rootDir>/test/support/seed.ts', '<rootDir>/test/solver/thorough.ts'],
  testTimeout: 300_000,
  maxWorkers: 1,
};
