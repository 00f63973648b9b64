const { shared } = require('../../jest.shared.js');

const seed = '<rootDir>/test/support/seed.ts';

/** `npm run test:tools`: what the project is made with: its lint rule, packages, manifest, scripts, and the emulated Excel itself. */
module.exports = {
  maxWorkers: '100%',
  projects: [
    { ...shared, displayName: 'tools', testEnvironment: 'node', testMatch: ['<rootDir>/test/{lint,delivery,manifest,scripts}/**/*.test.ts'], setupFiles: [seed] },
    { ...shared, displayName: 'host', testEnvironment: '<rootDir>/test/excel-host/jest/environment.ts', testMatch: ['<rootDir>/test/excel-host/**/*.test.ts'], setupFiles: [seed] },
  ],
};
