import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { Address } from '../../annex/sheet/grid';
import type { Workbook } from '../../workbook/port';
import { Notice } from '../Notice';
import { useStrings } from '../strings';
import { ExplainDialog } from './ExplainDialog';
import { Orphans } from './Orphans';
import { pageAt, type Place, ReportText } from './ReportText';
import { cellOf, namesOf, say } from './say';
import { orphans, scopeNote } from './scope-notes';
import { countStandings, indicatorsOf, type Judged, judge, type Standing, standings } from './standing';
import { StandingFilter } from './StandingFilter';
import { StatementList } from './StatementList';
import { StructureRemarks } from './StructureRemarks';
import { useScopeNotes } from './useScopeNotes';
import type { Verification } from './verification';

interface FindingsOfTextProps {
  readonly workbook: Workbook | undefined;
  readonly verification: Verification;
  /** Whether the summary takes the focus when it is first shown. */
  readonly fresh: boolean;
  /** Ids of indicators: only statements about them are listed. */
  readonly about: readonly string[] | undefined;
  readonly onShowAll: () => void;
  readonly onGoTo: (at: Address) => void;
}

/** What holding a text against the sheet gave: in numbers, as a list, and in the text itself. */
export function FindingsOfText({ workbook, verification, fresh, about, onShowAll, onGoTo }: FindingsOfTextProps) {
  const styles = useStyles();
  const { verify: strings, wording } = useStrings();
  const { text, sheet, statements, remarks, pages, hasLastYear } = verification;
  const scope = useScopeNotes(workbook);
  const [chosen, setChosen] = useState<Standing>();
  const [place, setPlace] = useState<Place>();
  const [page, setPage] = useState(0);
  const [explaining, setExplaining] = useState<Judged>();
  const summary = useRef<HTMLParagraphElement>(null);
  useEffect(() => { if (fresh) summary.current?.focus(); }, [fresh]);

  const judged = useMemo(() => judge(statements, text, sheet, scope.notes), [statements, text, sheet, scope.notes]);
  const listed = useMemo(() => (about === undefined ? judged : judged.filter(({ statement }) => indicatorsOf(statement).some((id) => about.includes(id)))), [judged, about]);
  const labelOf = ({ statement, standing }: Judged): string => {
    const { name, expected, sums } = say(statement, text, strings, hasLastYear);
    return [[strings.standing[standing], ...(name === '' ? [] : [`${name} ${expected ?? strings.nothing}`])].join('：'), ...sums].join('；');
  };
  const lost = useMemo(() => orphans(scope.notes, statements, text, sheet), [scope.notes, statements, text, sheet]);

  const counts = countStandings(listed);
  const shown = chosen !== undefined && counts[chosen] > 0 ? chosen : (standings.find((standing) => counts[standing] > 0) ?? 'differs');
  const unsummed = useMemo(() => judged.filter(({ statement }) => statement.sums !== undefined), [judged]);
  const differing = useMemo(() => judged.filter(({ standing }) => standing === 'differs'), [judged]);
  const current = place !== undefined && 'statement' in place ? place.statement : undefined;

  // A page holds many marks: it is made ready before it is shown.
  const turnTo = (to: number, at?: Place): void => {
    startTransition(() => {
      setPage(to);
      if (at !== undefined) setPlace(at);
    });
  };
  const show = (index: number): void => { turnTo(pages.pageOf[index] ?? 0, { statement: index }); };
  const showAt = (at: number): void => { turnTo(pageAt(pages, at), { at }); };
  const pick = (index: number): void => {
    const each = judged[index];
    if (each === undefined) return;
    setPlace({ statement: index });
    setChosen(each.standing);
    if (!listed.includes(each)) onShowAll();
    const cell = cellOf(each.statement.taken, sheet);
    if (cell !== undefined) onGoTo(cell.at);
  };
  const step = (by: 1 | -1): void => {
    const from = current ?? (by === 1 ? -1 : statements.length);
    const [first] = differing;
    const last = differing[differing.length - 1];
    const next = by === 1 ? (differing.find(({ index }) => index > from) ?? first) : ([...differing].reverse().find(({ index }) => index < from) ?? last);
    if (next !== undefined) show(next.index);
  };
  const nextSum = (): void => {
    const next = unsummed.find(({ index }) => index > (current ?? -1)) ?? unsummed[0];
    if (next === undefined) return;
    setChosen(next.standing);
    if (!listed.includes(next)) onShowAll();
    show(next.index);
  };

  if (statements.length === 0) {
    return (
      <>
        <Notice kind="empty" title={strings.noStatements} />
        {remarks.length > 0 && <StructureRemarks remarks={remarks} onShow={showAt} />}
        <ReportText pages={pages} judged={judged} labelOf={labelOf} page={page} onPage={turnTo} place={place} onPick={pick} onStep={undefined} />
      </>
    );
  }
  return (
    <>
      <p role="status" ref={summary} tabIndex={-1} className={styles.flat}>{strings.summary(countStandings(judged))}</p>
      {scope.failed && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{wording.unkept}</MessageBarBody></MessageBar>}
      {about !== undefined && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{listed.length === 0 ? strings.noneAbout : strings.about(namesOf(about, sheet))}</MessageBarBody>
          <MessageBarActions><Button size="small" onClick={onShowAll}>{strings.showAll}</Button></MessageBarActions>
        </MessageBar>
      )}
      {unsummed.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{strings.sumsWrong(unsummed.length)}</MessageBarBody>
          <MessageBarActions><Button size="small" onClick={nextSum}>{strings.nextSum}</Button></MessageBarActions>
        </MessageBar>
      )}
      {about === undefined && counts.differs === 0 && <Notice kind="good" title={strings.allGood} {...(counts.unclear === 0 ? {} : { hint: strings.allGoodHint(counts.unclear) })} />}
      {listed.length > 0 && (
        <>
          <StandingFilter counts={counts} shown={shown} onShow={setChosen} />
          <p className={styles.hint}>{strings.standingHint[shown]}</p>
          <StatementList
            key={shown}
            judged={listed.filter(({ standing }) => standing === shown)}
            saidOf={(statement) => say(statement, text, strings, hasLastYear)}
            text={text}
            sheet={sheet}
            current={current}
            onGoTo={onGoTo}
            onShow={show}
            onExplain={scope.full ? undefined : setExplaining}
            onTakeBack={({ note }) => { if (note !== undefined) scope.remove(note.key); }}
          />
          {scope.full && counts.differs > 0 && <p className={styles.hint}>{strings.tooMany}</p>}
        </>
      )}
      {lost.length > 0 && <Orphans notes={lost} onForget={scope.remove} />}
      {remarks.length > 0 && <StructureRemarks remarks={remarks} onShow={showAt} />}
      <ReportText pages={pages} judged={judged} labelOf={labelOf} page={page} onPage={turnTo} place={place} onPick={pick} onStep={differing.length === 0 ? undefined : step} />
      {explaining !== undefined && (
        <ExplainDialog
          clause={text.slice(explaining.statement.clause.start, explaining.statement.clause.end).trim()}
          reason={explaining.note?.reason ?? ''}
          onClose={() => { setExplaining(undefined); }}
          onExplain={(reason) => {
            scope.add(scopeNote(explaining.statement, text, sheet, reason));
            setExplaining(undefined);
          }}
        />
      )}
    </>
  );
}

const useStyles = makeStyles({
  flat: { margin: 0, ':focus:not(:focus-visible)': { outlineStyle: 'none' } },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
