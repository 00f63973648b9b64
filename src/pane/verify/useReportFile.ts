import { useEffect, useRef, useState } from 'react';
import { FileRefusal, refusalText } from '../../files/refusal';
import type { Message } from '../MessageLine';
import { useLanguage, useStrings } from '../strings';
import type { Dropped } from '../useFileDrop';
import { MAX_REPORT, type Report } from './report';

export interface ReportFile {
  readonly open: (file: File) => void;
  /** Opens the first of the files dropped. */
  readonly drop: (dropped: Dropped) => void;
  /** Takes a text as it is. */
  readonly take: (text: string, name?: string) => void;
  readonly busy: boolean;
  /** Stops the reading; undefined while nothing is read. */
  readonly cancel: (() => void) | undefined;
  readonly message: Message | undefined;
  readonly dismiss: () => void;
}

/** Takes a report from a file or as a text and hands it to `onReport`, or says why not. */
export function useReportFile(onReport: (report: Report) => void): ReportFile {
  const { verify: strings, errors, received } = useStrings();
  const language = useLanguage();
  const [message, setMessage] = useState<Message>();
  const [reading, setReading] = useState<AbortController>();
  const alive = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => { alive.current?.abort(); }, []);

  const take = (text: string, name?: string): boolean => {
    if (text.trim() === '') setMessage({ intent: 'warning', text: name === undefined ? strings.empty : strings.noText(name) });
    else if (text.length > MAX_REPORT) setMessage({ intent: 'error', text: strings.tooLong(text.length, MAX_REPORT) });
    else {
      setMessage(undefined);
      onReport({ text, ...(name === undefined ? {} : { name }) });
      return true;
    }
    return false;
  };
  const open = async (file: File, others = 0): Promise<void> => {
    alive.current?.abort();
    const controller = new AbortController();
    alive.current = controller;
    setReading(controller);
    setMessage(undefined);
    try {
      const { readReport } = await import('./read-report');
      const { text, cut } = await readReport(file, controller.signal);
      if (controller.signal.aborted) return;
      const warnings = [...(cut ? [strings.cut] : []), ...(others > 0 ? [strings.others(others)] : [])];
      if (take(text, file.name) && warnings.length > 0) setMessage({ intent: 'warning', text: warnings.join('') });
    } catch (error) {
      if (controller.signal.aborted) return;
      setMessage({ intent: 'error', text: error instanceof FileRefusal ? errors.refused(file.name, refusalText(error.code, error.detail, language)) : errors.failed });
    } finally {
      setReading((now) => (now === controller ? undefined : now));
    }
  };
  return {
    open: (file) => { void open(file); },
    drop: ({ files: [file, ...others], folders }) => {
      if (file === undefined) setMessage({ intent: 'warning', text: received.folder });
      else void open(file, others.length + folders);
    },
    take: (text, name) => { take(text, name); },
    busy: reading !== undefined,
    cancel: reading === undefined ? undefined : () => {
      reading.abort();
      setReading(undefined);
    },
    message,
    dismiss: () => { setMessage(undefined); },
  };
}
