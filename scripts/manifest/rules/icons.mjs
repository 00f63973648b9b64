const required = ['16', '32', '80'];
const known = ['16', '20', '24', '32', '40', '48', '64', '80'];
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Width × height of a PNG; null for anything else. */
export function pngSize(bytes) {
  if (bytes.length < 24 || !signature.equals(bytes.subarray(0, 8))) return null;
  return `${bytes.readUInt32BE(16)}×${bytes.readUInt32BE(20)}`;
}

const pictures = (manifest) => manifest.named('bt:Image').filter(({ attributes }) => attributes.size !== undefined);

/** Which size each picture file is asked for, with the element that asks. */
function asked(manifest) {
  const own = [
    ['app:IconUrl', '32'],
    ['app:HighResolutionIconUrl', '64'],
  ].flatMap(([name, size]) => manifest.named(name).map((at) => ({ at, size, url: at.attributes.DefaultValue ?? '' })));
  const ribbon = pictures(manifest).flatMap((at) => {
    const url = manifest.resources.get(at.attributes.resid)?.attributes.DefaultValue;
    return url ? [{ at, size: at.attributes.size, url }] : [];
  });
  return [...own, ...ribbon];
}

export const icons = [
  {
    id: 'icon-missing',
    *check(manifest) {
      for (const at of manifest.named('ov:Icon')) {
        const sizes = at.children.map(({ attributes }) => attributes.size);
        for (const size of required) {
          if (!sizes.includes(size)) yield { at, expected: '16、32、80 像素的图标各一个', found: `没有 ${size} 像素的`, remedy: `补上 size="${size}" 的 Image` };
        }
      }
    },
  },
  {
    id: 'icon-size',
    *check(manifest) {
      for (const at of pictures(manifest)) {
        if (!known.includes(at.attributes.size)) yield { at, expected: `${known.join('、')} 之一`, found: at.attributes.size, remedy: '改为 Excel 认得的尺寸' };
      }
    },
  },
  {
    id: 'icon-file',
    *check(manifest, { file }) {
      for (const { at, url } of asked(manifest)) {
        const name = manifest.relative(url);
        if (name && !file(name)) yield { at, expected: `有图标文件 ${name}`, found: '没有', remedy: '用 node scripts/icons.mjs 画出图标，或改正地址' };
      }
    },
  },
  {
    id: 'icon-pixels',
    *check(manifest, { file }) {
      for (const { at, size, url } of asked(manifest)) {
        const name = manifest.relative(url);
        const bytes = name && file(name);
        if (!bytes) continue;
        const found = pngSize(bytes);
        if (found !== `${size}×${size}`) yield { at, expected: `${size}×${size} 像素的 PNG`, found: found ?? '不是 PNG', remedy: `换成 ${size} 像素的图标` };
      }
    },
  },
];
