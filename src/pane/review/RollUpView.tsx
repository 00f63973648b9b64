import { Body1, makeStyles, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { indicatorName } from '../../annex/check/message';
import { gapText } from '../../annex/check/units-text';
import type { Recognition } from '../../annex/sheet/recognise';
import type { Entry } from '../../review/entry';
import type { Row } from '../../review/rows';
import { Notice } from '../Notice';
import { useLanguage, useStrings } from '../strings';
import { type AddedUp, addUp } from './roll-up';
import { SheetView } from './SheetView';
import { inSlices } from '../slices';

const noMarks = new Map<string, never>();

/** The units that are ready, added up; which they are and what their sum lacks. */
export function RollUpView({ rows, entry }: { rows: readonly Row[]; entry: (id: string) => Entry | undefined }) {
  const { review: { rollUp: strings } } = useStrings();
  const [added, setAdded] = useState<{ readonly of: readonly Row[]; readonly sum: AddedUp | undefined }>();
  useEffect(() => {
    const controller = new AbortController();
    inSlices(addUp(rows, entry), controller.signal).then((sum) => { setAdded({ of: rows, sum }); }, () => undefined);
    return () => { controller.abort(); };
    // `entry` is another function at each rendering; what it finds belongs to `rows`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rows]);
  if (added?.of !== rows) return <Spinner label={strings.working} />;
  if (added.sum === undefined) return <Notice kind="empty" title={strings.none} />;
  return <Sums added={added.sum} />;
}

function Sums({ added: { form, sum, rows, leftOut } }: { added: AddedUp }) {
  const styles = useStyles();
  const { review: { rollUp: strings, table } } = useStrings();
  const language = useLanguage();
  const name = (id: string): string => indicatorName(form, id);
  const unit = (position: number): string => rows[position]?.unit ?? table.noUnit;
  const recognition = useMemo((): Recognition => ({ sheet: { ...sum.sheet, cells: form.indicators.map(({ index }) => ({ sheet: '', row: index, column: 0 })) }, readings: [], certainty: [], found: 1 }), [sum, form]);
  const listed = (title: string, items: readonly string[]) => items.length > 0 && (
    <section>
      <Subtitle2 as="h3" className={styles.title}>{title}</Subtitle2>
      <ul className={styles.list}>{items.map((item, index) => <li key={index}>{item}</li>)}</ul>
    </section>
  );
  return (
    <div className={styles.root}>
      <Body1 block as="p" className={styles.title}><b>{strings.included(sum.included.length)}</b>{language === 'zh' ? '：' : ': '}{sum.included.map(unit).join(language === 'zh' ? '、' : ', ')}</Body1>
      {leftOut > 0 && <Body1 block as="p" className={styles.title}>{strings.leftOut(leftOut)}</Body1>}
      {listed(strings.notAdded, sum.notAdded.map(name))}
      {listed(strings.remarked, sum.remarked.map(name))}
      {listed(strings.gaps, sum.gaps.map((gap) => gapText(gap, form, unit, language)))}
      <Subtitle2 as="h3" className={styles.title}>{strings.sheet}</Subtitle2>
      <SheetView recognition={recognition} marks={noMarks} />
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  title: { margin: 0, overflowWrap: 'anywhere' },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
});
