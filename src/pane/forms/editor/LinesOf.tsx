import { Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { NumberKind, Role, Table } from '../../../annex/form/form';
import { Choice, Text, WIDE } from './Choice';
import { useEditing } from './context';
import { parentsFor, setColumn, setRow } from './draft';
import { Line } from './Line';
import { partKey, type Said } from './said';
import { useWords } from './useWords';

interface LinesOfProps {
  readonly table: Table;
  /** From 1. */
  readonly number: number;
  readonly said: Said;
  readonly settled: ReadonlySet<string>;
  readonly onSettled: (key: string) => void;
}

/** A table's rows and figure columns. */
export function LinesOf({ table, number, said, settled, onSettled }: LinesOfProps) {
  const styles = useStyles();
  const words = useWords();
  const { edit } = useEditing();
  const [opened, setOpened] = useState<string>();
  const roles = Object.entries(words.roles) as [Role, string][];
  const kinds = Object.entries(words.kinds) as [NumberKind, string][];
  const none: readonly ['', string] = ['', words.none];
  const shared = (kind: 'row' | 'column', code: string, label: string) => {
    const key = partKey(table.id, code);
    const id = `${kind} ${key}`;
    return {
      part: { kind, table: table.id, code } as const,
      label,
      reasons: (said.reasons.get(key) ?? []).filter(({ part }) => part === kind),
      unreasoned: kind === 'row' ? words.noReason : words.noColumnReason,
      doubts: settled.has(key) ? [] : (said.doubts.get(key) ?? []),
      open: opened === id,
      onOpen: (open: boolean) => { setOpened(open ? id : undefined); },
      onSettled: () => { onSettled(key); },
    };
  };
  const heading = (level: string) => (
    <div className={styles.heading} aria-hidden>
      {[words.label, level, words.role, words.unit, words.kind].map((each) => <Caption1 key={each}>{each}</Caption1>)}
    </div>
  );
  return (
    <section className={styles.root} aria-label={words.table(number, table.title ?? '')}>
      <Subtitle2 as="h3" className={styles.title}>{words.table(number, table.title ?? '')}</Subtitle2>
      {table.layout !== 'list' && (
        <>
          <Caption1 as="h4" className={styles.title}>{words.columns}</Caption1>
          {heading('')}
          <ul className={styles.lines}>
            {table.columns.map(({ code, label, kind, unit = '', role = '' }) => (
              <Line key={code} {...shared('column', code, label)}>
                <Text field={words.label} of={label} value={label} wide onChange={(next) => { edit((draft) => setColumn(draft, table.id, code, { label: next })); }} />
                <span className={styles.gap} />
                <Choice field={words.role} of={label} value={role as Role | ''} options={[none, ...roles]} onChange={(next) => { edit((draft) => setColumn(draft, table.id, code, { role: next })); }} />
                <Text field={words.unit} of={label} value={unit} onChange={(next) => { edit((draft) => setColumn(draft, table.id, code, { unit: next })); }} />
                <Choice field={words.kind} of={label} value={kind} options={kinds} onChange={(next) => { edit((draft) => setColumn(draft, table.id, code, { kind: next })); }} />
              </Line>
            ))}
          </ul>
        </>
      )}
      <Caption1 as="h4" className={styles.title}>{table.layout === 'groups' ? words.groups : words.rows}</Caption1>
      {table.layout !== 'groups' && heading(words.level)}
      <ul className={styles.lines}>
        {table.layout === 'groups'
          ? table.groups.map(({ code, label }) => (
              <Line key={code} {...shared('row', code, label)}>
                <Text field={words.label} of={label} value={label} wide onChange={(next) => { edit((draft) => setRow(draft, table.id, code, { label: next })); }} />
                <span className={styles.rest} />
              </Line>
            ))
          : table.rows.map(({ code, label, level, role, unit = '', kind, parent = '' }) => (
              <Line
                key={code}
                {...shared('row', code, label)}
                more={opened === `row ${partKey(table.id, code)}` && (
                  <label className={styles.parent}>
                    <Caption1>{words.parent}</Caption1>
                    <Choice field={words.parent} of={label} value={parent} options={[none, ...parentsFor(table, code).map((each) => [each.code, each.label] as const)]} onChange={(next) => { edit((draft) => setRow(draft, table.id, code, { parent: next })); }} />
                  </label>
                )}
              >
                <Text field={words.label} of={label} value={label} wide onChange={(next) => { edit((draft) => setRow(draft, table.id, code, { label: next })); }} />
                <Choice field={words.level} of={label} value={String(level)} options={levels} onChange={(next) => { edit((draft) => setRow(draft, table.id, code, { level: Number(next) })); }} />
                <Choice field={words.role} of={label} value={role} options={roles} onChange={(next) => { edit((draft) => setRow(draft, table.id, code, { role: next })); }} />
                {role === 'header' ? <span className={styles.pair} /> : (
                  <>
                    <Text field={words.unit} of={label} value={unit} onChange={(next) => { edit((draft) => setRow(draft, table.id, code, { unit: next })); }} />
                    <Choice field={words.kind} of={label} value={kind ?? 'integer'} options={kinds} onChange={(next) => { edit((draft) => setRow(draft, table.id, code, { kind: next })); }} />
                  </>
                )}
              </Line>
            ))}
      </ul>
    </section>
  );
}

const levels = ['1', '2', '3', '4', '5', '6'].map((each) => [each, each] as const);

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  heading: {
    display: 'none',
    color: tokens.colorNeutralForeground3,
    [WIDE]: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 3.6em 8.2em 5em 7.4em 4.6em', columnGap: tokens.spacingHorizontalS, paddingInlineStart: tokens.spacingHorizontalS, paddingInlineEnd: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase300 },
  },
  lines: { listStyleType: 'none', margin: 0, padding: 0 },
  gap: { display: 'none', [WIDE]: { display: 'block' } },
  pair: { display: 'none', [WIDE]: { display: 'block', gridColumn: 'span 2' } },
  rest: { display: 'none', [WIDE]: { display: 'block', gridColumn: 'span 4' } },
  parent: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, maxWidth: '100%' },
});
