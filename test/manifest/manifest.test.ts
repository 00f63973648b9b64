/** @jest-environment jsdom */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const xml = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const manifest = new DOMParser().parseFromString(xml, 'application/xml');
const all = (name: string) => [...manifest.getElementsByTagName(name)];
const children = (element: Element | undefined) => [...(element?.children ?? [])].map(({ localName }) => localName);
const value = (element: Element) => element.getAttribute('DefaultValue') ?? '';

test('is well-formed and keeps the order of the schema', () => {
  expect(all('parsererror')).toEqual([]);
  expect(children(manifest.documentElement)).toEqual([
    'Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl',
    'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides',
  ]);
  expect(children(all('VersionOverrides')[0])).toEqual(['Requirements', 'Hosts', 'Resources']);
  expect(children(all('DesktopFormFactor')[0])).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
  expect(children(all('Control')[0])).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
  expect(children(all('Resources')[0])).toEqual(['Images', 'Urls', 'ShortStrings', 'LongStrings']);
});

test('asks for the same Excel in both parts', () => {
  const sets = [...all('Set'), ...all('bt:Set')].map((set) => `${set.getAttribute('Name')} ${set.getAttribute('MinVersion')}`);
  expect(sets).toEqual(['ExcelApi 1.9', 'ExcelApi 1.9']);
});

test('uses every resource and refers to none that is missing', () => {
  const defined = ['bt:Image', 'bt:Url', 'bt:String'].flatMap(all).flatMap((element) => element.getAttribute('id') ?? []);
  const used = [...manifest.querySelectorAll('[resid]')].map((element) => element.getAttribute('resid') ?? '');
  expect([...new Set(used)].sort()).toEqual(defined.sort());
  expect(defined.filter((id) => id.length > 32)).toEqual([]);
});

test('texts are short enough and stand in both languages', () => {
  for (const element of [...all('DisplayName'), ...all('Description').filter((one) => one.hasAttribute('DefaultValue')), ...all('bt:String')]) {
    const limit = element.parentElement?.localName === 'ShortStrings' || element.localName === 'DisplayName' ? 125 : 250;
    const overrides = [...element.children].map((one) => [one.getAttribute('Locale'), (one.getAttribute('Value') ?? '').length <= limit]);
    expect(value(element).length).toBeLessThanOrEqual(limit);
    expect(overrides).toEqual([['en-US', true]]);
  }
});

test('all addresses are https, of one origin', () => {
  const urls = [...manifest.querySelectorAll('[DefaultValue]')].map(value).filter((text) => text.includes('//'));
  expect(new Set(urls.map((url) => new URL(url).origin))).toEqual(new Set(['https://localhost:3000']));
});

test.each(all('bt:Image').filter((one) => one.hasAttribute('id')).map((one) => [value(one), Number(one.getAttribute('id')?.slice(5))] as const)
  .concat(all('IconUrl').map((one) => [value(one), 32] as const), all('HighResolutionIconUrl').map((one) => [value(one), 64] as const)))(
  '%s is an icon of %i px', (url, size) => {
    const file = path.join(root, new URL(url).pathname);
    expect(existsSync(file)).toBe(true);
    const png = readFileSync(file);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  },
);

test("Microsoft's own parser reads it", () => {
  const parser = path.join(root, 'node_modules/office-addin-manifest/cli.js');
  const info = execFileSync(process.execPath, [parser, 'info', path.join(root, 'manifest.xml')], { encoding: 'utf8' });
  expect(info).toMatch(/Name: 附表通/);
  expect(info).toMatch(/Type: TaskPaneApp/);
  expect(info).toMatch(/Hosts: Workbook/);
  expect(info).toMatch(/Permissions: ReadWriteDocument/);
});
