import type { Finding } from '../annex/check/check';
import { number } from '../annex/check/message';
import { type Address, cellText, type Grid } from '../annex/sheet/grid';
import { fold } from '../annex/sheet/label';
import type { Sheet } from '../annex/sheet/sheet';

/** A reason written on the sheet itself, in its 说明 column. */
export interface Written {
  /** Ids of the indicators whose figures stand on that row. */
  readonly indicators: readonly string[];
  readonly text: string;
  readonly at: Address;
}

/** A reason and the figures it was written for, as kept between reviews. */
export interface Kept {
  readonly source: 'sheet' | 'pane';
  /** The finding it explains (keyOf). */
  readonly finding: string;
  readonly text: string;
  /** Fingerprint of the figures it was written for (fingerprintOf). */
  readonly figures: string;
}

/**
 * `current`: written for these very figures. `undated`: found on the sheet and never seen before, so nothing says that the
 * figures were others. `lapsed`: the figures have changed since, and the reason no longer counts.
 */
export type ExplanationStatus = 'current' | 'undated' | 'lapsed';

/** A reason beside a finding. */
export interface Explanation {
  readonly finding: string;
  readonly text: string;
  readonly source: 'sheet' | 'pane';
  readonly status: ExplanationStatus;
  /** Where it stands on the sheet. */
  readonly at?: Address;
}

/** Longest reason that is read or kept, in characters. */
export const LONGEST = 500;

/** What a finding is recognised by when the sheet is checked again. */
export const keyOf = ({ rule, indicators }: Finding): string => `${rule} ${indicators.join(' ')}`;

/** The figures a finding speaks of, last year's through the two sides' values: the same exactly if none of them has changed. */
export function fingerprintOf(finding: Finding, { form, figures }: Sheet): string {
  const entered = finding.indicators.map((id) => {
    const figure = figures[form.indexOf.get(id) ?? -1];
    const what = figure === undefined ? '' : figure.state === 'number' ? number(figure.value) : figure.state === 'blank' ? '' : figure.raw.trim().slice(0, 40);
    return `${id}=${what}`;
  });
  return [...entered, `${side(finding.left)}|${side(finding.right)}`].join(' ');
}

const side = (value: number | null): string => (value === null ? '' : number(value));

/** The header of a column for reasons: “说明（特殊情况写在这里）” on a sheet laid out by us, 情况说明 and the like elsewhere. */
const header = /^(?:情况|特殊情况|数据)?说明(?:\([^()]*\))?$/;
/** How far above the first figure the header may stand. */
const HEADER_ROWS = 8;
/** Words in a 说明 column that explain nothing. */
const nothing = /^(?:[-‐‑–—―─_/\\.。、]+|无|没有|暂无|n\/a)$/i;

/**
 * The reasons in a sheet's 说明 column: a column with that header above the figures that holds none of them. A reason
 * belongs to all figures of its row. Words that explain nothing (无, —) are passed over.
 */
export function writtenOn(grid: Grid, sheet: Sheet): Written[] {
  const rows = new Map<number, string[]>();
  const figureColumns = new Set<number>();
  sheet.cells.forEach((cell, index) => {
    const id = sheet.form.indicators[index]?.id;
    if (cell === undefined || id === undefined || cell.sheet !== grid.name) return;
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), id]);
    figureColumns.add(cell.column);
  });
  if (rows.size === 0) return [];
  const column = explanationColumn(grid, Math.min(...rows.keys()), figureColumns);
  if (column === undefined) return [];
  return [...rows].flatMap(([row, indicators]): Written[] => {
    const text = tidy(cellText(grid.rows[row]?.[column]));
    return text === '' || nothing.test(text) ? [] : [{ indicators, text, at: { sheet: grid.name, row, column } }];
  });
}

function explanationColumn(grid: Grid, firstFigure: number, taken: ReadonlySet<number>): number | undefined {
  for (let row = firstFigure; row >= Math.max(0, firstFigure - HEADER_ROWS); row -= 1) {
    const cells = grid.rows[row] ?? [];
    for (let column = 0; column < cells.length; column += 1) {
      const text = cellText(cells[column]);
      if (text.length < 40 && header.test(fold(text)) && !taken.has(column)) return column;
    }
  }
  return undefined;
}

const tidy = (text: string): string => text.slice(0, LONGEST * 4).replace(/\s+/g, ' ').trim().slice(0, LONGEST);

/** A reason given for a finding now. */
export function keep(finding: Finding, sheet: Sheet, text: string, source: Kept['source'] = 'pane'): Kept {
  return { source, finding: keyOf(finding), text: tidy(text), figures: fingerprintOf(finding, sheet) };
}

/**
 * The reason beside each finding that has one. A reason on the sheet explains a finding if it stands on the row that the
 * finding is about (its first indicator; every one of them where the finding is a list of cells). One given in the pane
 * comes first. A reason that was kept with other figures has lapsed, also when the sheet still carries the same words.
 */
export function explanationsOf(findings: readonly Finding[], sheet: Sheet, written: readonly Written[], kept: readonly Kept[] = []): Explanation[] {
  const beside = new Map(written.flatMap((each) => each.indicators.map((id) => [id, each] as const)));
  const byFinding = new Map<string, Kept[]>();
  for (const each of kept) byFinding.set(each.finding, [...(byFinding.get(each.finding) ?? []), each]);
  return findings.flatMap((finding): Explanation[] => {
    const key = keyOf(finding);
    const figures = fingerprintOf(finding, sheet);
    const about = byFinding.get(key) ?? [];
    const typed = about.filter(({ source }) => source === 'pane');
    const given = typed[typed.length - 1];
    const onSheet = writtenFor(finding, beside);
    const explanations: Explanation[] = [];
    if (given !== undefined && given.text !== '') explanations.push({ finding: key, text: given.text, source: 'pane', status: given.figures === figures ? 'current' : 'lapsed' });
    if (onSheet !== undefined) {
      const before = about.filter(({ source, text }) => source === 'sheet' && text === onSheet.text);
      const status = before.length === 0 ? 'undated' : before.some((each) => each.figures === figures) ? 'current' : 'lapsed';
      explanations.push({ finding: key, text: onSheet.text, source: 'sheet', status, at: onSheet.at });
    }
    return explanations;
  });
}

function writtenFor(finding: Finding, beside: ReadonlyMap<string, Written>): Written | undefined {
  const first = beside.get(finding.indicators[0] ?? '');
  if (finding.relation !== undefined || first === undefined) return first;
  return finding.indicators.every((id) => beside.has(id)) ? first : undefined;
}

/** Whether a finding is explained: some reason for it has not lapsed. */
export const isExplained = (finding: Finding, explanations: readonly Explanation[]): boolean =>
  explanations.some((each) => each.finding === keyOf(finding) && each.status !== 'lapsed');

/** Whether a finding's reasons have all lapsed. */
export const hasLapsed = (finding: Finding, explanations: readonly Explanation[]): boolean =>
  !isExplained(finding, explanations) && explanations.some((each) => each.finding === keyOf(finding));

/**
 * What to keep after a review, so that the next one sees which figures have changed: of each finding the last reason given
 * in the pane, and the last on the sheet with the figures it was first seen with.
 */
export function toKeep(findings: readonly Finding[], sheet: Sheet, explanations: readonly Explanation[], kept: readonly Kept[]): Kept[] {
  const seen = explanations.flatMap((explanation): Kept[] => {
    const finding = explanation.source === 'sheet' && explanation.status === 'undated' ? findings.find((each) => keyOf(each) === explanation.finding) : undefined;
    return finding === undefined ? [] : [keep(finding, sheet, explanation.text, 'sheet')];
  });
  return [...new Map([...kept, ...seen].map((each) => [`${each.source} ${each.finding}`, each])).values()];
}
