import { makeStyles, tokens } from '@fluentui/react-components';
import { useStrings } from '../strings';

/** Narrowest and widest pane, in pixels. */
const MIN = 300;
const MAX = 720;
const STEP = 24;

/** The bar between sheet and pane: dragged, or moved with the arrow keys. `width` is the pane's, in pixels. */
export function Splitter({ width, onWidth }: { width: number; onWidth: (width: number) => void }) {
  const styles = useStyles();
  const strings = useStrings();
  const set = (next: number): void => { onWidth(Math.round(Math.min(MAX, Math.max(MIN, next)))); };
  return (
    // A separator that takes the focus is a widget (WAI-ARIA 1.2, window splitter); the rules know only the one that takes none.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={strings.split}
      aria-valuenow={width}
      aria-valuemin={MIN}
      aria-valuemax={MAX}
      // The arrow keys move it, so Tab must reach it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') set(width + STEP);
        if (event.key === 'ArrowRight') set(width - STEP);
      }}
      onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); }}
      onPointerMove={(event) => { if (event.currentTarget.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX); }}
    />
  );
}

const useStyles = makeStyles({
  root: {
    width: '6px',
    flexShrink: 0,
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralBackground4,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    ':focus-visible': { backgroundColor: tokens.colorBrandBackground, outlineStyle: 'none' },
    '@media (max-width: 720px)': { display: 'none' },
  },
});
