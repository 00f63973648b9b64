/** One change of a property (sprm): which, and to what. */
export interface Change {
  readonly code: number;
  readonly operand: DataView;
}

/** The codes that are looked at, by their names in the format's description. */
export const SPRM = {
  CFRMarkDel: 0x0800,
  CFVanish: 0x083c,
  CFSpec: 0x0855,
  CIss: 0x2a48,
  PFInTable: 0x2416,
  PFTtp: 0x2417,
  PFInnerTableCell: 0x244b,
  PFInnerTtp: 0x244c,
  PItap: 0x6649,
  PDtap: 0x664a,
  PHugePapx: 0x6646,
  PHugePapx97: 0x6645,
  PTableProps: 0x646b,
  TDelete: 0x5622,
  TMerge: 0x5624,
  TSplit: 0x5625,
  TInsert: 0x7621,
  TDxaCol: 0x7623,
  TDefTable: 0xd608,
  TVertMerge: 0xd62b,
} as const;

const PChgTabs = 0xc615;
/** Bytes of an operand by the three uppermost bits of the code; 0 if the operand says itself. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3];

/** The changes in a list (grpprl) one after another. Throws RangeError if the list ends within one. */
export function* changesIn(list: DataView): Generator<Change> {
  // Lists of an odd length end with a byte that means nothing.
  for (let at = 0; at + 3 <= list.byteLength; ) {
    const code = list.getUint16(at, true);
    const [skip, size] = operandOf(code, list, at + 2);
    at += 2 + skip + size;
    yield { code, operand: new DataView(list.buffer, list.byteOffset + at - size, checked(size, list.byteLength - at + size)) };
  }
}

/** Bytes that say how long the operand is, and bytes of the operand after them. */
function operandOf(code: number, list: DataView, at: number): [number, number] {
  const size = SIZES[code >> 13] ?? 0;
  if (size > 0) return [0, size];
  if (code === SPRM.TDefTable) return [2, list.getUint16(at, true) - 1];
  const told = list.getUint8(at);
  if (code !== PChgTabs || told < 255) return [1, told];
  const deleted = 1 + 4 * list.getUint8(at + 1);
  return [1, deleted + 1 + 3 * list.getUint8(at + 1 + deleted)];
}

function checked(size: number, left: number): number {
  if (size < 0 || size > left) throw new RangeError();
  return size;
}
