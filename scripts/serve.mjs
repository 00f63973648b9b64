import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { fileURLToPath } from 'node:url';
import csp from './csp.cjs';

const host = '127.0.0.1';
const usualPort = 5173;

const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

/** Serves the files of `dir` to this computer only, over https with the certificate `tls`. Without `port`: the usual one, or a free one if that is taken. */
export async function serve({ dir, port, tls }) {
  const root = path.resolve(dir);
  const respond = (request, response) => {
    answer(root, request, response).catch(() => refuse(response, 500));
  };
  const server = tls ? createSecureServer(tls, respond) : createServer(respond);
  await listen(server, port ?? usualPort).catch((error) => {
    if (port !== undefined || error.code !== 'EADDRINUSE') throw error;
    return listen(server, 0);
  });
  return {
    url: `${tls ? 'https://localhost' : `http://${host}`}:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405);
  }
  const file = locate(root, request.url);
  if (!file) return refuse(response, 400);
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) return refuse(response, 404);
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': contentTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': caching(file),
  });
  if (request.method === 'HEAD') response.end();
  else pipeline(createReadStream(file), response, () => {});
}

/** Files whose name carries a hash never change. Excel shows no ribbon icon that may not be kept. */
function caching(file) {
  if (/\.[0-9a-f]{10}\.[a-z0-9]+$/.test(file)) return 'max-age=31536000, immutable';
  return file.endsWith('.png') ? 'max-age=3600' : 'no-cache';
}

const securityHeaders = {
  'Content-Security-Policy': csp,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

function refuse(response, status) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}

/** The file a request asks for; null if the address is not a plain path below `root`. */
export function locate(root, url) {
  let name;
  try {
    name = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  if (!name.startsWith('/') || /[\\\0:]|\/\/|(^|\/)\.\.?(\/|$)/.test(name)) return null;
  return path.join(root, name.endsWith('/') ? `${name}index.html` : name);
}

export function announce({ url }) {
  console.log(`附表通已启动：${url}`);
  console.log('按 Ctrl+C 停止。');
  console.log(`Annex is running at ${url} (Ctrl+C to stop).`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [dir = fileURLToPath(new URL('../dist/web', import.meta.url)), port] = process.argv.slice(2);
  announce(await serve({ dir, port: port === undefined ? undefined : Number(port) }));
}
