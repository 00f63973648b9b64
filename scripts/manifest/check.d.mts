export interface Problem {
  readonly rule: string;
  readonly place: string;
  readonly line: number;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

export interface Context {
  file(name: string): Uint8Array | null;
  readonly complete?: boolean;
  readonly associated?: ReadonlySet<string>;
  readonly version?: string;
  readonly origin?: string;
  readonly previous?: string;
}

export const rules: readonly { readonly id: string }[];
export function check(xml: string, context: Context): Problem[];
export function message(problem: Problem): string;
