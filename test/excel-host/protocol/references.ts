import type { LiveRange } from '../model/sheet';
import type { HostObject } from './table';

/** Objects that the client keeps beyond a batch, by the ids it was given for them. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new Map<unknown, string>();
  private next = 0;

  /** The id of an object that is kept; nothing for others, also not for another view (its format) of the same cells. */
  idOf({ self, type }: HostObject): string | undefined {
    const id = this.ids.get(self);
    return id !== undefined && this.kept.get(id)?.type === type ? id : undefined;
  }

  keep(object: HostObject): string {
    const id = this.ids.get(object.self) ?? `ref${String((this.next += 1))}`;
    this.ids.set(object.self, id);
    this.kept.set(id, object);
    return id;
  }

  get(id: string): HostObject | undefined {
    return this.kept.get(id);
  }

  drop(id: string): void {
    const object = this.kept.get(id);
    this.kept.delete(id);
    if (object !== undefined) this.ids.delete(object.self);
  }

  /** Whether a kept object stands for this range. */
  holdsPart(range: LiveRange): boolean {
    for (const self of this.ids.keys()) if (partsOf(self).includes(range)) return true;
    return false;
  }

  get size(): number {
    return this.kept.size;
  }

  clear(): void {
    this.kept.clear();
    this.ids.clear();
  }
}

const partsOf = (self: unknown): readonly LiveRange[] =>
  typeof self === 'object' && self !== null && 'parts' in self && Array.isArray(self.parts) ? (self.parts as LiveRange[]) : [];
