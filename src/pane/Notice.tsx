import { Body1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle32Regular, DocumentTable24Regular, ErrorCircle24Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const icons = { good: CheckmarkCircle32Regular, empty: DocumentTable24Regular, error: ErrorCircle24Regular };

/** Nothing to show, all well, or nothing works: said in the middle of the space, with what to do next. */
export function Notice({ kind, title, hint, children }: { kind: keyof typeof icons; title: string; hint?: string; children?: ReactNode }) {
  const styles = useStyles();
  const Icon = icons[kind];
  return (
    <div className={styles.root} role={kind === 'error' ? 'alert' : 'status'}>
      <Icon className={kind === 'good' ? styles.good : kind === 'error' ? styles.bad : styles.quiet} aria-hidden />
      <Subtitle2 block as="p" className={styles.text}>{title}</Subtitle2>
      {hint !== undefined && <Body1 block as="p" className={styles.hint}>{hint}</Body1>}
      {children}
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'center', textAlign: 'center', rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalXXL },
  text: { margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});
