const { shared } = require('../../jest.shared.js');

/** `npm run test:solver`: the smallest corrections of full sheets against a mixed-integer solver, which takes a second a sheet. */
module.exports = {
  ...shared,
  displayName: 'solver',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/solver/**/*.spec.ts'],
  testTimeout: 300_000,
  maxWorkers: 1,
};
