const { shared } = require('./jest.shared.js');

const seed = '<rootDir>/test/support/seed.ts';
const elsewhere = ['pane', 'excel', 'excel-host', 'lint', 'delivery', 'manifest', 'scripts'].map((folder) => `<rootDir>/test/${folder}/`);

/**
 * `npm test`: needs only Node. The tests in a browser and in LibreOffice, of the pane's
 * components (`test:pane`), of the tools (`test:tools`), of hostile
 * files and texts (`test:hostile`) and with thousands of examples (`test:thorough`) have their own configurations.
 */
module.exports = {
  // By default one core is left idle; of two that is half.
  maxWorkers: '100%',
  projects: [
    { ...shared, displayName: 'core', testEnvironment: 'node', testMatch: ['<rootDir>/test/**/*.test.ts'], testPathIgnorePatterns: [...elsewhere, '/hostile[^/]*\\.test\\.ts$'], setupFiles: [seed] },
    {
      ...shared,
      displayName: 'excel',
      testEnvironment: '<rootDir>/test/excel-host/jest/environment.ts',
      testMatch: ['<rootDir>/test/excel/**/*.test.ts'],
      setupFiles: [seed],
    },
  ],
};
