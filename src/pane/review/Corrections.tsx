import { Body1, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { suggest } from '../../annex/check/suggest';
import { suggestionText } from '../../annex/check/suggest-text';
import type { Sheet } from '../../annex/sheet/sheet';
import { useLanguage, useStrings } from '../strings';

/** How long the corrections of a sheet may take to find, in milliseconds. */
const AT_MOST = 60;
/** Corrections shown of one group of errors. */
const SHOWN = 3;

/** The smallest corrections that settle a sheet's errors. */
export function Corrections({ sheet, lastYear }: { sheet: Sheet; lastYear: Sheet | undefined }) {
  const styles = useStyles();
  const { review: { unit: strings } } = useStrings();
  const language = useLanguage();
  const found = suggest(sheet, { ...(lastYear === undefined ? {} : { lastYear }), limits: { milliseconds: AT_MOST } });
  if (found.state === 'localised' && found.groups.length === 0) return null;
  return (
    <section className={styles.root} aria-labelledby="review-corrections">
      <Subtitle2 as="h3" id="review-corrections" className={styles.flat}>{strings.corrections}</Subtitle2>
      {found.state === 'inconsistent'
        ? <Body1 block as="p" className={styles.flat}>{strings.noCorrections}</Body1>
        : (
          <>
            <ul className={styles.list}>
              {found.groups.map(({ corrections }, group) => (
                <li key={group}>
                  {corrections.length > 1 && <Caption1 block>{strings.oneOf}</Caption1>}
                  {corrections.slice(0, SHOWN).map((correction, index) => <Body1 block key={index} className={styles.text}>{suggestionText(correction, sheet, language)}</Body1>)}
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
