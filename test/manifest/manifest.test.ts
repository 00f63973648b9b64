import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './manifest';

const validate = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/manifest/validate.mjs', ...args], { cwd: root, encoding: 'utf8' });

test('npm run validate:manifest accepts the manifest, and so does Microsoft’s own parser', () => {
  const { status, stdout, stderr } = validate();
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/规则全部通过，office-addin-manifest 能够读取/);
});

test('says so when there is no such file', () => {
  expect(validate(path.join(root, 'none.xml'))).toMatchObject({ status: 2, stderr: expect.stringContaining('没有') });
});
