import { Body1, Button, makeStyles, Spinner, Subtitle2, Switch, tokens } from '@fluentui/react-components';
import { type ReactNode, startTransition, useEffect, useMemo, useState } from 'react';
import { indicatorName } from '../../annex/check/message';
import { gapText } from '../../annex/check/units-text';
import type { Recognition } from '../../annex/sheet/recognise';
import { countyTexts } from '../../review/county-text';
import type { Entry } from '../../review/entry';
import { type ReviewRollUp, rollUpSteps } from '../../review/roll-up';
import type { Review, Row } from '../../review/rows';
import { baseName } from '../../review/source';
import { type Message, MessageLine } from '../MessageLine';
import { Notice } from '../Notice';
import { useLanguage, useStrings } from '../strings';
import { PickFiles } from './PickFiles';
import { Listed } from './SetView';
import { SheetView } from './SheetView';
import { inSlices } from '../slices';
import { countyIn, type Sums } from './sums';

/** Items of a list shown above the sums before the rest is folded away. */
const SHOWN = 8;
const noMarks = new Map<string, never>();

interface RollUpViewProps {
  readonly review: Review;
  readonly entry: (id: string) => Entry | undefined;
  readonly sums: Sums;
  readonly onSums: (sums: Sums) => void;
}

/** The units that may be added, added up: which they are, which are not and why, and what is held against their sum. */
export function RollUpView({ review, entry, sums, onSums }: RollUpViewProps) {
  const styles = useStyles();
  const { review: { rollUp: strings } } = useStrings();
  const language = useLanguage();
  const [message, setMessage] = useState<Message>();
  const [made, setMade] = useState<{ readonly review: Review; readonly sums: Sums; readonly rolledUp: ReviewRollUp | undefined }>();
  useEffect(() => {
    const controller = new AbortController();
    const { includeChecked, county } = sums;
    inSlices(rollUpSteps(entry, review, { includeChecked, ...(county === undefined ? {} : { county: county.recognition }) }), controller.signal).then((rolledUp) => { startTransition(() => { setMade({ review, sums, rolledUp }); }); }, () => undefined);
    return () => { controller.abort(); };
    // `entry` is another function at each rendering; what it finds belongs to `review`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [review, sums]);
  const readCounty = async (file: File): Promise<void> => {
    setMessage(undefined);
    const county = await countyIn(file, language);
    if ('problem' in county) setMessage({ intent: 'warning', text: county.problem });
    else onSums({ ...sums, county });
  };
  return (
    <div className={styles.root}>
      {message !== undefined && <MessageLine message={message} onDismiss={() => { setMessage(undefined); }} />}
      <div className={styles.choices}>
        <Switch label={strings.includeChecked} title={strings.includeCheckedHint} checked={sums.includeChecked} onChange={(_event, { checked }) => { onSums({ ...sums, includeChecked: checked }); }} />
        {sums.county === undefined
          ? <PickFiles single onFiles={([file]) => { if (file !== undefined) void readCounty(file); }}>{strings.county}</PickFiles>
          : (
            <>
              <Body1 className={styles.flat}>{strings.countyFile(sums.county.file)}</Body1>
              <Button size="small" onClick={() => { onSums({ includeChecked: sums.includeChecked }); }}>{strings.countyRemove}</Button>
            </>
          )}
      </div>
      {made === undefined || made.review !== review || made.sums !== sums
        ? <Spinner label={strings.working} />
        : made.rolledUp === undefined ? <Notice kind="empty" title={strings.none} /> : <Sum rolledUp={made.rolledUp} />}
    </div>
  );
}

function Sum({ rolledUp }: { rolledUp: ReviewRollUp }) {
  const styles = useStyles();
  const { review: { rollUp: strings } } = useStrings();
  const language = useLanguage();
  const { form, sum, included, leftOut, mixed, county } = rolledUp;
  const name = (id: string): string => indicatorName(form, id);
  const nameOf = (row: Row | undefined): string => row?.unit ?? baseName(row?.id ?? '');
  const recognition = useMemo((): Recognition => ({ sheet: { ...sum.sheet, cells: form.indicators.map(({ index }) => ({ sheet: '', row: index, column: 0 })) }, readings: [], certainty: [], found: 1 }), [sum, form]);
  const listed = (title: string, items: readonly ReactNode[]) => items.length > 0 && (
    <section>
      <Subtitle2 as="h3" className={styles.flat}>{title}</Subtitle2>
      <Listed shown={SHOWN}>{items.map((item, index) => <li key={index}>{item}</li>)}</Listed>
    </section>
  );
  return (
    <>
      <Body1 block as="p" className={styles.flat}><b>{strings.included(sum.included.length)}</b>{language === 'zh' ? '：' : ': '}{sum.included.map((position) => nameOf(included[position])).join(language === 'zh' ? '、' : ', ')}</Body1>
      {listed(strings.mixed, mixed.map((each) => each[language]))}
      {county !== undefined && listed(strings.countyTitle, countyTexts(rolledUp).map((each) => each[language]))}
      {listed(strings.leftOut(leftOut.length), leftOut.map(({ row, why }) => <span key={row.id} title={row.id}>{strings.leftOutOne(nameOf(row), why[language])}</span>))}
      {listed(strings.notAdded, sum.notAdded.map(name))}
      {listed(strings.remarked, sum.remarked.map(name))}
      {listed(strings.gaps, sum.gaps.map((gap) => gapText(gap, form, (position) => nameOf(included[position]), language)))}
      <Subtitle2 as="h3" className={styles.flat}>{strings.sheet}</Subtitle2>
      <SheetView recognition={recognition} marks={noMarks} />
    </>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  choices: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  flat: { margin: 0, overflowWrap: 'anywhere' },
});
