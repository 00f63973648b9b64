import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Address } from '../../annex/sheet/grid';
import { Notice } from '../Notice';
import { useStrings } from '../strings';
import { ExplainDialog } from './ExplainDialog';
import type { Judgement } from './judgement';
import { Orphans } from './Orphans';
import { pageAt, type Place, ReportText } from './ReportText';
import { cellOf, namesOf, say } from './say';
import { scopeNote } from './scope-notes';
import { byStanding, isAbout, type Judged, type Standing, standings } from './standing';
import { StandingFilter } from './StandingFilter';
import { StatementList } from './StatementList';
import { StructureRemarks } from './StructureRemarks';
import type { ScopeNotes } from './useScopeNotes';

interface FindingsOfTextProps {
  readonly judgement: Judgement;
  readonly scope: ScopeNotes;
  /** Whether the summary takes the focus when it is first shown. */
  readonly fresh: boolean;
  /** Ids of indicators: only statements about them are listed. */
  readonly about: readonly string[] | undefined;
  readonly onShowAll: () => void;
  readonly onGoTo: (at: Address) => void;
}

/** What holding a text against the sheet gave: in numbers, as a list, and in the text itself. */
export function FindingsOfText({ judgement, scope, fresh, about, onShowAll, onGoTo }: FindingsOfTextProps) {
  const styles = useStyles();
  const { verify: strings, wording } = useStrings();
  const { judged, groups, unsummed, lost } = judgement;
  const { text, sheet, statements, remarks, pages, hasLastYear } = judgement.verification;
  const [chosen, setChosen] = useState<Standing>();
  const [place, setPlace] = useState<Place>();
  const [page, setPage] = useState(0);
  const [explaining, setExplaining] = useState<Judged>();
  const summary = useRef<HTMLParagraphElement>(null);
  useEffect(() => { if (fresh) summary.current?.focus(); }, [fresh]);

  const isListed = useCallback(({ statement }: Judged): boolean => about === undefined || isAbout(statement, about), [about]);
  const listed = useMemo(() => (about === undefined ? groups : byStanding((standing) => groups[standing].filter(isListed))), [groups, about, isListed]);
  const labelOf = ({ statement, standing }: Judged): string => {
    const { name, expected, sums } = say(statement, text, strings, hasLastYear);
    return [[strings.standing[standing], ...(name === '' ? [] : [`${name} ${expected ?? strings.nothing}`])].join('：'), ...sums].join('；');
  };

  const counts = byStanding((standing) => listed[standing].length);
  const none = standings.every((standing) => counts[standing] === 0);
  const shown = chosen !== undefined && counts[chosen] > 0 ? chosen : (standings.find((standing) => counts[standing] > 0) ?? 'differs');
  const { differs: differing } = groups;
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
    if (!isListed(each)) onShowAll();
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
    if (!isListed(next)) onShowAll();
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
      <p role="status" ref={summary} tabIndex={-1} className={styles.flat}>{strings.summary(byStanding((standing) => groups[standing].length))}</p>
      {scope.failed && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{wording.unkept}</MessageBarBody></MessageBar>}
      {about !== undefined && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{none ? strings.noneAbout : strings.about(namesOf(about, sheet))}</MessageBarBody>
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
      {!none && (
        <>
          <StandingFilter counts={counts} shown={shown} onShow={setChosen} />
          <p className={styles.hint}>{strings.standingHint[shown]}</p>
          <StatementList
            key={shown}
            judged={listed[shown]}
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
