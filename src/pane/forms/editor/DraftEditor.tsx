import { Caption1, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { Proposal } from '../../../annex/propose/proposal';
import type { Address, Grid } from '../../../annex/sheet/grid';
import { useLanguage } from '../../strings';
import { AddRule } from './AddRule';
import { type Editing, EditingProvider } from './context';
import { type Draft, formOf, sourceOf } from './draft';
import { Footer } from './Footer';
import { HeadFields } from './HeadFields';
import { LinesOf } from './LinesOf';
import { Outcome } from './Outcome';
import { elementOf, type Part, type Problem } from './problem';
import { RuleLine } from './RuleLine';
import { nothingSaid, saidBy } from './said';
import { problemText, statusText } from './status';
import { built } from './trial';
import { useKeeping } from './useKeeping';
import { useAnalysis, useTried } from './useTried';
import { useWords } from './useWords';

type TabName = 'head' | 'lines' | 'rules' | 'outcome';
const tabOf: Readonly<Record<Part['kind'], TabName>> = { head: 'head', row: 'lines', column: 'lines', rule: 'rules' };
/** The key of the doubts about no row or column alone. */
const GENERAL = '';

export interface EditorProps {
  readonly own: readonly string[];
  /** The sheet that the draft is tried on. */
  readonly grid: Grid | undefined;
  readonly goTo: ((at: Address) => void) | undefined;
  readonly savesFiles: boolean;
  readonly onKeep: (source: string) => Promise<void>;
  readonly onClose: () => void;
  readonly onTouched: () => void;
}

/** Edits a form's data in tables, with the checks on the figures in view. */
export function DraftEditor({ start, proposal, own, grid, goTo, savesFiles, onKeep, onClose, onTouched }: EditorProps & { readonly start: Draft; readonly proposal?: Proposal }) {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const [draft, setDraft] = useState(start);
  const [tab, setTab] = useState<TabName>(proposal === undefined ? 'head' : 'lines');
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState<Part>();
  const build = useCallback(() => built(formOf(draft), own), [draft, own]);
  const { waiting, problem, tried } = useTried(build, grid);
  const analysis = useAnalysis(tab === 'outcome' ? tried?.form : undefined);
  const keeping = useKeeping(onKeep);
  const { say } = keeping;
  const said = useMemo(() => (proposal === undefined ? nothingSaid : saidBy(proposal)), [proposal]);
  const sure = useMemo(() => new Map(proposal?.rules.map((rule) => [rule.id, rule.sure])), [proposal]);

  const edit = useCallback<Editing['edit']>((change) => { setDraft(change); say(undefined); onTouched(); }, [onTouched, say]);
  const editing = useMemo((): Editing => ({ edit, goTo, problem }), [edit, goTo, problem]);
  useEffect(() => {
    if (wanted !== undefined) document.getElementById(elementOf(wanted))?.focus();
  }, [wanted]);
  const show = ({ part }: Problem): void => {
    if (part === undefined) return;
    setTab(tabOf[part.kind]);
    setWanted({ ...part });
  };
  /** The draft as it is now, though it may not have been judged yet. */
  const whenSound = (then: () => void): void => {
    const made = build();
    if ('form' in made) then();
    else {
      keeping.say({ intent: 'error', text: problemText(made.problem, draft.form, words, language) });
      show(made.problem);
    }
  };
  const settle = (key: string): void => { setSettled(new Set([...settled, key])); };
  const left = [...said.doubts.keys(), ...(said.general.length > 0 ? [GENERAL] : [])].filter((key) => !settled.has(key)).length;
  // What the last usable draft made of the figures says nothing of one that cannot be used.
  const current = problem === undefined ? tried : undefined;
  const judged = current?.judged;
  const panels: Readonly<Record<TabName, () => ReactNode>> = {
    head: () => <HeadFields draft={draft} said={said} settled={settled.has(GENERAL)} onSettled={() => { settle(GENERAL); }} />,
    lines: () => draft.form.tables.map((table, index) => <LinesOf key={table.id} table={table} number={index + 1} said={said} settled={settled} onSettled={settle} />),
    rules: () => (
      <>
        {draft.form.rules.length === 0 && <Caption1>{words.rules.none}</Caption1>}
        <ul className={styles.list}>
          {draft.form.rules.map((rule) => <RuleLine key={rule.id} rule={rule} draft={draft} sure={sure.get(rule.id)} form={current?.form} broken={judged === undefined ? undefined : (judged.broken.get(rule.id) ?? 0)} />)}
        </ul>
        <AddRule draft={draft} />
      </>
    ),
    outcome: () => problem === undefined && <Outcome tried={tried} analysis={analysis} sheet={grid?.name} />,
  };
  return (
    <EditingProvider value={editing}>
      {left > 0 && <Caption1 block as="p" className={styles.doubts}>{words.doubtsLeft(left)}</Caption1>}
      <TabList selectedValue={tab} aria-label={words.sections} className={styles.tabs} onTabSelect={(_event, { value }) => { setTab(value as TabName); }}>
        {(Object.keys(panels) as TabName[]).map((each) => <Tab key={each} id={`form-tab-${each}`} value={each} {...(each === tab ? { 'aria-controls': `form-panel-${each}` } : {})}>{words.tabs[each]}</Tab>)}
      </TabList>
      <div role="tabpanel" id={`form-panel-${tab}`} aria-labelledby={`form-tab-${tab}`} className={styles.panel}>{panels[tab]()}</div>
      <Footer
        status={waiting ? words.outcome.waiting : statusText(tried, grid?.name, words, language)}
        problem={problem === undefined ? undefined : problemText(problem, draft.form, words, language)}
        onFix={problem?.part === undefined ? undefined : () => { show(problem); }}
        keeping={keeping}
        onKeep={() => { whenSound(() => { keeping.keep(sourceOf(draft)); }); }}
        onSave={savesFiles ? () => { whenSound(() => { keeping.save(sourceOf(draft), draft.form.name); }); } : undefined}
        onClose={onClose}
      />
    </EditingProvider>
  );
}

const useStyles = makeStyles({
  doubts: { margin: 0, color: tokens.colorStatusWarningForeground1 },
  tabs: { flexWrap: 'wrap' },
  panel: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, flexGrow: 1, minWidth: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});
