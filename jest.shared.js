/** What every jest configuration of the project has in common. */
exports.shared = {
  rootDir: __dirname,
  // A busy machine is no failure.
  testTimeout: 60_000,
  transform: {
    '\\.([jt]sx?|mjs)$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' } }],
  },
  // Published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(?:lodash-es|parse5|entities)/)'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/style.js' },
};
