/** Numbers of the events that the client understands (read from the client). */
export const EVENTS = {
  documentSelection: 3001,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowHidden: 22,
  protection: 24,
  renamed: 25,
  visibility: 26,
  moved: 27,
} as const;

export type EventName = keyof typeof EVENTS;
export const WORKBOOK = 'Workbook';

/** Which events the add-in asked for, and of what: a sheet's id, or the workbook. Counted, as each add asks again. */
export class Listeners {
  private readonly counts = new Map<string, number>();
  /** Off while an add-in has switched events off for itself. */
  enabled = true;

  add(event: EventName, target: string): void {
    this.change(event, target, 1);
  }

  remove(event: EventName, target: string): void {
    this.change(event, target, -1);
  }

  has(event: EventName, target: string): boolean {
    return (this.counts.get(`${event} ${target}`) ?? 0) > 0;
  }

  /** What is listened to, for tests that look for listeners left behind. */
  list(): readonly string[] {
    return [...this.counts].filter(([, count]) => count > 0).map(([key]) => key).sort();
  }

  clear(): void {
    this.counts.clear();
    this.enabled = true;
  }

  private change(event: EventName, target: string, by: number): void {
    const key = `${event} ${target}`;
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) + by));
  }
}
