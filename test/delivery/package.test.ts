import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { serve } from '../support/serve';
import { fakeBuild, root } from './fake-build';

const origin = 'https://annex.hongze.gov.cn:8443';
const temporary: string[] = [];

function pack(build: string, output: string, ...args: string[]) {
  const run = spawnSync(process.execPath, ['scripts/package.mjs', '--build', build, '-o', output, ...args], { cwd: root, encoding: 'utf8' });
  return { status: run.status, said: run.stdout + run.stderr };
}

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'package-'));
  temporary.push(folder);
  return folder;
}

function newBuild(): string {
  const folder = fakeBuild();
  temporary.push(folder);
  return folder;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));

afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

describe('a delivery', () => {
  const output = newFolder();
  const build = newBuild();
  const folder = path.join(output, 'annex-0.1.0');
  const text = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  let written: ReturnType<typeof pack>;
  beforeAll(() => {
    written = pack(build, output, '--origin', origin, '--share', '\\\\fs01\\office');
  });

  test('is written', () => {
    expect(written).toEqual({ status: 0, said: expect.stringContaining(folder) });
    expect(readdirSync(folder).sort()).toEqual(['LICENSE', 'SHA256SUMS', 'THIRD-PARTY-NOTICES.txt', 'deploy', 'deploy.md', 'manifest.xml', 'site']);
    expect(existsSync(path.join(folder, 'site/excel/manifest.xml'))).toBe(false);
  });

  test('carries checksums of every file', () => {
    const lines = text('SHA256SUMS').trimEnd().split('\n');
    const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
    expect([...sums.keys()].sort()).toEqual(files(folder).filter((name) => name !== 'SHA256SUMS').sort());
    for (const [name, sum] of sums) expect([name, sha256(readFileSync(path.join(folder, name)))]).toEqual([name, sum]);
  });

  test('is in the zip as it is in the folder, always the same', () => {
    const zip = readFileSync(`${folder}.zip`);
    const entries = unzipSync(zip);
    expect(Object.keys(entries).sort()).toEqual(files(folder).map((name) => `annex-0.1.0/${name}`).sort());
    for (const [name, bytes] of Object.entries(entries)) expect(sha256(bytes)).toBe(sha256(readFileSync(path.join(output, name))));
    expect(readFileSync(`${folder}.zip.sha256`, 'utf8')).toBe(`${sha256(zip)}  annex-0.1.0.zip\n`);
    const again = newFolder();
    expect(pack(build, again, '--origin', origin, '--share', '\\\\fs01\\office').status).toBe(0);
    expect(sha256(readFileSync(path.join(again, 'annex-0.1.0.zip')))).toBe(sha256(zip));
  });

  test('names its own place everywhere, not the examples or this computer', () => {
    const said = ['manifest.xml', 'deploy.md', 'deploy/nginx.conf', 'deploy/web.config', 'deploy/catalogue.reg'].map(text).join('\n');
    expect(said).not.toMatch(/localhost|example\.gov\.cn|fileserver/);
    expect(text('deploy/nginx.conf')).toMatch(/listen 8443 ssl;\s+server_name annex\.hongze\.gov\.cn;/);
    expect(text('deploy/catalogue.reg')).toContain(String.raw`"Url"="\\\\fs01\\office"`);
  });

  test('has an Id of its own, the same for the same place', () => {
    const id = (xml: string) => /<Id>(.*)<\/Id>/.exec(xml)?.[1];
    expect(id(text('manifest.xml'))).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(id(text('manifest.xml'))).not.toBe(id(readFileSync(path.join(root, 'manifest.xml'), 'utf8')));
    const other = newFolder();
    expect(pack(build, other, '--origin', 'https://annex.test.gov.cn').status).toBe(0);
    expect(id(readFileSync(path.join(other, 'annex-0.1.0/manifest.xml'), 'utf8'))).not.toBe(id(text('manifest.xml')));
  });

  test('is served with everything its manifest asks for', async () => {
    const server = await serve(path.join(folder, 'site'));
    try {
      const asked = [...text('manifest.xml').matchAll(/DefaultValue="(https:[^"]*)"/g)].map(([, url]) => new URL(url!).pathname);
      expect(asked).toContain('/excel/taskpane.html');
      for (const name of new Set([...asked, '/excel/office/office.js', '/excel/gate/gate.js', '/web/'])) {
        const { status, headers } = await fetch(server.url + name.slice(1));
        expect([name, status]).toEqual([name, 200]);
        if (name.endsWith('.png')) expect(headers.get('cache-control')).toBe('max-age=3600');
      }
    } finally {
      await server.close();
    }
  });
});

test.each([
  ['http://annex.hongze.gov.cn', '不是 https 地址'],
  ['annex.hongze.gov.cn', '不是网址'],
  ['https://annex.hongze.gov.cn/excel', '不只是网站的来源'],
  ['https://localhost:3000', 'localhost 只在开发时使用'],
])('refuses %s', (asked, reason) => {
  const output = newFolder();
  expect(pack(root, output, '--origin', asked)).toEqual({ status: 1, said: expect.stringContaining(reason) });
  expect(readdirSync(output)).toEqual([]);
});

test.each([
  ['a changed office.js', 'office/office.js 与 @microsoft/office-js 中的不同', (build: string) => { appendFileSync(path.join(build, 'excel/office/office.js'), ' '); }],
  ['a missing host file', '缺少 office/excel-win32-16.01.js', (build: string) => { rmSync(path.join(build, 'excel/office/excel-win32-16.01.js')); }],
  ['a missing licence', '缺少 office/LICENSE.md', (build: string) => { rmSync(path.join(build, 'excel/office/LICENSE.md')); }],
  ['a missing help page', '［file-missing］', (build: string) => { rmSync(path.join(build, 'excel/gate/help.html')); }],
  ['a button without its function', '［function-associated］', (build: string) => { writeFileSync(path.join(build, 'excel/taskpane.0123456789.js'), '1;'); }],
])('refuses a build with %s', (_what, reason, damage) => {
  const build = newBuild();
  damage(build);
  const output = newFolder();
  expect(pack(build, output, '--origin', origin)).toEqual({ status: 1, said: expect.stringContaining(reason) });
  expect(existsSync(path.join(output, 'annex-0.1.0.zip'))).toBe(false);
});

test('leaves a folder alone that holds anything else', () => {
  const output = newFolder();
  const folder = path.join(output, 'annex-0.1.0');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'mine.txt'), 'mine');
  expect(pack(newBuild(), output, '--origin', origin)).toEqual({ status: 1, said: expect.stringContaining('里有别的文件') });
  expect(readdirSync(folder)).toEqual(['mine.txt']);
});
