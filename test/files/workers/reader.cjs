// The worker's TypeScript, run as it is: what the build makes into one file.
require('tsx/cjs');
require('../../../src/worker-node.ts');
