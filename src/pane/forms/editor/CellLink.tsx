import { Link } from '@fluentui/react-components';
import { a1, type Address } from '../../../annex/sheet/grid';
import { useEditing } from './context';
import { useWords } from './useWords';

/** Leads to a cell of the sheet; nothing where there is none. */
export function CellLink({ at }: { readonly at: Address | undefined }) {
  const words = useWords();
  const { goTo } = useEditing();
  if (at === undefined || goTo === undefined) return null;
  return <Link as="button" type="button" inline onClick={() => { goTo(at); }}>{words.goTo(a1(at.row, at.column))}</Link>;
}
