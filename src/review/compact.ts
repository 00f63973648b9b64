import type { PackedAnnex } from './packed';

/** A packed annex as thousands of them are kept: numbers as bytes, the little else as one text. */
export interface CompactAnnex {
  readonly numbers: Numbers;
  readonly places: Numbers;
  /** Everything else in JSON. */
  readonly rest: string;
}

/** Whole numbers in four bytes each, where all of them have room there. `GAP` in the one and NaN in the other stand for null. */
type Numbers = Int32Array | Float64Array;

const GAP = -(2 ** 31);
const MOST = 2 ** 31 - 1;

export function compact({ numbers, places, ...rest }: PackedAnnex): CompactAnnex {
  return { numbers: stored(numbers), places: shared(places), rest: JSON.stringify(rest) };
}

export function expanded({ numbers, places, rest }: CompactAnnex): PackedAnnex {
  const isGap = numbers instanceof Int32Array ? (value: number) => value === GAP : Number.isNaN;
  return { ...othersOf(rest), numbers: Array.from(numbers, (value) => (isGap(value) ? null : value)), places: Array.from(places) };
}

/** What is in `rest`, for those who want no figures. */
export const othersOf = (rest: string): Omit<PackedAnnex, 'numbers' | 'places'> => JSON.parse(rest) as Omit<PackedAnnex, 'numbers' | 'places'>;

const isWhole = (value: number | null): boolean => value === null || (Number.isInteger(value) && value > GAP && value <= MOST);

function stored(values: readonly (number | null)[]): Numbers {
  return values.every(isWhole) ? Int32Array.from(values, (value) => value ?? GAP) : Float64Array.from(values, (value) => value ?? NaN);
}

/** The units of a county use the same sheet: their figures stand in the same places. */
const layouts = new Map<string, Numbers>();
const MOST_LAYOUTS = 500;

function shared(places: readonly number[]): Numbers {
  const key = places.join();
  let layout = layouts.get(key);
  if (layout === undefined) {
    if (layouts.size >= MOST_LAYOUTS) layouts.clear();
    layouts.set(key, (layout = stored(places)));
  }
  return layout;
}
