const { shared } = require('../../jest.shared.js');

module.exports = {
  ...shared,
  displayName: 'excel-host',
  testEnvironment: '<rootDir>/test/excel-host/jest/environment.ts',
  testMatch: ['<rootDir>/test/excel-host/**/*.test.ts'],
};
