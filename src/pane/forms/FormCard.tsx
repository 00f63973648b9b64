import { Badge, Body1Strong, Button, Caption1, Card, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import type { Form } from '../../annex/form/compile';
import { useLanguage } from '../strings';
import { useFormsStrings } from '../strings/useFormsStrings';
import { formName } from './form-name';
import type { KeptForm } from './useForms';

interface FormCardProps {
  readonly form: Form;
  /** Where an own form is kept; absent for an official one. */
  readonly kept?: KeptForm;
  /** The name of the form that it extends. */
  readonly base?: string | undefined;
  readonly onRules: () => void;
  readonly onEdit?: (() => void) | undefined;
  /** What else can be done with it. */
  readonly more?: readonly { readonly label: string; readonly onClick: () => void }[];
}

/** A form: what it is, for which years, where it is kept, and what can be done with it. */
export function FormCard({ form, kept, base, onRules, onEdit, more = [] }: FormCardProps) {
  const styles = useStyles();
  const strings = useFormsStrings();
  const language = useLanguage();
  const { document, years } = form.data;
  const name = formName(form, language);
  return (
    <Card size="small" appearance="outline" role="listitem" className={styles.root}>
      <Body1Strong className={styles.name}>{name}</Body1Strong>
      <Caption1 className={styles.quiet}>{[document, strings.years(years.from, years.to), ...(base === undefined ? [] : [strings.basedOn(base)])].join('　')}</Caption1>
      <div className={styles.row}>
        {kept === undefined && years.to === undefined && <Badge appearance="tint">{strings.inForce}</Badge>}
        {kept?.form.data.base === form.id && <Badge appearance="tint" color="informative">{strings.changed}</Badge>}
        {kept?.here === true && <Badge appearance="outline" color="informative">{strings.here}</Badge>}
        {kept?.inWorkbook === true && <Badge appearance="outline" color="informative">{strings.inWorkbook}</Badge>}
        {form.off.length > 0 && <Badge appearance="tint" color="warning">{strings.off(form.off.length)}</Badge>}
        <span className={styles.actions}>
          <Button size="small" aria-label={strings.rulesOf(name)} onClick={onRules}>{strings.rules}</Button>
          {onEdit !== undefined && <Button size="small" aria-label={`${strings.actions.edit} ${name}`} onClick={onEdit}>{strings.actions.edit}</Button>}
          {more.length > 0 && (
            <Menu>
              <MenuTrigger disableButtonEnhancement><Button size="small" appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={strings.moreOf(name)} title={strings.actions.more} /></MenuTrigger>
              <MenuPopover><MenuList>{more.map(({ label, onClick }) => <MenuItem key={label} onClick={onClick}>{label}</MenuItem>)}</MenuList></MenuPopover>
            </Menu>
          )}
        </span>
      </div>
      {kept?.differs === true && <Caption1 className={styles.warning}>{strings.differs}</Caption1>}
    </Card>
  );
}

const useStyles = makeStyles({
  root: { rowGap: tokens.spacingVerticalXS },
  name: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  actions: { display: 'flex', columnGap: tokens.spacingHorizontalXS, marginInlineStart: 'auto' },
  warning: { color: tokens.colorStatusWarningForeground1 },
});
