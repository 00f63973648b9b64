import type { Form } from '../annex/form/compile';
import type { Address, Grid } from '../annex/sheet/grid';
import { recognise } from '../annex/sheet/recognise';
import { isRecord, readRecords, type RecordRead } from '../annex/sheet/record';
import { checkSize } from '../files/limits';
import { readInWorker } from '../files/pool-browser';
import { FileRefusal } from '../files/refusal';
import type { Source } from './source';
import type { Strings } from './strings';
import type { Message } from './MessageLine';

/** What was received, before any of it is opened. */
export interface Received {
  /** The file's name, or what stands for it. */
  readonly name: string;
  /** The visible sheets, without a record. */
  readonly sheets: readonly Grid[];
  /** Positions in `sheets` of those with an annex. */
  readonly annexes: readonly number[];
  /** The first figure of the fullest annex, by its sheet's name in the file. */
  readonly first: Address | undefined;
  /** Names of the hidden sheets with an annex. */
  readonly hidden: readonly string[];
  /** Names of the visible sheets that go on beyond what was read. */
  readonly cut: readonly string[];
  /** What the file kept, to be carried over. */
  readonly record: RecordRead;
}

/** Reads what was received, until `signal` is aborted. Rejects with FileRefusal. @param forms that annexes are recognised by. */
export async function receive(source: Source, pastedName: string, forms: readonly Form[] | undefined, signal?: AbortSignal): Promise<Received> {
  return surveyed(source instanceof File ? source.name : pastedName, source instanceof File ? await gridsOf(source, signal) : await pastedGrids(source.texts, pastedName, signal), forms);
}

/** A file's grids. Rejects with FileRefusal. */
export async function gridsOf(file: File, signal?: AbortSignal): Promise<Grid[]> {
  checkSize(file.size);
  return readInWorker(new Uint8Array(await file.arrayBuffer()), file.name, signal);
}

/** The first of several ways of saying the same that can be read. */
async function pastedGrids([text = '', ...others]: readonly string[], name: string, signal?: AbortSignal): Promise<Grid[]> {
  try {
    // The mark says UTF-8, whatever a web page says of itself: its text was decoded long ago.
    return await readInWorker(new TextEncoder().encode(`\ufeff${text}`), name, signal);
  } catch (error) {
    if (others.length === 0 || !(error instanceof FileRefusal) || signal?.aborted === true) throw error;
    return pastedGrids(others, name, signal);
  }
}

/** Which sheets of a file are to be opened, and what to say of the others. @param forms that annexes are recognised by; the official ones if not given. */
export function surveyed(name: string, grids: readonly Grid[], forms?: readonly Form[]): Received {
  const options = forms === undefined ? {} : { forms };
  const sheets = grids.filter((grid) => grid.hidden !== true && !isRecord(grid));
  const holdsAnnex = (grid: Grid): boolean => recognise([grid], options) !== undefined;
  return {
    name,
    sheets,
    annexes: sheets.flatMap((grid, index) => (holdsAnnex(grid) ? [index] : [])),
    first: recognise(sheets, options)?.sheet.cells.find((cell) => cell !== undefined),
    hidden: grids.filter((grid) => grid.hidden === true && holdsAnnex(grid)).map((grid) => grid.name),
    cut: sheets.filter((grid) => grid.cut === true).map((grid) => grid.name),
    record: readRecords(grids),
  };
}

/** Where the fullest annex begins once its sheet got one of `names`, which are in the order of the sheets. */
export function firstFigure({ first, sheets }: Received, names: readonly string[]): Address | undefined {
  const sheet = names[sheets.findIndex((grid) => grid.name === first?.sheet)];
  return first === undefined || sheet === undefined ? undefined : { ...first, sheet };
}

/**
 * What a person should know of what was opened; undefined if there is nothing to say.
 * @param names of the opened sheets, in their order; @param before what to say first; @param others files not opened;
 * @param kept what to say of what the file kept.
 */
export function receivedMessage(received: Received, names: readonly string[], texts: Strings['received'], { before = '', others = 0, kept }: { before?: string; others?: number; kept?: Message | undefined } = {}): Message | undefined {
  const { name, annexes, hidden, cut } = received;
  const shown = firstFigure(received, names)?.sheet;
  const warnings = [
    ...(hidden.length === 0 ? [] : [shown === undefined ? texts.onlyHidden(hidden) : texts.hidden(hidden)]),
    ...(shown === undefined && hidden.length === 0 ? [texts.noAnnex(name)] : []),
    ...(cut.length === 0 ? [] : [texts.cut(cut)]),
    ...(others === 0 ? [] : [texts.others(others)]),
  ];
  const several = annexes.length > 1 && shown !== undefined ? texts.several(annexes.length, shown) : '';
  const text = [before, several, ...warnings, kept?.text ?? ''].join('').trim();
  if (text === '') return undefined;
  const warns = warnings.length > 0 || kept?.intent === 'warning';
  return { intent: warns ? 'warning' : several === '' && kept === undefined ? 'success' : 'info', text };
}
