import { Body1, Button, Caption1, Field, ProgressBar, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss12Regular, TableMoveRight16Regular } from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import type { Sheet } from '../annex/sheet/sheet';
import { useLanguage, useStrings } from './strings';
import type { Annex } from './useAnnex';

const Chooser = lazy(() => import('./Chooser'));

interface SummaryProps {
  readonly annex: Annex;
  readonly names: readonly string[];
  readonly onChoose: (name: string) => void;
  readonly onChooseColumn: (header: string) => void;
  /** Puts the figures on a fresh official form; absent where the sheet is one already. */
  readonly onTakeOver: (() => void) | undefined;
  readonly lastYear: Sheet | undefined;
  readonly onForgetLastYear: () => void;
}

/** Whose annex, which form and year, how much of it is filled in. */
export function Summary({ annex, names, onChoose, onChooseColumn, onTakeOver, lastYear, onForgetLastYear }: SummaryProps) {
  const styles = useStyles();
  const strings = useStrings();
  const language = useLanguage();
  const { sheet } = annex.recognition;
  const { columns } = annex;
  const { filled, total } = annex.result;
  const year = sheet.year === undefined ? strings.summary.noYear : strings.summary.year(sheet.year);
  const form = language === 'zh' ? sheet.form.data.name : sheet.form.data.nameEn;
  return (
    <header className={styles.root}>
      {names.length > 1 && (
        <Suspense>
          <Chooser label={strings.summary.choose} options={names} chosen={annex.name} onChoose={onChoose} />
        </Suspense>
      )}
      <Subtitle2 block as="h2" className={styles.line}>{sheet.unit ?? strings.summary.noUnit} · {year}</Subtitle2>
      <Body1 block as="p" className={styles.form}>{form}{sheet.form.variant !== undefined && `（${strings.summary.variant}）`}</Body1>
      <Field validationMessage={strings.summary.filled(filled, total)} validationState="none">
        <ProgressBar value={filled} max={total} thickness="medium" color={filled === total ? 'success' : 'brand'} aria-label={strings.summary.filled(filled, total)} />
      </Field>
      {onTakeOver !== undefined && (
        <div><Button size="small" icon={<TableMoveRight16Regular />} title={strings.takeOver.hint} onClick={onTakeOver}>{strings.takeOver.action}</Button></div>
      )}
      {columns !== undefined && (
        <Suspense>
          <Chooser
            label={strings.columns.label}
            options={columns.headers}
            chosen={columns.chosen ?? columns.taken}
            placeholder={strings.columns.choose}
            hint={columns.chosen !== undefined ? undefined : columns.taken === undefined ? { state: 'error', text: strings.columns.none } : { state: 'warning', text: strings.columns.taken(columns.taken) }}
            onChoose={onChooseColumn}
          />
        </Suspense>
      )}
      {lastYear !== undefined && (
        <div className={styles.lastYear}>
          <Caption1>{strings.summary.lastYear(lastYear.unit ?? '', lastYear.year === undefined ? '' : strings.summary.year(lastYear.year))}</Caption1>
          <Button appearance="subtle" size="small" icon={<Dismiss12Regular />} aria-label={strings.actions.lastYearRemove} onClick={onForgetLastYear} />
        </div>
      )}
    </header>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
  line: { margin: 0, overflowWrap: 'anywhere' },
  form: { margin: 0, color: tokens.colorNeutralForeground2 },
  lastYear: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2 },
});
