import { Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { suggestionText } from '../../annex/check/suggest-text';
import type { Address } from '../../annex/sheet/grid';
import { certainCorrection, suggestionsFor } from '../../review/corrections';
import type { JudgedEntry } from '../../review/rows';
import { useLanguage, useStrings } from '../strings';
import { Clashes } from '../suggest/Clashes';

/** Corrections shown of one group of errors. */
const SHOWN = 3;

/** The smallest corrections that settle a sheet's errors; which rules clash where none can be told. */
export function Corrections({ judged, onGoTo }: { judged: JudgedEntry; onGoTo: (at: Address) => void }) {
  const styles = useStyles();
  const { review: { unit: strings } } = useStrings();
  const language = useLanguage();
  const { recognition: { sheet, certainty }, result, lastYear } = judged;
  const found = useMemo(() => suggestionsFor(sheet, result, lastYear === undefined ? {} : { lastYear }), [sheet, result, lastYear]);
  if (found === undefined || (found.state === 'localised' && found.groups.length === 0)) return null;
  return (
    <section className={styles.root} aria-labelledby="review-corrections">
      <Subtitle2 as="h3" id="review-corrections" className={styles.flat}>{strings.corrections}</Subtitle2>
      {found.state === 'inconsistent'
        ? <Clashes found={found} sheet={sheet} onGoTo={onGoTo} />
        : (
          <>
            <ul className={styles.list}>
              {found.groups.map((group, index) => (
                <li key={index}>
                  {group.corrections.length > 1 && <Caption1 block>{strings.oneOf}</Caption1>}
                  {certainCorrection(group, sheet.form, certainty) !== undefined && <Caption1 block>{strings.certain}</Caption1>}
                  {group.corrections.slice(0, SHOWN).map((correction, at) => <Body1 block key={at} className={styles.text}>{suggestionText(correction, sheet, language)}</Body1>)}
                </li>
              ))}
            </ul>
            <Caption1 block as="p" className={styles.hint}>{strings.correctionsHint}</Caption1>
          </>
        )}
    </section>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  flat: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  text: { overflowWrap: 'anywhere' },
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
});
