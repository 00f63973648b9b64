import type { Annex } from '../model';
import { bookNoise } from './books';
import { columnNoise } from './columns';
import { figureNoise } from './figures';
import { labelNoise } from './labels';
import type { Noise, Traits } from './operator';
import { rowNoise } from './rows';

export type { Noise, Traits } from './operator';

/** Every noise, in the order in which several are done to one book: what stands in cells before where the cells stand. */
export const everyNoise: readonly Noise[] = [...figureNoise, ...labelNoise, ...columnNoise, ...rowNoise, ...bookNoise];

export const possible = (traits: Traits, annex: Annex): Noise[] =>
  everyNoise.filter(({ needs, suits }) => (needs === undefined || traits[needs]) && (suits === undefined || suits(annex)));
