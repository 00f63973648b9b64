import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Badge, Body1, Body1Strong, Link, makeStyles, tokens } from '@fluentui/react-components';
import { Info16Regular, Warning16Filled } from '@fluentui/react-icons';
import type { StructureRemark } from '../../narrative/structure';
import { remarkText } from '../../narrative/structure/message';
import { GrowingList } from '../GrowingList';
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
          <span className={styles.title}>{strings.structure} <Badge size="small" appearance="tint" color={remarks.some(({ severity }) => severity === 'warning') ? 'warning' : 'informative'}>{remarks.length}</Badge></span>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <GrowingList items={remarks} className={styles.list}>
            {(remark, index) => {
              const { title, detail, advice } = remarkText(remark, language);
              const { at, found } = remark;
              return (
                <li key={index} className={styles.item}>
                  {remark.severity === 'warning' ? <Warning16Filled className={styles.warning} aria-label={strings.toPutRight} /> : <Info16Regular className={styles.note} aria-label={strings.toLookAt} />}
                  <div>
                    <Body1Strong block className={styles.text}>{title}</Body1Strong>
                    <Body1 className={styles.text}>{[detail, advice].filter((each) => each !== '').join(language === 'zh' ? '' : ' ')}</Body1> {found !== '' && <Link as="button" inline onClick={() => { onShow(at.start); }}>{strings.inText}</Link>}
                  </div>
                </li>
              );
            }}
          </GrowingList>
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
  item: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: tokens.spacingHorizontalS },
  warning: { color: tokens.colorStatusWarningForeground1, marginBlockStart: '2px' },
  note: { color: tokens.colorNeutralForeground3, marginBlockStart: '2px' },
  text: { overflowWrap: 'anywhere' },
});
