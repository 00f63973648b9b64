import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Badge, Body1, Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { TableMoveRight16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { a1, type Address } from '../annex/sheet/grid';
import type { Reading } from '../annex/sheet/reading';
import { countCertainty, groupOf, isNotable, type ReadingGroup, readingGroups } from '../annex/sheet/reading-groups';
import { readingText } from '../annex/sheet/reading-text';
import type { Form } from '../annex/form/compile';
import type { Recognition } from '../annex/sheet/recognise';
import { GrowingList } from './GrowingList';
import { Notice } from './Notice';
import { useLanguage, useStrings } from './strings';

/** Readings shown of a group at first. */
const SHOWN = 20;

interface ReadingsTabProps {
  readonly recognition: Recognition;
  readonly onGoTo: (at: Address) => void;
  /** Puts the figures on a fresh official form; absent where the sheet is one already. */
  readonly onTakeOver: (() => void) | undefined;
}

/** How sure the figures are, and everything that was not plain, by what it asks of the person. */
export default function ReadingsTab({ recognition, onGoTo, onTakeOver }: ReadingsTabProps) {
  const styles = useStyles();
  const { readings: strings, takeOver } = useStrings();
  const { sheet, certainty } = recognition;
  const readings = recognition.readings.filter(isNotable);
  const groups = readingGroups.flatMap((group) => {
    const members = readings.filter((reading) => groupOf(reading, sheet.form) === group);
    return members.length === 0 ? [] : [{ group, members }];
  });
  const [folded, setFolded] = useState<readonly ReadingGroup[]>();
  const closed = folded ?? (groups.some(({ group }) => group !== 'certain') ? ['certain'] : []);
  const toggle = (group: ReadingGroup): void => { setFolded(closed.includes(group) ? closed.filter((each) => each !== group) : [...closed, group]); };
  return (
    <div className={styles.root}>
      <Body1 block as="p" className={styles.lead}>{strings.lead(certainty.length, countCertainty(certainty, sheet.figures))}</Body1>
      {onTakeOver !== undefined && (
        <div>
          <Button size="small" icon={<TableMoveRight16Regular />} onClick={onTakeOver}>{takeOver.action}</Button>
          <Caption1 block as="p" className={styles.hint}>{takeOver.hint}</Caption1>
        </div>
      )}
      {groups.length === 0 && <Notice kind="good" title={strings.none} hint={strings.noneHint} />}
      <Accordion multiple collapsible openItems={groups.map(({ group }) => group).filter((group) => !closed.includes(group))} onToggle={(_event, data) => { toggle(data.value as ReadingGroup); }} className={styles.groups}>
        {groups.map(({ group, members }) => (
          <AccordionItem key={group} value={group}>
            <AccordionHeader as="h3" size="small">
              <span className={styles.title}>{strings.groups[group]} <Badge size="small" appearance="tint" color={colours[group]}>{members.length}</Badge></span>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <Caption1 block as="p" className={styles.hint}>{strings.hints[group]}</Caption1>
              <ReadingList form={sheet.form} readings={members} onGoTo={onGoTo} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </div>
  );
}

const colours = { unread: 'danger', confirm: 'warning', 'left-out': 'informative', certain: 'subtle' } as const satisfies Record<ReadingGroup, string>;

function ReadingList({ form, readings, onGoTo }: { form: Form; readings: readonly Reading[]; onGoTo: (at: Address) => void }) {
  const styles = useStyles();
  const strings = useStrings();
  const language = useLanguage();
  return (
    <GrowingList items={readings} first={SHOWN} className={styles.list}>
      {(reading, index) => {
        const at = placeOf(reading);
        const text = readingText(reading, form, language);
        return (
          <li key={index} className={styles.item}>
            {at === undefined ? <span /> : <Link as="button" inline onClick={() => { onGoTo(at); }} aria-label={strings.check.goTo(a1(at.row, at.column))}>{a1(at.row, at.column)}</Link>}
            <Body1 className={styles.text}>{text}</Body1>
          </li>
        );
      }}
    </GrowingList>
  );
}

const placeOf = (reading: Reading): Address | undefined => ('at' in reading ? reading.at : reading.kind === 'several-columns' ? reading.columns[0]?.at : undefined);

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  lead: { margin: 0 },
  hint: { margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground3 },
  groups: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  title: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold },
  panel: { marginInline: tokens.spacingHorizontalM, marginBlockEnd: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  item: { display: 'grid', gridTemplateColumns: '3.5em 1fr', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  text: { overflowWrap: 'anywhere', minWidth: 0 },
});
