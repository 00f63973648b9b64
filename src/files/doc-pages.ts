import { FileRefusal } from './refusal';

/** Characters, or a paragraph, that have the same properties. */
export interface Run {
  /** Where it ends in the document's stream, in bytes. */
  readonly end: number;
  /** How its properties differ from those of its style (grpprl). */
  readonly changes: DataView;
}

const PAGE = 512;
const NOTHING = new DataView(new ArrayBuffer(0));

/** Finds the properties of characters or paragraphs, which stand on pages (FKP) by the place of what has them. */
export class PropertyPages {
  private readonly count: number;

  /** @param index which pages there are (PlcBteChpx, PlcBtePapx); throws `damaged` */
  constructor(
    private readonly document: DataView,
    private readonly index: DataView,
    private readonly of: 'characters' | 'paragraphs',
  ) {
    if (index.byteLength % 8 !== 4) throw new FileRefusal('damaged');
    this.count = (index.byteLength - 4) / 8;
  }

  /** The run that has the byte at `place`; throws `damaged` if there is none, RangeError. */
  at(place: number): Run {
    const { index, document } = this;
    // LibreOffice leaves out last characters that are like their style.
    if (this.of === 'characters' && place >= index.getUint32(this.count * 4, true)) return { end: Infinity, changes: NOTHING };
    const entry = lastUpTo(place, this.count, index, 0);
    const start = PAGE * (index.getUint32((this.count + 1) * 4 + entry * 4, true) & 0x3f_ffff);
    const runs = document.getUint8(start + PAGE - 1);
    const run = lastUpTo(place, runs, document, start);
    const sizes = this.of === 'characters' ? 1 : 13;
    const offset = 2 * document.getUint8(start + (runs + 1) * 4 + run * sizes);
    return { end: document.getUint32(start + run * 4 + 4, true), changes: offset === 0 ? NOTHING : this.changes(start, offset) };
  }

  /** @param offset within the page at `start` */
  private changes(start: number, offset: number): DataView {
    const { document } = this;
    const first = document.getUint8(start + offset);
    if (this.of === 'characters') return within(document, start, offset + 1, first);
    // The style's number stands before the changes.
    return first === 0 ? within(document, start, offset + 4, 2 * document.getUint8(start + offset + 1) - 2) : within(document, start, offset + 3, 2 * first - 3);
  }
}

function within(document: DataView, page: number, offset: number, size: number): DataView {
  if (size < 0 || offset + size >= PAGE) throw new FileRefusal('damaged');
  return new DataView(document.buffer, document.byteOffset + page + offset, size);
}

/** Which of `count` stretches has `place`: where each begins, and the last ends, stands at `start`. */
function lastUpTo(place: number, count: number, view: DataView, start: number): number {
  let low = 0;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (view.getUint32(start + middle * 4, true) <= place) low = middle;
    else high = middle;
  }
  const [from, to] = [view.getUint32(start + low * 4, true), view.getUint32(start + low * 4 + 4, true)];
  if (count === 0 || place < from || place >= to) throw new FileRefusal('damaged');
  return low;
}
