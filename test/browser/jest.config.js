const { shared } = require('../../jest.shared.js');

module.exports = { ...shared, displayName: 'browser', testEnvironment: 'node', testMatch: ['<rootDir>/test/browser/**/*.spec.ts', '<rootDir>/test/excel-host/browser/**/*.spec.ts'], testTimeout: 60_000, maxWorkers: 1 };
