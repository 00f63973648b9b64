import type { Sheet } from '../../annex/sheet/sheet';
import { isComparable } from '../comparable';
import { type NamedFigure, valueOf } from '../figures';
import { type Fit, fit, inUnit, isRounded } from './judge';
import type { Quantity } from './quantity';
import type { Subject } from './resolve';
import type { Meaning, Span, Statement, Verdict } from './statement';
import { vocabularyOf } from './vocabulary';

/** Where a statement stands and what it is about. */
export interface Place {
  readonly span: Span;
  readonly clause: Span;
  readonly subject: string;
  /** It speaks of the year before. */
  readonly lastYear: boolean;
}

interface Judged {
  readonly meaning: Meaning;
  readonly fit: Fit | undefined;
}

/** How far figures may be apart that are said to be much the same. */
const MUCH_THE_SAME = 5;

/** Compares what a text says with what the sheets say. */
export class Comparer {
  constructor(
    private readonly sheet: Sheet,
    private readonly before: Sheet | undefined,
  ) {}

  number(kind: Statement['kind'], subject: Subject | undefined, said: Quantity, place: Place, down: boolean): Statement {
    const value = kind === 'trend' && down ? 0 - said.value : said.value;
    const told: Said = { kind, value, precision: said.precision, unit: said.unit };
    if (subject === undefined || subject.means.length === 0 || (kind === 'trend' && said.unit.endsWith('百分点'))) return statement(told, place, [], { certain: false });
    switch (kind) {
      case 'percentage':
        return statement(told, place, this.shares(subject, said), { ...subject, certain: subject.certain && !place.lastYear });
      case 'trend':
        return statement(told, place, this.trends(subject, said, value), subject);
      case 'count':
      case 'zero':
        return statement(told, place, this.counts(subject, place.lastYear, said.unit, (found) => fit(said, found)), subject);
    }
  }

  zero(subject: Subject, place: Place): Statement {
    const told: Said = { kind: 'zero', value: 0, precision: 'exact', unit: '' };
    return statement(told, place, this.counts(subject, place.lastYear, '', (found) => (found === 0 ? 'fits' : 'fails')), subject);
  }

  /** 与上年持平; `almost`: 基本持平. */
  level(subject: Subject | undefined, place: Place, almost: boolean): Statement {
    const told: Said = { kind: 'trend', value: 0, precision: almost ? 'about' : 'exact', unit: '' };
    const judged = (subject?.means ?? []).map((figure): Judged => {
      const { now, then, meaning } = this.years(figure);
      const change = now === null || then === null ? null : now - then;
      const near = change !== null && then !== null && Math.abs(change) * 100 <= MUCH_THE_SAME * then;
      return { meaning: { ...meaning, value: change }, fit: change === null ? undefined : change === 0 || (almost && near) ? 'fits' : near ? 'open' : 'fails' };
    });
    return statement(told, place, judged, subject ?? { certain: false });
  }

  private counts(subject: Subject, lastYear: boolean, unit: string, judge: (value: number) => Fit): Judged[] {
    return subject.means.map((figure): Judged => {
      const usual = this.sheet.form.indicators[figure.terms[0] ?? -1]?.unit ?? '';
      const found = inUnit(lastYear ? this.earlier(figure) : valueOf(figure, this.sheet.figures), usual, unit);
      const value = found !== null && subject.opposite === true ? 0 - found : found;
      return { meaning: { name: figure.name, indicators: figure.ids, ...(lastYear ? { lastYear: true as const } : {}), value }, fit: value === null ? undefined : judge(value) };
    });
  }

  /** Bases that are 0, which nothing can be a share of, are left out where there are others. */
  private shares({ means, of }: Subject, said: Quantity): Judged[] {
    const possible = of.filter((whole) => valueOf(whole, this.sheet.figures) !== 0);
    return means.flatMap((part) =>
      (possible.length > 0 ? possible : of).map((whole): Judged => {
        const some = valueOf(part, this.sheet.figures);
        const all = valueOf(whole, this.sheet.figures);
        const value = some === null || all === null || all === 0 ? null : (some / all) * 100;
        return { meaning: { name: part.name, indicators: part.ids, base: whole.ids, value }, fit: value === null ? undefined : percentFit(said, value) };
      }),
    );
  }

  private trends({ means }: Subject, said: Quantity, value: number): Judged[] {
    return means.map((figure): Judged => {
      const { now, then, meaning } = this.years(figure);
      const usual = this.sheet.form.indicators[figure.terms[0] ?? -1]?.unit ?? '';
      const change = now === null || then === null ? null : now - then;
      const moved = said.unit === '%' ? (change === null || then === null || then === 0 ? null : (change / then) * 100) : inUnit(change, usual, said.unit);
      const right = moved === null ? undefined : Math.sign(moved) === Math.sign(value) || value === 0 ? (said.unit === '%' ? percentFit(said, Math.abs(moved)) : fit(said, Math.abs(moved))) : 'fails';
      return { meaning: { ...meaning, value: moved }, fit: right };
    });
  }

  private years(figure: NamedFigure): { now: number | null; then: number | null; meaning: Omit<Meaning, 'value'> } {
    const now = valueOf(figure, this.sheet.figures);
    return { now, then: this.earlier(figure), meaning: { name: figure.name, indicators: figure.ids, base: this.earlierFigure(figure)?.ids ?? figure.ids, lastYear: true } };
  }

  private earlier(figure: NamedFigure): number | null {
    const same = this.earlierFigure(figure);
    return same === undefined || this.before === undefined ? null : valueOf(same, this.before.figures);
  }

  /** The figure of the same name on last year's form, if it counts the same. */
  private earlierFigure(figure: NamedFigure): NamedFigure | undefined {
    if (this.before === undefined) return undefined;
    if (this.before.form === this.sheet.form) return figure;
    const same = vocabularyOf(this.before.form).figures.get(figure.name);
    return same !== undefined && isComparable(figure, this.sheet.form, same, this.before.form) ? same : undefined;
  }
}

/** A percentage rounded half up, or cut off, at the decimals it is printed with. */
function percentFit(said: Quantity, value: number): Fit {
  return said.precision === 'exact' ? (isRounded(said.value, value, said.place) ? 'fits' : 'fails') : fit(said, value);
}

type Said = Pick<Statement, 'kind' | 'value' | 'precision' | 'unit'>;

/** Agrees if any meaning fits; differs only if every meaning is known, none leaves room, and the words are certain. */
function statement({ kind, value, precision, unit }: Said, { span, clause, subject }: Place, judged: readonly Judged[], { certain, doubtful }: Pick<Subject, 'certain' | 'doubtful'>): Statement {
  const fitting = judged.find(({ fit: found }) => found === 'fits');
  if (fitting === undefined && doubtful === true) return { span, clause, kind, value, precision, unit, subject, meanings: [], taken: undefined, verdict: 'untied' };
  const taken = fitting ?? judged[0];
  const verdict: Verdict =
    taken === undefined ? 'untied' : taken.fit === 'fits' ? 'agrees' : certain && judged.every(({ fit: found }) => found === 'fails') ? 'differs' : 'unclear';
  return { span, clause, kind, value, precision, unit, subject, meanings: judged.map(({ meaning }) => meaning), taken: taken?.meaning, verdict };
}
