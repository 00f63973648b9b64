import { Body1, Caption1, Link, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { indicatorName } from '../../annex/check/message';
import type { Suggestions } from '../../annex/check/suggest';
import { a1, type Address } from '../../annex/sheet/grid';
import type { Sheet } from '../../annex/sheet/sheet';
import { useLanguage, useStrings } from '../strings';
import { clashText } from './clash-text';

type Inconsistent = Extract<Suggestions, { state: 'inconsistent' }>;

/** Rules listed, and cells of each. */
const RULES = 20;
const CELLS = 12;

/** Why nothing can be suggested, and the rules that clash with their cells. */
export function Clashes({ found: { reason, clash }, sheet, onGoTo }: { found: Inconsistent; sheet: Sheet; onGoTo: (at: Address) => void }) {
  const styles = useStyles();
  const language = useLanguage();
  const { check, suggest: strings } = useStrings();
  return (
    <>
      <MessageBar intent="warning" layout="multiline"><MessageBarBody>{strings.inconsistent[reason]}</MessageBarBody></MessageBar>
      {clash.length > 0 && <Body1 block as="p" className={styles.text}>{strings.clash}</Body1>}
      <ul className={styles.list}>
        {clash.slice(0, RULES).map((each, index) => (
          <li key={index} className={styles.text}>
            {clashText(each, sheet.form, language)}{' '}
            {each.indicators.slice(0, CELLS).map((id) => {
              const cell = sheet.cells[sheet.form.indexOf.get(id) ?? -1];
              if (cell === undefined) return null;
              const at = a1(cell.row, cell.column);
              return <span key={id}><Link as="button" inline aria-label={`${check.goTo(at)} ${indicatorName(sheet.form, id)}`} onClick={() => { onGoTo(cell); }}>{at}</Link> </span>;
            })}
          </li>
        ))}
      </ul>
      {clash.length > RULES && <Caption1>{strings.more(clash.length - RULES)}</Caption1>}
    </>
  );
}

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});
