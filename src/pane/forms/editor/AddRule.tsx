import { Button, Field, Input, makeStyles, Select, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Severity } from '../../../annex/form/form';
import { useLanguage } from '../../strings';
import { useEditing } from './context';
import type { Draft } from './draft';
import { addRule, relationProblem } from './draft-rules';
import { useWords } from './useWords';

/** A rule typed as a relation, held against the form as it is typed. */
export function AddRule({ draft }: { readonly draft: Draft }) {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const { edit } = useEditing();
  const [relation, setRelation] = useState('');
  const [inWords, setInWords] = useState('');
  const [severity, setChosen] = useState<Severity>('error');
  const blank = relation.trim() === '';
  const problem = blank ? undefined : relationProblem(draft, relation.trim());
  const message = problem === undefined ? undefined : problem.at === undefined ? problem.reason[language] : words.rules.problemAt(problem.at + 1, problem.reason[language]);
  const add = (): void => {
    edit((each) => addRule(each, { relation, words: inWords, severity }));
    setRelation('');
    setInWords('');
  };
  return (
    <form className={styles.root} onSubmit={(event) => { event.preventDefault(); if (!blank && problem === undefined) add(); }}>
      <Subtitle2 as="h3" className={styles.title}>{words.rules.add}</Subtitle2>
      <Field label={words.rules.relation} hint={words.rules.relationHint} {...(message === undefined ? {} : { validationState: 'error', validationMessage: message })}>
        <Input value={relation} maxLength={2000} input={{ spellCheck: false, autoCapitalize: 'none', className: styles.code }} onChange={(_event, { value }) => { setRelation(value); }} />
      </Field>
      <Field label={words.rules.words}>
        <Input value={inWords} maxLength={200} onChange={(_event, { value }) => { setInWords(value); }} />
      </Field>
      <Field label={words.rules.severity}>
        <Select value={severity} onChange={(_event, { value }) => { setChosen(value as Severity); }}>
          {Object.entries(words.severities).map(([value, text]) => <option key={value} value={value}>{text}</option>)}
        </Select>
      </Field>
      <Button type="submit" className={styles.add} disabled={blank || problem !== undefined}>{words.rules.addAction}</Button>
    </form>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, paddingBlockStart: tokens.spacingVerticalM },
  title: { margin: 0 },
  code: { fontFamily: tokens.fontFamilyMonospace },
  add: { alignSelf: 'start' },
});
