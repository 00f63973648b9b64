import { Caption1, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useMemo } from 'react';
import type { Row } from '../../review/rows';
import { baseName } from '../../review/source';
import { unitKey } from '../../review/unit-name';
import { Notice } from '../Notice';
import { useLanguage, useStrings } from '../strings';
import { rowName } from './row-name';
import { type RuleCount, ruleCounts, worstOf } from './rule-counts';
import { useDrawn } from './useDrawn';

/** Units side by side at most: more are no overview, and slow to draw. */
const MOST_UNITS = 100;
const LONGEST_NAME = 8;
/** Rules drawn in one frame. */
const STEP = 6;

/** Rules down, units across: how often each unit breaks each rule. */
export const HeatMap = memo(function HeatMap({ rows, onOpen }: { rows: readonly Row[]; onOpen: (id: string) => void }) {
  const styles = useStyles();
  const words = useStrings();
  const { review: { rules: strings } } = words;
  const concerned = useMemo(() => rows.filter(({ byRule }) => byRule.size > 0), [rows]);
  const units = useMemo(() => concerned.slice(0, MOST_UNITS), [concerned]);
  const rules = useMemo(() => ruleCounts(rows), [rows]);
  const drawn = useDrawn(rules.length, STEP);
  if (rules.length === 0) return <Notice kind="good" title={strings.none} />;
  return (
    <div className={styles.root}>
      <Caption1 block as="p" className={styles.lead}>{strings.lead}{concerned.length > units.length ? ` ${strings.shown(units.length, concerned.length)}` : ''}</Caption1>
      {/* A region that scrolls must be reached by the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={strings.label}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.rule}>{strings.rule}</th>
              <th scope="col" className={styles.count}>{strings.units}</th>
              {units.map((row) => <th key={row.id} scope="col" className={styles.unit} title={rowName(row, words)}><Link as="button" className={styles.name} onClick={() => { onOpen(row.id); }}>{shortName(row)}</Link></th>)}
            </tr>
          </thead>
          <tbody>
            {rules.slice(0, drawn).map((rule) => <RuleRow key={rule.rule} counted={rule} units={units} />)}
          </tbody>
        </table>
      </div>
    </div>
  );
});

const RuleRow = memo(function RuleRow({ counted: { rule, form, units: count }, units }: { counted: RuleCount; units: readonly Row[] }) {
  const styles = useStyles();
  const words = useStrings();
  const { review: { rules: strings, unit } } = words;
  const language = useLanguage();
  const text = form?.rules.find(({ id }) => id === rule)?.text[language] ?? strings.own[rule] ?? '';
  return (
    <tr>
      <th scope="row" className={styles.rule} title={text}>{rule}<Caption1 block className={styles.text}>{text}</Caption1></th>
      <td className={styles.count}>{count}</td>
      {units.map((row) => {
        const worst = worstOf(row.byRule.get(rule));
        if (worst === undefined) return <td key={row.id} className={styles.cell} />;
        const strong = worst.count >= 4 ? 'strong' : worst.count > 1 ? 'medium' : 'light';
        return <td key={row.id} className={mergeClasses(styles.cell, styles[`${worst.severity}-${strong}`])} title={strings.cell(rowName(row, words), worst.count, unit.marks[worst.severity])}>{worst.count}</td>;
      })}
    </tr>
  );
});

function shortName({ unit, file }: Row): string {
  const key = unitKey(unit);
  const name = Array.from(key === '' ? baseName(file) : key);
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).join('')}…` : name.join('');
}

const border = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minHeight: 0 },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  scroll: { overflow: 'auto', minHeight: 0, maxHeight: '70vh' },
  table: { borderCollapse: 'separate', borderSpacing: 0, fontSize: tokens.fontSizeBase200 },
  rule: { position: 'sticky', insetInlineStart: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, textAlign: 'start', verticalAlign: 'bottom', padding: '2px 4px', borderBottom: border, minWidth: '110px', maxWidth: '260px', fontWeight: tokens.fontWeightRegular },
  text: { color: tokens.colorNeutralForeground3, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', '@media (max-width: 720px)': { display: 'none' } },
  count: { textAlign: 'end', padding: '2px 6px', borderBottom: border, verticalAlign: 'bottom', fontVariantNumeric: 'tabular-nums' },
  unit: { padding: 0, verticalAlign: 'bottom', borderBottom: border },
  name: { writingMode: 'vertical-rl', whiteSpace: 'nowrap', padding: '4px 2px', minWidth: '24px' },
  cell: { minWidth: '22px', height: '22px', textAlign: 'center', border: `1px solid ${tokens.colorNeutralBackground1}`, fontVariantNumeric: 'tabular-nums' },
  'error-light': { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  'error-medium': { backgroundColor: tokens.colorStatusDangerBackground2, color: tokens.colorNeutralForeground1 },
  'error-strong': { backgroundColor: tokens.colorStatusDangerBackground3, color: tokens.colorNeutralForegroundOnBrand },
  'warning-light': { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
  'warning-medium': { backgroundColor: tokens.colorStatusWarningBackground2, color: tokens.colorNeutralForeground1 },
  'warning-strong': { backgroundColor: tokens.colorStatusWarningBackground3, color: tokens.colorNeutralForeground1Static },
  'info-light': { backgroundColor: tokens.colorNeutralBackground3 },
  'info-medium': { backgroundColor: tokens.colorNeutralBackground4 },
  'info-strong': { backgroundColor: tokens.colorNeutralBackground6 },
});
