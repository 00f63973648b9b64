import { Body1, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { lastYearValues } from '../../annex/check/check';
import type { Evidence } from '../../annex/check/evidence';
import { indicatorName, number } from '../../annex/check/message';
import { natural } from '../../annex/check/program';
import type { Change } from '../../annex/check/suggest';
import { changeSentence } from '../../annex/check/suggest-text';
import { a1, type Address } from '../../annex/sheet/grid';
import type { Sheet } from '../../annex/sheet/sheet';
import { useLanguage, useStrings } from '../strings';
import { hindranceOf } from './writing';

export interface Grounds {
  readonly sheet: Sheet;
  readonly lastYear: Sheet | undefined;
  readonly evidence: Evidence;
  readonly onGoTo: (at: Address) => void;
}

/** A figure to change: its cell, what stands there and what it would need, and what speaks for or against it. */
export function ChangeLine({ change, sheet, lastYear, evidence, onGoTo }: Grounds & { change: Change }) {
  const styles = useStyles();
  const language = useLanguage();
  const { check, suggest: strings } = useStrings();
  const index = sheet.form.indexOf.get(change.indicator) ?? -1;
  const cell = sheet.cells[index];
  const past = lastYear === undefined ? NaN : natural(lastYearValues(sheet.form, lastYear)[index] ?? NaN);
  const hindrance = hindranceOf(change, sheet);
  const at = cell === undefined ? '' : a1(cell.row, cell.column);
  return (
    <div className={styles.root}>
      <Body1 block as="p" className={styles.text}>
        {cell !== undefined && <><Link as="button" inline onClick={() => { onGoTo(cell); }} aria-label={`${check.goTo(at)} ${indicatorName(sheet.form, change.indicator)}`}>{at}</Link>{' '}</>}
        {changeSentence(change, sheet.form, language)}
      </Body1>
      {(evidence.get(change.indicator) ?? []).map(({ said, clause }, each) => <Caption1 key={each} block as="p" className={styles.ground}>{strings.said(said, clause)}</Caption1>)}
      {!Number.isNaN(past) && <Caption1 block as="p" className={styles.ground}>{strings.lastYear(number(past))}</Caption1>}
      {hindrance !== undefined && <Caption1 block as="p" className={styles.ground}>{strings[hindrance]}</Caption1>}
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  text: { margin: 0, overflowWrap: 'anywhere' },
  ground: { margin: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});
