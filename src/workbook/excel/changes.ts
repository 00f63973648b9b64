import { run } from './run';

type Removable = { remove: () => void; context: OfficeExtension.ClientRequestContext };

/**
 * Tells of changed cells and of sheets added, deleted or activated. Excel misses some edits (picks from a list, Text to
 * Columns), so whoever listens keeps a way to check again. Own writes are made with events off.
 */
export function watch(listener: () => void): () => void {
  let stopped = false;
  let handlers: Removable[] = [];
  const heard = (): Promise<void> => {
    if (!stopped) listener();
    return Promise.resolve();
  };
  const started = run(async (context) => {
    const { worksheets } = context.workbook;
    handlers = [worksheets.onChanged.add(heard), worksheets.onAdded.add(heard), worksheets.onDeleted.add(heard), worksheets.onActivated.add(heard)];
    await context.sync();
  }).catch(() => undefined);
  return () => {
    stopped = true;
    void started.then(async () => {
      const [first] = handlers;
      if (first === undefined) return;
      await Excel.run(first.context as Excel.RequestContext, async (context) => {
        handlers.forEach((handler) => { handler.remove(); });
        await context.sync();
      }).catch(() => undefined);
    });
  };
}
