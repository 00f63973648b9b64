import { type Counters, Host, STATUS } from './host';
import { parseArea } from './model/address';
import { displayed } from './model/display';
import type { Style } from './model/style';
import { apiValue } from './model/value';
import type { HostOptions } from './options';
import { createSeam, type Seam } from './protocol/seam';
import { snapshot, type Snapshot } from './snapshot';
import { User } from './user';

/** Everything a test does to the emulated Excel from outside the add-in. */
export class Controls {
  private readonly host: Host;
  readonly seam: Seam;
  readonly user: User;
  /** Requests that the loader of the page's files refused. */
  readonly refused: string[] = [];

  constructor(options: Partial<HostOptions> = {}) {
    this.host = new Host(options);
    this.seam = createSeam(this.host);
    this.user = new User(this.host);
  }

  /** A fresh workbook with the options of the start but for those given. The client learns of some (version, language, theme) only at its start. */
  reset(options: Partial<HostOptions> = {}): void {
    this.host.reset(options);
  }

  /** `Visible`, or `Background` while the add-in has hidden its pane. */
  get pane(): string {
    return this.host.pane.state;
  }

  get options(): HostOptions {
    return this.host.options;
  }

  set(options: Partial<HostOptions>): void {
    this.host.options = { ...this.host.options, ...options };
  }

  /** The whole workbook as plain data; equal snapshots are equal workbooks. */
  snapshot(): Snapshot {
    return snapshot(this.host.book);
  }

  sheetNames(): string[] {
    return this.host.book.sheets.map((sheet) => sheet.name);
  }

  get activeSheet(): string {
    return this.host.book.active.name;
  }

  /** What a person sees and finds in one cell. */
  cell(sheet: string, address: string): { value: unknown; text: string; formula?: string; style: Style } {
    const on = this.host.book.require(sheet);
    const area = parseArea(address);
    if (area === undefined) throw new Error(`${address} is no cell`);
    this.host.book.refresh(true);
    const cell = on.cell(area.top, area.left);
    const style = on.styleAt(area.top, area.left);
    const value = cell?.value ?? null;
    return { value: apiValue(value), text: displayed(value, style.numberFormat), ...(cell?.formula !== undefined && { formula: cell.formula }), style };
  }

  values(sheet: string, address: string): unknown[][] {
    const area = parseArea(address);
    if (area === undefined) throw new Error(`${address} is no range`);
    this.host.book.refresh(true);
    return this.host.book.require(sheet).values(area).map((row) => row.map(apiValue));
  }

  counters(): Readonly<Counters> {
    return { ...this.host.counters, members: [...this.host.counters.members] };
  }

  resetCounters(): void {
    this.host.resetCounters();
  }

  /** What the add-in listens to, such as `changed Workbook`, and how many ranges it keeps. */
  leftovers(): { readonly listeners: readonly string[]; readonly references: number } {
    return { listeners: this.host.listeners.list(), references: this.host.references.size };
  }

  /** The `nth` request from now is refused as a whole, with an Excel error code; nothing of it is carried out. */
  failBatch(code: string, nth = 1): void {
    this.host.faults.planBatch(nth, { kind: 'code', code });
  }

  /** The `nth` request from now is refused before Excel looks at it. */
  failRequest(status: Exclude<keyof typeof STATUS, 'ok'>, nth = 1): void {
    this.host.faults.planBatch(nth, { kind: 'status', status: STATUS[status] });
  }

  /** The `nth` request from now is never answered. */
  swallowBatch(nth = 1): void {
    this.host.faults.planBatch(nth, { kind: 'silence' });
  }

  /** Action number `action` (from 0) of the `nth` request from now fails; what came before it stays done. */
  failAction(action: number, code = 'GeneralException', nth = 1): void {
    this.host.faults.planAction(nth, action, code);
  }

  /** The `nth` use of a member from now fails, such as `Range.Values`, `Worksheet.Delete`, `Range.Load`. */
  failMember(member: string, code = 'GeneralException', nth = 1): void {
    this.host.faults.planMember(member, nth, code);
  }

  /** While the user types into a cell every request fails (documented). */
  startCellEdit(): void {
    this.host.startCellEdit();
  }

  endCellEdit(): void {
    this.host.endCellEdit();
  }

  openDialog(): void {
    this.host.dialogOpen = true;
  }

  closeDialog(): void {
    this.host.dialogOpen = false;
  }

  /** Presses a ribbon button that runs a function; resolves once the add-in has completed it. */
  press(command: string, action: string): Promise<string> {
    return this.seam.press(command, action);
  }

  /** Waits until every request was answered, also those the client sends unasked (it lets go of ranges after `run`). */
  idle(): Promise<void> {
    return this.seam.idle();
  }
}
