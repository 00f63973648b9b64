/** How many examples a property is tried on: all of them by `npm run test:thorough`, a third by `npm test`, which has two minutes. */
export const examples = (all: number): number => (process.env['THOROUGH'] === undefined ? Math.ceil(all / 3) : all);
