import { Button, Caption1, Checkbox, Divider, Field, Input, makeStyles, Popover, PopoverSurface, PopoverTrigger, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { ArrowDownload16Regular, ArrowUpload16Regular, Options20Regular } from '@fluentui/react-icons';
import { useId, useRef, useState } from 'react';
import type { Sheet } from '../../annex/sheet/sheet';
import type { House } from '../../narrative/house';
import { FULL_NAME, selfStyles } from '../../narrative/unit-style';
import { type Length, lengths } from '../../narrative/wording/wording';
import { useStrings } from '../strings';

interface WordingSettingsProps {
  readonly sheet: Sheet;
  readonly house: House;
  readonly onHouse: (house: House) => void;
  /** Saves the wording as a file; absent where the host saves none. */
  readonly onSave: (() => void) | undefined;
  readonly onOpen: (file: File) => void;
}

const decimals = [1, 2] as const;

/** How the whole report is written, and the file that carries a wording to others. */
export function WordingSettings({ sheet, house, onHouse, onSave, onOpen }: WordingSettingsProps) {
  const styles = useStyles();
  const { wording: strings } = useStrings();
  const input = useRef<HTMLInputElement>(null);
  const [usual = '', ...others] = selfStyles(sheet.unit);
  const shownAs = (name: string): string => (name === FULL_NAME ? (sheet.unit ?? name) : name);
  const [self, setSelf] = useState(() => shownAs(house.self ?? ''));
  const suggestions = useId();
  const changed = Object.keys(house.sentences).length;
  const set = (change: Partial<House>, drop: keyof House): void => {
    const { [drop]: _old, ...rest } = house;
    onHouse({ form: house.form, sentences: house.sentences, ...rest, ...change });
  };
  const call = (typed: string): void => {
    setSelf(typed);
    if (typed === '' || typed === usual) set({}, 'self');
    else if (SELF.test(typed)) set({ self: typed === sheet.unit ? FULL_NAME : typed }, 'self');
  };
  return (
    <Popover trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<Options20Regular />} aria-label={strings.settings} title={strings.settings} />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={strings.settings}>
        <Field label={strings.length}>
          <RadioGroup layout="horizontal" value={house.length ?? 'standard'} onChange={(_event, data) => { set(data.value === 'standard' ? {} : { length: data.value as Length }, 'length'); }}>
            {lengths.map((length) => <Radio key={length} value={length} label={strings.lengths[length]} />)}
          </RadioGroup>
        </Field>
        <Field label={strings.self} hint={strings.selfDefault(usual)} {...(SELF.test(self) || self === '' ? {} : { validationMessage: strings.selfError })}>
          <Input value={self} maxLength={40} list={suggestions} onChange={(_event, data) => { call(data.value); }} />
        </Field>
        <datalist id={suggestions}>
          {others.map((each) => <option key={each} value={shownAs(each)} />)}
        </datalist>
        <Field label={strings.decimals}>
          <RadioGroup layout="horizontal" value={String(house.decimals ?? 1)} onChange={(_event, data) => { set(data.value === '2' ? { decimals: 2 } : {}, 'decimals'); }}>
            {decimals.map((count) => <Radio key={count} value={String(count)} label={strings.decimal(count)} />)}
          </RadioGroup>
        </Field>
        <Checkbox label={strings.zeros} checked={house.zeros === 'list'} onChange={(_event, data) => { set(data.checked === true ? { zeros: 'list' } : {}, 'zeros'); }} />
        <Divider />
        <Caption1 block as="p" className={styles.hint}>{strings.changedCount(changed)}</Caption1>
        {changed > 0 && <Button size="small" onClick={() => { onHouse({ ...house, sentences: {} }); }}>{strings.reset}</Button>}
        <Field label={strings.file} hint={strings.fileHint}>
          <div className={styles.files}>
            {onSave !== undefined && <Button size="small" icon={<ArrowDownload16Regular />} onClick={onSave}>{strings.save}</Button>}
            <Button size="small" icon={<ArrowUpload16Regular />} onClick={() => input.current?.click()}>{strings.open}</Button>
          </div>
        </Field>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json"
          aria-label={strings.open}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file !== undefined) onOpen(file);
          }}
        />
      </PopoverSurface>
    </Popover>
  );
}

/** What a unit may call itself: Chinese letters only, as it stands in every sentence. */
const SELF = /^[\p{Script=Han}（）]{1,40}$/u;

const useStyles = makeStyles({
  surface: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, width: 'min(300px, 90vw)', maxHeight: '80vh', overflowY: 'auto', boxSizing: 'border-box' },
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
  files: { display: 'flex', gap: tokens.spacingHorizontalS },
});
