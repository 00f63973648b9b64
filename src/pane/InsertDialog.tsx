import { Badge, Button, Caption1, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Input, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Form } from '../annex/form/compile';
import { useLanguage, useStrings } from './strings';

export interface Insertion {
  readonly form: Form;
  readonly unit?: string;
  readonly year: number;
}

interface InsertDialogProps {
  /** The forms to choose from. */
  readonly forms: readonly Form[];
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onInsert: (insertion: Insertion) => void;
}

/** Which form, for whom and for which year. Reports are written in January for the year before. */
export default function InsertDialog({ forms, open, onClose, onInsert }: InsertDialogProps) {
  const styles = useStyles();
  const strings = useStrings();
  const language = useLanguage();
  const [chosen, setChosen] = useState<string>();
  const id = chosen ?? forms[0]?.id ?? '';
  const [unit, setUnit] = useState('');
  const [year, setYear] = useState(() => String(new Date(Date.now() - 180 * 86_400_000).getFullYear()));
  const form = forms.find((each) => each.id === id);
  const validYear = /^20\d\d$/.test(year.trim());
  const submit = (): void => {
    if (form === undefined || !validYear) return;
    onInsert({ form, year: Number(year), ...(unit.trim() === '' ? {} : { unit: unit.trim() }) });
  };
  return (
    <Dialog open={open} onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface>
        <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
          <DialogBody>
            <DialogTitle>{strings.insert.title}</DialogTitle>
            <DialogContent className={styles.content}>
              <Field label={strings.insert.form}>
                <RadioGroup value={id} onChange={(_event, data) => { setChosen(data.value); }}>
                  {forms.map((each) => (
                    <Radio key={each.id} value={each.id} label={<FormLabel form={each} />} />
                  ))}
                </RadioGroup>
              </Field>
              {form !== undefined && <Caption1 block as="p" className={styles.note}>{form.data.verification[language]}</Caption1>}
              <Field label={strings.insert.unit}>
                <Input value={unit} onChange={(_event, data) => { setUnit(data.value); }} placeholder={strings.insert.unitHint} maxLength={60} />
              </Field>
              <Field label={strings.insert.year} {...(validYear ? {} : { validationMessage: strings.insert.yearError })}>
                <Input value={year} onChange={(_event, data) => { setYear(data.value); }} inputMode="numeric" maxLength={4} />
              </Field>
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement><Button>{strings.actions.cancel}</Button></DialogTrigger>
              <Button type="submit" appearance="primary" disabled={!validYear}>{strings.insert.submit}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

function FormLabel({ form }: { form: Form }) {
  const styles = useStyles();
  const strings = useStrings();
  const language = useLanguage();
  return (
    <>
      {language === 'zh' ? form.data.name : form.data.nameEn} {form.data.years.to === undefined && <Badge size="small" appearance="tint">{strings.insert.inForce}</Badge>}
      <Caption1 block className={styles.note}>{form.data.document}</Caption1>
    </>
  );
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  note: { color: tokens.colorNeutralForeground3, margin: 0 },
});
