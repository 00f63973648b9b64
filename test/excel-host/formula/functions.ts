import { CellError, type Scalar } from '../model/value';
import { compare, type Matrix, matrixOf, numberOf, Reference, scalarOf, Stop, textOf, truthOf, type Value } from './values';

type Lazy = () => Value;
type Plain = (args: readonly Value[]) => Value;

/** Numbers of the arguments: cells give only their numbers, constants are converted (documented for SUM and its kind). */
function numbers(args: readonly Value[]): number[] {
  return args.flatMap((arg) => {
    if (!(arg instanceof Reference) && !Array.isArray(arg)) return arg === null ? [] : [numberOf(arg)];
    return matrixOf(arg).flat().flatMap((cell) => {
      if (cell instanceof CellError) throw new Stop(cell.code);
      return typeof cell === 'number' ? [cell] : [];
    });
  });
}

/** Logical values: texts and empty cells of a reference are left out (documented). */
function truths(args: readonly Value[]): boolean[] {
  const found = args.flatMap((arg) => {
    if (!(arg instanceof Reference) && !Array.isArray(arg)) return [truthOf(arg)];
    return matrixOf(arg).flat().flatMap((cell) => (cell === null || typeof cell === 'string' ? [] : [truthOf(cell)]));
  });
  if (found.length === 0) throw new Stop('#VALUE!');
  return found;
}

/** Half away from zero, judged on 15 digits as Excel does (assumed). */
function round(value: number, digits: number): number {
  const scaled = Number(`${value.toPrecision(15)}e${String(digits)}`);
  const shifted = Number.isNaN(scaled) ? value * 10 ** digits : scaled;
  const whole = Math.sign(shifted) * Math.floor(Math.abs(Number(shifted.toPrecision(15))) + 0.5);
  const result = Number(`${String(whole)}e${String(-digits)}`);
  return Number.isNaN(result) ? whole / 10 ** digits : result;
}

/** A criterion of COUNTIF: `"<0"`, `"=相符"`, `"相*"`, a number (documented). */
function criterion(value: Scalar): (cell: Scalar) => boolean {
  const text = typeof value === 'string' ? value : null;
  const [, operator = '', operand = ''] = text === null ? [] : (/^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(text) ?? []);
  const wanted: Scalar = text === null ? value : operand !== '' && !Number.isNaN(Number(operand)) ? Number(operand) : /^(true|false)$/i.test(operand) ? /^true$/i.test(operand) : operand;
  if (operator === '' || operator === '=' || operator === '<>') {
    const equal = (cell: Scalar): boolean => {
      if (typeof wanted === 'string') return wanted === '' ? (operator === '=' ? cell === null : cell === null || cell === '') : typeof cell === 'string' && pattern(wanted).test(cell);
      if (typeof wanted === 'number') return cell === wanted || (typeof cell === 'string' && cell.trim() !== '' && Number(cell) === wanted);
      return cell === wanted;
    };
    return operator === '<>' ? (cell) => !equal(cell) : equal;
  }
  return (cell) => {
    if (cell === null || typeof cell !== typeof wanted) return false;
    const order = compare(cell, wanted);
    return operator === '<' ? order < 0 : operator === '>' ? order > 0 : operator === '<=' ? order <= 0 : order >= 0;
  };
}

function pattern(text: string): RegExp {
  const source = text.replace(/~([*?~])|([*?])|([.+^${}()|[\]\\])/g, (_all, escaped?: string, wild?: string, special?: string) =>
    escaped !== undefined ? `\\${escaped}` : wild !== undefined ? (wild === '*' ? '[\\s\\S]*' : '[\\s\\S]') : `\\${special ?? ''}`,
  );
  return new RegExp(`^${source}$`, 'iu');
}

/** A function of single values, applied to each cell of an array. */
const each = (of: (...values: Scalar[]) => Scalar): Plain => (args) => broadcast(args, of);

export function broadcast(args: readonly Value[], of: (...values: Scalar[]) => Scalar): Value {
  const safe = (values: Scalar[]): Scalar => {
    try {
      return of(...values);
    } catch (error) {
      if (error instanceof Stop) return new CellError(error.code);
      throw error;
    }
  };
  const sizes = args.map(matrixOf);
  const rows = Math.max(1, ...sizes.map((size) => size.length));
  const columns = Math.max(1, ...sizes.map((size) => size[0]?.length ?? 1));
  if (rows === 1 && columns === 1) return safe(args.map(scalarOf));
  const at = (matrix: Matrix, row: number, column: number): Scalar => matrix[matrix.length === 1 ? 0 : row]?.[(matrix[0]?.length ?? 1) === 1 ? 0 : column] ?? null;
  return Array.from({ length: rows }, (_r, row) => Array.from({ length: columns }, (_c, column) => safe(sizes.map((size) => at(size, row, column)))));
}

const product = (args: readonly Value[]): number => {
  const [first = [], ...others] = args.map(matrixOf);
  const number = (cell: Scalar | undefined): number => {
    if (cell instanceof CellError) throw new Stop(cell.code);
    return typeof cell === 'number' ? cell : 0;
  };
  let sum = 0;
  first.forEach((row, r) => row.forEach((cell, c) => { sum += others.reduce((all, other) => all * number(other[r]?.[c]), number(cell)); }));
  return sum;
};

/** The functions this host computes; any other is refused loudly when it is written. */
export const plain: Readonly<Record<string, Plain>> = {
  SUM: (args) => numbers(args).reduce((sum, value) => sum + value, 0),
  SUMPRODUCT: (args) => product(args),
  COUNT: (args) => args.flatMap((arg) => (arg instanceof Reference || Array.isArray(arg) ? matrixOf(arg).flat() : [arg])).filter((cell) => typeof cell === 'number').length,
  COUNTA: (args) => args.flatMap((arg) => matrixOf(arg).flat()).filter((cell) => cell !== null).length,
  COUNTBLANK: ([range = null]) => matrixOf(range).flat().filter((cell) => cell === null || cell === '').length,
  COUNTIF: ([range = null, wanted = null]) => matrixOf(range).flat().filter(criterion(scalarOf(wanted))).length,
  MIN: (args) => Math.min(...numbers(args), ...(numbers(args).length === 0 ? [0] : [])),
  MAX: (args) => Math.max(...numbers(args), ...(numbers(args).length === 0 ? [0] : [])),
  AND: (args) => truths(args).every(Boolean),
  OR: (args) => truths(args).some(Boolean),
  NOT: each((value = null) => !truthOf(value)),
  ABS: each((value = null) => Math.abs(numberOf(value))),
  INT: each((value = null) => Math.floor(numberOf(value))),
  MOD: each((value = null, by = null) => {
    if (numberOf(by) === 0) throw new Stop('#DIV/0!');
    return numberOf(value) - numberOf(by) * Math.floor(numberOf(value) / numberOf(by));
  }),
  ROUND: each((value = null, digits = null) => round(numberOf(value), Math.trunc(numberOf(digits)))),
  N: each((value = null) => (typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : value instanceof CellError ? value : 0)),
  ISNUMBER: each((value = null) => typeof value === 'number'),
  ISTEXT: each((value = null) => typeof value === 'string'),
  ISBLANK: each((value = null) => value === null),
  ISERROR: each((value = null) => value instanceof CellError),
  // The cell shows the words, or the place where there are none.
  HYPERLINK: each((place = null, words = place) => words),
  LEN: each((value = null) => textOf(value).length),
  TRIM: each((value = null) => textOf(value).replace(/ +/g, ' ').replace(/^ | $/g, '')),
  LEFT: each((value = null, count = 1) => textOf(value).slice(0, numberOf(count))),
  RIGHT: each((value = null, count = 1) => (numberOf(count) === 0 ? '' : textOf(value).slice(-numberOf(count)))),
  MID: each((value = null, start = null, count = null) => textOf(value).slice(numberOf(start) - 1, numberOf(start) - 1 + numberOf(count))),
  FIND: each((what = null, within = null, start = 1) => {
    const at = textOf(within).indexOf(textOf(what), numberOf(start) - 1);
    if (at < 0) throw new Stop('#VALUE!');
    return at + 1;
  }),
};

/** Functions that do not look at every argument. */
export const lazy: Readonly<Record<string, (args: readonly Lazy[]) => Value>> = {
  IF: ([condition, yes, no]) => {
    const test = condition?.() ?? null;
    const matrix = matrixOf(test);
    if (matrix.length === 1 && (matrix[0]?.length ?? 0) <= 1) return truthOf(scalarOf(test)) ? (yes?.() ?? 0) : no === undefined ? false : (no() ?? 0);
    return broadcast([test, yes?.() ?? 0, no?.() ?? false], (holds = null, a = null, b = null) => (truthOf(holds) ? a : b));
  },
  IFERROR: ([value, otherwise]) => {
    const fallback = (): Scalar => scalarOf(otherwise?.() ?? null);
    try {
      const found = value?.() ?? null;
      return broadcast([found], (cell = null) => (cell instanceof CellError ? fallback() : cell));
    } catch (error) {
      if (error instanceof Stop) return fallback();
      throw error;
    }
  },
};
