import { Body1, Body1Strong, Button, Caption1, Card, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular, Lightbulb16Regular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { Finding } from '../annex/check/check';
import { cellsOf, explain, indicatorName } from '../annex/check/message';
import { a1, type Address } from '../annex/sheet/grid';
import type { Sheet } from '../annex/sheet/sheet';
import { Hint } from './Hint';
import { useLanguage, useStrings } from './strings';

/** Cells shown before the rest is folded away. */
const SHOWN = 6;

interface FindingCardProps {
  readonly finding: Finding;
  readonly sheet: Sheet;
  readonly onGoTo: (at: Address) => void;
  /** The text that uses the finding's figures, asked for when it is wanted; absent where there is no text. */
  readonly affected?: (indicators: readonly string[]) => ReactNode;
  /** The same to be glanced at, before it is asked for. */
  readonly hint?: (indicators: readonly string[]) => ReactNode;
  /** The id of the element with the corrections suggested for it. */
  readonly suggestions?: string | undefined;
  /** What else belongs to the finding. */
  readonly children?: ReactNode;
}

/** One finding: the rule, what stands against what is expected, the cells to jump to, what to do and why. */
export function FindingCard({ finding, sheet, onGoTo, affected, hint, suggestions, children }: FindingCardProps) {
  const styles = useStyles();
  const strings = useStrings();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const [why, setWhy] = useState(false);
  const [text, setText] = useState(false);
  const { title, detail, advice, reason } = explain(finding, sheet, language);
  const cells = cellsOf(finding, sheet);
  const names = finding.indicators.filter((id) => sheet.cells[sheet.form.indexOf.get(id) ?? -1] !== undefined);
  const shown = all ? cells : cells.slice(0, SHOWN);
  return (
    <li>
      <Card size="small" className={mergeClasses(styles.card, styles[finding.severity])}>
        <Body1Strong block as="h4" className={styles.text}>{title}</Body1Strong>
        <Body1 block as="p" className={styles.text}>{[detail, advice].filter((each) => each !== '').join(language === 'zh' ? '' : ' ')}</Body1>
        {cells.length > 0 && (
          <ul className={styles.cells} aria-label={strings.check.cells}>
            {shown.map((cell, index) => {
              const name = indicatorName(sheet.form, names[index] ?? '');
              const at = a1(cell.row, cell.column);
              return (
                <li key={at} className={styles.cell}>
                  <Hint content={() => hint?.(names.slice(index, index + 1))} off={hint === undefined}>
                    <Link as="button" inline onClick={() => { onGoTo(cell); }} aria-label={`${strings.check.goTo(at)} ${name}`}>{at}</Link>
                  </Hint>
                  <Caption1 className={styles.name} title={name}>{name}</Caption1>
                  <Caption1 className={styles.value}>{rawOf(sheet, names[index])}</Caption1>
                </li>
              );
            })}
            {cells.length > shown.length && (
              <li><Link as="button" inline onClick={() => { setAll(true); }}>{strings.check.more(cells.length - shown.length)}</Link></li>
            )}
          </ul>
        )}
        <div className={styles.more}>
          <Button appearance="transparent" size="small" className={styles.why} icon={why ? <ChevronDown16Regular /> : <ChevronRight16Regular />} aria-expanded={why} onClick={() => { setWhy(!why); }}>{strings.check.why}</Button>
          {affected !== undefined && finding.indicators.length > 0 && (
            <Hint content={() => hint?.(finding.indicators)} off={text}>
              <Button appearance="transparent" size="small" className={styles.why} icon={text ? <ChevronDown16Regular /> : <ChevronRight16Regular />} aria-expanded={text} onClick={() => { setText(!text); }}>{strings.affected.action}</Button>
            </Hint>
          )}
          {suggestions !== undefined && <Button appearance="transparent" size="small" className={styles.why} icon={<Lightbulb16Regular />} onClick={() => { document.getElementById(suggestions)?.focus(); }}>{strings.suggest.go}</Button>}
        </div>
        {why && <Caption1 block as="p" className={styles.text}>{reason}</Caption1>}
        {text && affected?.(finding.indicators)}
        {children}
      </Card>
    </li>
  );
}

function rawOf(sheet: Sheet, id: string | undefined): string {
  const figure = sheet.figures[sheet.form.indexOf.get(id ?? '') ?? -1];
  if (figure === undefined) return '';
  return figure.state === 'number' ? String(figure.value) : figure.raw.trim();
}

const useStyles = makeStyles({
  card: { rowGap: tokens.spacingVerticalXS, borderInlineStartWidth: '3px', borderInlineStartStyle: 'solid' },
  error: { borderInlineStartColor: tokens.colorStatusDangerBorderActive },
  warning: { borderInlineStartColor: tokens.colorStatusWarningBorderActive },
  info: { borderInlineStartColor: tokens.colorNeutralStroke1 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  more: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  why: { minWidth: 'auto', paddingInlineStart: 0 },
  cells: { listStyleType: 'none', margin: 0, padding: 0 },
  cell: { display: 'grid', gridTemplateColumns: '3.5em 1fr auto', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
  value: { fontVariantNumeric: 'tabular-nums', textAlign: 'end' },
});
