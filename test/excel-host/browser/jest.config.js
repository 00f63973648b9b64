const { shared } = require('../../../jest.shared.js');

/** Needs a build of the task pane and Chromium. */
module.exports = { ...shared, displayName: 'excel-host-browser', testEnvironment: 'node', testMatch: ['<rootDir>/test/excel-host/browser/**/*.spec.ts'], testTimeout: 60_000, maxWorkers: 1 };
