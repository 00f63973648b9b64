import { Button, Caption1, makeStyles, Subtitle2, Tab, TabList, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular, ChevronLeft20Regular, ChevronRight20Regular, TableEdit20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../annex/check/check';
import type { Address } from '../../annex/sheet/grid';
import type { Entry } from '../../review/entry';
import { keep, type Kept, keyOf } from '../../review/explain';
import { letterFor } from '../../review/letters';
import { judgedEntry, type JudgedEntry, type Row } from '../../review/rows';
import { useLanguage, useStrings } from '../strings';
import { figureId, SheetView } from './SheetView';
import { indicatorAt, marksOf } from './figure-marks';
import { formTitle } from './form-title';
import { Letter } from './Letter';
import { keptIn, outlastsReview, type Reasons, reasonsKey } from '../../review/reasons';
import { letterOptions, type Settings } from './settings';
import { UnitFindings } from './UnitFindings';
import { VerdictMark } from './VerdictMark';

const ReadingsTab = lazy(() => import('../ReadingsTab'));

interface UnitViewProps {
  readonly row: Row;
  readonly entry: Entry;
  readonly reasons: Reasons;
  readonly settings: Settings;
  readonly savesFiles: boolean;
  /** Its place among those listed, from 1. */
  readonly position: { readonly at: number; readonly of: number };
  readonly onList: () => void;
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onExplain: (key: string, kept: readonly Kept[]) => void;
  /** Opens the file in the spreadsheet, or selects the cell in it; absent where there is none. */
  readonly onOpen: (() => void) | undefined;
  readonly onGoTo: ((at: Address) => void) | undefined;
}

type Part = 'findings' | 'readings' | 'letter';

/** One unit: its sheet as received beside what was found in it. */
export function UnitView({ row, entry, reasons, settings, savesFiles, position, onList, onPrevious, onNext, onExplain, onOpen, onGoTo }: UnitViewProps) {
  const styles = useStyles();
  const { review: { unit: strings, table }, summary } = useStrings();
  const language = useLanguage();
  const [part, setPart] = useState<Part>('findings');
  const heading = useRef<HTMLHeadingElement>(null);
  const judged = useMemo(() => judgedEntry(entry, keptIn(reasons)), [entry, reasons]);
  const marks = useMemo(() => marksOf(judged.result), [judged]);
  const { sheet } = judged.recognition;
  useEffect(() => { heading.current?.focus(); }, [row.id]);

  const goTo = (at: Address): void => {
    const id = indicatorAt(sheet, at);
    const place = id === undefined ? null : document.getElementById(figureId(id));
    place?.scrollIntoView({ block: 'center' });
    place?.focus();
    onGoTo?.(at);
  };
  const key = reasonsKey(sheet, row.id);
  const explain = (finding: Finding, text: string): void => {
    const others = (reasons.get(key) ?? []).filter((each) => each.source !== 'pane' || each.finding !== keyOf(finding));
    onExplain(key, text.trim() === '' ? others : [...others, keep(finding, sheet, text)]);
  };
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <Button icon={<ArrowLeft20Regular />} onClick={onList}>{strings.list}</Button>
        <div className={styles.turn}>
          <Button appearance="subtle" icon={<ChevronLeft20Regular />} aria-label={strings.previous} title={strings.previous} disabledFocusable={onPrevious === undefined} onClick={onPrevious} />
          <Caption1>{strings.position(position.at, position.of)}</Caption1>
          <Button appearance="subtle" icon={<ChevronRight20Regular />} aria-label={strings.next} title={strings.next} disabledFocusable={onNext === undefined} onClick={onNext} />
        </div>
        {onOpen !== undefined && <Button icon={<TableEdit20Regular />} onClick={onOpen}>{strings.open}</Button>}
      </div>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.name}>{row.unit ?? table.noUnit}</h2>
        <VerdictMark verdict={row.judgement.verdict} />
        <Caption1 className={styles.quiet}>{row.year === undefined ? summary.noYear : summary.year(row.year)}　{formTitle(row.form, language)}　{summary.filled(row.filled, row.total)}　{row.id}</Caption1>
      </div>
      <div className={styles.beside}>
        <div className={styles.found}>
          <TabList selectedValue={part} onTabSelect={(_event, data) => { setPart(data.value as Part); }} size="small">
            {(['findings', 'readings', 'letter'] as const).map((each) => <Tab key={each} value={each} id={`review-tab-${each}`} aria-controls="review-part">{strings[each]}</Tab>)}
          </TabList>
          <div role="tabpanel" id="review-part" aria-labelledby={`review-tab-${part}`}>
            {part === 'findings' && <UnitFindings key={row.id} row={row} judged={judged} onGoTo={goTo} onExplain={explain} explainHint={outlastsReview(key) ? strings.explainHint : strings.explainHintNameless(row.id)} />}
            {part === 'readings' && <Suspense><ReadingsTab recognition={judged.recognition} onGoTo={goTo} onTakeOver={undefined} /></Suspense>}
            {part === 'letter' && <UnitLetter row={row} judged={judged} settings={settings} savesFiles={savesFiles} />}
          </div>
        </div>
        <section aria-labelledby="review-sheet" className={styles.sheet}>
          <Subtitle2 as="h3" id="review-sheet" className={styles.title}>{strings.sheet}</Subtitle2>
          <Caption1 block as="p" className={styles.hint}>{strings.sheetHint}</Caption1>
          <SheetView key={row.id} recognition={judged.recognition} marks={marks} />
        </section>
      </div>
    </div>
  );
}

/** Its corrections take a moment to find: only when it is asked for. */
function UnitLetter({ row, judged, settings, savesFiles }: Pick<UnitViewProps, 'row' | 'settings' | 'savesFiles'> & { readonly judged: JudgedEntry }) {
  const note = useMemo(() => letterFor(row, judged, letterOptions(settings)), [row, judged, settings]);
  return <Letter letter={note && { unit: row.unit, file: row.file, note }} savesFiles={savesFiles} />;
}

const wide = '@media (min-width: 960px)';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, [wide]: { height: '100%', minHeight: 0 } },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, flexShrink: 0 },
  turn: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, flexGrow: 1 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM, flexShrink: 0 },
  title: { margin: 0 },
  name: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  hint: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground3 },
  beside: { display: 'flex', flexDirection: 'column', gap: tokens.spacingHorizontalL, [wide]: { display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)', gridTemplateRows: 'minmax(0, 1fr)', flexGrow: 1, minHeight: 0 } },
  sheet: { minWidth: 0, [wide]: { overflowY: 'auto' } },
  found: { minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, [wide]: { overflowY: 'auto' } },
});
