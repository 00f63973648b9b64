import { useMemo } from 'react';
import { z } from 'zod/mini';
import type { Sheet } from '../../annex/sheet/sheet';
import { changedSince, fingerprints } from '../../narrative/changed';
import type { Section } from '../../narrative/section';
import type { Workbook } from '../../workbook/port';
import { copiedName } from '../kept-names';
import { useKept } from '../useKept';

export interface Copied {
  /** Ids of the sentences that read otherwise than when they were last copied. */
  readonly changed: ReadonlySet<string>;
  /** Remembers how these sections read, as just copied. */
  readonly remember: (sections: readonly Section[]) => void;
}

const fingerprintsSchema = z.record(z.string(), z.string());
const NOTHING: ReadonlySet<string> = new Set();

/** What was last copied of a sheet's text, remembered in the workbook. */
export function useCopied(workbook: Workbook | undefined, sheet: Sheet, sections: readonly Section[]): Copied {
  const { value, keep } = useKept(workbook, copiedName(sheetName(sheet)));
  const remembered = useMemo(() => read(value), [value]);
  const changed = useMemo(() => (remembered === undefined ? NOTHING : changedSince(sections, remembered)), [sections, remembered]);
  const remember = (copied: readonly Section[]): void => {
    const paragraphs = new Set(copied.flatMap((section) => section.paragraphs.map(({ id }) => id)));
    const others = Object.entries(remembered ?? {}).filter(([id]) => !paragraphs.has(id.slice(0, id.indexOf('.'))));
    keep(JSON.stringify({ ...Object.fromEntries(others), ...fingerprints(copied) }));
  };
  return { changed, remember };
}

const sheetName = ({ cells, form }: Sheet): string => cells.find((cell) => cell !== undefined)?.sheet ?? form.id;

function read(value: string | null | undefined): Readonly<Record<string, string>> | undefined {
  if (value === undefined || value === null) return undefined;
  try {
    const parsed = fingerprintsSchema.safeParse(JSON.parse(value));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
