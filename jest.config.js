const { shared } = require('./jest.shared.js');

/** `npm test`: needs only Node. The tests in a browser and in LibreOffice have their own configurations. */
module.exports = {
  maxWorkers: '100%',
  testTimeout: 20_000,
  projects: [
    { ...shared, displayName: 'core', testEnvironment: 'node', testMatch: ['<rootDir>/test/**/*.test.ts'], testPathIgnorePatterns: ['<rootDir>/test/pane/'] },
    { ...shared, displayName: 'pane', testEnvironment: 'jsdom', testMatch: ['<rootDir>/test/pane/**/*.test.{ts,tsx}'], setupFiles: ['<rootDir>/test/support/jsdom.ts'] },
  ],
};
