import type { RowShape } from './doc-row';
import type { Flow } from './flow';
import { FileRefusal } from './refusal';

/** Paragraphs and tables in a cell. */
type Content = readonly (string | Table)[];

interface Row {
  readonly shape: RowShape;
  readonly cells: readonly Content[];
}

type Table = readonly Row[];

interface OpenTable {
  readonly rows: Row[];
  /** The present row's cells, and what the present cell has. */
  cells: Content[];
  content: (string | Table)[];
}

/** A paragraph ends as such, as the last of a cell, or as the end of a row. */
export type End = 'paragraph' | 'cell' | 'row';

const MAX_DEPTH = 64;

/**
 * Puts tables together. A .doc has no tables but paragraphs that say how many tables they are in and what they end; where
 * that does not fit together, `damaged` is thrown.
 */
export class DocTables {
  private readonly open: OpenTable[] = [];

  constructor(private readonly flow: Flow) {}

  /** The next paragraph, inside `depth` tables; `shape` belongs to the end of a row. */
  paragraph(text: string, depth: number, end: End, shape?: RowShape): void {
    if (depth > MAX_DEPTH) throw new FileRefusal('damaged');
    while (this.open.length > depth) this.close();
    while (this.open.length < depth) this.open.push({ rows: [], cells: [], content: [] });
    const table = this.open[depth - 1];
    if (table === undefined) {
      if (end !== 'paragraph') throw new FileRefusal('damaged');
      this.flow.text(text);
      this.flow.endParagraph();
    } else if (end === 'row') {
      if (text !== '' || table.content.length > 0 || shape === undefined || shape.cells.length !== table.cells.length) throw new FileRefusal('damaged');
      table.rows.push({ shape, cells: table.cells });
      table.cells = [];
    } else {
      table.content.push(text);
      if (end === 'cell') {
        table.cells.push(table.content);
        table.content = [];
      }
    }
  }

  finish(): void {
    while (this.open.length > 0) this.close();
  }

  private close(): void {
    const table = this.open.pop();
    if (table === undefined || table.cells.length > 0 || table.content.length > 0 || table.rows.length === 0) throw new FileRefusal('damaged');
    const around = this.open[this.open.length - 1];
    if (around === undefined) tell(table.rows, this.flow);
    else around.content.push(table.rows);
  }
}

function tell(table: Table, flow: Flow): void {
  const rows = table.map(spansIn);
  const columnOf = columns(rows);
  flow.startTable();
  for (const row of rows) {
    flow.startRow();
    let next = 0;
    for (const { left, right, continues, content } of row) {
      const [first, end] = [columnOf(left), columnOf(right)];
      flow.skip(first - next);
      flow.startCell();
      flow.span(end - first, 1);
      if (continues) flow.continueAbove();
      for (const each of content) {
        if (typeof each !== 'string') tell(each, flow);
        else {
          flow.text(each);
          flow.endParagraph();
        }
      }
      flow.endCell();
      next = end;
    }
  }
  flow.endTable();
}

/** A cell from edge to edge. */
interface Span {
  readonly left: number;
  right: number;
  readonly continues: boolean;
  readonly content: Content;
  readonly joined: number;
}

const isBlank = (content: Content): boolean => content.every((each) => typeof each === 'string' && each.trim() === '');

/** Cells as they are seen: without those that are one with their neighbour on the left, or have no width. */
function spansIn({ shape: { edges, cells }, cells: contents }: Row): Span[] {
  const spans: Span[] = [];
  contents.forEach((content, at) => {
    const { joined, continues } = cells[at] ?? { joined: 0, continues: false };
    const [left = 0, right = 0] = [edges[at], edges[at + 1]];
    const before = spans[spans.length - 1];
    const inner = before !== undefined && joined !== 0 && before.joined !== 0 && joined !== before.joined;
    if (right < left) throw new FileRefusal('damaged');
    if (inner && isBlank(content)) before.right = right;
    else if (right > left || !isBlank(content)) spans.push({ left, right, continues, content, joined });
  });
  return spans;
}

/** Edges so near to each other, in twips (1.5 mm), are meant as one: nobody draws a line that exactly. */
const NEAR = 85;

/** The column that begins at each edge of a table's cells. */
function columns(rows: readonly (readonly Span[])[]): (edge: number) => number {
  const edges = [...new Set(rows.flatMap((row) => row.flatMap(({ left, right }) => [left, right])))].sort((one, other) => one - other);
  for (const near of [NEAR, 0]) {
    const found = new Map<number, number>();
    let [column, start] = [-1, -Infinity];
    for (const edge of edges) {
      if (edge - start > near) [column, start] = [column + 1, edge];
      found.set(edge, column);
    }
    const columnOf = (edge: number): number => found.get(edge) ?? 0;
    if (rows.every((row) => row.every(({ left, right }) => columnOf(left) < columnOf(right)))) return columnOf;
  }
  throw new FileRefusal('damaged');
}
