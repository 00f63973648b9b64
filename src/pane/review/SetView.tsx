import { Body1, Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { remarkText } from '../../review/roster';
import type { Review, Row } from '../../review/rows';
import { unusualText } from '../../review/unusual';
import { formNames } from '../../review/workbook/form-names';
import { useLanguage, useStrings } from '../strings';

/** Items listed before the rest is folded away. */
const SHOWN = 50;

interface SetViewProps {
  readonly review: Review;
  /** Whether a list of expected units was given. */
  readonly expected: boolean;
  readonly onOpen: (id: string) => void;
}

/** What shows only when the sheets are seen together. */
export function SetView({ review: { rows, remarks }, expected, onOpen }: SetViewProps) {
  const styles = useStyles();
  const { review: { set: strings, table } } = useStrings();
  const language = useLanguage();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const name = (row: Row): string => row.unit ?? table.noUnit;
  const link = (row: Row): ReactNode => <Link key={row.id} as="button" inline aria-label={strings.open(name(row))} onClick={() => { onOpen(row.id); }}>{name(row)}</Link>;
  return (
    <div className={styles.root}>
      <section aria-labelledby="review-remarks">
        <Subtitle2 as="h3" id="review-remarks" className={styles.title}>{strings.remarks} {remarks.length}</Subtitle2>
        {remarks.length === 0 && <Body1 block as="p" className={styles.title}>{strings.noRemarks}</Body1>}
        {!expected && <Body1 block as="p" className={styles.quiet}>{strings.noExpected}</Body1>}
        <Listed>
          {remarks.map((remark, index) => (
            <li key={index}>{remarkText(remark, formNames, language)} <span className={styles.links}>{remark.entries.slice(0, 6).flatMap((id) => { const row = byId.get(id); return row === undefined ? [] : [link(row)]; })}</span></li>
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
