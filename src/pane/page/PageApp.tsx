import { Button, FluentProvider, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { type DragEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Sheet } from '../../annex/sheet/sheet';
import { Pane } from '../Pane';
import { StartScreen } from '../StartScreen';
import { type Language, LanguageProvider, stringsOf } from '../strings';
import { useDialog } from '../useDialog';
import { accepted } from '../accepted';
import { preferences } from './preferences';
import { Splitter } from './Splitter';
import { TopBar } from './TopBar';
import { usePage } from './usePage';

const InsertDialog = lazy(() => import('../InsertDialog'));

/** The page: the embedded spreadsheet and the pane beside it, with what Excel would offer in its menus. */
export function PageApp() {
  const styles = useStyles();
  const [language, setLanguage] = useState<Language>(preferences.language);
  const [dark, setDark] = useState(preferences.dark);
  const [width, setWidth] = useState(preferences.paneWidth);
  const dialog = useDialog();
  const [lastYear, setLastYear] = useState<Sheet>();
  const container = useRef<HTMLDivElement>(null);
  const openInput = useRef<HTMLInputElement>(null);
  const lastYearInput = useRef<HTMLInputElement>(null);
  const strings = stringsOf(language);
  const page = usePage(container, { language, dark });

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = strings.product;
    preferences.keep({ language, dark, paneWidth: width });
  }, [language, dark, width, strings]);

  const pick = (input: HTMLInputElement | null): void => { input?.click(); };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void page.open(file);
  };
  const started = page.stage === 'work';
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <LanguageProvider value={{ language, strings }}>
        {/* A drop target is a convenience of the mouse; 打开文件 does the same from the keyboard. */}
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div className={styles.shell} onDragOver={(event) => { event.preventDefault(); }} onDrop={drop}>
          {started && (
            <TopBar
              onHome={page.home}
              onCreate={() => { dialog.show(); }}
              onOpen={() => { pick(openInput.current); }}
              onSave={() => { void page.save(); }}
              onLastYear={() => { pick(lastYearInput.current); }}
              dark={dark}
              onDark={() => { setDark(!dark); }}
              onLanguage={() => { setLanguage(language === 'zh' ? 'en' : 'zh'); }}
              busy={page.busy !== undefined}
            />
          )}
          {page.busy !== undefined && <ProgressBar aria-label={strings.busy[page.busy]} />}
          {page.message !== undefined && (
            <MessageBar intent={page.message.intent} layout="multiline" className={styles.message}>
              <MessageBarBody>{page.message.text}</MessageBarBody>
              <MessageBarActions containerAction={<Button appearance="transparent" icon={<Dismiss16Regular />} aria-label={strings.actions.dismiss} onClick={page.dismiss} />} />
            </MessageBar>
          )}
          {!started && (
            <StartScreen
              onCreate={() => { dialog.show(); }}
              onOpen={() => { pick(openInput.current); }}
              onExample={() => { void page.example(); }}
              {...(page.resume === undefined ? {} : { onResume: page.resume })}
            />
          )}
          <div className={started ? styles.work : styles.hidden}>
            <main className={styles.sheet} aria-label={strings.sheetRegion} ref={container} />
            <Splitter width={width} onWidth={setWidth} />
            <aside className={styles.pane} style={{ '--pane-width': `${String(width)}px` } as React.CSSProperties} aria-label={strings.paneRegion}>
              {started && (
                <Pane
                  workbook={page.workbook}
                  lastYear={lastYear}
                  onForgetLastYear={() => { setLastYear(undefined); }}
                  emptyActions={<Button appearance="primary" onClick={() => { dialog.show(); }}>{strings.start.create}</Button>}
                />
              )}
            </aside>
          </div>
        </div>
        {dialog.asked && (
          <Suspense>
            <InsertDialog
              open={dialog.open}
              onClose={() => { dialog.close(); }}
              onInsert={(insertion) => {
                dialog.close();
                void page.insert(insertion);
              }}
            />
          </Suspense>
        )}
        <FileInput inputRef={openInput} label={strings.start.open} onFile={(file) => { void page.open(file); }} />
        <FileInput inputRef={lastYearInput} label={strings.actions.lastYear} onFile={(file) => { void page.readLastYear(file).then((sheet) => { if (sheet !== undefined) setLastYear(sheet); }); }} />
      </LanguageProvider>
    </FluentProvider>
  );
}

function FileInput({ inputRef, label, onFile }: { inputRef: React.RefObject<HTMLInputElement | null>; label: string; onFile: (file: File) => void }) {
  return (
    <input
      ref={inputRef}
      type="file"
      hidden
      accept={accepted}
      aria-label={label}
      onChange={(event) => {
        const [file] = event.target.files ?? [];
        event.target.value = '';
        if (file !== undefined) onFile(file);
      }}
    />
  );
}

const narrow = '@media (max-width: 720px)';

const useStyles = makeStyles({
  shell: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  message: { flexShrink: 0 },
  work: { display: 'flex', flexGrow: 1, minHeight: 0, [narrow]: { flexDirection: 'column' } },
  hidden: { visibility: 'hidden', position: 'absolute', width: '100%', height: '600px', top: 0, zIndex: -1, pointerEvents: 'none', display: 'flex' },
  sheet: { flexGrow: 1, minWidth: 0, minHeight: 0, position: 'relative', [narrow]: { flexBasis: '50%' } },
  pane: {
    width: 'var(--pane-width)',
    flexShrink: 0,
    minHeight: 0,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    [narrow]: { width: '100%', flexBasis: '50%', flexShrink: 1, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  },
});
