import { Button, FluentProvider, makeStyles, Spinner, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Sheet } from '../../annex/sheet/sheet';
import { BusyLine } from '../BusyLine';
import { DropHint } from '../DropHint';
import { FileInput } from '../FileInput';
import { MessageLine } from '../MessageLine';
import { Pane } from '../Pane';
import { StartScreen } from '../StartScreen';
import { type Language, LanguageProvider, stringsOf } from '../strings';
import { useDialog } from '../useDialog';
import { filesAlone, useFileDrop } from '../useFileDrop';
import { preferences } from './preferences';
import { Splitter } from './Splitter';
import { TopBar } from './TopBar';
import { usePage } from './usePage';

const InsertDialog = lazy(() => import('../InsertDialog'));
const FormsDialog = lazy(() => import('../forms/FormsDialog'));
const ReviewScreen = lazy(() => import('../review/ReviewScreen'));

/** The page: the embedded spreadsheet and the pane beside it, with what Excel would offer in its menus. */
export function PageApp() {
  const styles = useStyles();
  const [language, setLanguage] = useState<Language>(preferences.language);
  const [dark, setDark] = useState(preferences.dark);
  const [width, setWidth] = useState(preferences.paneWidth);
  const dialog = useDialog();
  const formsDialog = useDialog();
  const [lastYear, setLastYear] = useState<Sheet>();
  /** The review of many sheets: once it was asked for it stays, also behind what is in front of it. */
  const [review, setReview] = useState<'never' | 'shown' | 'behind'>('never');
  const container = useRef<HTMLDivElement>(null);
  const openInput = useRef<HTMLInputElement>(null);
  const lastYearInput = useRef<HTMLInputElement>(null);
  const strings = stringsOf(language);
  const page = usePage(container, { language, dark });
  const { forms } = page.forms;

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = strings.product;
    preferences.keep({ language, dark, paneWidth: width });
  }, [language, dark, width, strings]);

  const pick = (input: HTMLInputElement | null): void => { input?.click(); };
  const drop = useFileDrop(filesAlone, page.drop);
  const reviewing = review === 'shown';
  const started = page.stage === 'work' && !reviewing;
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <LanguageProvider value={{ language, strings }}>
        {/* A drop target is a convenience of the mouse; 打开文件 does the same from the keyboard. */}
        <div className={styles.shell} {...drop.handlers}>
          {started && (
            <TopBar
              onHome={page.home}
              onCreate={() => { dialog.show(); }}
              onOpen={() => { pick(openInput.current); }}
              onSave={() => { void page.save(); }}
              onReview={() => { setReview('shown'); }}
              onForms={formsDialog.show}
              onLastYear={() => { pick(lastYearInput.current); }}
              dark={dark}
              onDark={() => { setDark(!dark); }}
              onLanguage={() => { setLanguage(language === 'zh' ? 'en' : 'zh'); }}
              busy={page.busy !== undefined}
            />
          )}
          {page.busy !== undefined && <BusyLine label={strings.busy[page.busy]} onCancel={page.cancel} />}
          {page.message !== undefined && <MessageLine message={page.message} onDismiss={page.dismiss} />}
          {!started && !reviewing && (
            <StartScreen
              onCreate={() => { dialog.show(); }}
              onOpen={() => { pick(openInput.current); }}
              onExample={() => { void page.example(); }}
              onReview={() => { setReview('shown'); }}
              onPaste={page.open}
              {...(page.resume === undefined ? {} : { onResume: page.resume })}
            />
          )}
          {review !== 'never' && (
            <div className={reviewing ? styles.review : styles.away}>
              <Suspense fallback={<Spinner className={styles.review} />}>
                <ReviewScreen
                  forms={forms}
                  onLeave={() => { setReview('behind'); }}
                  leave={page.stage === 'work' ? strings.review.back : strings.review.home}
                  onOpenFile={(file) => {
                    setReview('behind');
                    page.open(file);
                  }}
                  savesFiles
                />
              </Suspense>
            </div>
          )}
          <div className={started ? styles.work : styles.hidden}>
            <main className={styles.sheet} aria-label={strings.sheetRegion} ref={container} />
            <Splitter width={width} onWidth={setWidth} />
            <aside className={styles.pane} style={{ '--pane-width': `${String(width)}px` } as React.CSSProperties} aria-label={strings.paneRegion}>
              {started && (
                <Pane
                  workbook={page.workbook}
                  forms={forms}
                  lastYear={lastYear}
                  onForgetLastYear={() => { setLastYear(undefined); }}
                  round={page.round}
                  onTakeOver={(recognition, version) => { void page.takeOver(recognition, version); }}
                  onPaste={page.open}
                  savesFiles
                  emptyActions={<Button appearance="primary" onClick={() => { dialog.show(); }}>{strings.start.create}</Button>}
                />
              )}
            </aside>
          </div>
        </div>
        <DropHint over={drop.over} />
        {dialog.asked && (
          <Suspense>
            <InsertDialog
              forms={forms ?? []}
              open={dialog.open}
              onClose={() => { dialog.close(); }}
              onInsert={(insertion) => {
                dialog.close();
                void page.insert(insertion);
              }}
            />
          </Suspense>
        )}
        {formsDialog.asked && (
          <Suspense>
            <FormsDialog workbook={page.workbook} forms={page.forms} savesFiles open={formsDialog.open} onClose={formsDialog.close} />
          </Suspense>
        )}
        <FileInput inputRef={openInput} label={strings.start.open} onFile={page.open} />
        <FileInput inputRef={lastYearInput} label={strings.actions.lastYear} onFile={(file) => { void page.readLastYear(file).then((sheet) => { if (sheet !== undefined) setLastYear(sheet); }); }} />
      </LanguageProvider>
    </FluentProvider>
  );
}

const narrow = '@media (max-width: 720px)';

const useStyles = makeStyles({
  shell: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  review: { flexGrow: 1, minHeight: 0 },
  away: { display: 'none' },
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
