import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useLanguage } from '../../strings';
import { useEditing } from './context';
import { type Draft, setHead } from './draft';
import { Doubts } from './Doubts';
import { elementOf, type Part } from './problem';
import type { Said } from './said';
import { useWords } from './useWords';

interface HeadFieldsProps {
  readonly draft: Draft;
  readonly said: Said;
  readonly settled: boolean;
  readonly onSettled: () => void;
}

/** What a form is called and when it holds. */
export function HeadFields({ draft: { form }, said, settled, onSettled }: HeadFieldsProps) {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const { edit, problem } = useEditing();
  const check = (field: Extract<Part, { kind: 'head' }>['field']) => {
    const wrong = problem?.part?.kind === 'head' && problem.part.field === field;
    return wrong ? ({ validationState: 'error', validationMessage: problem.reason[language] } as const) : {};
  };
  const year = (value: number | undefined): string => (value === undefined || Number.isNaN(value) ? '' : String(value));
  return (
    <div className={styles.root}>
      {said.general.length > 0 && !settled && <Doubts doubts={said.general} of={words.head.doubts} onSettled={onSettled} />}
      <Field label={words.head.name} required {...check('name')}>
        <Input id={elementOf({ kind: 'head', field: 'name' })} value={form.name} maxLength={200} onChange={(_event, { value }) => { edit((draft) => setHead(draft, { name: value })); }} />
      </Field>
      <Field label={words.head.id} required hint={words.head.idHint} {...check('id')}>
        <Input id={elementOf({ kind: 'head', field: 'id' })} value={form.id} maxLength={60} input={{ spellCheck: false, autoCapitalize: 'none' }} onChange={(_event, { value }) => { edit((draft) => setHead(draft, { id: value.trim() })); }} />
      </Field>
      <Field label={words.head.document} required {...check('document')}>
        <Input id={elementOf({ kind: 'head', field: 'document' })} value={form.document} maxLength={400} onChange={(_event, { value }) => { edit((draft) => setHead(draft, { document: value })); }} />
      </Field>
      <div className={styles.years}>
        <Field label={words.head.from} required className={styles.year} {...check('years')}>
          <Input id={elementOf({ kind: 'head', field: 'years' })} type="number" className={styles.number} input={{ className: styles.number }} value={year(form.years.from)} onChange={(_event, { value }) => { edit((draft) => setHead(draft, { from: value === '' ? NaN : Number(value) })); }} />
        </Field>
        <Field label={words.head.to} className={styles.year}>
          <Input type="number" className={styles.number} input={{ className: styles.number }} value={year(form.years.to)} onChange={(_event, { value }) => { edit((draft) => setHead(draft, { to: value === '' ? null : Number(value) })); }} />
        </Field>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  years: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  year: { flex: '1 1 8em', minWidth: 0 },
  number: { minWidth: 0 },
});
