/*
 * Runs before everything else in the task pane, in any web view Excel may use, Internet Explorer 11 among them: ES5 only, no build step.
 * Stops a web view that cannot run the pane, and says what is missing when the pane does not start.
 */
/* eslint no-var: off */
(function () {
  'use strict';

  var patience = 12000;
  var page = '../web/index.html';
  var needed = ['office/office.js', 'office/excel-win32-16.01.js', 'office/zh-cn/office_strings.js', 'office/en-us/office_strings.js'];
  var failed = [];
  var screen = null;

  function element(name, text, children) {
    var one = document.createElement(name);
    if (text) one.appendChild(document.createTextNode(text));
    for (var i = 0; children && i < children.length; i++) one.appendChild(children[i]);
    return one;
  }

  function link(href, text) {
    var one = element('a', text);
    one.href = href;
    one.target = '_blank';
    one.rel = 'noopener';
    return one;
  }

  function button(text, action) {
    var one = element('button', text);
    one.type = 'button';
    one.onclick = action;
    return one;
  }

  function show(parts) {
    if (!document.body) {
      document.addEventListener('DOMContentLoaded', function () {
        show(parts);
      });
      return;
    }
    hide();
    var style = element('link');
    style.rel = 'stylesheet';
    style.href = 'gate/gate.css';
    screen = element('div', '', [style].concat(parts));
    screen.id = 'annex-gate';
    screen.setAttribute('role', 'alert');
    document.body.appendChild(screen);
  }

  function hide() {
    if (screen && screen.parentNode) screen.parentNode.removeChild(screen);
    screen = null;
  }

  // Features that arrived no later than the syntax of the bundle.
  function unsupported() {
    var agent = navigator.userAgent;
    if (/Trident\/|MSIE /.test(agent)) return 'Internet Explorer 11';
    if (/Edge\//.test(agent)) return 'EdgeHTML';
    if (typeof Promise === 'undefined' || typeof Promise.any !== 'function') return 'Promise';
    if (typeof Symbol === 'undefined' || !Symbol.asyncIterator) return 'Symbol.asyncIterator';
    if (!String.prototype.replaceAll) return 'replaceAll';
    try {
      new RegExp('(?<=a)b');
    } catch (error) {
      return 'RegExp: ' + error.message;
    }
    if (!window.CSS || !CSS.supports || !CSS.supports('color', 'var(--a)')) return 'CSS variables';
    return null;
  }

  function refuse(why) {
    // Everything that follows in the page becomes text inside this element, so no other script starts.
    document.write('<plaintext style="display:none">');
    show([
      element('h1', '这个版本的 Excel 不能使用附表通的任务窗格'),
      element('p', '需要 Excel 2021（LTSC）或更新版本、Microsoft 365，并且装有 WebView2。Excel 2016、2019（批量许可版）和 WPS 请改用网页版：填报、校验、生成文字都有，用 Edge、Chrome 或 Firefox 打开。'),
      element('p', '', [link(page, '打开网页版')]),
      element('h2', 'This Excel cannot show the Annex task pane'),
      element('p', 'It takes Excel 2021 (LTSC) or later, or Microsoft 365, with WebView2. With Excel 2016 or 2019 (volume licence) or WPS use the page instead, in Edge, Chrome or Firefox.'),
      element('p', '', [link(page, 'Open the page')]),
      element('p', link(page).href),
      element('p', '检测到 / found: ' + why)
    ]);
  }

  function officeState() {
    var office = window.Office;
    if (!office) return 'office.js 没有载入 / not loaded';
    var loaded = 'office.js 已载入 / loaded';
    try {
      var found = office.context.diagnostics;
      return loaded + '：' + found.host + ' ' + found.platform + ' ' + found.version;
    } catch (error) {
      return loaded + '（' + error.message + '）';
    }
  }

  function loadedFromOffice() {
    var names = [];
    var scripts = document.getElementsByTagName('script');
    for (var i = 0; i < scripts.length; i++) {
      var name = /\/office\/([^?#]*)/.exec(scripts[i].src);
      if (name) names.push(name[1]);
    }
    return names.join(', ') || '无 / none';
  }

  function probe(name) {
    var row = element('li', name + '：…');
    var request = new XMLHttpRequest();
    request.onreadystatechange = function () {
      if (request.readyState !== 4) return;
      var answer = request.status === 200 ? '可以访问 / reachable' : '不能访问 / not reachable' + (request.status ? ' (' + request.status + ')' : '');
      row.firstChild.nodeValue = name + '：' + answer;
    };
    try {
      request.open('HEAD', name);
      request.send();
    } catch (refused) {
      row.firstChild.nodeValue = name + '：' + refused.message;
    }
    return row;
  }

  function list(items) {
    return element('ul', '', items);
  }

  function diagnose(reason) {
    var facts = [
      element('li', officeState()),
      element('li', '已请求 / requested: ' + loadedFromOffice()),
      element('li', '网址 / address: ' + location.href.split(/[?#]/)[0]),
      element('li', '语言 / locale: ' + (navigator.language || '?')),
      element('li', navigator.userAgent)
    ];
    if (failed.length > 0) facts.unshift(element('li', '载入失败 / failed: ' + failed.join(', ')));
    var files = [];
    for (var i = 0; i < needed.length; i++) files.push(probe(needed[i]));
    show([
      element('h1', '附表通没有启动'),
      element('p', '请先重新加载。仍不行时，把这一页截图给管理员：下面列出的文件都应当可以访问。'),
      element('p', 'Annex did not start. Reload first; if that does not help, show this page to your administrator: all files listed should be reachable.'),
      element('p', reason),
      button('重新加载 / Reload', function () {
        location.reload();
      }),
      element('p', '', [link(page, '改用网页版 / Use the page instead')]),
      element('h2', '文件 / Files'),
      list(files),
      element('h2', '情况 / Details'),
      list(facts)
    ]);
  }

  function ready() {
    window.annexReady = true;
    hide();
  }

  function fail(reason) {
    diagnose(String(reason));
  }

  var why = unsupported();
  if (why) {
    window.annexGate = { ready: function () {}, fail: function () {} };
    refuse(why);
    return;
  }

  window.annexGate = { ready: ready, fail: fail };
  window.addEventListener('error', function (event) {
    if (event.target && event.target.tagName === 'SCRIPT') failed.push(event.target.src);
  }, true);
  setTimeout(function () {
    if (!window.annexReady) fail('等待 ' + patience / 1000 + ' 秒没有回应 / no answer within ' + patience / 1000 + ' s');
  }, patience);
})();
