const { shared } = require('../../jest.shared.js');

/** `npm run test:pane`: the pane's components, without a browser. */
module.exports = {
  ...shared,
  displayName: 'pane',
  testEnvironment: 'jsdom',
  testMatch: ['<rootDir>/test/pane/**/*.test.{ts,tsx}'],
  setupFiles: ['<rootDir>/test/support/jsdom.ts', '<rootDir>/test/support/seed.ts'],
  maxWorkers: '100%',
};
