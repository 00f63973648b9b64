import { Caption1, Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from './useWords';

/** From this width on a table's lines are lines; below, what belongs to one is stacked. */
export const WIDE = '@media (min-width: 720px)';

interface CellProps {
  /** What the control is for. */
  readonly field: string;
  /** Name of the row, column or rule. */
  readonly of: string;
}

/** One choice in a line of a table, by value and words. */
export function Choice<T extends string>({ field, of, value, options, onChange }: CellProps & { readonly value: T; readonly options: readonly (readonly [T, string])[]; readonly onChange: (value: T) => void }) {
  const words = useWords();
  return (
    <Labelled field={field}>
      <Select size="small" value={value} aria-label={words.fieldOf(field, of)} onChange={(_event, data) => { onChange(data.value as T); }}>
        {options.map(([each, text]) => <option key={each} value={each}>{text}</option>)}
      </Select>
    </Labelled>
  );
}

/** One text in a line of a table. */
export function Text({ field, of, value, wide = false, onChange }: CellProps & { readonly value: string; readonly wide?: boolean; readonly onChange: (value: string) => void }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Labelled field={field} wide={wide}>
      <Input size="small" className={styles.input} value={value} maxLength={400} aria-label={words.fieldOf(field, of)} input={{ className: styles.inner, lang: 'zh-CN', spellCheck: false, title: wide ? value : undefined }} onChange={(_event, data) => { onChange(data.value); }} />
    </Labelled>
  );
}

function Labelled({ field, wide = false, children }: { readonly field: string; readonly wide?: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.cell, wide && styles.whole)}>
      <Caption1 block className={styles.caption} aria-hidden>{field}</Caption1>
      {children}
    </div>
  );
}

const useStyles = makeStyles({
  cell: { minWidth: 0 },
  whole: { gridColumn: '1 / -1', [WIDE]: { gridColumn: 'auto' } },
  caption: { color: tokens.colorNeutralForeground3, [WIDE]: { display: 'none' } },
  input: { width: '100%', minWidth: 0 },
  inner: { minWidth: 0, textOverflow: 'ellipsis' },
});
