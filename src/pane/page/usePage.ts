import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Form } from '../../annex/form/compile';
import { layoutForm } from '../../annex/sheet/layout/layout';
import { type Recognition, recognise } from '../../annex/sheet/recognise';
import type { Sheet } from '../../annex/sheet/sheet';
import { FileRefusal, refusalText } from '../../files/refusal';
import type { PageState, PageWorkbook } from '../../workbook/page';
import type { Insertion } from '../InsertDialog';
import { takeIn } from '../carry-over';
import { type Forms, useForms } from '../forms/useForms';
import type { Message } from '../MessageLine';
import { firstFigure, receive, receivedMessage } from '../receive';
import { namePart } from '../save';
import type { Source } from '../source';
import { type Language, type Strings, stringsOf } from '../strings';
import { takeOver } from '../take-over';
import { takeVersion } from '../take-version';
import type { Dropped } from '../useFileDrop';
import { download, sheetOf } from './files';
import { store } from './store';

type Busy = keyof Strings['busy'];

export interface Page {
  readonly stage: 'start' | 'work';
  readonly workbook: PageWorkbook | undefined;
  /** The forms that sheets are recognised by. */
  readonly forms: Forms;
  readonly busy: Busy | undefined;
  readonly message: Message | undefined;
  readonly dismiss: () => void;
  readonly home: () => void;
  readonly insert: (insertion: Insertion) => Promise<void>;
  /** Opens what was received beside what is open; nothing was received that could be if there is no source. */
  readonly open: (source: Source | undefined) => void;
  /** Opens the first file of those dropped and says what became of the others. */
  readonly drop: (dropped: Dropped) => void;
  /** Stops the reading of a file; undefined while none is read. */
  readonly cancel: (() => void) | undefined;
  /** Puts the figures that were read on a fresh form: their own one, or another version of it. */
  readonly takeOver: (recognition: Recognition, version?: Form) => Promise<void>;
  /** Changes after the page itself changed the workbook. */
  readonly round: number;
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
  const own = useForms(workbook);
  const { forms } = own;
  const [busy, setBusy] = useState<Busy>();
  const [message, setMessage] = useState<Message>();
  const [kept, setKept] = useState<PageState>();
  const [cancel, setCancel] = useState<() => void>();
  const [round, setRound] = useState(0);
  const starting = useRef<Promise<PageWorkbook> | undefined>(undefined);

  useEffect(() => { void store.load().then(setKept); }, []);
  useEffect(() => { workbook?.setDark(dark); }, [workbook, dark]);
  useEffect(() => {
    if (workbook === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => { void store.save(workbook.state()); };
    const keepSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(keep, KEEP_AFTER);
    };
    const stops = [workbook.onChange(keepSoon), workbook.onRemember(keepSoon)];
    addEventListener('pagehide', keep);
    return () => {
      stops.forEach((stop) => { stop(); });
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
  /** After a change of the page's own: it is kept, and the pane looks again. */
  const changed = async (made: PageWorkbook): Promise<void> => {
    await store.save(made.state());
    setRound((before) => before + 1);
  };
  const open = async (source: Source, others: number): Promise<void> => {
    const controller = new AbortController();
    setCancel(() => () => { controller.abort(); });
    const name = source instanceof File ? source.name : strings.received.pasted;
    await run('opening', async () => {
      const received = await receive(source, strings.received.pasted, forms, controller.signal);
      setCancel(undefined);
      const made = received.sheets.length === 0 ? undefined : await started();
      const names = (await made?.open(received.sheets)) ?? [];
      const first = firstFigure(received, names);
      if (first !== undefined) await made?.select(first);
      const kept = made === undefined ? undefined : await takeIn(made, received, names, strings.kept);
      if (made !== undefined) await changed(made);
      setMessage(receivedMessage(received, names, strings.received, { others, kept }));
    }, name);
    setCancel(undefined);
    if (controller.signal.aborted) setMessage({ intent: 'info', text: strings.received.cancelled });
  };

  return {
    stage,
    workbook,
    forms: own,
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
        await changed(made);
      });
    },
    open: (source) => {
      if (source === undefined) setMessage({ intent: 'warning', text: strings.received.nothingPasted });
      else if (busy === undefined) void open(source, 0);
    },
    drop: ({ files: [file, ...others], folders }) => {
      if (file === undefined) setMessage({ intent: 'warning', text: strings.received.folder });
      else if (busy === undefined) void open(file, others.length + folders);
    },
    cancel,
    takeOver: async (recognition, version) => {
      await run('starting', async () => {
        const made = await started();
        const { plan, told } = version === undefined ? takeOver(recognition) : takeVersion(recognition, version);
        const name = await made.insert(plan);
        await changed(made);
        setMessage({ intent: 'success', text: told(name, strings) });
      });
    },
    round,
    example: async () => {
      await run('starting', async () => {
        const { examplePlan } = await import('./example');
        const made = await started();
        await made.insert(examplePlan());
        await changed(made);
      });
    },
    save: async () => {
      if (workbook === undefined) return;
      await run('saving', async () => {
        const { sheets, active } = await workbook.read();
        const options = forms === undefined ? {} : { forms };
        const sheet = recognise(sheets.filter((each) => each.name === active), options)?.sheet ?? recognise(sheets, options)?.sheet;
        const name = fileName(sheet);
        await download(workbook.plans(), workbook.kept(), name);
        setMessage({ intent: 'success', text: strings.saved(name) });
      });
    },
    readLastYear: async (file) =>
      run('opening', async () => {
        const sheet = await sheetOf(file, forms);
        if (sheet === undefined) setMessage({ intent: 'warning', text: strings.errors.noLastYear(file.name) });
        return sheet;
      }, file.name),
    resume: workbook !== undefined ? () => { setStage('work'); } : kept === undefined ? undefined : () => { void run('starting', () => started(kept)); },
  };
}

class SpreadsheetError extends Error {}

function fileName(sheet: Sheet | undefined): string {
  const unit = namePart(sheet?.unit ?? '');
  return `${unit}${sheet?.year === undefined ? '' : String(sheet.year)}${unit === '' ? '统计表' : '年统计表'}.xlsx`;
}
