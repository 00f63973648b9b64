import { developmentId, isDevelopment } from '../origin.mjs';

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const permissions = ['Restricted', 'ReadDocument', 'ReadAllDocument', 'WriteDocument', 'ReadWriteDocument'];

export const identity = [
  {
    id: 'guid',
    *check(manifest) {
      const at = manifest.one('app:Id');
      if (at && !guid.test(at.text)) {
        yield { at, expected: '形如 01234567-89ab-4cde-8f01-23456789abcd 的 GUID', found: at.text, remedy: '改用一个新生成的 GUID，以后不再更改' };
      }
    },
  },
  {
    id: 'id-reused',
    *check(manifest) {
      const at = manifest.one('app:Id');
      const url = manifest.one('app:SourceLocation')?.attributes.DefaultValue ?? '';
      if (at?.text === developmentId && !isDevelopment(url)) {
        yield {
          at,
          expected: '与开发时不同的 Id',
          found: `开发用的 Id，地址却是 ${url}`,
          remedy: '用 npm run package 生成清单：每个地址有自己的 Id，开发、试用和正式的加载项不会互相顶替',
        };
      }
    },
  },
  {
    id: 'version-form',
    *check(manifest) {
      const at = manifest.one('app:Version');
      if (at && !/^\d{1,5}(\.\d{1,5}){1,3}$/.test(at.text)) {
        yield { at, expected: '二至四段数字，如 1.0.0.0', found: at.text, remedy: '改正版本号' };
      }
    },
  },
  {
    id: 'version-package',
    *check(manifest, { version }) {
      const at = manifest.one('app:Version');
      if (at && version && at.text !== `${version}.0`) {
        yield { at, expected: `${version}.0（package.json 的版本）`, found: at.text, remedy: '两处一起改：版本号不变，Excel 看不出清单变了' };
      }
    },
  },
  {
    id: 'version-unchanged',
    *check(manifest, { xml, previous }) {
      const at = manifest.one('app:Version');
      const before = previous && /<Version>([^<]*)<\/Version>/.exec(previous)?.[1];
      if (at && before === at.text && previous !== xml) {
        yield { at, expected: '与上次打包不同的版本号', found: `仍是 ${before}，清单的内容却变了`, remedy: '提高 package.json 与 manifest.xml 的版本号再打包；上次的包没有交付出去时，删去它即可' };
      }
    },
  },
  {
    id: 'permission',
    *check(manifest) {
      const at = manifest.one('app:Permissions');
      if (!at || at.text === 'ReadWriteDocument') return;
      const known = permissions.includes(at.text);
      yield { at, expected: 'ReadWriteDocument', found: at.text, remedy: known ? '插入统计表要写工作簿，需要读写权限' : `只能是 ${permissions.join('、')} 之一` };
    },
  },
];
