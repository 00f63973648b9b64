import { Accordion, Button, Caption1, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { type RulePageEntry } from '../../annex/analyse/rule-page';
import { findForm, type Form } from '../../annex/form/catalogue';
import { Notice } from '../Notice';
import { useLanguage } from '../strings';
import { useFormsStrings } from '../strings/useFormsStrings';
import { Analysis } from './Analysis';
import { isOffIn, type Said, turnedOff, turnedOn } from './off';
import { RuleItem } from './RuleItem';
import { pageOf, rulesWith } from './rules';
import { TurnOff } from './TurnOff';
import type { FormActions } from './useFormActions';
import type { KeptForm } from './useForms';

interface RulesViewProps {
  readonly form: Form;
  /** Where the form is an own one, or an official one with other rules. */
  readonly kept: KeptForm | undefined;
  readonly actions: FormActions;
  readonly onForget: (id: string) => void;
  readonly onBack: () => void;
}

/** A form's rules for reading, each with a switch; and what they amount to together. */
export function RulesView({ form, kept, actions, onForget, onBack }: RulesViewProps) {
  const styles = useStyles();
  const { page: strings } = useFormsStrings();
  const language = useLanguage();
  const [words, setWords] = useState('');
  const [turning, setTurning] = useState<RulePageEntry>();
  const { rules } = useMemo(() => pageOf(form), [form]);
  const shown = useMemo(() => rulesWith(rules, words), [rules, words]);

  const turnOff = (rule: RulePageEntry, said: Said): void => {
    setTurning(undefined);
    void actions.keep(turnedOff(kept?.source, form.id, rule.id, said), form.id, strings.turnedOff(rule.text[language]));
  };
  const turnOn = (rule: RulePageEntry, { source }: KeptForm): void => {
    const text = strings.turnedOn(rule.text[language]);
    const left = turnedOn(source, rule.id);
    if (left !== undefined) {
      void actions.keep(left, form.id, text);
      return;
    }
    onForget(form.id);
    actions.say({ intent: 'success', text });
  };
  const switchOf = (rule: RulePageEntry): (() => void) | undefined => {
    if (rule.off === undefined) return () => { setTurning(rule); };
    return kept !== undefined && isOffIn(kept.source, rule.id) ? () => { turnOn(rule, kept); } : undefined;
  };
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <Button icon={<ArrowLeft20Regular />} onClick={onBack}>{strings.back}</Button>
        <SearchBox className={styles.search} value={words} aria-label={strings.search} placeholder={strings.search} maxLength={60} onChange={(_event, data) => { setWords(data.value); }} />
        <Caption1 role="status" className={styles.quiet}>{strings.shown(shown.length, rules.length)}</Caption1>
      </div>
      <Caption1 as="p" className={styles.quiet}>{form.data.verification[language]}</Caption1>
      <Analysis key={form.off.map(({ rule }) => rule.id).join()} form={form} folded={findForm(form.id) !== undefined} />
      {shown.length === 0 && <Notice kind="empty" title={strings.none} />}
      <Accordion multiple collapsible>
        {shown.map((rule) => <RuleItem key={rule.id} rule={rule} base={form.data.base} onSwitch={switchOf(rule)} />)}
      </Accordion>
      {turning !== undefined && <TurnOff rule={turning.text[language]} onClose={() => { setTurning(undefined); }} onTurnOff={(said) => { turnOff(turning, said); }} />}
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  search: { flexGrow: 1, minWidth: '160px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});
