import { requiredAttributes, types } from '../attributes.mjs';
import { allowed } from '../grammar.mjs';
import { fullName } from '../manifest.mjs';

const short = (name) => name.replace(/^\w+:/, '');

export const elements = [
  {
    id: 'element-order',
    *check(manifest) {
      for (const parent of manifest.elements) {
        const order = allowed(fullName(parent)).map(({ name }) => name);
        let reached = 0;
        for (const at of parent.children) {
          const index = order.indexOf(fullName(at));
          if (index < 0) continue;
          if (index < reached) {
            yield {
              at,
              expected: `在 ${short(order[reached])} 之前`,
              found: `在它之后`,
              remedy: `按次序排列 ${short(fullName(parent))} 的内容：${order.map(short).join('、')}`,
            };
          }
          reached = Math.max(reached, index);
        }
      }
    },
  },
  {
    id: 'element-unknown',
    *check(manifest) {
      for (const parent of manifest.elements) {
        const names = allowed(fullName(parent)).map(({ name }) => name);
        for (const at of parent.children) {
          if (names.includes(fullName(at))) continue;
          yield {
            at,
            expected: names.length > 0 ? names.map(short).join('、') : `${parent.name} 内没有其他元素`,
            found: `${at.name}（命名空间 ${at.namespace || '无'}）`,
            remedy: '删去这个元素，或改正它的名称、位置、命名空间前缀',
          };
        }
      }
    },
  },
  {
    id: 'element-missing',
    *check(manifest) {
      for (const at of manifest.elements) {
        for (const { name, least } of allowed(fullName(at))) {
          if (least > 0 && !at.children.some((child) => fullName(child) === name)) {
            yield { at, expected: `含有 ${short(name)}`, found: '没有', remedy: `补上 ${short(name)}` };
          }
        }
      }
    },
  },
  {
    id: 'element-repeated',
    *check(manifest) {
      for (const parent of manifest.elements) {
        for (const { name, most } of allowed(fullName(parent))) {
          const found = parent.children.filter((child) => fullName(child) === name);
          if (found.length > most) {
            yield { at: found[most], expected: `一个 ${short(name)}`, found: `${found.length} 个`, remedy: '只留一个' };
          }
        }
      }
    },
  },
  {
    id: 'attribute-missing',
    *check(manifest) {
      for (const at of manifest.elements) {
        for (const name of requiredAttributes(fullName(at), at.parent?.name)) {
          if (!at.attributes[name]) yield { at, expected: `写有 ${name}`, found: at.attributes[name] === undefined ? '没有' : '空白', remedy: `补上 ${name}` };
        }
      }
    },
  },
  {
    id: 'type',
    *check(manifest) {
      for (const at of manifest.elements) {
        const known = types[fullName(at)];
        if (known && !known.includes(at.attributes.type)) yield { at, expected: `xsi:type 为 ${known.join('、')}`, found: at.attributes.type || '没有', remedy: '改正 xsi:type' };
      }
    },
  },
];
