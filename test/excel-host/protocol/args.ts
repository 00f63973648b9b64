import { invalidArgument, notImplemented } from './errors';
import { type HostObject, isHostObject } from './table';
import type { Json } from './wire';

/** The arguments of one call. Whatever the callee does not ask for, though given, is not imitated: that fails loudly. */
export class Args {
  private readonly read = new Set<number>();

  constructor(private readonly values: readonly (Json | HostObject)[]) {}

  at(index: number): Json | HostObject | undefined {
    this.read.add(index);
    const value = this.values[index];
    return value === null ? undefined : value;
  }

  json(index: number): Json | undefined {
    const value = this.at(index);
    if (isHostObject(value)) throw invalidArgument(`argument ${String(index)} is an object`);
    return value;
  }

  optionalText(index: number): string | undefined {
    const value = this.json(index);
    if (value !== undefined && typeof value !== 'string') throw invalidArgument(`argument ${String(index)} is no text`);
    return value;
  }

  text(index: number): string {
    const value = this.optionalText(index);
    if (value === undefined) throw invalidArgument(`argument ${String(index)} is missing`);
    return value;
  }

  optionalInteger(index: number): number | undefined {
    const value = this.json(index);
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument(`argument ${String(index)} is no integer`);
    return value;
  }

  integer(index: number): number {
    const value = this.optionalInteger(index);
    if (value === undefined) throw invalidArgument(`argument ${String(index)} is missing`);
    return value;
  }

  flag(index: number): boolean {
    const value = this.json(index);
    if (value === undefined) return false;
    if (typeof value !== 'boolean') throw invalidArgument(`argument ${String(index)} is no boolean`);
    return value;
  }

  requireAllRead(member: string): void {
    this.values.forEach((value, index) => {
      if (value !== null && value !== undefined && !this.read.has(index)) throw notImplemented(`argument ${String(index)} of ${member}`);
    });
  }
}
