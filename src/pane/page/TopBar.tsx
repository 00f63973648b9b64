import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Subtitle1, Toolbar, ToolbarButton, makeStyles, tokens } from '@fluentui/react-components';
import { ClipboardCheckmark20Regular, DocumentAdd20Regular, FolderOpen20Regular, MoreHorizontal20Regular, Save20Regular } from '@fluentui/react-icons';
import { useStrings } from '../strings';

interface TopBarProps {
  readonly onHome: () => void;
  readonly onCreate: () => void;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onReview: () => void;
  readonly onLastYear: () => void;
  readonly onForms: () => void;
  readonly dark: boolean;
  readonly onDark: () => void;
  readonly onLanguage: () => void;
  readonly busy: boolean;
}

export function TopBar(props: TopBarProps) {
  const styles = useStyles();
  const { product, actions, review } = useStrings();
  return (
    <header className={styles.root}>
      <Subtitle1 as="h1" className={styles.name}>{product}</Subtitle1>
      <Toolbar aria-label={product} size="small" className={styles.tools}>
        <ToolbarButton className={styles.tool} icon={<DocumentAdd20Regular />} onClick={props.onCreate}>{actions.create}</ToolbarButton>
        <ToolbarButton className={styles.tool} icon={<FolderOpen20Regular />} onClick={props.onOpen} disabled={props.busy}>{actions.open}</ToolbarButton>
        <ToolbarButton className={styles.tool} icon={<Save20Regular />} appearance="primary" onClick={props.onSave} disabled={props.busy}>{actions.save}</ToolbarButton>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={actions.more} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem icon={<ClipboardCheckmark20Regular />} onClick={props.onReview}>{review.action}</MenuItem>
              <MenuItem onClick={props.onLastYear}>{actions.lastYear}…</MenuItem>
              <MenuItem onClick={props.onForms}>{actions.forms}…</MenuItem>
              <MenuItem onClick={props.onDark}>{props.dark ? actions.light : actions.dark}</MenuItem>
              <MenuItem onClick={props.onLanguage} lang={actions.language === 'English' ? 'en' : 'zh-CN'}>{actions.language}</MenuItem>
              <MenuItem onClick={props.onHome}>{actions.home}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </Toolbar>
    </header>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap', flexShrink: 0, paddingInline: tokens.spacingHorizontalM, paddingBlock: tokens.spacingVerticalXXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  name: { margin: 0, whiteSpace: 'nowrap' },
  tools: { paddingInline: 0 },
  tool: { '@media (max-width: 400px)': { minWidth: 'auto', paddingInline: tokens.spacingHorizontalS } },
});
