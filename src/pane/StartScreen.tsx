import { Body1, Caption1, Card, CardHeader, Title2, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwise24Regular, ClipboardCheckmark24Regular, DocumentTableSearch24Regular, FolderOpen24Regular, TableAdd24Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Source } from './source';
import { useStrings } from './strings';
import { usePaste } from './usePaste';

interface StartScreenProps {
  readonly onCreate: () => void;
  readonly onOpen: () => void;
  readonly onExample: () => void;
  readonly onReview: () => void;
  readonly onPaste: (source: Source | undefined) => void;
  /** Absent when nothing was left from last time. */
  readonly onResume?: () => void;
}

/** Where a newcomer starts. */
export function StartScreen({ onCreate, onOpen, onExample, onReview, onPaste, onResume }: StartScreenProps) {
  const styles = useStyles();
  const { product, tagline, start, review } = useStrings();
  usePaste(onPaste);
  return (
    <main className={styles.root}>
      <div className={styles.column}>
        <Title2 block as="h1" className={styles.flat}>{product}</Title2>
        <Body1 block as="p" className={styles.tagline}>{tagline}</Body1>
        <h2 className={styles.lead}>{start.lead}</h2>
        <div className={styles.choices}>
          {onResume !== undefined && <Choice icon={<ArrowClockwise24Regular />} title={start.resume} hint={start.resumeHint} onClick={onResume} />}
          <Choice icon={<TableAdd24Regular />} title={start.create} hint={start.createHint} onClick={onCreate} />
          <Choice icon={<FolderOpen24Regular />} title={start.open} hint={start.openHint} onClick={onOpen} />
          <Choice icon={<ClipboardCheckmark24Regular />} title={review.title} hint={review.hint} onClick={onReview} />
          <Choice icon={<DocumentTableSearch24Regular />} title={start.example} hint={start.exampleHint} onClick={onExample} />
        </div>
        <Caption1 block as="p" className={styles.tagline}>{start.paste}</Caption1>
        <Caption1 block as="p" className={styles.tagline}>{start.local}</Caption1>
      </div>
    </main>
  );
}

function Choice({ icon, title, hint, onClick }: { icon: ReactElement; title: string; hint: string; onClick: () => void }) {
  const styles = useStyles();
  return (
    <Card className={styles.choice} onClick={onClick} role="button" tabIndex={0} onKeyDown={(event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); onClick(); } }}>
      <CardHeader image={<span className={styles.icon} aria-hidden>{icon}</span>} header={<b>{title}</b>} description={<Caption1 className={styles.hint}>{hint}</Caption1>} />
    </Card>
  );
}

const useStyles = makeStyles({
  root: { display: 'grid', placeItems: 'center', minHeight: '100%', padding: tokens.spacingHorizontalL, boxSizing: 'border-box', backgroundColor: tokens.colorNeutralBackground2, overflowY: 'auto' },
  column: { width: '100%', maxWidth: '480px' },
  flat: { margin: 0 },
  tagline: { color: tokens.colorNeutralForeground2, margin: `${tokens.spacingVerticalXS} 0 0` },
  lead: { fontSize: tokens.fontSizeBase400, margin: `${tokens.spacingVerticalXXL} 0 ${tokens.spacingVerticalS}` },
  choices: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalL },
  choice: { cursor: 'pointer' },
  icon: { color: tokens.colorBrandForeground1, display: 'grid' },
  hint: { color: tokens.colorNeutralForeground2 },
});
