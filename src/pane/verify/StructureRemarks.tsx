import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Badge, Body1, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { StructureRemark } from '../../narrative/structure';
import { useLanguage, useStrings } from '../strings';

/** What is amiss with the report as a report: sections, numbering, years. Each leads to its place in the text. */
export function StructureRemarks({ remarks, onShow }: { remarks: readonly StructureRemark[]; onShow: (at: number) => void }) {
  const styles = useStyles();
  const { verify: strings } = useStrings();
  const language = useLanguage();
  return (
    <Accordion collapsible className={styles.root}>
      <AccordionItem value="structure">
        <AccordionHeader as="h3" size="small">
          <span className={styles.title}>{strings.structure} <Badge size="small" appearance="tint" color="warning">{remarks.length}</Badge></span>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <ul className={styles.list}>
            {remarks.map((remark, index) => {
              const { span } = remark;
              return (
                <li key={index}>
                  <Body1 className={styles.text}>{remark.reason[language]}</Body1> {span !== undefined && <Link as="button" inline onClick={() => { onShow(span.start); }}>{strings.inText}</Link>}
                </li>
              );
            })}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

const useStyles = makeStyles({
  root: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  title: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold },
  panel: { marginInline: tokens.spacingHorizontalM, marginBlockEnd: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  text: { overflowWrap: 'anywhere' },
});
