import type { VersionStrings } from './version.zh';

/** The words about a sheet whose form is not meant for its year. */
export const versionEn: VersionStrings = {
  take: (year) => `Move onto the form for ${String(year)}`,
  hint: 'Makes a new sheet with the figures whose names and units correspond; this sheet stays as it is.',
  notAsked: (count, names) => `Left empty, as nothing on the old sheet corresponds (${String(count)}): ${names}. `,
  partOfAnother: (count, names) => `Left empty, as the old sheet has them in one row that cannot be divided (${String(count)}): ${names}. `,
  sumIncomplete: (count, names) => `Left empty, as not all figures that make them up are filled in (${String(count)}): ${names}. `,
  leftOver: (count, names) => `Figures of the old sheet without a place on this form, not moved (${String(count)}): ${names}. `,
  leftOverZeros: (count) => `${String(count)} zeros of the old sheet have no place on this form. `,
};
