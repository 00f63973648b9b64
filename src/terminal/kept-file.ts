import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Entry } from '../review/entry';
import { type Kept, toKeep } from '../review/explain';
import { keptFromJson, KeptError, type KeptFile, keptToJson, subjectOf } from '../review/kept';
import { judgedEntry, type RowOptions } from '../review/rows';
import { systemReason, Unusable } from './input';

/** Reasons of earlier reviews; none if there is no such file yet. @throws Unusable */
export async function readKept(file: string): Promise<KeptFile> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw new Unusable(`${file}：${systemReason(error)}`);
  }
  try {
    return keptFromJson(text);
  } catch (error) {
    if (error instanceof KeptError) throw new Unusable(`${file}：${error.reason.zh}`);
    throw error;
  }
}

export const keptFor = (kept: KeptFile): RowOptions['kept'] & {} => (sheet, file) => kept.get(subjectOf(sheet, file)) ?? [];

/** The reasons with those seen now. Where a unit sent two sheets nothing tells which of them a reason is about: its reasons stay as they were. */
export function withSeen(kept: KeptFile, entries: readonly Entry[]): KeptFile {
  const all = new Map<string, readonly Kept[]>(kept);
  const seen = new Map<string, number>();
  const subjects = entries.map((entry) => subjectOf(entry.recognition.sheet, entry.file));
  for (const subject of subjects) seen.set(subject, (seen.get(subject) ?? 0) + 1);
  entries.forEach((entry, index) => {
    const subject = subjects[index] ?? '';
    if ((seen.get(subject) ?? 0) > 1) return;
    const { recognition, result, explanations } = judgedEntry(entry, keptFor(kept));
    const reasons = toKeep(result.findings, recognition.sheet, explanations, kept.get(subject) ?? []);
    if (reasons.length > 0) all.set(subject, reasons);
  });
  return all;
}

/** Writes them in place of those that were there: a run that is killed leaves one or the other. @throws Unusable, and then the file is as it was. */
export async function writeKept(file: string, kept: KeptFile): Promise<void> {
  const beside = `${file}.新`;
  try {
    await writeFile(beside, keptToJson(kept));
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new Unusable(`${file}：${error instanceof KeptError ? error.reason.zh : systemReason(error)}`);
  }
}
