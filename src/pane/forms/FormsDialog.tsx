import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, makeStyles, mergeClasses, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { Dismiss24Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Workbook } from '../../workbook/port';
import { MessageLine } from '../MessageLine';
import { useLanguage } from '../strings';
import { useFormsStrings } from '../strings/useFormsStrings';
import { Confirm } from './Confirm';
import { Editing } from './Editing';
import { FormList } from './FormList';
import { formName } from './form-name';
import { RulesView } from './RulesView';
import { SourceText } from './SourceText';
import { useFormActions } from './useFormActions';
import type { Forms } from './useForms';

export interface FormsDialogProps {
  readonly workbook: Workbook | undefined;
  readonly forms: Forms;
  /** Whether files can be handed to the browser. */
  readonly savesFiles: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The forms that sheets are recognised by: listed, taken in, handed out, and their rules. */
export default function FormsDialog({ workbook, forms, savesFiles, open, onClose }: FormsDialogProps) {
  const styles = useStyles();
  const strings = useFormsStrings();
  const language = useLanguage();
  const [shown, setShown] = useState<string>();
  const [editing, setEditing] = useState<{ readonly start?: string }>();
  const actions = useFormActions(forms, savesFiles);
  const form = forms.forms?.find(({ id }) => id === shown);
  const goTo = (id: string | undefined): void => {
    actions.say(undefined);
    setShown(id);
  };
  const edit = (start?: string): void => {
    actions.say(undefined);
    setEditing(start === undefined ? {} : { start });
  };
  return (
    <Dialog open={open} onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle action={<DialogTrigger action="close"><Button appearance="subtle" icon={<Dismiss24Regular />} aria-label={strings.copy.close} /></DialogTrigger>}>
            {form === undefined ? strings.title : formName(form, language)}
          </DialogTitle>
          <DialogContent>
            <div className={mergeClasses(styles.messages, (forms.failed || actions.message !== undefined) && styles.apart)}>
              {forms.failed && <MessageBar intent="error" layout="multiline"><MessageBarBody>{strings.failed}</MessageBarBody></MessageBar>}
              {actions.message !== undefined && <MessageLine message={actions.message} onDismiss={() => { actions.say(undefined); }} />}
            </div>
            {forms.forms === undefined && <Spinner label={strings.loading} />}
            {editing !== undefined && <Editing workbook={workbook} forms={forms} start={editing.start} savesFiles={savesFiles} onClose={() => { setEditing(undefined); }} />}
            {editing === undefined && (form === undefined
              ? forms.forms !== undefined && <FormList forms={forms} actions={actions} hasWorkbook={workbook !== undefined} savesFiles={savesFiles} onRules={goTo} onEdit={edit} />
              : <RulesView key={form.id} form={form} kept={forms.own.find((each) => each.form.id === form.id)} actions={actions} onForget={forms.forget} onBack={() => { goTo(undefined); }} />)}
          </DialogContent>
        </DialogBody>
        {actions.question !== undefined && <Confirm question={actions.question} onClose={() => { actions.ask(undefined); }} />}
        {actions.copying !== undefined && <SourceText source={actions.copying} onClose={() => { actions.copy(undefined); }} />}
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  surface: { width: '760px', maxWidth: '100vw', '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM } },
  body: { height: '84vh' },
  messages: { position: 'sticky', top: 0, zIndex: 1, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  apart: { marginBottom: tokens.spacingVerticalM },
});
