import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { Sheet } from '../../annex/sheet/sheet';
import { useStrings } from '../strings';

const ChartsPanel = lazy(() => import('../ChartsPanel'));

/** The report's charts, folded away until they are wanted. */
export default function ChartsSection({ sheet, lastYear }: { sheet: Sheet; lastYear: Sheet | undefined }) {
  const styles = useStyles();
  const { text: strings, busy } = useStrings();
  return (
    <Accordion collapsible className={styles.root}>
      <AccordionItem value="charts">
        <AccordionHeader as="h3" size="small">{strings.drawn}</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Suspense fallback={<Spinner size="tiny" label={busy.working} />}><ChartsPanel sheet={sheet} lastYear={lastYear} /></Suspense>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

const useStyles = makeStyles({
  root: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { marginInline: tokens.spacingHorizontalM },
});
