import { Body1, Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { type Remark, remarkText } from '../../review/roster';
import type { Review, Row } from '../../review/rows';
import { unusualText } from '../../review/unusual';
import { formNames } from '../../review/workbook/form-names';
import { type Language, useLanguage, useStrings } from '../strings';
import { rowName } from './row-name';

/** Items listed before the rest is folded away. */
const SHOWN = 50;
/** Links shown at first. */
const FEW = 6;

interface SetViewProps {
  readonly review: Review;
  /** Whether a list of expected units was given. */
  readonly expected: boolean;
  readonly onOpen: (id: string) => void;
}

/** What shows only when the sheets are seen together. */
export function SetView({ review: { rows, remarks }, expected, onOpen }: SetViewProps) {
  const styles = useStyles();
  const words = useStrings();
  const { review: { set: strings } } = words;
  const language = useLanguage();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const link = (row: Row): ReactNode => {
    const name = rowName(row, words);
    return <Link key={row.id} as="button" inline aria-label={strings.open(name)} onClick={() => { onOpen(row.id); }}>{name}</Link>;
  };
  return (
    <div className={styles.root}>
      <section aria-labelledby="review-remarks">
        <Subtitle2 as="h3" id="review-remarks" className={styles.title}>{strings.remarks} {remarks.length}</Subtitle2>
        {remarks.length === 0 && <Body1 block as="p" className={styles.title}>{strings.noRemarks}</Body1>}
        {!expected && <Body1 block as="p" className={styles.quiet}>{strings.noExpected}</Body1>}
        <Listed>
          {[...entriesByText(remarks, language)].map(([text, entries]) => (
            <li key={text}>{text} <Links>{entries.flatMap((id) => { const row = byId.get(id); return row === undefined ? [] : [link(row)]; })}</Links></li>
          ))}
        </Listed>
      </section>
      <section aria-labelledby="review-unusual">
        <Subtitle2 as="h3" id="review-unusual" className={styles.title}>{strings.unusual}</Subtitle2>
        {rows.every(({ unusual }) => unusual.length === 0) && <Body1 block as="p" className={styles.title}>{strings.noUnusual}</Body1>}
        <Listed>{rows.flatMap((row) => row.unusual.map((each, index) => <li key={`${row.id} ${String(index)}`}>{link(row)}{language === 'zh' ? '：' : ': '}{unusualText(each, row, language)}</li>))}</Listed>
      </section>
    </div>
  );
}

/** The sheets of which the same is to be said, by what is said. */
function entriesByText(remarks: readonly Remark[], language: Language): ReadonlyMap<string, readonly string[]> {
  const entries = new Map<string, string[]>();
  for (const remark of remarks) {
    const text = remarkText(remark, formNames, language);
    const known = entries.get(text);
    if (known === undefined) entries.set(text, [...remark.entries]);
    else known.push(...remark.entries);
  }
  return entries;
}

/** Links beside one another, the first few and then the rest on request. */
function Links({ children }: { readonly children: readonly ReactNode[] }) {
  const styles = useStyles();
  const { review: { set: strings } } = useStrings();
  const [limit, setLimit] = useState(FEW);
  return (
    <span className={styles.links}>
      {children.slice(0, limit)}
      {children.length > limit && <Link as="button" inline onClick={() => { setLimit(limit + SHOWN); }}>{strings.moreUnits(children.length - limit)}</Link>}
    </span>
  );
}

/** Items of which the first are shown and the rest on request. */
export function Listed({ children, shown = SHOWN }: { readonly children: readonly ReactNode[]; readonly shown?: number }) {
  const styles = useStyles();
  const { review: { set: strings } } = useStrings();
  const [limit, setLimit] = useState(shown);
  return (
    <ul className={styles.list}>
      {children.slice(0, limit)}
      {children.length > limit && <li><Link as="button" inline onClick={() => { setLimit(limit + 5 * SHOWN); }}>{strings.more(children.length - limit)}</Link></li>}
    </ul>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  title: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  list: { margin: `${tokens.spacingVerticalS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  links: { display: 'inline-flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});
