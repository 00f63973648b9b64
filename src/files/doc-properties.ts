import { type Change, changesIn, SPRM } from './doc-changes';
import { changeRow, type RowShape } from './doc-row';
import { FileRefusal } from './refusal';

/** What of a paragraph's properties makes tables. */
export interface ParagraphProperties {
  /** How many tables it stands in, one within the other. */
  depth: number;
  inTable: boolean;
  /** In a table in a table: its end is the end of a cell. */
  endsInnerCell: boolean;
  /** It is the end of a row of an outermost table, or of another. */
  endsRow: boolean;
  endsInnerRow: boolean;
  /** The row it ends. */
  row: RowShape | undefined;
}

/** Properties by the lists of changes that make them. `data` is the stream that long lists are in. Throws `damaged`, RangeError. */
export function paragraphProperties(lists: readonly DataView[], data: DataView | undefined): ParagraphProperties {
  const properties = { depth: 0, inTable: false, endsInnerCell: false, endsRow: false, endsInnerRow: false, row: undefined };
  for (const list of lists) for (const change of changesIn(list)) changeParagraph(properties, change, data);
  if (properties.depth < 0) throw new FileRefusal('damaged');
  return properties;
}

function changeParagraph(properties: ParagraphProperties, change: Change, data: DataView | undefined, elsewhere = false): void {
  const { code, operand } = change;
  switch (code) {
    case SPRM.PFInTable:
      properties.inTable = operand.getUint8(0) !== 0;
      break;
    case SPRM.PFTtp:
      properties.endsRow = operand.getUint8(0) !== 0;
      break;
    case SPRM.PFInnerTableCell:
      properties.endsInnerCell = operand.getUint8(0) !== 0;
      break;
    case SPRM.PFInnerTtp:
      properties.endsInnerRow = operand.getUint8(0) !== 0;
      break;
    case SPRM.PItap:
      properties.depth = operand.getInt32(0, true);
      break;
    case SPRM.PDtap:
      properties.depth += operand.getInt32(0, true);
      break;
    case SPRM.PHugePapx:
    case SPRM.PHugePapx97:
    case SPRM.PTableProps:
      if (elsewhere) throw new FileRefusal('damaged');
      for (const each of changesIn(listAt(data, operand.getUint32(0, true)))) changeParagraph(properties, each, data, true);
      break;
    default:
      properties.row = changeRow(properties.row, change);
  }
}

function listAt(data: DataView | undefined, start: number): DataView {
  if (data === undefined || start + 2 > data.byteLength) throw new FileRefusal('damaged');
  const size = data.getUint16(start, true);
  if (start + 2 + size > data.byteLength) throw new FileRefusal('damaged');
  return new DataView(data.buffer, data.byteOffset + start + 2, size);
}

/** How characters are shown. */
export interface CharacterProperties {
  hidden: boolean;
  /** Deleted while changes were tracked. */
  deleted: boolean;
  /** Stands for something that is no text. */
  special: boolean;
  /** Raised or lowered. */
  raised: boolean;
}

export function characterProperties(lists: readonly DataView[]): CharacterProperties {
  let [hidden, deleted, special, raised] = [false, false, false, false];
  for (const list of lists) {
    for (const { code, operand } of changesIn(list)) {
      // The last bit also where the value is the opposite of the style's, which is not hidden.
      if (code === SPRM.CFVanish) hidden = (operand.getUint8(0) & 1) === 1;
      else if (code === SPRM.CFRMarkDel) deleted = (operand.getUint8(0) & 1) === 1;
      else if (code === SPRM.CFSpec) special = operand.getUint8(0) !== 0;
      else if (code === SPRM.CIss) raised = operand.getUint8(0) !== 0;
    }
  }
  return { hidden, deleted, special, raised };
}
