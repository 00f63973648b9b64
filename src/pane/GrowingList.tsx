import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useStrings } from './strings';

/** Items added at a time: quick to draw, and more than anybody reads at once. */
const STEP = 100;

interface GrowingListProps<T> {
  readonly items: readonly T[];
  /** Draws one item: an `li` with a key. */
  readonly children: (item: T, index: number) => ReactElement;
  /** Items shown at first. */
  readonly first?: number;
  readonly className?: string;
}

/** A list that may be of any length: the first items, how many are left, and a button for the next ones, the first of which then has the focus. */
export function GrowingList<T>({ items, children, first = STEP, className }: GrowingListProps<T>) {
  const styles = useStyles();
  const { list: strings } = useStrings();
  const [{ limit, grownFrom }, setShown] = useState<{ readonly limit: number; readonly grownFrom?: number }>({ limit: first });
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const item = grownFrom === undefined ? undefined : list.current?.children[grownFrom];
    if (!(item instanceof HTMLElement)) return;
    item.tabIndex = -1;
    item.focus();
  }, [grownFrom]);
  const left = items.length - limit;
  return (
    <ul ref={list} className={className}>
      {items.slice(0, limit).map(children)}
      {left > 0 && (
        <li className={styles.more}>
          <Caption1>{strings.left(left)}</Caption1>
          <Button size="small" onClick={() => { setShown({ limit: limit + STEP, grownFrom: limit }); }}>{strings.next(Math.min(left, STEP))}</Button>
        </li>
      )}
    </ul>
  );
}

const useStyles = makeStyles({
  more: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});
