import { newer } from '../manifest.mjs';

// What the oldest supported Excel, LTSC 2021, offers.
const ceiling = { ExcelApi: '1.14', SharedRuntime: '1.1', AddinCommands: '1.1', RibbonApi: '1.1', DialogApi: '1.1' };
// What the pane calls everywhere.
const floor = '1.9';
// Without these an Excel still shows the pane; asked for in the first part they would only hide the add-in.
const onlyInOverrides = ['SharedRuntime', 'RibbonApi', 'AddinCommands'];

const requirementPlaces = (manifest) => manifest.named('app:Set', 'bt:Set', 'app:Sets', 'bt:Sets');

export const runtime = [
  {
    id: 'set-version',
    *check(manifest) {
      for (const at of requirementPlaces(manifest)) {
        const version = at.attributes.MinVersion ?? at.attributes.DefaultMinVersion;
        if (version !== undefined && !/^\d+\.\d+$/.test(version)) yield { at, expected: '主版本.次版本，如 1.9', found: version, remedy: '改正版本' };
      }
    },
  },
  {
    id: 'set-ceiling',
    *check(manifest) {
      for (const at of manifest.named('app:Set', 'bt:Set')) {
        const { Name: name, MinVersion: version = '1.1' } = at.attributes;
        if (!(name in ceiling)) yield { at, expected: Object.keys(ceiling).join('、'), found: name ?? '（没有）', remedy: '改正名称：写了不存在的要求集，加载项在哪里都不出现' };
        else if (newer(version, ceiling[name])) yield { at, expected: `${name} 不高于 ${ceiling[name]}（Excel 2021）`, found: version, remedy: '降低要求，程序中用 isSetSupported 判断；要求过高，加载项不出现，也没有提示' };
      }
    },
  },
  {
    id: 'set-floor',
    *check(manifest) {
      const at = manifest.one('app:Requirements');
      const found = manifest.requirements('app').get('ExcelApi') ?? '没有';
      if (at && (found === '没有' || newer(floor, found))) {
        yield { at, expected: `ExcelApi 不低于 ${floor}`, found, remedy: '补上要求：否则 Excel 2016、2019 也列出加载项，却打不开' };
      }
    },
  },
  {
    id: 'base-alone',
    *check(manifest) {
      const host = manifest.named('app:Host').some(({ attributes }) => attributes.Name === 'Workbook');
      if (!host) yield { at: manifest.one('app:Hosts') ?? manifest.root, expected: 'Host Name="Workbook"', found: '没有', remedy: '补上 Excel' };
      for (const at of manifest.named('app:Set')) {
        if (onlyInOverrides.includes(at.attributes.Name)) {
          yield { at, expected: '前一部分只要求面板必需的', found: at.attributes.Name, remedy: '移到 VersionOverrides 的 Requirements：没有它的 Excel 还能打开普通面板' };
        }
      }
      for (const at of manifest.elements) {
        if (at.attributes.resid !== undefined && !isOverride(at)) yield { at, expected: '前一部分直接写出地址', found: `引用 ${at.attributes.resid}`, remedy: '写出 DefaultValue：不认 VersionOverrides 的 Excel 看不到 Resources' };
      }
    },
  },
  {
    id: 'requirements-consistent',
    *check(manifest) {
      const at = manifest.one('ov:Requirements');
      if (!at) return;
      const later = manifest.requirements('ov');
      for (const [name, version] of manifest.requirements('app')) {
        const found = later.get(name);
        if (!found || newer(version, found)) yield { at, expected: `${name} 不低于 ${version}（前一部分的要求）`, found: found ?? '没有', remedy: '两处写一致' };
      }
    },
  },
  {
    id: 'runtime-required',
    *check(manifest) {
      const at = manifest.sharedRuntime;
      if (at && !manifest.requirements('ov').has('SharedRuntime')) {
        yield { at, expected: 'VersionOverrides 的 Requirements 含有 SharedRuntime', found: '没有', remedy: '补上 SharedRuntime 1.1：没有共享运行时的 Excel 应退回普通面板' };
      }
    },
  },
  {
    id: 'runtime-resid',
    *check(manifest) {
      const shared = manifest.sharedRuntime;
      if (!shared) return;
      const { resid } = shared.attributes;
      for (const at of manifest.named('ov:FunctionFile', 'ov:SourceLocation')) {
        if (at.attributes.resid !== resid) yield { at, expected: `resid="${resid}"，与 Runtime 相同`, found: at.attributes.resid ?? '（没有）', remedy: '改成同一个资源，否则共享运行时不会启动，也没有提示' };
      }
      const url = manifest.resources.get(resid)?.attributes.DefaultValue;
      const base = manifest.one('app:SourceLocation');
      if (url && base && base.attributes.DefaultValue !== url) yield { at: base, expected: `${url}（${resid}）`, found: base.attributes.DefaultValue ?? '（没有）', remedy: '两处写同一个页面' };
    },
  },
  {
    id: 'runtime-pane-id',
    *check(manifest) {
      if (!manifest.sharedRuntime) return;
      for (const at of manifest.named('ov:TaskpaneId')) yield { at, expected: '共享运行时不写 TaskpaneId', found: at.text, remedy: '删去它：共享运行时只有一个面板，带 TaskpaneId 的会另开一个' };
    },
  },
  {
    id: 'runtime-count',
    *check(manifest) {
      const long = manifest.named('ov:Runtime').filter(({ attributes }) => attributes.lifetime === 'long');
      if (long.length > 1) yield { at: long[1], expected: '一个 lifetime="long" 的 Runtime', found: `${long.length} 个`, remedy: '只留一个' };
      const none = long.length === 0 ? manifest.one('ov:Runtime') : undefined;
      if (none) yield { at: none, expected: 'lifetime="long"', found: none.attributes.lifetime ?? '（没有）', remedy: '写上 long：short 的运行时在按钮函数结束后会被关掉' };
    },
  },
];

function isOverride(element) {
  return element.name === 'VersionOverrides' || (element.parent !== null && isOverride(element.parent));
}
