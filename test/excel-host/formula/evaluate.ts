import type { Area } from '../model/address';
import { CellError, type Scalar } from '../model/value';
import { broadcast, lazy, plain } from './functions';
import type { Node } from './parse';
import { compare, numberOf, Reference, scalarOf, Stop, textOf, type Value } from './values';

/** What a formula looks at. */
export interface Surroundings {
  readonly sheet: string;
  /** Nothing if there is no such sheet. */
  cells(sheet: string, area: Area): Scalar[][] | undefined;
  /** What a defined name stands for; nothing if there is none. */
  name(name: string): Node | undefined;
}

const binary: Readonly<Record<string, (left: Scalar, right: Scalar) => Scalar>> = {
  '+': (left, right) => numberOf(left) + numberOf(right),
  '-': (left, right) => numberOf(left) - numberOf(right),
  '*': (left, right) => numberOf(left) * numberOf(right),
  '/': (left, right) => {
    if (numberOf(right) === 0) throw new Stop('#DIV/0!');
    return numberOf(left) / numberOf(right);
  },
  '^': (left, right) => numberOf(left) ** numberOf(right),
  '&': (left, right) => textOf(left) + textOf(right),
  '=': (left, right) => compare(left, right) === 0,
  '<>': (left, right) => compare(left, right) !== 0,
  '<': (left, right) => compare(left, right) < 0,
  '>': (left, right) => compare(left, right) > 0,
  '<=': (left, right) => compare(left, right) <= 0,
  '>=': (left, right) => compare(left, right) >= 0,
};

function evaluateNode(node: Node, around: Surroundings): Value {
  switch (node.kind) {
    case 'constant':
      if (node.value instanceof CellError) throw new Stop(node.value.code);
      return node.value;
    case 'missing':
      return null;
    case 'reference': {
      const sheet = node.sheet ?? around.sheet;
      return new Reference(sheet, node.area, () => {
        const cells = around.cells(sheet, node.area);
        if (cells === undefined) throw new Stop('#REF!');
        return cells;
      });
    }
    case 'name': {
      const meaning = around.name(node.name);
      if (meaning === undefined) throw new Stop('#NAME?');
      return evaluateNode(meaning, around);
    }
    case 'unary':
      return broadcast([evaluateNode(node.of, around)], (value = null) => (node.operator === '+' ? value : node.operator === '-' ? -numberOf(value) : numberOf(value) / 100));
    case 'binary': {
      const operate = binary[node.operator];
      if (operate === undefined) throw new Stop('#VALUE!');
      return broadcast([evaluateNode(node.left, around), evaluateNode(node.right, around)], (left = null, right = null) => operate(left, right));
    }
    case 'call': {
      const special = lazy[node.name];
      if (special !== undefined) return special(node.args.map((arg) => () => evaluateNode(arg, around)));
      const known = plain[node.name];
      if (known === undefined) throw new Stop('#NAME?');
      return known(node.args.map((arg) => evaluateNode(arg, around)));
    }
  }
}

/**
 * The value of a formula in one cell. An empty result is 0 (documented); of an array the first item is shown (assumed: this
 * host does not spill).
 */
export function evaluate(node: Node, around: Surroundings): Scalar {
  try {
    const value = scalarOf(evaluateNode(node, around)) ?? 0;
    return typeof value === 'number' && !Number.isFinite(value) ? new CellError('#NUM!') : value;
  } catch (error) {
    if (error instanceof Stop) return new CellError(error.code);
    throw error;
  }
}

/** Functions in a formula that this host cannot compute. */
export function unknownFunctions(node: Node): string[] {
  switch (node.kind) {
    case 'call':
      return [...(node.name in plain || node.name in lazy ? [] : [node.name]), ...node.args.flatMap(unknownFunctions)];
    case 'unary':
      return unknownFunctions(node.of);
    case 'binary':
      return [...unknownFunctions(node.left), ...unknownFunctions(node.right)];
    default:
      return [];
  }
}
