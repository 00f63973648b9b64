import { Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { FolderOpen24Regular } from '@fluentui/react-icons';
import { useStrings } from './strings';

/** What DropHint shows. */
export default function DropCover({ text }: { text: string | undefined }) {
  const styles = useStyles();
  const { received } = useStrings();
  return (
    <div className={styles.root} aria-hidden>
      <FolderOpen24Regular />
      <Subtitle2>{text ?? received.drop}</Subtitle2>
    </div>
  );
}

const useStyles = makeStyles({
  root: {
    position: 'fixed',
    inset: tokens.spacingHorizontalS,
    zIndex: 1000,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: tokens.spacingVerticalS,
    textAlign: 'center',
    pointerEvents: 'none',
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.94,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
});
