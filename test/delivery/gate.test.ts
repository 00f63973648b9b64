/** @jest-environment jsdom */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';

const folder = path.resolve(__dirname, '../../src/gate');
const source = readFileSync(path.join(folder, 'gate.js'), 'utf8');

interface Gate {
  annexGate?: { ready(): void; fail(reason: string): void };
  annexReady?: boolean;
}

const gate = window as unknown as Gate;
const text = () => document.getElementById('annex-gate')?.textContent ?? null;
const original = Object.getOwnPropertyDescriptor(Promise, 'any');

/** The gate in a web view of that name; jsdom has no CSS.supports of its own. */
function start(agent: string, supports = true) {
  jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue(agent);
  Object.assign(window, { CSS: { supports: () => supports } });
  const written = jest.spyOn(document, 'write').mockImplementation(() => undefined);
  window.eval(source);
  return written;
}

const chromium = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/90.0.4430.72 Safari/537.36 Edg/90.0.818.39';
const unsupported: readonly (readonly [string, string])[] = [
  ['Internet Explorer 11', 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko'],
  ['EdgeHTML', 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/70.0.3538.102 Safari/537.36 Edge/18.19042'],
];

beforeEach(() => {
  jest.useFakeTimers();
  document.body.innerHTML = '<div id="root"></div>';
  delete gate.annexReady;
  delete gate.annexGate;
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
  if (original) Object.defineProperty(Promise, 'any', original);
});

test.each(readdirSync(folder).filter((name) => name.endsWith('.js')))('%s is ES5, readable by Internet Explorer 11', (name) => {
  expect(() => parse(readFileSync(path.join(folder, name), 'utf8'), { ecmaVersion: 5 })).not.toThrow();
});

test('no html of the gate carries scripts or styles inline', () => {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.html'))) {
    expect(readFileSync(path.join(folder, name), 'utf8')).not.toMatch(/<script|<style| style=| on\w+=/);
  }
});

test('the pane loads the gate before anything else', () => {
  const html = readFileSync(path.resolve(folder, '../taskpane.html'), 'utf8');
  expect([...html.matchAll(/<script src="([^"]*)"/g)].map(([, name]) => name)).toEqual(['gate/gate.js', 'office/office.js']);
});

test.each(unsupported)('%s is stopped, with the version needed and the way out', (name, agent) => {
  const written = start(agent);
  expect(written).toHaveBeenCalledWith('<plaintext style="display:none">');
  expect(text()).toMatch(/Excel 2021（LTSC）.*Microsoft 365.*WebView2/);
  expect(text()).toMatch(/Excel 2021 \(LTSC\) or later, or Microsoft 365, with WebView2/);
  expect(text()).toContain(name);
  expect([...document.querySelectorAll('#annex-gate a')].map((link) => link.getAttribute('href'))).toEqual(['../web/index.html', '../web/index.html']);
  jest.advanceTimersByTime(20_000);
  expect(text()).not.toMatch(/附表通没有启动/);
});

test('so is a web view without CSS variables, and one older than the bundle', () => {
  start(chromium, false);
  expect(text()).toContain('CSS variables');
  document.body.innerHTML = '';
  Reflect.deleteProperty(Promise, 'any');
  start(chromium);
  expect(text()).toContain('Promise');
});

test('stays out of the way of a pane that starts', () => {
  const written = start(chromium);
  gate.annexGate?.ready();
  jest.advanceTimersByTime(20_000);
  expect(text()).toBeNull();
  expect(gate.annexReady).toBe(true);
  expect(written).not.toHaveBeenCalled();
});

test('after 12 seconds says what is there and what to try, and goes away when the pane starts after all', () => {
  start(chromium);
  jest.advanceTimersByTime(11_999);
  expect(text()).toBeNull();
  jest.advanceTimersByTime(1);
  expect(text()).toMatch(/附表通没有启动/);
  for (const part of ['office.js 没有载入', 'office/excel-win32-16.01.js', 'office/zh-cn/office_strings.js', 'http://localhost/', navigator.language, 'Edg/90']) {
    expect(text()).toContain(part);
  }
  expect(document.querySelector('#annex-gate button')?.textContent).toMatch(/重新加载/);
  gate.annexGate?.ready();
  expect(text()).toBeNull();
});

test('names a script that could not be loaded, and the reason the pane gives', () => {
  start(chromium);
  const script = document.createElement('script');
  script.src = 'https://annex.example.gov.cn/excel/taskpane.0123456789.js';
  script.type = 'text/plain';
  document.body.append(script);
  script.dispatchEvent(new Event('error'));
  gate.annexGate?.fail('<b>原因</b>');
  expect(text()).toContain('taskpane.0123456789.js');
  expect(text()).toContain('<b>原因</b>');
});
