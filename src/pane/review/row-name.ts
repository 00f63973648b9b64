import type { Row } from '../../review/rows';
import { baseName } from '../../review/source';
import type { Strings } from '../strings';

/** What a sheet is called in a list: its unit's name; without one, its file too, for several sheets may have none. */
export const rowName = ({ unit, id }: Row, { review: { table } }: Strings): string => unit ?? table.unnamed(baseName(id));
