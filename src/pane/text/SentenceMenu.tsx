import { Button, Menu, MenuDivider, MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular, Edit16Regular, MoreHorizontal16Regular } from '@fluentui/react-icons';
import type { House } from '../../narrative/house';
import type { Sentence } from '../../narrative/section';
import { sentenceText } from '../../narrative/text';
import { useStrings } from '../strings';
import { type Material, tried } from './written';

interface SentenceMenuProps {
  readonly sentence: Sentence;
  readonly material: Material;
  /** Another wording for the sentence; undefined for the official one. */
  readonly onChoose: (choice: House['sentences'][string] | undefined) => void;
  readonly onWrite: () => void;
}

/** The ways to say a sentence, each as it would read, and the person's own. */
export function SentenceMenu({ sentence, material, onChoose, onWrite }: SentenceMenuProps) {
  const { wording: strings } = useStrings();
  const styles = useStyles();
  const { own, variants, template } = sentence;
  const chosen = own === true ? -1 : variants.indexOf(template);
  return (
    <Menu positioning="below-end" checkedValues={{ variant: [String(chosen)] }} onCheckedValueChange={(_event, { checkedItems: [item] }) => { onChoose(item === '0' || item === undefined ? undefined : { variant: Number(item) }); }}>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" className={styles.button} icon={<MoreHorizontal16Regular />} aria-label={strings.menu} title={strings.menu} />
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <Choices sentence={sentence} material={material} onChoose={onChoose} onWrite={onWrite} />
      </MenuPopover>
    </Menu>
  );
}

/** Written out only when the menu opens. */
function Choices({ sentence: { id, variants }, material, onChoose, onWrite }: SentenceMenuProps) {
  const { wording: strings } = useStrings();
  const styles = useStyles();
  const changed = material.house.sentences[id] !== undefined;
  return (
    <MenuList>
      {variants.length > 1 && variants.map((variant, index) => {
        const said = tried(id, { variant: index }, material);
        return (
          <MenuItemRadio key={variant} name="variant" value={String(index)} className={styles.item} {...(index === 0 ? { secondaryContent: { children: strings.official, className: styles.official } } : {})}>
            {said === undefined ? variant : sentenceText(said)}
          </MenuItemRadio>
        );
      })}
      {variants.length > 1 && <MenuDivider />}
      <MenuItem icon={<Edit16Regular />} onClick={onWrite}>{strings.write}</MenuItem>
      {changed && <MenuItem icon={<ArrowUndo16Regular />} onClick={() => { onChoose(undefined); }}>{strings.back}</MenuItem>}
    </MenuList>
  );
}

const useStyles = makeStyles({
  button: { minWidth: '20px', width: '20px', height: '20px', padding: 0 },
  popover: { maxWidth: 'min(420px, 92vw)' },
  official: { whiteSpace: 'nowrap' },
  item: { maxWidth: 'none', whiteSpace: 'normal', alignItems: 'flex-start', lineHeight: tokens.lineHeightBase300 },
});
