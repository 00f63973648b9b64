import { printable } from './printable';
import { isFigure, type Paragraph } from './section';
import { paragraphText } from './text';

/** A stretch of a paragraph that looks the same from its beginning to its end. */
export interface Run {
  readonly text: string;
  /** `gap`: somebody has to fill something in; `doubtful`: a number on whose figures an error stands. */
  readonly mark?: 'gap' | 'doubtful';
  /** Belongs to the heading of the second level that the paragraph begins with. */
  readonly subheading?: true;
}

/** “（一）主动公开情况。” at the beginning of a paragraph, or as the whole of it. */
const SUBHEADING = /^（[一二三四五六七八九十]{1,3}）[^。，；：【】\d]{1,30}(?:。|$)/;
const GAP = /【待填：[^【】]*】/g;

/** The runs of a title or heading; gaps in it are marked. */
export function titleRuns(title: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  const text = printable(title);
  for (const { 0: gap, index } of text.matchAll(GAP)) {
    if (index > from) runs.push({ text: text.slice(from, index) });
    runs.push({ text: gap, mark: 'gap' });
    from = index + gap.length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return runs;
}

/** The runs of a paragraph. */
export function paragraphRuns(paragraph: Paragraph): Run[] {
  const runs = paragraph.sentences.flatMap(({ pieces }) =>
    pieces.flatMap((piece): Run[] => {
      if (!isFigure(piece)) return titleRuns(piece.text);
      const text = printable(piece.text);
      if (piece.gap === true) return [{ text, mark: 'gap' }];
      return [piece.doubtful === true ? { text, mark: 'doubtful' } : { text }];
    }),
  );
  return withSubheading(runs, SUBHEADING.exec(printable(paragraphText(paragraph)))?.[0].length ?? 0);
}

/** Parts the first `length` characters, which are no gap, from the rest. */
function withSubheading(runs: readonly Run[], length: number): Run[] {
  let left = length;
  return runs.flatMap((run): Run[] => {
    const inside = Math.min(left, run.text.length);
    left -= inside;
    if (inside === 0) return [run];
    const heading: Run = { ...run, text: run.text.slice(0, inside), subheading: true };
    return inside === run.text.length ? [heading] : [heading, { ...run, text: run.text.slice(inside) }];
  });
}
