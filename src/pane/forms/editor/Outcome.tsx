import { Body1, Caption1, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import type { RuleAnalysis } from '../../../annex/analyse/analyse';
import { cellsOf, explain } from '../../../annex/check/message';
import { useLanguage } from '../../strings';
import { CellLink } from './CellLink';
import type { Tried } from './trial';
import { useWords } from './useWords';

/** Findings shown; a form that is wrong breaks many rules at once. */
const SHOWN = 12;

interface OutcomeProps {
  readonly tried: Tried | undefined;
  readonly analysis: RuleAnalysis | undefined;
  /** Name of the sheet in view; undefined where there is none. */
  readonly sheet: string | undefined;
}

/** What the draft makes of the figures in view, and what its rules amount to. */
export function Outcome({ tried, analysis, sheet }: OutcomeProps) {
  const styles = useStyles();
  const words = useWords();
  if (tried === undefined) return <Spinner size="tiny" label={words.outcome.waiting} />;
  return (
    <div className={styles.root}>
      <Subtitle2 as="h3" className={styles.text}>{words.outcome.findings}</Subtitle2>
      <Findings tried={tried} sheet={sheet} />
      <Subtitle2 as="h3" className={styles.text}>{words.outcome.analysis}</Subtitle2>
      {analysis === undefined ? <Spinner size="tiny" label={words.outcome.analysing} /> : <Analysis analysis={analysis} />}
    </div>
  );
}

function Findings({ tried: { judged }, sheet }: { readonly tried: Tried; readonly sheet: string | undefined }) {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  if (judged === undefined) return <Body1 as="p" className={styles.text}>{sheet === undefined ? words.outcome.noSheet : words.outcome.notRecognised(sheet)}</Body1>;
  const { result: { findings }, found } = judged;
  return (
    <>
      <Caption1 block as="p" className={styles.text}>{words.outcome.found(found, judged.sheet.figures.length)}</Caption1>
      {findings.length === 0 && <Body1 as="p" className={styles.text}>{words.outcome.noFindings}</Body1>}
      <ul className={styles.list}>
        {findings.slice(0, SHOWN).map((finding) => {
          const { title, detail } = explain(finding, judged.sheet, language);
          return (
            <li key={`${finding.rule} ${finding.indicators.join()}`}>
              <MessageBar layout="multiline" intent={finding.severity} icon={null}>
                <MessageBarBody>
                  <MessageBarTitle>{words.severities[finding.severity]}</MessageBarTitle>{title}{language === 'zh' ? '。' : '. '}{detail} <CellLink at={cellsOf(finding, judged.sheet)[0]} />
                </MessageBarBody>
              </MessageBar>
            </li>
          );
        })}
      </ul>
      {findings.length > SHOWN && <Caption1 block>{words.outcome.more(findings.length - SHOWN)}</Caption1>}
    </>
  );
}

function Analysis({ analysis }: { readonly analysis: RuleAnalysis }) {
  const styles = useStyles();
  const { outcome } = useWords();
  const language = useLanguage();
  const said = [
    ...analysis.contradictions.map(({ sentence }) => ({ intent: 'error', title: outcome.contradiction, sentence }) as const),
    ...analysis.forced.map(({ sentence }) => ({ intent: 'warning', title: outcome.forced, sentence }) as const),
    ...analysis.neverApplicable.map(({ sentence }) => ({ intent: 'warning', title: outcome.never, sentence }) as const),
    ...analysis.redundant.map(({ sentence }) => ({ intent: 'info', title: outcome.redundant, sentence }) as const),
    ...analysis.uncovered.map(({ sentence }) => ({ intent: 'info', title: outcome.uncovered, sentence }) as const),
  ];
  return (
    <>
      {said.length === 0 && analysis.complete && <Body1 as="p" className={styles.text}>{outcome.sound}</Body1>}
      <ul className={styles.list}>
        {said.map(({ intent, title, sentence }) => (
          <li key={`${title} ${sentence.zh}`}>
            <MessageBar layout="multiline" intent={intent}><MessageBarBody><MessageBarTitle>{title}</MessageBarTitle>{sentence[language]}</MessageBarBody></MessageBar>
          </li>
        ))}
      </ul>
      {!analysis.complete && <Caption1 block>{outcome.incomplete}</Caption1>}
    </>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  text: { margin: 0, overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});
