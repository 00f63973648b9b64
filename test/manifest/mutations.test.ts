import { readFileSync } from 'node:fs';
import path from 'node:path';
import { check, rules } from '../../scripts/manifest/check.mjs';
import { context, root, xml } from './manifest';

const long = (length: number) => '长'.repeat(length);

/** A fault, the rule that must name it, and how it gets in. */
const faults: readonly (readonly [fault: string, rule: string, from: string | RegExp, to: string])[] = [
  // The fourteen of which a schema check misses half.
  ['elements out of order', 'element-order', /( *<Version>.*\n)( *<ProviderName>.*\n)/, '$2$1'],
  ['a resource name of 33 characters', 'resid-length', /Insert\.Description/g, 'Insert.Description.Very.Very.Long'],
  ['zh_CN', 'locale-form', '<DefaultLocale>zh-CN', '<DefaultLocale>zh_CN'],
  ['an unknown permission', 'permission', 'ReadWriteDocument', 'ReadWriteEverything'],
  ['a label of 126 characters', 'text-length', 'DefaultValue="校验"', `DefaultValue="${long(126)}"`],
  ['an Id that is no GUID', 'guid', /<Id>.*<\/Id>/, '<Id>annex</Id>'],
  ['a bad set version', 'set-version', 'Name="ExcelApi" MinVersion="1.9"', 'Name="ExcelApi" MinVersion="1.9.0"'],
  ['an icon of 81 px', 'icon-size', 'size="80"', 'size="81"'],
  ['a resource that does not exist', 'resid-dangling', '<Label resid="Check.Label"', '<Label resid="Check.Lable"'],
  ['http addresses', 'url-https', /https:\/\/localhost/g, 'http://localhost'],
  ['no 80 px icon', 'icon-missing', / *<bt:Image size="80" resid="Check\.80" \/>\n/, ''],
  ['a control id used twice', 'control-id-unique', 'id="Annex.Check"', 'id="Annex.Insert"'],
  ['an override for the default locale', 'locale-default-override', 'Locale="en-US" Value="Annex"', 'Locale="zh-CN" Value="Annex"'],
  ['an illegal function name', 'function-name', '<FunctionName>checkSheet', '<FunctionName>check-sheet'],
  // The rest of the list.
  ['broken XML', 'well-formed', '</Hosts>', ''],
  ['an unknown element', 'element-unknown', '<AppDomains>', '<Colour>red</Colour><AppDomains>'],
  ['a label before its groups', 'element-order', /<CustomTab id="Annex\.Tab">([^]*)<Label resid="Tab\.Label" \/>/, '<CustomTab id="Annex.Tab"><Label resid="Tab.Label" />$1'],
  ['a runtime after the form factor', 'element-order', /(<Runtimes>[^]*<\/Runtimes>)([^]*<\/DesktopFormFactor>)/, '$2$1'],
  ['no SupportUrl', 'element-missing', /<SupportUrl.*\/>/, ''],
  ['two versions', 'element-repeated', '<ProviderName>', '<Version>1.0</Version><ProviderName>'],
  ['a label without its text', 'attribute-missing', '<Label resid="Check.Label" />', '<Label />'],
  ['a manifest for mail', 'type', 'TaskPaneApp', 'MailApp'],
  ['the development Id on an intranet', 'id-reused', /https:\/\/localhost:3000/g, 'https://annex.example.gov.cn'],
  ['a version of words', 'version-form', /<Version>.*<\/Version>/, '<Version>one</Version>'],
  ['a version apart from package.json', 'version-package', /<Version>.*<\/Version>/, '<Version>0.0.9.0</Version>'],
  ['too little permission', 'permission', 'ReadWriteDocument', 'ReadDocument'],
  ['a long text where a short one belongs', 'resid-kind', '<Title resid="Check.Label"', '<Title resid="Check.Description"'],
  ['a resource nobody uses', 'resource-unused', '<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Idle" DefaultValue="闲"><bt:Override Locale="en-US" Value="Idle" /></bt:String>'],
  ['a resource defined twice', 'resource-duplicate', '<bt:Url id="Help.Url"', '<bt:Url id="Taskpane.Url"'],
  ['a description of 251 characters', 'text-length', /(<Description DefaultValue=")[^"]*/, `$1${long(251)}`],
  ['an empty label', 'text-empty', 'DefaultValue="校验"', 'DefaultValue=" "'],
  ['a bare language', 'locale-form', 'Locale="en-US" Value="Check"', 'Locale="en" Value="Check"'],
  ['a text in one language only', 'locale-missing', /<bt:Override Locale="en-US" Value="Check" \/>/, ''],
  ['a second origin', 'url-origin', 'https://localhost:3000/excel/assets/check-16.png', 'https://cdn.example.com/check-16.png'],
  ['an address of 2,049 characters', 'url-length', 'gate/help.html', `gate/${'a'.repeat(2049)}`],
  ['an AppDomain with a path', 'app-domain', '<AppDomain>https://localhost:3000', '<AppDomain>https://localhost:3000/excel'],
  ['a file outside the folder', 'address-outside', 'https://localhost:3000/excel/assets/check-16.png', 'https://localhost:3000/check-16.png'],
  ['an icon that does not exist', 'icon-file', 'assets/check-16.png', 'icons/check-16.png'],
  ['an icon of another size', 'icon-pixels', 'id="Check.16" DefaultValue="https://localhost:3000/excel/assets/check-16.png"', 'id="Check.16" DefaultValue="https://localhost:3000/excel/assets/check-32.png"'],
  ['a small store icon', 'icon-pixels', 'icon-64.png', 'icon-32.png'],
  ['a control id with a space', 'control-id-form', 'id="Annex.Check"', 'id="Annex Check"'],
  ['a tab by its Chinese name', 'tab-id', /<CustomTab id="Annex\.Tab">([^]*)<Label resid="Tab\.Label" \/>\s*<\/CustomTab>/, '<OfficeTab id="开始">$1</OfficeTab>'],
  ['a function nobody wrote', 'function-associated', '<FunctionName>checkSheet', '<FunctionName>checkAll'],
  ['no function file', 'function-file', /<FunctionFile.*\/>/, ''],
  ['an action without its content', 'action-content', '<SourceLocation resid="Taskpane.Url" />', ''],
  ['a set that is not offered', 'set-ceiling', 'Name="ExcelApi" MinVersion="1.9"', 'Name="ExcelApi" MinVersion="1.17"'],
  ['a misspelt set', 'set-ceiling', 'Name="SharedRuntime"', 'Name="SharedRunTime"'],
  ['too little asked for', 'set-floor', 'Name="ExcelApi" MinVersion="1.9"', 'Name="ExcelApi" MinVersion="1.7"'],
  ['the shared runtime asked for at once', 'base-alone', '<Set Name="ExcelApi" MinVersion="1.9" />', '<Set Name="ExcelApi" MinVersion="1.9" /><Set Name="SharedRuntime" MinVersion="1.1" />'],
  ['another program', 'base-alone', '<Host Name="Workbook"', '<Host Name="Document"'],
  ['less asked for later', 'requirements-consistent', '<bt:Set Name="ExcelApi" MinVersion="1.9" />', '<bt:Set Name="ExcelApi" MinVersion="1.8" />'],
  ['a ribbon without its runtime asked for', 'runtime-required', '<bt:Set Name="SharedRuntime" MinVersion="1.1" />', ''],
  ['another page for the functions', 'runtime-resid', '<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid="Help.Url"'],
  ['another page for the plain pane', 'runtime-resid', '<SourceLocation DefaultValue="https://localhost:3000/excel/taskpane.html"', '<SourceLocation DefaultValue="https://localhost:3000/excel/other.html"'],
  ['a pane of its own', 'runtime-pane-id', '<SourceLocation resid="Taskpane.Url" />', '<TaskpaneId>Annex</TaskpaneId><SourceLocation resid="Taskpane.Url" />'],
  ['a short runtime', 'runtime-count', 'lifetime="long"', 'lifetime="short"'],
];

const found = (text: string, around = context) => check(text, around).map(({ rule }) => rule);

test('ours passes', () => {
  expect(check(xml, context)).toEqual([]);
});

test.each(faults)('%s → %s', (_fault, rule, from, to) => {
  const broken = xml.replace(from, to);
  expect(broken).not.toBe(xml);
  expect(found(broken)).toContain(rule);
});

test('a missing file of a build', () => {
  const file = (name: string) => (name === 'taskpane.html' ? null : readFileSync(path.join(root, 'assets/icon-16.png')));
  expect(found(xml, { ...context, file, complete: true })).toContain('file-missing');
});

test('a changed manifest under the old version', () => {
  expect(found(xml, { ...context, previous: xml })).toEqual([]);
  expect(found(xml, { ...context, previous: xml.replace('打开面板', '面板') })).toEqual(['version-unchanged']);
  expect(found(xml, { ...context, previous: xml.replace('打开面板', '面板').replace('0.1.0.0', '0.0.9.0') })).toEqual([]);
});

/** One place of every kind: each attribute of each element once. */
function attributes(): [place: string, start: number, end: number][] {
  const places = new Map<string, [number, number]>();
  for (const { 0: tag, 1: name, index } of xml.matchAll(/<([\w:]+)( [^<>]*)>/g)) {
    for (const { 0: written, 1: attribute, index: offset } of tag.matchAll(/ ([\w:]+)="[^"]*"/g)) {
      if (attribute !== 'xmlns') places.set(`${name} ${attribute}`, [index + offset, index + offset + written.length]);
    }
  }
  return [...places].filter(([place]) => !place.endsWith(' DefaultMinVersion')).map(([place, range]) => [place, ...range]);
}

test.each(attributes())('no attribute may be missing: %s', (_place, start, end) => {
  expect(found(xml.slice(0, start) + xml.slice(end))).not.toEqual([]);
});

test('every rule is tried', () => {
  const tried = new Set([...faults.map(([, rule]) => rule), 'file-missing', 'version-unchanged']);
  expect(rules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
});

test('a message names the place, what was expected and found, and what to do', () => {
  const [problem] = check(xml.replace('<Label resid="Check.Label"', '<Label resid="Check.Lable"'), context);
  expect(problem).toEqual({
    rule: 'resid-dangling',
    place: 'OfficeApp/VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint/CustomTab[Annex.Tab]/Group[Annex.Group]/Control[Annex.Check]/Label',
    line: expect.any(Number),
    expected: 'Resources 中有 Check.Lable',
    found: '没有',
    remedy: '补上这个资源，或改正 resid',
  });
});
