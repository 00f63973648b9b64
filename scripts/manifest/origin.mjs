import { createHash } from 'node:crypto';

export const developmentOrigin = 'https://localhost:3000';
export const developmentId = '3f0c1f4e-8a6d-4c6b-9d57-5b2a7e61c9d4';

export const isDevelopment = (url) => /^https:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/i.test(url);

/** The origin `text` names; throws a message for whoever typed it. */
export function readOrigin(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`“${text}”不是网址。请写网站的来源，例如 https://annex.example.gov.cn`);
  }
  if (url.protocol !== 'https:') {
    throw new Error(`“${text}”不是 https 地址。Excel 只从 https 地址加载任务窗格：请用内部 CA 为网站签发证书，改用 https://${url.host || '…'}`);
  }
  if (url.username || url.pathname !== '/' || url.search || url.hash || /[?#]/.test(text)) {
    throw new Error(`“${text}”不只是网站的来源。请只写协议、主机和端口：${url.origin}`);
  }
  if (isDevelopment(url.origin)) throw new Error('localhost 只在开发时使用（npm run excel）。请写各单位能访问的内网地址。');
  return url.origin;
}

/** The manifest for another origin. Every origin has its own, always the same Id: Excel keeps installations apart by it. */
export function manifestFor(xml, origin) {
  return xml.replaceAll(developmentOrigin, origin).replace(developmentId, idFor(origin));
}

export function idFor(origin) {
  const hash = createHash('sha1').update(developmentId).update(origin).digest('hex');
  const variant = ((parseInt(hash[16], 16) & 3) | 8).toString(16);
  return [hash.slice(0, 8), hash.slice(8, 12), `5${hash.slice(13, 16)}`, variant + hash.slice(17, 20), hash.slice(20, 32)].join('-');
}
