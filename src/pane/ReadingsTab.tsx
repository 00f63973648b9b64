import { Body1, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Form } from '../annex/form/compile';
import { a1, type Address } from '../annex/sheet/grid';
import { readingText } from '../annex/sheet/reading-text';
import type { Reading } from '../annex/sheet/reading';
import { Notice } from './Notice';
import { useLanguage, useStrings } from './strings';

/** Every figure that was not a plain number: what stands there and what was made of it. */
export default function ReadingsTab({ form, readings, onGoTo }: { form: Form; readings: readonly Reading[]; onGoTo: (at: Address) => void }) {
  const styles = useStyles();
  const strings = useStrings();
  const language = useLanguage();
  if (readings.length === 0) return <Notice kind="good" title={strings.readings.none} hint={strings.readings.noneHint} />;
  return (
    <>
      <Body1 block as="p" className={styles.lead}>{strings.readings.lead(readings.length)}</Body1>
      <ul className={styles.list}>
        {readings.map((reading, index) => (
          <li key={index} className={styles.item}>
            {'at' in reading && <Link as="button" inline onClick={() => { onGoTo(reading.at); }} aria-label={strings.check.goTo(a1(reading.at.row, reading.at.column))}>{a1(reading.at.row, reading.at.column)}</Link>}
            <Caption1>{readingText(reading, form, language)}</Caption1>
          </li>
        ))}
      </ul>
    </>
  );
}

const useStyles = makeStyles({
  lead: { margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  item: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
});
