/**
 * The language in which rules are written down, parsed into a tree. Names are not looked up here (rule.ts does).
 *
 *   1.1 <= 1.2.1 + 1.2.2                     a relation between figures
 *   1.1 >= max(1.2.1, 1.2.2)                 every one of them
 *   each column of t3: r1 + r2 = r3.7 + r4   once for every column; bare names are rows (each row of: columns)
 *   r3.7 = r3.1 + parts(r3.3)                parts(x): the rows below x added up, or x itself if it has none
 *   t3.r2.c7 = last year t3.r4.c7            against last year's sheet
 *   when 12 > 0: 3.1 > 0                     judged only if the condition is true
 *   when unit is county, township: …         judged only for units of these levels
 *   t2d.fee.amt <= 10000 万元                 a number other than 0 carries a unit, so it is never taken for a code
 *   2 * 3.1 <= 3.2                           whole coefficients
 *   each figure of t3, t2b.*.delta: filled   what may stand in a cell: filled | whole and not negative | may be negative
 */
export type Comparison = '=' | '<=' | '>=' | '<' | '>';

export type TermNode =
  | { kind: 'code'; code: string; coefficient: number; lastYear: boolean }
  | { kind: 'parts'; code: string; coefficient: number; lastYear: boolean }
  | { kind: 'max'; codes: string[] }
  | { kind: 'constant'; value: number; unit?: string };

export interface CompareNode {
  left: TermNode[];
  comparison: Comparison;
  right: TermNode[];
}

export type ValueDemand = 'filled' | 'whole and not negative' | 'may be negative';

export type RelationNode =
  | { kind: 'compare'; levels?: string[]; condition?: CompareNode; each?: { axis: 'row' | 'column'; table: string }; compare: CompareNode }
  | { kind: 'value'; patterns: string[]; demand: ValueDemand };

/** A relation that cannot be parsed; `at` is the offset of the first character not understood. */
export class RelationSyntaxError extends Error {
  constructor(
    readonly reason: { zh: string; en: string },
    readonly at: number,
  ) {
    super(reason.en);
  }
}

const demands: readonly ValueDemand[] = ['filled', 'whole and not negative', 'may be negative'];
const codePattern = /[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*/y;

export function parseRelation(source: string): RelationNode {
  return new Parser(source).relation();
}

class Parser {
  private at = 0;

  constructor(private readonly source: string) {}

  relation(): RelationNode {
    const guards: { levels?: string[]; condition?: CompareNode } = {};
    while (this.word('when')) {
      if (this.words('unit', 'is')) {
        if (guards.levels !== undefined) this.fail('when unit is 只能有一个', 'when unit is can stand only once');
        guards.levels = this.list(/[a-z]+/y);
      } else {
        if (guards.condition !== undefined) this.fail('条件只能有一个', 'there can be only one condition');
        guards.condition = this.compare();
      }
      this.expect(':');
    }
    if (this.words('each', 'figure')) {
      if (guards.levels !== undefined || guards.condition !== undefined) this.fail('each figure 前不能有 when', 'each figure takes no when');
      return this.valueDemand();
    }
    if (this.word('each')) {
      const axis = this.word('row') ? 'row' : this.word('column') ? 'column' : this.fail('应为 row 或 column', 'row or column expected');
      if (!this.word('of')) this.fail('应为 of', 'of expected');
      const table = this.match(codePattern) ?? this.fail('应为表的代码', 'a table’s code expected');
      this.expect(':');
      return { ...guards, kind: 'compare', each: { axis, table }, compare: this.finish(this.compare()) };
    }
    return { ...guards, kind: 'compare', compare: this.finish(this.compare()) };
  }

  private valueDemand(): { kind: 'value'; patterns: string[]; demand: ValueDemand } {
    const patterns = this.word('of') ? this.list(/[A-Za-z0-9*]+(?:\.[A-Za-z0-9*]+)*/y) : ['*'];
    this.expect(':');
    const rest = this.source.slice(this.at).trim();
    const demand = demands.find((each) => each === rest);
    if (demand === undefined) this.fail(`应为 ${demands.join(' / ')}`, `${demands.join(' / ')} expected`);
    return { kind: 'value', patterns, demand };
  }

  private compare(): CompareNode {
    const left = this.sum();
    const comparison = this.match(/<=|>=|≤|≥|=|<|>/y) ?? this.fail('应为 = <= >= < >', '= <= >= < > expected');
    const right = this.sum();
    const plain = comparison === '≤' ? '<=' : comparison === '≥' ? '>=' : (comparison as Comparison);
    return { left, comparison: plain, right };
  }

  private sum(): TermNode[] {
    const terms = [this.term(this.match(/[-−]/y) === undefined ? 1 : -1)];
    for (;;) {
      const sign = this.match(/[+\-−]/y);
      if (sign === undefined) return terms;
      terms.push(this.term(sign === '+' ? 1 : -1));
    }
  }

  private term(sign: 1 | -1): TermNode {
    const constant = this.match(/\d+(?:\.\d+)?(?=\s*\p{Script=Han})/uy);
    if (constant !== undefined) {
      const unit = this.match(/\p{Script=Han}+/uy);
      return { kind: 'constant', value: sign * Number(constant), ...(unit === undefined ? {} : { unit }) };
    }
    const factor = this.match(/\d+(?=\s*[*×])/y);
    if (factor !== undefined) this.match(/[*×]/y);
    const coefficient = sign * (factor === undefined ? 1 : Number(factor));
    const lastYear = this.words('last', 'year');
    if (lastYear) this.match(/:/y);
    const code = this.match(codePattern) ?? this.fail('应为指标代码', 'an indicator’s code expected');
    if (code === '0' && !lastYear && factor === undefined) return { kind: 'constant', value: 0 };
    if ((code === 'max' || code === 'parts') && this.match(/\(/y) !== undefined) {
      const codes = this.list(codePattern);
      if (this.match(/\)/y) === undefined) this.fail('缺少右括号', 'closing bracket missing');
      if (code === 'max') {
        if (coefficient !== 1 || lastYear) this.fail('max(…) 前不能有系数、减号或 last year', 'max(…) takes no coefficient, minus or last year');
        return { kind: 'max', codes };
      }
      const [only] = codes;
      if (only === undefined || codes.length !== 1) this.fail('parts(…) 只能有一个代码', 'parts(…) takes one code');
      return { kind: 'parts', code: only, coefficient, lastYear };
    }
    if (this.match(/[*×]/y) !== undefined) this.fail('两个指标不能相乘：勾稽关系必须是线性的', 'indicators cannot be multiplied: a relation must be linear');
    return { kind: 'code', code, coefficient, lastYear };
  }

  private finish(node: CompareNode): CompareNode {
    this.skip();
    if (this.at < this.source.length) this.fail('多出的内容', 'unexpected text');
    return node;
  }

  private list(pattern: RegExp): string[] {
    const items: string[] = [];
    do items.push(this.match(pattern) ?? this.fail('应为代码', 'a code expected'));
    while (this.match(/,/y) !== undefined);
    return items;
  }

  private skip(): void {
    while (/\s/.test(this.source[this.at] ?? '')) this.at += 1;
  }

  private match(pattern: RegExp): string | undefined {
    this.skip();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private word(word: string): boolean {
    return this.match(new RegExp(`${word}(?![A-Za-z0-9.])`, 'y')) !== undefined;
  }

  private words(first: string, second: string): boolean {
    const start = this.at;
    if (this.word(first) && this.word(second)) return true;
    this.at = start;
    return false;
  }

  private expect(mark: string): void {
    if (this.match(new RegExp(mark, 'y')) === undefined) this.fail(`缺少“${mark}”`, `“${mark}” missing`);
  }

  private fail(zh: string, en: string): never {
    this.skip();
    const rest = this.source.slice(this.at, this.at + 12);
    throw new RelationSyntaxError({ zh: `${zh}（在“${rest || '末尾'}”处）`, en: `${en} (at “${rest || 'the end'}”)` }, this.at);
  }
}
