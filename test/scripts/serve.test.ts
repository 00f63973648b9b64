import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve, type Server } from '../support/serve';

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'serve-'));
  mkdirSync(path.join(folder, 'web/assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'web/index.html'), '<p>附表通</p>');
  writeFileSync(path.join(folder, 'web/page.0123456789.js'), '1;');
  server = await serve(path.join(folder, 'web'));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** `fetch` would tidy the path up before sending it. */
function send(rawPath: string, method = 'GET'): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: rawPath, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject).end();
  });
}

test('serves the page with its type and the security headers', async () => {
  const { status, headers, body } = await send('/');
  expect({ status, body }).toEqual({ status: 200, body: '<p>附表通</p>' });
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  });
});

test('lets the browser keep files whose name carries a hash', async () => {
  expect((await send('/page.0123456789.js?x')).headers).toMatchObject({ 'cache-control': expect.stringContaining('immutable') });
});

test('answers HEAD without a body', async () => {
  expect(await send('/index.html', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
  expect(await send('/', method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
});

test.each([
  ['/../secret.txt', 400],
  ['/%2e%2e/secret.txt', 400],
  ['/assets/..%2f../secret.txt', 400],
  ['/..%5csecret.txt', 400],
  ['/%2fetc/passwd', 400],
  ['//etc/passwd', 400],
  ['/C:/secret.txt', 400],
  ['/%00', 400],
  ['/%E0%A4%A', 400],
  ['/assets', 404],
  ['/assets/', 404],
  ['/none.js', 404],
])('%s → %i', async (rawPath, status) => {
  const answer = await send(rawPath);
  expect(answer.status).toBe(status);
  expect(answer.body).not.toContain('secret');
});
