import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Body1, Caption1, makeStyles, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { analyseRules, type RuleAnalysis } from '../../annex/analyse/analyse';
import type { Form } from '../../annex/form/compile';
import type { Bilingual } from '../../annex/form/form';
import { useLanguage } from '../strings';
import { useFormsStrings } from '../strings/useFormsStrings';

/** A tenth of what the analysis may take by itself: a person waits, and the page stands still meanwhile. Official forms need a fifth of it. */
const NUMBERS = 2e7;

/** What a form's rules amount to, taken together. */
export function Analysis({ form, folded }: { form: Form; folded: boolean }) {
  const styles = useStyles();
  const { analysis: strings } = useFormsStrings();
  return (
    <Accordion collapsible {...(folded ? {} : { defaultOpenItems: ['analysis'] })} className={styles.root}>
      <AccordionItem value="analysis">
        <AccordionHeader as="h3" size="small">{strings.title}</AccordionHeader>
        <AccordionPanel><Found form={form} /></AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

const kinds = ['contradictions', 'forced', 'neverApplicable', 'redundant', 'uncovered'] as const;

function Found({ form }: { form: Form }) {
  const styles = useStyles();
  const { analysis: strings } = useFormsStrings();
  const language = useLanguage();
  const [found, setFound] = useState<RuleAnalysis>();
  useEffect(() => {
    // First the page, then the work.
    const timer = setTimeout(() => { setFound(analyseRules(form, { numbers: NUMBERS })); });
    return () => { clearTimeout(timer); };
  }, [form]);
  if (found === undefined) return <Spinner size="tiny" label={strings.working} />;
  const any = kinds.some((kind) => kind !== 'uncovered' && found[kind].length > 0);
  return (
    <div className={styles.found}>
      {!found.complete && <Body1>{strings.incomplete}</Body1>}
      {found.complete && !any && <Body1>{strings.fine}</Body1>}
      {kinds.map((kind) => {
        const list: readonly { readonly sentence: Bilingual }[] = found[kind];
        return list.length > 0 && (
          <section key={kind} aria-labelledby={`analysis-${kind}`}>
            <Subtitle2 as="h4" id={`analysis-${kind}`} className={styles.title}>{strings[kind]} {list.length}</Subtitle2>
            <Caption1 block className={styles.quiet}>{strings[`${kind}Hint`]}</Caption1>
            <ul className={styles.list}>{list.map(({ sentence }, at) => <li key={at}>{inWords(form, sentence[language], language)}</li>)}</ul>
          </section>
        );
      })}
    </div>
  );
}

/** A sentence with the rules' own words in place of their ids; longer ids first, as some begin with others. */
function inWords(form: Form, sentence: string, language: 'zh' | 'en'): string {
  const rules = [...form.rules].sort((a, b) => b.id.length - a.id.length);
  return rules.reduce((text, { id, text: words }) => text.split(id).join(`“${words[language]}”`), sentence);
}

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  found: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, paddingBlock: tokens.spacingVerticalS },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});
