import { Book } from './model/book';
import type { Change } from './model/change';
import { defaults, type HostOptions } from './options';
import { type BatchHooks, runBatch } from './protocol/batch';
import type { Call } from './protocol/call';
import { HostError } from './protocol/errors';
import { Faults } from './protocol/faults';
import { Listeners } from './protocol/listeners';
import { type Message, messagesOf } from './protocol/messages';
import { References } from './protocol/references';
import { type RequestBody, type ResponseBody, WAITS_FOR_CELL_EDIT, WRITES } from './protocol/wire';
import { newPane, service } from './tables/services';
import { workbookObject } from './tables/workbook';

/** Codes by which Excel refuses a whole request (the client turns them into its error codes). */
export const STATUS = {
  ok: 0,
  accessDenied: 7000,
  activityLimit: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  cellEditMode: 5004,
  modalDialog: 5016,
  timedOutSession: 5012,
} as const;

export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface Counters {
  roundTrips: number;
  actions: number;
  /** Bytes of requests and of answers. */
  sent: number;
  received: number;
  /** Members called, such as `Range.Values`, in order, without the bookkeeping of proxies. */
  members: string[];
}

const noCounters = (): Counters => ({ roundTrips: 0, actions: 0, sent: 0, received: 0, members: [] });
const QUIET = /^(Instantiate|Trace)$|_KeepReference$|_RemoveReference$/;

/** Length in UTF-8, also where there is no TextEncoder. */
function bytes(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    length += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit < 0xe000 ? 2 : 3;
  }
  return length;
}

/** The emulated Excel: one workbook, and what surrounds it. */
export class Host {
  options: HostOptions;
  book: Book;
  counters = noCounters();
  readonly references = new References();
  readonly listeners = new Listeners();
  readonly faults = new Faults();
  /** Settings of the older document API: texts by key. */
  readonly documentSettings = new Map<string, string>();
  /** The add-in's own pane. */
  pane = newPane();
  /** The user is typing into a cell. */
  editingCell = false;
  /** Excel shows a dialog of its own. */
  dialogOpen = false;
  /** Where events go. */
  deliver: (messages: readonly Message[]) => void = () => undefined;
  private waiting: (() => void)[] = [];
  private readonly initial: HostOptions;

  constructor(options: Partial<HostOptions> = {}) {
    this.initial = { ...defaults, ...options };
    this.options = this.initial;
    this.book = new Book(this.options);
  }

  /** A fresh workbook with nothing open, kept, counted or planned, and the options of the start but for those given. */
  reset(options: Partial<HostOptions> = {}): void {
    this.options = { ...this.initial, ...options };
    this.pane = newPane();
    this.book = new Book(this.options);
    this.references.clear();
    this.listeners.clear();
    this.faults.clear();
    this.documentSettings.clear();
    this.editingCell = false;
    this.dialogOpen = false;
    this.waiting = [];
    this.counters = noCounters();
  }

  resetCounters(): void {
    this.counters = noCounters();
  }

  get call(): Call {
    return { book: this.book, options: this.options, references: this.references, listeners: this.listeners };
  }

  /** Answers one request; undefined leaves it unanswered for ever. */
  async answer(text: string, flags: number): Promise<Answer | undefined> {
    if (this.editingCell && (flags & WAITS_FOR_CELL_EDIT) !== 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.counters.roundTrips += 1;
    this.counters.sent += bytes(text);
    const answer = this.respond(text, flags);
    this.counters.received += bytes(answer?.body ?? '');
    return answer;
  }

  private respond(text: string, flags: number): Answer | undefined {
    const request = JSON.parse(text) as RequestBody;
    this.counters.actions += request.Actions.length;
    const fault = this.faults.ofBatch();
    if (fault?.kind === 'silence') return undefined;
    if (fault?.kind === 'status') return { status: fault.status, body: '' };
    const refused = this.refusal(text, flags);
    if (refused !== undefined) return { status: refused, body: '' };
    const response = this.run(request, fault?.kind === 'code' ? fault.code : undefined);
    const body = JSON.stringify(response);
    // Documented: a batch whose answer is too large was carried out all the same.
    return bytes(body) > this.options.maxResponse ? { status: STATUS.responseTooLarge, body: '' } : { status: STATUS.ok, body };
  }

  private refusal(text: string, flags: number): number | undefined {
    if (this.editingCell) return STATUS.cellEditMode;
    if (this.dialogOpen && (flags & WRITES) !== 0) return STATUS.modalDialog;
    if (this.options.readOnly === 'view' && (flags & WRITES) !== 0) return STATUS.accessDenied;
    return bytes(text) > this.options.maxRequest ? STATUS.requestTooLarge : undefined;
  }

  private run(request: RequestBody, failWith: string | undefined): ResponseBody {
    const hooks: BatchHooks = {
      root: () => workbookObject(this.book),
      service: (name) => service(name, this.pane),
      before: (member, index) => {
        if (failWith !== undefined) throw new HostError(failWith);
        this.faults.ofMember(member, index);
        if (!QUIET.test(member)) this.counters.members.push(member);
      },
    };
    const response = runBatch(request, this.call, hooks);
    this.endBatch();
    return response;
  }

  /** What is suspended until the next sync goes on; ranges that nobody keeps are let go of. */
  private endBatch(): void {
    this.book.suspended = false;
    this.book.refresh();
    for (const sheet of this.book.sheets) {
      for (const range of sheet.live) if (!this.references.holdsPart(range)) sheet.live.delete(range);
    }
  }

  /** Tells listeners what happened since the last time. Excel also tells an add-in of its own changes (documented). */
  publish(by: 'addin' | 'user'): void {
    const changes: readonly Change[] = this.book.changes.splice(0);
    const messages = messagesOf(changes, this.listeners, by);
    if (messages.length > 0) this.deliver(messages);
  }

  /** Changes that listeners never hear of. */
  forget(): void {
    this.book.changes.length = 0;
  }

  startCellEdit(): void {
    this.editingCell = true;
  }

  endCellEdit(): void {
    this.editingCell = false;
    for (const go of this.waiting.splice(0)) go();
  }
}
