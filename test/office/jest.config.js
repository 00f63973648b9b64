const { shared } = require('../../jest.shared.js');

module.exports = { ...shared, displayName: 'office', testEnvironment: 'node', testMatch: ['<rootDir>/test/office/**/*.spec.ts'], testTimeout: 60_000, maxWorkers: 1 };
