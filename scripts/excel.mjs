import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { built } from './built.mjs';
import { developmentId } from './manifest/origin.mjs';
import { root } from './manifest/surroundings.mjs';
import { serve } from './serve.mjs';

// npm run excel: serves the build of this checkout to the Excel of this computer. For development only.
const manifest = path.join(root, 'manifest.xml');
const port = 3000;
const key = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';

const tls = certificate();
if (!tls) {
  console.error(`Excel 只打开有受信任证书的 https 页面，这里没有 localhost 的证书。任选一种办法：

一、用环境变量指出已有的证书和私钥（PEM）：
  ANNEX_CERT=…/localhost.crt ANNEX_KEY=…/localhost.key npm run excel

二、自己签发一张（需要 openssl），再让这台计算机信任它：
  openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj "/CN=localhost" -addext "subjectAltName=DNS:localhost" -keyout localhost.key -out localhost.crt
  Windows：certutil -user -addstore Root localhost.crt
  macOS：在“钥匙串访问”中导入 localhost.crt，设为始终信任
  用完后删去这张证书和私钥。

~/.office-addin-dev-certs 中若有 office-addin-dev-certs 做的证书，会直接使用。`);
  process.exit(1);
}

console.log('正在构建…… (building)');
for (const name of ['taskpane', 'page']) await built(name);
const server = await serve({ dir: path.join(root, 'dist'), port, tls });
console.log(`任务窗格：${server.url}excel/taskpane.html（按 Ctrl+C 停止）`);
await sideload();

function certificate() {
  const usual = path.join(homedir(), '.office-addin-dev-certs');
  const { ANNEX_CERT: cert = path.join(usual, 'localhost.crt'), ANNEX_KEY: secret = path.join(usual, 'localhost.key') } = process.env;
  return existsSync(cert) && existsSync(secret) ? { cert: readFileSync(cert), key: readFileSync(secret) } : null;
}

async function sideload() {
  if (platform() === 'win32') return register();
  if (platform() === 'darwin') {
    console.log(`请把清单放进 Excel 的文件夹，重新启动 Excel，在“插入”→“我的加载项”的下拉列表中选附表通：
  mkdir -p ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef
  cp "${manifest}" ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/`);
    return;
  }
  console.log('这个系统上没有 Excel。面板可以在浏览器中打开，但只会指向网页版。');
}

async function register() {
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question(`在注册表 ${key} 写入一个值，让 Excel 加载 ${manifest}？[y/N] `);
  prompt.close();
  if (!/^(y|yes|是)$/i.test(answer.trim())) {
    console.log('没有改动注册表。');
    return;
  }
  const { status } = spawnSync('reg', ['add', key, '/v', developmentId, '/t', 'REG_SZ', '/d', manifest, '/f'], { stdio: 'inherit' });
  console.log(
    status === 0
      ? `已写入。重新启动 Excel，在“插入”→“我的加载项”中找附表通。以后撤销：\n  reg delete ${key} /v ${developmentId} /f`
      : '没有写成，上面是原因。',
  );
}
