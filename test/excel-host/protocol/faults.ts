import { HostError } from './errors';

/** What goes wrong with a whole request. */
export type BatchFault =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'silence' };

interface MemberFault {
  readonly member: string;
  readonly code: string;
  left: number;
}

/** Failures planned by a test. */
export class Faults {
  private readonly batches: { left: number; readonly fault: BatchFault }[] = [];
  private readonly actions: { batches: number; readonly action: number; readonly code: string }[] = [];
  private members: MemberFault[] = [];
  private current: { readonly action: number; readonly code: string } | undefined;

  /** The `nth` request from now (1 is the next). */
  planBatch(nth: number, fault: BatchFault): void {
    this.batches.push({ left: nth, fault });
  }

  /** Action number `action` (from 0) of the `nth` request from now. */
  planAction(nth: number, action: number, code: string): void {
    this.actions.push({ batches: nth, action, code });
  }

  /** The `nth` use of a member from now, such as `Range.Values` or `Worksheet.Delete`. */
  planMember(member: string, nth: number, code: string): void {
    this.members.push({ member, code, left: nth });
  }

  ofBatch(): BatchFault | undefined {
    let found: BatchFault | undefined;
    for (const plan of this.batches) {
      plan.left -= 1;
      if (plan.left === 0) found = plan.fault;
    }
    this.current = undefined;
    for (const plan of this.actions) {
      plan.batches -= 1;
      if (plan.batches === 0) this.current = plan;
    }
    return found;
  }

  ofMember(member: string, index: number): void {
    if (this.current?.action === index) throw new HostError(this.current.code, 'a planned failure');
    for (const plan of this.members) if (plan.member === member) plan.left -= 1;
    const due = this.members.find((plan) => plan.left <= 0);
    if (due === undefined) return;
    this.members = this.members.filter((plan) => plan !== due);
    throw new HostError(due.code, 'a planned failure');
  }

  clear(): void {
    this.batches.length = 0;
    this.actions.length = 0;
    this.members = [];
    this.current = undefined;
  }
}
