import { Badge, Body1, Caption1, Field, Input, makeStyles, mergeClasses, Select, Switch, tokens } from '@fluentui/react-components';
import type { Form } from '../../../annex/form/compile';
import { relationWords } from '../../../annex/analyse/words';
import type { RuleData, Severity } from '../../../annex/form/form';
import type { Sure } from '../../../annex/propose/proposal';
import { useLanguage } from '../../strings';
import { useEditing } from './context';
import type { Draft } from './draft';
import { offOf } from './draft';
import { isOn, setReason, setSeverity, switchRule } from './draft-rules';
import { elementOf } from './problem';
import { useWords } from './useWords';

/** Relations of one rule shown in words. */
const SHOWN = 3;

interface RuleLineProps {
  readonly rule: RuleData;
  readonly draft: Draft;
  /** How sure the proposal is of it. */
  readonly sure: Sure | undefined;
  /** The last draft that could be used. */
  readonly form: Form | undefined;
  /** How often the figures in view break it; undefined where none were judged. */
  readonly broken: number | undefined;
}

/** A rule: in words, as relations, why, how grave, whether the figures in view meet it, and a switch. */
export function RuleLine({ rule, draft, sure, form, broken }: RuleLineProps) {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const { edit, problem } = useEditing();
  const name = rule.text[language];
  const on = isOn(draft, rule.id);
  const off = offOf(draft, rule.id);
  const wrong = problem?.part?.kind === 'rule' && problem.part.id === rule.id ? problem.reason[language] : undefined;
  const compiled = form?.rules.find(({ id }) => id === rule.id);
  const relations = compiled?.relations ?? [];
  return (
    <li id={elementOf({ kind: 'rule', id: rule.id })} tabIndex={-1} className={mergeClasses(styles.root, wrong !== undefined && styles.wrong)}>
      <div className={styles.head}>
        <Body1 as="h3" className={mergeClasses(styles.name, !on && styles.off)}>{name}</Body1>
        <Switch checked={on} label={words.rules.on} input={{ 'aria-label': words.rules.onOf(name) }} onChange={(_event, { checked }) => { edit((each) => switchRule(each, rule.id, checked)); }} />
      </div>
      <div className={styles.marks}>
        <Select size="small" value={rule.severity} aria-label={words.fieldOf(words.rules.severity, name)} onChange={(_event, { value }) => { edit((each) => setSeverity(each, rule.id, value as Severity)); }}>
          {Object.entries(words.severities).map(([value, text]) => <option key={value} value={value}>{text}</option>)}
        </Select>
        {!on && <Badge appearance="outline" color="informative">{off === undefined ? words.rules.leftOut : words.rules.turnedOff}</Badge>}
        {on && broken !== undefined && <Badge appearance="tint" color={broken > 0 ? 'danger' : 'success'}>{broken > 0 ? words.rules.breaks(broken) : words.rules.holds}</Badge>}
        {sure !== undefined && <Badge appearance="outline" color={sure === 'guess' ? 'warning' : 'informative'}>{words.sure[sure]}</Badge>}
        <Caption1 className={styles.code}>{rule.id}</Caption1>
      </div>
      {relations.slice(0, SHOWN).map((relation) => {
        const text = relationWords(form as Form, relation);
        return <Caption1 key={text} block as="p" lang="zh-CN" className={styles.text}>{text}</Caption1>;
      })}
      {relations.length > SHOWN && <Caption1 block as="p" className={styles.text}>{words.rules.more(relations.length - SHOWN)}</Caption1>}
      {rule.relations !== undefined && <Caption1 block as="p" className={styles.code}>{words.rules.written}{language === 'zh' ? '：' : ': '}{rule.relations.join('；')}</Caption1>}
      <Caption1 block as="p" className={styles.why}>{rule.why[language]}</Caption1>
      {off !== undefined && (
        <Field label={words.rules.reason} hint={words.rules.reasonHint} required {...(wrong === undefined ? {} : { validationState: 'error', validationMessage: wrong })}>
          <Input value={off.reason} maxLength={200} onChange={(_event, { value }) => { edit((each) => setReason(each, rule.id, value)); }} />
        </Field>
      )}
      {wrong !== undefined && off === undefined && <Caption1 block as="p" className={styles.mistake}>{wrong}</Caption1>}
    </li>
  );
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
  },
  wrong: { borderInlineStartColor: tokens.colorStatusDangerBorderActive },
  head: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  name: { margin: 0, paddingBlockStart: tokens.spacingVerticalSNudge, fontWeight: tokens.fontWeightSemibold, minWidth: 0, overflowWrap: 'anywhere' },
  off: { color: tokens.colorNeutralForeground3 },
  marks: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  code: { margin: 0, color: tokens.colorNeutralForeground3, fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  text: { margin: 0, overflowWrap: 'anywhere' },
  why: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  mistake: { margin: 0, color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
});
