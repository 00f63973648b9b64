import type { SumRemark } from '../../../src/narrative/verify/statement';
import { sentencesOf } from '../../../src/narrative/verify/clauses';
import { normalise, spanIn } from '../../../src/narrative/verify/normalise';
import { finished } from '../../../src/annex/steps';
import { proseSteps } from '../../../src/narrative/verify/prose';
import { quantitiesIn } from '../../../src/narrative/verify/quantity';
import { sumsIn } from '../../../src/narrative/verify/sums/sums';
import { Understanding } from '../../../src/narrative/verify/understanding';
import type { Span } from '../../../src/narrative/verify/statement';
import { verify } from '../../../src/narrative/verify/verify';
import { vocabularyOf } from '../../../src/narrative/verify/vocabulary';
import type { Sheet } from '../../../src/annex/sheet/sheet';
import type { LabelledText } from './labels';

/** A sum that was judged, with where its numbers stand. */
export interface Judged {
  readonly whole: Span;
  readonly parts: readonly Span[];
  readonly relation: SumRemark['relation'] | 'equal';
  /** 351=72+64+178+37 */
  readonly said: string;
}

/** Every sum of a text that is judged, right ones as well. */
export function judgedSums(text: string, sheet: Sheet): Judged[] {
  const reader = new Understanding(sheet, undefined);
  const { numbered } = vocabularyOf(sheet.form);
  return finished(proseSteps(text)).flatMap((lines) => {
    const normal = normalise(text, lines);
    return sentencesOf(normal.text, quantitiesIn(normal.text, numbered))
      .flatMap(({ parts }) => sumsIn(parts, reader))
      .map(({ whole, parts, relation }) => ({
        whole: spanIn(normal, whole.start, whole.end),
        parts: parts.map(({ start, end }) => spanIn(normal, start, end)),
        relation,
        said: `${String(whole.value)}=${parts.map(({ value }) => String(value)).join('+')}`,
      }));
  });
}

/** What is said of sums: how many are judged, which are called wrong, and how many errors put into the right ones are found. */
export interface SumScore {
  readonly judged: number;
  readonly remarks: readonly string[];
  readonly planted: number;
  readonly found: number;
}

/** A digit too many, a number one off, and two digits the wrong way round. */
const slips: readonly ((digits: string) => string)[] = [
  (digits) => String(Number(digits) + 1),
  (digits) => String(Math.max(0, Number(digits) - 1)),
  (digits) => `${digits}0`,
  (digits) => digits.slice(0, -2) + digits.slice(-2).split('').reverse().join(''),
];

/** The numbers of a text changed one at a time, in every way that changes them. */
export function slipped(text: string, { start, end }: Span): { readonly text: string; readonly by: number }[] {
  const printed = text.slice(start, end);
  const digits = /\d[\d\s,，]*/.exec(printed)?.[0].trim() ?? '';
  const value = digits.replace(/\D/g, '');
  return slips.flatMap((slip) => {
    const other = value === '' ? value : slip(value);
    return other === value ? [] : [{ text: text.slice(0, start) + printed.replace(digits, other) + text.slice(end), by: Number(other) - Number(value) }];
  });
}

export function scoreSums(texts: readonly LabelledText[]): SumScore {
  let [judged, planted, found] = [0, 0, 0];
  const remarks: string[] = [];
  for (const { id, text, sheet } of texts) {
    const sums = judgedSums(text, sheet);
    judged += sums.length;
    remarks.push(...sums.filter(({ relation }) => relation !== 'equal').map(({ said }) => `${id} ${said}`));
    for (const { whole, parts } of sums.filter(({ relation }) => relation === 'equal')) {
      for (const place of [whole, ...parts]) {
        for (const changed of slipped(text, place)) {
          planted += 1;
          const shift = changed.text.length - text.length;
          const head = whole.start > place.start ? whole.start + shift : whole.start;
          if (verify(changed.text, sheet).some(({ span, sums: remarked }) => span.start === head && remarked !== undefined)) found += 1;
        }
      }
    }
  }
  return { judged, remarks, planted, found };
}

/** The scores as a Markdown table. The sums of the labelled texts are right, so that every remark on them is false. */
export function sumsTable(rows: readonly { readonly id: string; readonly score: SumScore }[]): string {
  const lines = rows.map(({ id, score: { judged, remarks, planted, found } }) => [id, String(judged), String(remarks.length), `${String(found)}/${String(planted)} ${(Math.floor((found / planted) * 1000) / 10).toFixed(1)}%`]);
  return [['句中加总 sums', '判断 judged', '误报 false remarks', '植入的错找到 planted errors found'], ['---', '---', '---', '---'], ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
