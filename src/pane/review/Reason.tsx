import { Body1, Button, Caption1, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { Comment16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { type Explanation, LONGEST } from '../../review/explain';
import { useStrings } from '../strings';

interface ReasonProps {
  readonly explanations: readonly Explanation[];
  /** What becomes of a reason. */
  readonly hint: string;
  /** Keeps a reason, or with an empty one takes it back; absent where none can be kept. */
  readonly onExplain: ((text: string) => void) | undefined;
}

/** The reasons given for a finding, on the sheet or here, and the field to write one. */
export function Reason({ explanations, hint, onExplain }: ReasonProps) {
  const styles = useStyles();
  const { review: { unit: strings }, actions } = useStrings();
  const own = explanations.find(({ source }) => source === 'pane');
  const [draft, setDraft] = useState<string>();
  return (
    <div className={styles.root}>
      {explanations.map(({ source, status, text }) => (
        <div key={source} className={styles.reason}>
          <Comment16Regular aria-hidden />
          <Body1 className={styles.text}>
            <Caption1 className={styles.hint}>{strings.explanationSource[source]}：</Caption1>{text}
            {strings.status[status] !== '' && <Caption1 block className={styles.lapsed}>{strings.status[status]}</Caption1>}
          </Body1>
        </div>
      ))}
      {onExplain !== undefined && draft === undefined && (
        <div className={styles.actions}>
          <Button size="small" appearance="subtle" onClick={() => { setDraft(own?.text ?? ''); }}>{own === undefined ? strings.explain : strings.changeExplanation}</Button>
          {own !== undefined && <Button size="small" appearance="subtle" onClick={() => { onExplain(''); }}>{strings.remove}</Button>}
        </div>
      )}
      {onExplain !== undefined && draft !== undefined && (
        <>
          <Field label={strings.explanation} hint={hint}><Textarea rows={2} maxLength={LONGEST} value={draft} onChange={(_event, data) => { setDraft(data.value); }} /></Field>
          <div className={styles.actions}>
            <Button size="small" appearance="primary" disabled={draft.trim() === ''} onClick={() => { onExplain(draft); setDraft(undefined); }}>{strings.keep}</Button>
            <Button size="small" onClick={() => { setDraft(undefined); }}>{actions.cancel}</Button>
          </div>
        </>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  reason: { display: 'flex', columnGap: tokens.spacingHorizontalXS, alignItems: 'baseline' },
  text: { overflowWrap: 'anywhere', minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  lapsed: { color: tokens.colorStatusWarningForeground1 },
  actions: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});
