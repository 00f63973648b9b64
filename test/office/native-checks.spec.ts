import { check } from '../../src/annex/check/check';
import { BROKEN, evaluate, HOLDS, OPEN, programOf, valuesOf } from '../../src/annex/check/program';
import type { Form } from '../../src/annex/form/catalogue';
import type { Comparing } from '../../src/annex/form/rule';
import { BLANK, type Figure, numberOf } from '../../src/annex/sheet/figure';
import { cellText, type Grid } from '../../src/annex/sheet/grid';
import { type Layout, layoutForm } from '../../src/annex/sheet/layout/layout';
import { readSpreadsheet } from '../../src/files/xlsx';
import { writeXlsx } from '../../src/files/write-xlsx';
import { caseFigures, caseIds, publishedCase } from '../support/cases';
import { dash, number, sheetOf } from '../support/figures';
import { everyLayout } from '../support/forms';
import { type Dice, dice } from '../support/noise';
import { recalculated } from './soffice';

const FILLINGS = 200;
const SHEETS_A_FILE = 50;

interface Filled {
  readonly form: Form;
  readonly figures: readonly Figure[];
  readonly layout: Layout;
}

/** Figures so small that rules hold by chance, totals mostly added up, some blanks and dashes, now and then a figure that cannot be. */
function filling(form: Form, random: Dice): Figure[] {
  const { pick, chance, below } = random;
  const blank = pick([0, 0.02, 0.1, 0.4]);
  const odd = pick([0, 0, 0.02]);
  const added = pick([0.95, 0.7]);
  const values = form.indicators.map(({ kind }) => {
    const value = chance(0.6) ? 0 : below(3);
    if (chance(odd)) return pick([-1, 0.5, 1.25, -0.000001]);
    if (kind === 'signed-integer') return chance(0.3) ? -value : value;
    return kind === 'decimal' && chance(0.5) ? value + below(1_000_000) / 1_000_000 : value;
  });
  for (let times = 0; times < 2; times += 1) {
    for (const relation of form.rules.flatMap((rule) => rule.relations)) {
      if (relation.comparison !== '=' || relation.usesLastYear || relation.left.terms.length !== 1 || !chance(added)) continue;
      values[relation.anchor] = relation.right.terms.reduce((sum, term) => sum + term.coefficient * (values[term.index] ?? 0), relation.right.constant);
    }
  }
  return values.map((value): Figure => (chance(blank) ? (chance(0.3) ? dash(pick(['/', '—', '无', '-'])) : BLANK) : number(Math.round(value * 1e6) / 1e6)));
}

const word = { error: '不符', warning: '需核对', info: '提示' };

/** A side of a relation with its blanks left out. */
const known = (side: Comparing['left'], figures: readonly Figure[]): number =>
  Math.round(side.terms.reduce((sum, term) => sum + term.coefficient * (numberOf(figures[term.index]) ?? 0), side.constant) * 1e6) / 1e6;

/** What the product itself says of each native check: its state and both sides. */
function expectedStates({ form, figures, layout }: Filled): { state: string; left: number; right: number }[] {
  const program = programOf(form);
  const outcomes = evaluate(program, valuesOf(figures), undefined, 'unknown');
  const { findings } = check(sheetOf(form, figures));
  return layout.checks.map(({ check: { rule, subject } }) => {
    if ('value' in subject) {
      const wrong = findings
        .filter((finding) => finding.relation === undefined && (subject.value.demand === 'filled' ? finding.rule === rule.id : finding.left !== null))
        .flatMap((finding) => finding.indicators)
        .filter((id) => form.indicators[form.indexOf.get(id) ?? -1]?.table === subject.table && subject.value.indicators.includes(form.indexOf.get(id) ?? -1));
      return { state: wrong.length === 0 ? '相符' : word[rule.severity], left: NaN, right: 0 };
    }
    const outcome = outcomes[program.steps.findIndex((step) => step.relation === subject.relation)];
    const state = { [HOLDS]: '相符', [BROKEN]: word[rule.severity], [OPEN]: '待填' }[outcome ?? -1] ?? '?';
    return { state, left: known(subject.relation.left, figures), right: known(subject.relation.right, figures) };
  });
}

const shown = (grid: Grid | undefined, row: number, column: number): string => cellText(grid?.rows[row]?.[column]);

function compare(filled: Filled, grid: Grid | undefined): { wrong: string[]; seen: Map<string, number> } {
  const { layout, form, figures } = filled;
  const expected = expectedStates(filled);
  const wrong: string[] = [];
  const seen = new Map<string, number>();
  const differs = (what: string, found: string, wanted: string): void => {
    if (found !== wanted) wrong.push(`${grid?.name ?? '?'} ${what}: ${found} instead of ${wanted}`);
  };
  const lines = layout.checks.map(({ check: { rule, text, row: beside }, row, column }, index) => {
    const { state, left, right } = expected[index] ?? { state: '?', left: NaN, right: NaN };
    seen.set(`${rule.id} ${state}`, (seen.get(`${rule.id} ${state}`) ?? 0) + 1);
    differs(`${rule.id} “${text}”`, shown(grid, row, column), state);
    if (!Number.isNaN(left)) differs(`${rule.id} left`, shown(grid, row, column - 3), String(left));
    if (!Number.isNaN(left)) differs(`${rule.id} right`, shown(grid, row, column - 2), String(right));
    return { beside, state, line: `${state}：${text}（左边${String(left)}，右边${String(right)}）` };
  });

  const checkColumn = (layout.plan.print?.area.right ?? 0) + 2;
  for (const row of new Set(lines.flatMap(({ beside }) => (beside === undefined ? [] : [beside])))) {
    const own = lines.filter((line) => line.beside === row);
    const broken = own.filter(({ state }) => Object.values(word).includes(state)).map(({ line }) => line);
    const calm = own.some(({ state }) => state === '待填') ? '待填' : '相符';
    differs(`row ${String(row + 1)}`, shown(grid, row, checkColumn), broken.length > 0 ? broken.join('') : calm);
  }
  const count = (state: string): string => String(lines.filter((line) => line.state === state).length);
  const filledIn = figures.filter((figure) => figure.state === 'number').length;
  differs('overall', shown(grid, 1, checkColumn), `已填${String(filledIn)}/${String(form.indicators.length)}，不符${count('不符')}，需核对${count('需核对')}，待填${count('待填')}`);
  return { wrong, seen };
}

describe('the checks on the sheet itself, calculated by LibreOffice', () => {
  it('say of every rule what the product says', async () => {
    const published = caseIds.map((id): Filled => {
      const one = publishedCase(id);
      const figures = caseFigures(one);
      return { form: one.form, figures, layout: layoutForm(one.form, { unit: id, figures }) };
    });
    const random = everyLayout.flatMap((form) =>
      Array.from({ length: FILLINGS }, (_, seed): Filled => {
        const figures = filling(form, dice(seed * 7 + form.indicators.length));
        return { form, figures, layout: layoutForm(form, { unit: `${form.variant ?? form.id}-${String(seed)}`, figures }) };
      }),
    );
    const filled = [...published, ...random];
    const books: Uint8Array[] = [];
    for (let from = 0; from < filled.length; from += SHEETS_A_FILE) {
      // A name that marks the form would stand for fifty sheets at once.
      books.push(await writeXlsx(filled.slice(from, from + SHEETS_A_FILE).map(({ layout }) => ({ ...layout.plan, names: [] }))));
    }
    const grids = new Map(recalculated(books).flatMap((bytes) => readSpreadsheet(bytes).map((grid) => [grid.name, grid] as const)));
    expect(grids.size).toBe(filled.length);

    const results = filled.map((each) => compare(each, grids.get(each.layout.plan.name)));
    expect(results.flatMap(({ wrong }) => wrong).slice(0, 20)).toEqual([]);

    // The fillings are worth something: every rule was seen to hold, to be broken and, if it can be, open.
    const seen = new Set(results.flatMap((result) => [...result.seen.keys()]));
    const rules = new Map(everyLayout.flatMap((form) => layoutForm(form).checks.map(({ check: native }) => [native.rule.id, native] as const)));
    for (const [id, { rule, subject }] of rules) {
      for (const state of ['相符', word[rule.severity], ...('value' in subject ? [] : ['待填'])]) expect([...seen]).toContain(`${id} ${state}`);
    }
  }, 600_000);
});
