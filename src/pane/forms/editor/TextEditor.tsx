import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { FormError, formErrorText } from '../../../annex/form/errors';
import { useLanguage } from '../../strings';
import { idOf, MAX_SOURCE, ownForm } from '../own-forms';
import { type Editing, EditingProvider } from './context';
import type { EditorProps } from './DraftEditor';
import { Footer } from './Footer';
import { Outcome } from './Outcome';
import { statusText } from './status';
import { useKeeping } from './useKeeping';
import { type Build, useAnalysis, useTried } from './useTried';
import { useWords } from './useWords';

/** Edits a form file as text: one that extends another form has no tables of its own. */
export function TextEditor({ start, own, grid, goTo, savesFiles, onKeep, onClose, onTouched }: EditorProps & { readonly start: string }) {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const [source, setSource] = useState(start);
  const build = useCallback<Build<FormError>>(() => made(source, own, words.text), [source, own, words.text]);
  const { waiting, problem, tried } = useTried(build, grid);
  const analysis = useAnalysis(tried?.form);
  const keeping = useKeeping(onKeep);
  const editing = useMemo((): Editing => ({ edit: () => undefined, goTo, problem: undefined }), [goTo]);
  const whenSound = (then: () => void): void => {
    const now = build();
    if ('form' in now) then();
    else keeping.say({ intent: 'error', text: words.notKept(formErrorText(now.problem, language)) });
  };
  return (
    <EditingProvider value={editing}>
      <Field label={words.text} hint={words.textHint} {...(waiting ? {} : problem === undefined ? { validationState: 'success', validationMessage: words.textFine } : { validationState: 'error', validationMessage: formErrorText(problem, language) })}>
        <Textarea
          value={source}
          rows={16}
          resize="vertical"
          maxLength={MAX_SOURCE}
          textarea={{ className: styles.code, spellCheck: false, autoCapitalize: 'none' }}
          onChange={(_event, { value }) => {
            setSource(value);
            keeping.say(undefined);
            onTouched();
          }}
        />
      </Field>
      {problem === undefined && <Outcome tried={tried} analysis={analysis} sheet={grid?.name} />}
      <Footer
        status={waiting ? words.outcome.waiting : statusText(tried, grid?.name, words, language)}
        problem={problem === undefined ? undefined : formErrorText(problem, language)}
        onFix={undefined}
        keeping={keeping}
        onKeep={() => { whenSound(() => { keeping.keep(source); }); }}
        onSave={savesFiles ? () => { whenSound(() => { keeping.save(source, tried?.form.data.name ?? idOf(source)); }); } : undefined}
        onClose={onClose}
      />
    </EditingProvider>
  );
}

function made(source: string, own: readonly string[], file: string): ReturnType<Build<FormError>> {
  try {
    return { form: ownForm(source, file, own).form };
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
    return { problem: error };
  }
}

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});
