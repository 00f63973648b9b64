import { Button, Caption1, Subtitle2, makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, ChevronLeft16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { useStrings } from '../strings';
import type { Line, Pages } from './pages';
import type { Judged } from './standing';
import { StatementMark } from './StatementMark';

/** Where in the text to look: a statement, or a place in it. A new object has the text scroll there again. */
export type Place = { readonly statement: number } | { readonly at: number };

interface ReportTextProps {
  readonly pages: Pages;
  readonly judged: readonly Judged[];
  /** What to say of each statement to those who do not see its colour. */
  readonly labelOf: (judged: Judged) => string;
  /** The page in view, from 0. */
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly place: Place | undefined;
  readonly onPick: (index: number) => void;
  /** Goes to the next or previous difference; absent where there is none. */
  readonly onStep: ((step: 1 | -1) => void) | undefined;
}

/** The text as it is, its statements set off. */
export function ReportText({ pages, judged, labelOf, page, onPage, place, onPick, onStep }: ReportTextProps) {
  const styles = useStyles();
  const { verify: strings } = useStrings();
  const arrows = useArrowNavigationGroup({ axis: 'both', memorizeCurrent: true });
  const lines = pages.pages[page] ?? [];
  const current = place !== undefined && 'statement' in place ? pages.shownAs[place.statement] : undefined;
  const line = place !== undefined && 'at' in place ? lineAt(lines, place.at) : undefined;

  useEffect(() => {
    if (place === undefined) return;
    const target = document.getElementById('statement' in place ? statementId(pages.shownAs[place.statement] ?? 0) : lineId(lineAt(lines, place.at)));
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
    // The place alone says when to look again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place]);

  return (
    <section aria-labelledby="report-text" className={styles.root}>
      <div className={styles.bar}>
        <Subtitle2 as="h3" id="report-text" className={styles.title}>{strings.text}</Subtitle2>
        {onStep !== undefined && (
          <>
            <Button size="small" appearance="subtle" icon={<ArrowUp16Regular />} aria-label={strings.previous} title={strings.previous} onClick={() => { onStep(-1); }} />
            <Button size="small" icon={<ArrowDown16Regular />} onClick={() => { onStep(1); }}>{strings.next}</Button>
          </>
        )}
      </div>
      {judged.length > 0 && <Caption1 block as="p" id="report-text-hint" className={styles.hint}>{strings.textHint}</Caption1>}
      <div className={styles.text} lang="zh-CN" {...arrows}>
        {lines.map(({ start, segments }) => (
          <p key={start} id={lineId(start)} tabIndex={-1} className={start === line ? styles.lineHere : styles.line}>
            {segments.map(({ text, statement }, index) => {
              const each = statement === undefined ? undefined : judged[statement];
              if (each === undefined) return text;
              return <StatementMark key={index} id={statementId(each.index)} text={text} standing={each.standing} sumWrong={each.statement.sums !== undefined} label={labelOf(each)} current={each.index === current} onPick={() => { onPick(each.index); }} />;
            })}
          </p>
        ))}
      </div>
      {pages.pages.length > 1 && (
        <div className={styles.bar}>
          <Button size="small" appearance="subtle" disabled={page === 0} icon={<ChevronLeft16Regular />} aria-label={strings.previousPage} onClick={() => { onPage(page - 1); }} />
          <Caption1 role="status">{strings.page(page + 1, pages.pages.length)}</Caption1>
          <Button size="small" appearance="subtle" disabled={page === pages.pages.length - 1} icon={<ChevronRight16Regular />} aria-label={strings.nextPage} onClick={() => { onPage(page + 1); }} />
        </div>
      )}
    </section>
  );
}

const statementId = (index: number): string => `statement-${String(index)}`;
const lineId = (start: number): string => `line-${String(start)}`;

/** The beginning of the line that holds a place. */
const lineAt = (lines: readonly Line[], at: number): number => lines.reduce((found, { start }) => (start <= at ? start : found), lines[0]?.start ?? 0);

/** The page that holds a place. */
export const pageAt = ({ pages }: Pages, at: number): number => Math.max(0, pages.filter(([first]) => (first?.start ?? 0) <= at).length - 1);

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  bar: { position: 'sticky', top: `calc(-1 * ${tokens.spacingHorizontalM})`, zIndex: 1, display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, paddingBlock: tokens.spacingVerticalXS, backgroundColor: tokens.colorNeutralBackground1 },
  title: { margin: 0, flexGrow: 1 },
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
  text: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, lineHeight: tokens.lineHeightBase500 },
  line: { margin: 0, minHeight: '0.5em', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', scrollMarginBlock: '64px' },
  lineHere: { margin: 0, minHeight: '0.5em', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', backgroundColor: tokens.colorNeutralBackground1Selected, outlineOffset: '2px' },
});
