import { Toolbar, ToolbarRadioButton, ToolbarRadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useStrings } from '../strings';
import { type Standing, standings } from './standing';
import { StandingIcon } from './StandingIcon';

/** Which statements to list, with how many there are of each. */
export function StandingFilter({ counts, shown, onShow }: { counts: Readonly<Record<Standing, number>>; shown: Standing; onShow: (standing: Standing) => void }) {
  const styles = useStyles();
  const { verify: strings } = useStrings();
  return (
    <Toolbar aria-label={strings.filter} size="small" className={styles.bar} checkedValues={{ standing: [shown] }} onCheckedValueChange={(_event, { checkedItems: [chosen] }) => { onShow(standings.find((each) => each === chosen) ?? shown); }}>
      <ToolbarRadioGroup className={styles.group}>
        {standings.filter((standing) => counts[standing] > 0 || standing === 'differs').map((standing) => (
          <ToolbarRadioButton key={standing} name="standing" value={standing} icon={<StandingIcon standing={standing} />} className={styles.button} title={strings.standingHint[standing]}>
            {strings.standing[standing]} {counts[standing]}
          </ToolbarRadioButton>
        ))}
      </ToolbarRadioGroup>
    </Toolbar>
  );
}

const useStyles = makeStyles({
  bar: { paddingInline: 0 },
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
  button: { minWidth: 'auto', paddingInline: tokens.spacingHorizontalS, whiteSpace: 'nowrap' },
});
