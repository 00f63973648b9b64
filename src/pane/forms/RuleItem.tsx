import { AccordionHeader, AccordionItem, AccordionPanel, Badge, Body1, Caption1, makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RulePageEntry } from '../../annex/analyse/rule-page';
import { findForm } from '../../annex/form/catalogue';
import { SeverityIcon } from '../SeverityIcon';
import { useLanguage } from '../strings';
import { useFormsStrings } from '../strings/useFormsStrings';
import { formName } from './form-name';

interface RuleItemProps {
  readonly rule: RulePageEntry;
  /** Id of the form that this one extends. */
  readonly base: string | undefined;
  /** Turns the rule off or on; absent where another form has turned it off. */
  readonly onSwitch: (() => void) | undefined;
}

/** One rule: what it says, why, and examples; folded to its words. */
export function RuleItem({ rule, base, onSwitch }: RuleItemProps) {
  const styles = useStyles();
  const { page: strings } = useFormsStrings();
  const language = useLanguage();
  const { off, holds, broken } = rule;
  const baseForm = base === undefined ? undefined : findForm(base);
  return (
    <AccordionItem value={rule.id}>
      <AccordionHeader as="h3" icon={<SeverityIcon severity={rule.severity} />}>
        <span className={styles.head}>
          <span className={off === undefined ? undefined : styles.quiet}>{rule.text[language]}</span>
          {off !== undefined && <Badge appearance="tint" color="warning">{strings.offMark}</Badge>}
        </span>
      </AccordionHeader>
      <AccordionPanel>
        <dl className={styles.list}>
          {off !== undefined && (
            <Entry name={strings.off}>
              {off.reason}
              {(off.by !== undefined || off.date !== undefined) && <Caption1 block className={styles.quiet}>{strings.who(off.by, off.date)}</Caption1>}
              {onSwitch === undefined && base !== undefined && <Caption1 block>{strings.inherited(baseForm === undefined ? base : formName(baseForm, language))}</Caption1>}
            </Entry>
          )}
          {rule.relations.length > 0 && (
            <Entry name={strings.relations}>
              {rule.relations.map(({ source, words }) => (
                <div key={source}>
                  {words.map((line, at) => <Body1 key={at} block>{line}</Body1>)}
                  <Caption1 block className={styles.code}>{source}</Caption1>
                </div>
              ))}
            </Entry>
          )}
          <Entry name={strings.why}>{rule.severityWhy[language]}</Entry>
          <Entry name={strings.basis}>{rule.basisText[language]}</Entry>
          {rule.evidence !== undefined && <Entry name={strings.evidence}>{rule.evidence[language]}</Entry>}
          {rule.limits.length > 0 && <Entry name={strings.limits}>{rule.limits.map((limit) => <div key={limit.zh}>{limit[language]}</div>)}</Entry>}
          {holds !== undefined && <Entry name={strings.holds}>{holds.sentence[language]}</Entry>}
          {broken !== undefined && <Entry name={strings.broken}>{broken.sentence[language]}</Entry>}
        </dl>
        {holds === undefined && broken === undefined && <Caption1 block className={styles.quiet}>{strings.noExample}</Caption1>}
        <div className={styles.foot}>
          <Switch checked={off === undefined} disabled={onSwitch === undefined} label={strings.judged} aria-label={strings.judgedOf(rule.text[language])} onChange={() => { onSwitch?.(); }} />
          <Caption1 className={styles.code}>{rule.id}</Caption1>
        </div>
      </AccordionPanel>
    </AccordionItem>
  );
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.quiet}>{name}</dt>
      <dd className={styles.said}>{children}</dd>
    </>
  );
}

const narrow = '@media (max-width: 480px)';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, textAlign: 'start' },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, margin: `${tokens.spacingVerticalXS} 0`, [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0 } },
  said: { margin: 0, overflowWrap: 'anywhere', [narrow]: { marginBottom: tokens.spacingVerticalXS } },
  code: { color: tokens.colorNeutralForeground3, fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' },
});
