import { useState } from 'react';
import { baseOf } from '../../annex/form/load';
import type { Message } from '../MessageLine';
import { namePart, saveDocument } from '../save';
import { useLanguage } from '../strings';
import { useFormsStrings } from '../strings/useFormsStrings';
import type { Question } from './Confirm';
import { FileProblem, formText, problemText } from './form-file';
import { formName } from './form-name';
import { idOf, ownForm } from './own-forms';
import type { Forms, KeptForm } from './useForms';

export interface FormActions {
  /** What became of the last action. */
  readonly message: Message | undefined;
  readonly say: (message: Message | undefined) => void;
  /** What is to be confirmed first. */
  readonly question: Question | undefined;
  readonly ask: (question: Question | undefined) => void;
  /** The text of a form file to be copied by hand. */
  readonly copying: string | undefined;
  readonly copy: (source: string | undefined) => void;
  /** Takes a form file; in place of `wanted`, if that is given. */
  readonly take: (file: File, wanted?: KeptForm) => void;
  /** Keeps a form made here, and says `done`. Whether it was kept. */
  readonly keep: (source: string, name: string, done: string) => Promise<boolean>;
  readonly remove: (form: KeptForm) => void;
  readonly removeBroken: (id: string, name: string) => void;
  readonly handOut: (source: string, name: string) => void;
}

/** What can be done with own forms: nothing is replaced or removed without asking, and what became of it is said. */
export function useFormActions(forms: Forms, savesFiles: boolean): FormActions {
  const strings = useFormsStrings();
  const language = useLanguage();
  const [message, say] = useState<Message>();
  const [question, ask] = useState<Question>();
  const [copying, copy] = useState<string>();

  const attempt = async (action: () => Promise<string | undefined>, refused: (problem: string) => string): Promise<boolean> => {
    say(undefined);
    try {
      const done = await action();
      if (done !== undefined) say({ intent: 'success', text: done });
      return true;
    } catch (error) {
      say({ intent: 'error', text: refused(problemText(error, language, strings)) });
      return false;
    }
  };
  const keep = (source: string, name: string, done: string): Promise<boolean> =>
    attempt(async () => {
      await forms.keep(source, name);
      return done;
    }, strings.notKept);
  const taken = async (source: string, file: string, done: (form: string) => string): Promise<string> => done(formName((await forms.keep(source, file)).form, language));
  const take = (file: File, wanted?: KeptForm): void => {
    void attempt(async () => {
      const source = await formText(file, strings);
      const id = idOf(source);
      if (wanted !== undefined) {
        if (id !== '' && id !== wanted.form.id) throw new FileProblem(strings.otherId(file.name, id, wanted.form.id));
        return taken(source, file.name, strings.replaced);
      }
      const before = [...forms.own.map(({ form }) => ({ id: form.id, name: formName(form, language) })), ...forms.broken.map((broken) => ({ id: broken.id, name: broken.id }))].find((each) => each.id === id && id !== '');
      if (before === undefined) return taken(source, file.name, strings.imported);
      // A file with a mistake is refused before anybody is asked.
      ownForm(source, file.name, [...forms.own, ...forms.broken].map((each) => each.source));
      ask({ title: strings.confirm.replace(before.name), text: strings.confirm.replaceLead(file.name), action: strings.confirm.doReplace, onYes: () => { void attempt(() => taken(source, file.name, strings.replaced), strings.notImported); } });
      return undefined;
    }, strings.notImported);
  };
  const forget = (id: string, name: string): void => {
    forms.forget(id);
    say({ intent: 'success', text: strings.removed(name) });
  };
  const remove = ({ form }: KeptForm): void => {
    const name = formName(form, language);
    const inPlace = form.data.base === form.id;
    const dependants = inPlace ? [] : forms.own.filter((each) => baseOf(each.source) === form.id).map((each) => formName(each.form, language));
    const text = [inPlace ? strings.confirm.restoreLead : strings.confirm.removeLead, ...(dependants.length === 0 ? [] : [strings.confirm.dependants(dependants)])].join(language === 'zh' ? '' : ' ');
    ask({ title: strings.confirm.remove(name), text, action: strings.actions.remove, onYes: () => { forget(form.id, name); } });
  };
  const removeBroken = (id: string, name: string): void => {
    ask({ title: strings.confirm.remove(name), text: strings.confirm.removeLead, action: strings.actions.remove, onYes: () => { forget(id, name); } });
  };
  const handOut = (source: string, name: string): void => {
    if (!savesFiles) {
      copy(source);
      return;
    }
    const file = strings.file(namePart(name));
    saveDocument(source, file, 'json');
    say({ intent: 'success', text: strings.exported(file) });
  };
  return { message, say, question, ask, copying, copy, take, keep, remove, removeBroken, handOut };
}
