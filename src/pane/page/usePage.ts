import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { layoutForm } from '../../annex/sheet/layout/layout';
import { recognise } from '../../annex/sheet/recognise';
import type { Sheet } from '../../annex/sheet/sheet';
import { FileRefusal, refusalText } from '../../files/refusal';
import type { PageState, PageWorkbook } from '../../workbook/page';
import type { Insertion } from '../InsertDialog';
import { type Language, type Strings, stringsOf } from '../strings';
import { download, gridsOf, sheetOf } from './files';
import { store } from './store';

type Busy = keyof Strings['busy'];
export interface Message {
  readonly intent: 'success' | 'warning' | 'error';
  readonly text: string;
}

export interface Page {
  readonly stage: 'start' | 'work';
  readonly workbook: PageWorkbook | undefined;
  readonly busy: Busy | undefined;
  readonly message: Message | undefined;
  readonly dismiss: () => void;
  readonly home: () => void;
  readonly insert: (insertion: Insertion) => Promise<void>;
  readonly open: (file: File) => Promise<void>;
  readonly example: () => Promise<void>;
  readonly save: () => Promise<void>;
  readonly readLastYear: (file: File) => Promise<Sheet | undefined>;
  /** Present when work of an earlier visit was kept. */
  readonly resume: (() => void) | undefined;
}

/** Changes are kept this long after the last one, in milliseconds. */
const KEEP_AFTER = 400;

/** The page's workbook and what can be done with it. The spreadsheet is loaded when the first sheet is wanted. */
export function usePage(container: RefObject<HTMLElement | null>, { language, dark }: { language: Language; dark: boolean }): Page {
  const strings = stringsOf(language);
  const [stage, setStage] = useState<Page['stage']>('start');
  const [workbook, setWorkbook] = useState<PageWorkbook>();
  const [busy, setBusy] = useState<Busy>();
  const [message, setMessage] = useState<Message>();
  const [kept, setKept] = useState<PageState>();
  const starting = useRef<Promise<PageWorkbook> | undefined>(undefined);

  useEffect(() => { void store.load().then(setKept); }, []);
  useEffect(() => { workbook?.setDark(dark); }, [workbook, dark]);
  useEffect(() => {
    if (workbook === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => { void store.save(workbook.state()); };
    const stop = workbook.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(keep, KEEP_AFTER);
    });
    addEventListener('pagehide', keep);
    return () => {
      stop();
      clearTimeout(timer);
      removeEventListener('pagehide', keep);
    };
  }, [workbook]);

  const started = useCallback(
    async (state?: PageState): Promise<PageWorkbook> => {
      setStage('work');
      starting.current ??= import('../../workbook/page').then(({ createPageWorkbook }) => {
        if (container.current === null) throw new Error('The page has no room for the spreadsheet');
        return createPageWorkbook(container.current, { language, dark, ...(state === undefined ? {} : { state }) });
      });
      try {
        const made = await starting.current;
        setWorkbook(made);
        return made;
      } catch (error) {
        starting.current = undefined;
        throw new SpreadsheetError(String(error));
      }
    },
    [container, language, dark],
  );

  /** Runs one action: shows that it runs, and says what went wrong, with the file's name if it is about one. */
  const run = async <T>(kind: Busy, action: () => Promise<T>, file = ''): Promise<T | undefined> => {
    setBusy(kind);
    setMessage(undefined);
    try {
      return await action();
    } catch (error) {
      const text = error instanceof FileRefusal ? strings.errors.refused(file, refusalText(error.code, error.detail, language)) : error instanceof SpreadsheetError ? strings.errors.spreadsheet : strings.errors.failed;
      setMessage({ intent: 'error', text });
      return undefined;
    } finally {
      setBusy(undefined);
    }
  };
  const keepNow = (made: PageWorkbook): Promise<void> => store.save(made.state());

  return {
    stage,
    workbook,
    busy,
    message,
    dismiss: () => { setMessage(undefined); },
    home: () => {
      if (workbook !== undefined) setKept(workbook.state());
      setStage('start');
    },
    insert: async ({ form, unit, year }) => {
      await run('starting', async () => {
        const made = await started();
        await made.insert(layoutForm(form, { year, ...(unit === undefined ? {} : { unit }) }).plan);
        await keepNow(made);
      });
    },
    open: async (file) => {
      await run('opening', async () => {
        const grids = await gridsOf(file);
        const made = await started();
        await made.open(grids);
        await keepNow(made);
        const { sheets, active } = await made.read();
        const found = recognise(sheets.filter((sheet) => sheet.name === active)) ?? recognise(sheets.slice(-grids.length));
        const first = found?.sheet.cells.find((cell) => cell !== undefined);
        if (first === undefined) setMessage({ intent: 'warning', text: strings.errors.notAnnex(file.name) });
        else await made.select(first);
      }, file.name);
    },
    example: async () => {
      await run('starting', async () => {
        const { examplePlan } = await import('./example');
        const made = await started();
        await made.insert(examplePlan());
        await keepNow(made);
      });
    },
    save: async () => {
      if (workbook === undefined) return;
      await run('saving', async () => {
        const { sheets, active } = await workbook.read();
        const sheet = recognise(sheets.filter((each) => each.name === active))?.sheet ?? recognise(sheets)?.sheet;
        const name = fileName(sheet);
        await download(workbook.plans(), name);
        setMessage({ intent: 'success', text: strings.saved(name) });
      });
    },
    readLastYear: async (file) =>
      run('opening', async () => {
        const sheet = await sheetOf(file);
        if (sheet === undefined) setMessage({ intent: 'warning', text: strings.errors.noLastYear(file.name) });
        return sheet;
      }, file.name),
    resume: workbook !== undefined ? () => { setStage('work'); } : kept === undefined ? undefined : () => { void run('starting', () => started(kept)); },
  };
}

class SpreadsheetError extends Error {}


function fileName(sheet: Sheet | undefined): string {
  const unit = (sheet?.unit ?? '').replace(/[\\/:*?"<>|\s]/g, '').slice(0, 40);
  return `${unit}${sheet?.year === undefined ? '' : String(sheet.year)}${unit === '' ? '统计表' : '年统计表'}.xlsx`;
}
