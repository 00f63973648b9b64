import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import csp from '../../scripts/csp.cjs';
import { root } from './fake-build';

const read = (name: string) => readFileSync(path.join(root, 'docs', name), 'utf8');

test.each(['deploy.md', 'deploy/nginx.conf', 'deploy/web.config'])('%s states the policy the page is built with', (name) => {
  expect(read(name)).toContain(csp);
});

test.each(['deploy/nginx.conf', 'deploy/web.config'])('%s lets icons be kept', (name) => {
  expect(read(name)).toMatch(/assets[^]*?(max-age=86400|1\.00:00:00)/);
  expect(read(name)).not.toMatch(/no-store/);
});

test('registry files are plain ASCII with Windows line ends and name the same catalogue', () => {
  const files = ['deploy/catalogue.reg', 'deploy/catalogue-remove.reg'].map(read);
  for (const text of files) {
    expect(text).toMatch(/^Windows Registry Editor Version 5\.00\r\n\r\n(?:[\x20-\x7e]*\r\n)+$/);
  }
  const catalogues = [...files, read('deploy.md')].map((text) => /TrustedCatalogs\\(\{[0-9a-f-]{36}\})/.exec(text)?.[1]);
  expect(new Set(catalogues).size).toBe(1);
});

test('the guide’s links and the files it lists exist', () => {
  const links = [...read('deploy.md').matchAll(/\]\((deploy\/[^)]+)\)/g)].map(([, target]) => target!);
  const listed = [...read('deploy.md').matchAll(/^(deploy\/\S+)/gm)].map(([, name]) => name!);
  for (const name of [...links, ...listed]) expect([name, existsSync(path.join(root, 'docs', name))]).toEqual([name, true]);
  expect(listed.sort()).toEqual(readdirSync(path.join(root, 'docs/deploy')).map((name) => `deploy/${name}`).sort());
});
