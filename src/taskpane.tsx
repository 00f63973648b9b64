import { FluentProvider, Link, type Theme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { type Command, ExcelApp } from './pane/excel/ExcelApp';
import { themeFor } from './pane/excel/theme';
import { Notice } from './pane/Notice';
import './pane/full-height.css';
import { type Language, provideStrings, stringsOf } from './pane/strings';
import { ExcelWorkbook } from './workbook/excel';

/** What gate/gate.js offers: it watches that the pane starts. */
declare global {
  interface Window {
    annexGate?: { ready(): void };
  }
}

const systemDark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<(command: Command) => void>();
let waiting: Command | undefined;

/** A ribbon button pressed before the pane is there waits for it. */
function command(name: Command): (event: Office.AddinCommands.Event) => void {
  return (event) => {
    if (listeners.size === 0) waiting = name;
    listeners.forEach((listener) => { listener(name); });
    void Promise.resolve(Office.addin?.showAsTaskpane()).catch(() => undefined).then(() => { event.completed(); });
  };
}

function onCommand(listener: (command: Command) => void): () => void {
  listeners.add(listener);
  if (waiting !== undefined) listener(waiting);
  waiting = undefined;
  return () => listeners.delete(listener);
}

void Office.onReady().then(async ({ host }) => {
  const place = document.getElementById('root');
  if (place === null) return;
  const root = createRoot(place);
  const language: Language = /^en/i.test(host === Office.HostType.Excel ? Office.context.displayLanguage : navigator.language) ? 'en' : 'zh';
  // Where English cannot be loaded the pane is better in Chinese than not there.
  if (language === 'en') await import('./pane/strings/en').then(({ en }) => { provideStrings('en', en); }, () => undefined);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  const theme = (): Theme => themeFor(host === Office.HostType.Excel ? Office.context.officeTheme : undefined, systemDark.matches);
  window.annexGate?.ready();
  if (host !== Office.HostType.Excel) {
    const { outside } = stringsOf(language);
    root.render(
      <FluentProvider theme={theme()}>
        <Notice kind="empty" title={outside.title} hint={outside.hint}>
          <Link href="../web/index.html">{outside.page}</Link>
        </Notice>
      </FluentProvider>,
    );
    return;
  }
  Office.actions.associate('insertForm', command('insert'));
  Office.actions.associate('checkSheet', command('check'));
  Office.actions.associate('writeText', command('text'));
  const workbook = new ExcelWorkbook();
  const render = (): void => { root.render(<ExcelApp workbook={workbook} language={language} theme={theme()} savesFiles={Office.context.platform === Office.PlatformType.OfficeOnline} onCommand={onCommand} />); };
  // Office says nothing when its theme is switched; the pane gets the focus again soon after.
  addEventListener('focus', render);
  render();
});
