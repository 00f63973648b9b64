import type { Edit } from './edits';

/** Edits that no figure connects with edits outside the component, directly or over others. */
export interface Component {
  readonly edits: readonly Edit[];
}

/** The components with a broken edit, in the order of the rules. What is right elsewhere plays no part. */
export function brokenComponents(edits: readonly Edit[], figures: number): Component[] {
  const parent = Int32Array.from({ length: figures }, (_, cell) => cell);
  const root = (cell: number): number => {
    let at = cell;
    while (parent[at] !== at) at = parent[at] = parent[parent[at] as number] as number;
    return at;
  };
  for (const { cells } of edits) for (const cell of cells) parent[root(cell)] = root(cells[0] ?? cell);
  const groups = new Map<number, Edit[]>();
  for (const edit of edits) {
    const key = edit.cells[0] === undefined ? -1 : root(edit.cells[0]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [edit]);
    else group.push(edit);
  }
  return [...groups.values()].filter((group) => group.some(({ broken }) => broken)).map((group) => ({ edits: group }));
}
