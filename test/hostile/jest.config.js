const { shared } = require('../../jest.shared.js');

/** `npm run test:hostile`: thousands of damaged files through the workers that read them, and the memory they need. */
module.exports = {
  ...shared,
  displayName: 'hostile',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/hostile/**/*.spec.ts'],
  testTimeout: 300_000,
  maxWorkers: 1,
};
