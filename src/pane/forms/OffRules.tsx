import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { OffRule } from '../../annex/form/compile';
import { useLanguage } from '../strings';
import { useFormsStrings } from '../strings/useFormsStrings';

/** What a result says of the rules that were turned off: how many, and unfolded which and why. */
export default function OffRules({ off }: { off: readonly OffRule[] }) {
  const styles = useStyles();
  const { page, result: strings } = useFormsStrings();
  const language = useLanguage();
  return (
    <Accordion collapsible>
      <AccordionItem value="off">
        <AccordionHeader as="h3" size="small">{strings.title(off.length)}</AccordionHeader>
        <AccordionPanel>
          <Caption1 block className={styles.quiet}>{strings.lead}</Caption1>
          <ul className={styles.list}>
            {off.map(({ rule, reason, by, date }) => (
              <li key={rule.id}>
                {rule.text[language]}
                <Caption1 block className={styles.quiet}>{strings.why(reason, page.who(by, date))}</Caption1>
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});
