const origin = (url) => (URL.canParse(url) ? new URL(url).origin : null);

export const addresses = [
  {
    id: 'url-https',
    *check(manifest) {
      const domains = manifest.named('app:AppDomain').map((at) => ({ at, url: at.text }));
      for (const { at, url } of [...manifest.addresses, ...domains]) {
        if (!URL.canParse(url) || new URL(url).protocol !== 'https:') yield { at, expected: '完整的 https 地址', found: url || '（没有）', remedy: '改为 https 地址' };
      }
    },
  },
  {
    id: 'url-origin',
    *check(manifest, { origin: wanted }) {
      const own = wanted ?? origin(manifest.one('app:SourceLocation')?.attributes.DefaultValue ?? '');
      for (const { at, url } of manifest.addresses) {
        const found = origin(url);
        if (found && own && found !== own) yield { at, expected: `来源为 ${own}`, found, remedy: '所有地址用同一个来源，内网没有别的网站可取' };
      }
    },
  },
  {
    id: 'url-length',
    *check(manifest) {
      for (const { at, url } of manifest.addresses) {
        if (url.length > 2048) yield { at, expected: '不超过 2048 个字符', found: `${url.length} 个`, remedy: '缩短地址' };
      }
    },
  },
  {
    id: 'app-domain',
    *check(manifest) {
      for (const at of manifest.named('app:AppDomain')) {
        if (origin(at.text) && origin(at.text) !== at.text) yield { at, expected: origin(at.text), found: at.text, remedy: '只写协议、主机和端口' };
      }
    },
  },
  {
    id: 'address-outside',
    *check(manifest) {
      for (const { at, url } of manifest.addresses) {
        if (origin(url) && manifest.relative(url) === null) yield { at, expected: '在任务窗格页面所在的文件夹内', found: url, remedy: '把文件放进加载项的文件夹' };
      }
    },
  },
  {
    id: 'file-missing',
    *check(manifest, { file, complete }) {
      if (!complete) return;
      for (const { at, url } of manifest.addresses) {
        const name = manifest.relative(url)?.split(/[?#]/, 1)[0];
        if (name && !file(name)) yield { at, expected: `构建结果中有 ${name}`, found: '没有', remedy: '重新构建（npm run build），或改正地址' };
      }
    },
  },
];
