const { shared } = require('../../jest.shared.js');

/** `npm run test:hostile`: files and texts made to do harm; thousands of damaged files through the workers that read them, and the memory they need. */
module.exports = {
  ...shared,
  displayName: 'hostile',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/hostile/**/*.spec.ts', '<rootDir>/test/**/hostile*.test.ts'],
  setupFiles: ['<rootDir>/test/support/seed.ts'],
  testTimeout: 300_000,
  maxWorkers: 1,
};
