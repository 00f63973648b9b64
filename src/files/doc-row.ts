import { type Change, SPRM } from './doc-changes';
import { MAX_COLUMNS } from './limits';
import { FileRefusal } from './refusal';

/** How a table row is divided (sprmTDefTable and the changes after it). */
export interface RowShape {
  /** Where its cells begin and the last ends, from left to right, in twips (1/1440 inch). */
  readonly edges: number[];
  readonly cells: CellShape[];
}

export interface CellShape {
  /** Other than 0 in cells joined with a neighbour in the row; the first of several joined cells has another number than the others. */
  joined: number;
  /** One with the cell above. */
  continues: boolean;
}

/** Applies a change to a row; `row` is undefined before its first definition. Returns the row as it then is; throws RangeError. */
export function changeRow(row: RowShape | undefined, { code, operand }: Change): RowShape | undefined {
  if (code === SPRM.TDefTable) return defined(operand);
  if (row === undefined) return code === SPRM.TInsert ? inserted({ edges: [0], cells: [] }, operand) : row;
  const { cells, edges } = row;
  switch (code) {
    case SPRM.TInsert:
      return inserted(row, operand);
    case SPRM.TDelete: {
      const [first, end] = range(operand, cells.length);
      const gone = edge(edges, end) - edge(edges, first);
      cells.splice(first, end - first);
      edges.splice(first, end - first);
      for (let at = first; at < edges.length; at++) edges[at] = edge(edges, at) - gone;
      break;
    }
    case SPRM.TDxaCol: {
      const [first, end] = range(operand, cells.length);
      for (let at = first; at < end; at++) widen(edges, at + 1, operand.getInt16(2, true) - (edge(edges, at + 1) - edge(edges, at)));
      break;
    }
    case SPRM.TMerge:
    case SPRM.TSplit: {
      const [first, end] = range(operand, cells.length);
      cells.slice(first, end).forEach((cell, at) => (cell.joined = code === SPRM.TSplit ? 0 : at === 0 ? 1 : 2));
      break;
    }
    case SPRM.TVertMerge: {
      const cell = cells[operand.getUint8(0)];
      if (cell === undefined) throw new FileRefusal('damaged');
      cell.continues = operand.getUint8(1) === 1;
      break;
    }
  }
  return row;
}

const CELL = 20;

function defined(operand: DataView): RowShape {
  const count = operand.getUint8(0);
  const flags = 1 + 2 * (count + 1);
  return {
    edges: Array.from({ length: count + 1 }, (_, at) => operand.getInt16(1 + at * 2, true)),
    cells: Array.from({ length: count }, (_, at) => {
      const place = flags + at * CELL;
      const told = place + CELL <= operand.byteLength ? operand.getUint16(place, true) : 0;
      return { joined: told & 3, continues: (told & 0x60) === 0x20 };
    }),
  };
}

function inserted({ edges, cells }: RowShape, operand: DataView): RowShape {
  const [first, count, width] = [Math.min(operand.getUint8(0), cells.length), operand.getUint8(1), operand.getInt16(2, true)];
  if (cells.length + count > MAX_COLUMNS) throw new FileRefusal('damaged');
  const start = edge(edges, first);
  cells.splice(first, 0, ...Array.from({ length: count }, () => ({ joined: 0, continues: false })));
  edges.splice(first, 0, ...Array.from({ length: count }, (_, at) => start + at * width));
  for (let at = first + count; at < edges.length; at++) edges[at] = edge(edges, at) + count * width;
  return { edges, cells };
}

function widen(edges: number[], from: number, by: number): void {
  for (let at = from; at < edges.length; at++) edges[at] = edge(edges, at) + by;
}

/** The cells from the first number up to before the second. */
function range(operand: DataView, count: number): [number, number] {
  const [first, end] = [operand.getUint8(0), operand.getUint8(1)];
  if (first >= end || end > count) throw new FileRefusal('damaged');
  return [first, end];
}

const edge = (edges: readonly number[], at: number): number => edges[at] ?? 0;
