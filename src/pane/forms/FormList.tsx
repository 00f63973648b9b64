import { Body1, Button, Caption1, Card, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { findForm, officialForms } from '../../annex/form/catalogue';
import { formErrorText } from '../../annex/form/errors';
import { FileInput } from '../FileInput';
import { useLanguage } from '../strings';
import { useFormsStrings } from '../strings/useFormsStrings';
import { FormCard } from './FormCard';
import { formName } from './form-name';
import type { FormActions } from './useFormActions';
import type { Forms, KeptForm } from './useForms';

interface FormListProps {
  readonly forms: Forms;
  readonly actions: FormActions;
  /** Whether there is a workbook that forms can be kept in. */
  readonly hasWorkbook: boolean;
  readonly savesFiles: boolean;
  readonly onRules: (id: string) => void;
  /** Opens the editor with a form file, or to make one from the current sheet. */
  readonly onEdit: (source?: string) => void;
}

/** Own and official forms, and such as can no longer be used. */
export function FormList({ forms, actions, hasWorkbook, savesFiles, onRules, onEdit }: FormListProps) {
  const styles = useStyles();
  const strings = useFormsStrings();
  const language = useLanguage();
  const importing = useRef<HTMLInputElement>(null);
  const replacing = useRef<HTMLInputElement>(null);
  const replaced = useRef<KeptForm>(undefined);
  const exportLabel = savesFiles ? strings.actions.export : strings.actions.copy;

  const nameOf = (id: string): string => {
    const form = findForm(id, [...forms.own.map((each) => each.form), ...officialForms]);
    return form === undefined ? id : formName(form, language);
  };
  const moreFor = (kept: KeptForm) => {
    const name = formName(kept.form, language);
    const partly = hasWorkbook && !(kept.here && kept.inWorkbook && !kept.differs);
    return [
      { label: exportLabel, onClick: () => { actions.handOut(kept.source, name); } },
      { label: strings.actions.replace, onClick: () => { replaced.current = kept; replacing.current?.click(); } },
      ...(partly ? [{ label: strings.actions.both, onClick: () => { void actions.keep(kept.source, kept.form.id, strings.kept(name)); } }] : []),
      { label: strings.actions.remove, onClick: () => { actions.remove(kept); } },
    ];
  };
  return (
    <div className={styles.root}>
      <Body1 as="p" className={styles.text}>{strings.lead}</Body1>
      <section aria-labelledby="forms-own" className={styles.part}>
        <Subtitle2 as="h3" id="forms-own" className={styles.text}>{strings.own}</Subtitle2>
        {forms.own.length === 0 && <Caption1 as="p" className={styles.quiet}>{strings.noOwn}</Caption1>}
        <div role="list" aria-labelledby="forms-own" className={styles.part}>
          {forms.own.map((kept) => {
            const { base } = kept.form.data;
            return <FormCard key={kept.form.id} form={kept.form} kept={kept} base={base === undefined || base === kept.form.id ? undefined : nameOf(base)} onRules={() => { onRules(kept.form.id); }} onEdit={() => { onEdit(kept.source); }} more={moreFor(kept)} />;
          })}
        </div>
        <div className={styles.row}>
          <Button onClick={() => importing.current?.click()}>{strings.actions.import}</Button>
          {hasWorkbook && <Button onClick={() => { onEdit(); }}>{strings.actions.fromSheet}</Button>}
        </div>
      </section>
      {forms.broken.length > 0 && (
        <section aria-labelledby="forms-broken" className={styles.part}>
          <Subtitle2 as="h3" id="forms-broken" className={styles.text}>{strings.broken}</Subtitle2>
          <Caption1 as="p" className={styles.quiet}>{strings.brokenLead}</Caption1>
          <div role="list" aria-labelledby="forms-broken" className={styles.part}>
            {forms.broken.map(({ id, source, error }, at) => (
              <Card key={at} size="small" appearance="outline" role="listitem">
                <span className={styles.bad}>{formErrorText(error, language)}</span>
                <div className={styles.row}>
                  <Button size="small" onClick={() => { actions.handOut(source, id); }}>{exportLabel}</Button>
                  <Button size="small" onClick={() => { actions.removeBroken(id, id === '' ? strings.nameless : id); }}>{strings.actions.remove}</Button>
                </div>
              </Card>
            ))}
          </div>
        </section>
      )}
      <section aria-labelledby="forms-official" className={styles.part}>
        <Subtitle2 as="h3" id="forms-official" className={styles.text}>{strings.official}</Subtitle2>
        <div role="list" aria-labelledby="forms-official" className={styles.part}>
          {(forms.forms ?? []).filter((form) => officialForms.includes(form)).map((form) => <FormCard key={form.id} form={form} onRules={() => { onRules(form.id); }} />)}
        </div>
      </section>
      <FileInput inputRef={importing} label={strings.actions.import} accept=".json,application/json" onFile={(file) => { actions.take(file); }} />
      <FileInput inputRef={replacing} label={strings.actions.replace} accept=".json,application/json" onFile={(file) => { actions.take(file, replaced.current); }} />
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
});
