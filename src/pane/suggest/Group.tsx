import { Body1, Body1Strong, Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { Fragment, useState } from 'react';
import { sortedByText } from '../../annex/check/evidence';
import { indicatorName } from '../../annex/check/message';
import type { Correction, ErrorGroup } from '../../annex/check/suggest';
import { a1 } from '../../annex/sheet/grid';
import { useLanguage, useStrings } from '../strings';
import type { Grounds } from './ChangeLine';
import { clashText } from './clash-text';
import { type Applying, CorrectionItem } from './CorrectionItem';

/** Ways shown at first, and added with each press after. */
const SHOWN = 3;
const MORE = 10;
/** Single places named before the ways themselves. */
const NAMED = 8;

interface GroupProps extends Grounds, Applying {
  /** The element's id, by which findings lead to it. */
  readonly id: string;
  readonly group: ErrorGroup;
  /** Its name where there are several. */
  readonly title: string | undefined;
}

/** The corrections of errors that hang together: those that the report's text rules out stand apart. */
export function Group({ id, group, title, ...rest }: GroupProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { suggest: strings } = useStrings();
  const [shown, setShown] = useState(SHOWN);
  const [open, setOpen] = useState(false);
  const { sheet, evidence, onGoTo } = rest;
  const { sensible, against } = sortedByText(group.corrections, evidence);
  const rule = clashText(group.broken[0], sheet.form, language);
  const named = sensible.length > 1 && sensible.length <= NAMED ? sensible.flatMap(({ changes: [first, ...others] }) => (first === undefined || others.length > 0 ? [] : first.indicator)) : [];
  const list = (corrections: readonly Correction[]) => (
    <ul className={styles.list} aria-label={strings.ways(rule)}>
      {corrections.map((correction) => <CorrectionItem key={correction.changes.map(({ indicator }) => indicator).join()} correction={correction} {...rest} />)}
    </ul>
  );
  return (
    <section id={id} tabIndex={-1} aria-label={title ?? strings.title} className={styles.root}>
      {title !== undefined && <Body1Strong block as="h5" className={styles.text}>{title} · {rule}</Body1Strong>}
      <Body1 block as="p" className={styles.text}>
        {strings.places(sensible.length, sensible[0]?.changes.length ?? 0)}
        {named.map((indicator, index) => {
          const cell = sheet.cells[sheet.form.indexOf.get(indicator) ?? -1];
          if (cell === undefined) return null;
          const at = a1(cell.row, cell.column);
          const name = indicatorName(sheet.form, indicator);
          const separator = index === named.length - 1 ? '' : language === 'zh' ? '、' : ', ';
          return <Fragment key={indicator}>{' '}<span className={styles.place}><Link as="button" inline title={name} aria-label={`${at} ${name}`} onClick={() => { onGoTo(cell); }}>{at}</Link>{separator}</span></Fragment>;
        })}
      </Body1>
      {list(sensible.slice(0, shown))}
      {sensible.length > shown && <div><Button appearance="transparent" size="small" className={styles.fold} icon={<ChevronRight16Regular />} onClick={() => { setShown(shown + MORE); }}>{strings.more(sensible.length - shown)}</Button></div>}
      {against.length > 0 && (
        <>
          <div><Button appearance="transparent" size="small" className={styles.fold} aria-expanded={open} icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />} onClick={() => { setOpen(!open); }}>{strings.against(against.length)}</Button></div>
          {open && <Caption1 block as="p" className={styles.text}>{strings.againstHint}</Caption1>}
          {open && list(against)}
        </>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, outlineOffset: '2px' },
  text: { margin: 0, overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  place: { whiteSpace: 'nowrap' },
  fold: { minWidth: 'auto', paddingInlineStart: 0 },
});
