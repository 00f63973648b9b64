import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle12Filled, Info12Regular, QuestionCircle12Regular, Warning12Filled } from '@fluentui/react-icons';
import { memo } from 'react';
import { number } from '../../annex/check/message';
import type { Severity, Table } from '../../annex/form/form';
import type { Figure } from '../../annex/sheet/figure';
import { a1 } from '../../annex/sheet/grid';
import type { Recognition } from '../../annex/sheet/recognise';
import { useStrings } from '../strings';
import { useDrawn } from './useDrawn';

interface SheetViewProps {
  readonly recognition: Recognition;
  readonly marks: ReadonlyMap<string, Severity>;
}

/** The place of a figure in the document, for links to it. */
export const figureId = (indicator: string): string => `figure-${indicator}`;

/** A sheet as it was received: what stands in each cell, in the order of the form, with the cells of findings marked. */
export const SheetView = memo(function SheetView({ recognition, marks }: SheetViewProps) {
  const styles = useStyles();
  const { form } = recognition.sheet;
  const drawn = useDrawn(form.data.tables.length, 1);
  return (
    <div className={styles.root} lang="zh-CN">
      {form.data.tables.slice(0, drawn).map((table) => (
        <section key={table.id} className={styles.part}>
          {table.section !== undefined && <h4 className={styles.section}>{table.section}</h4>}
          <div className={styles.scroll}>
            <PrintedTable table={table} figure={(id) => <FigureCell key={id} id={id} recognition={recognition} mark={marks.get(id)} />} has={(id) => form.indexOf.has(id)} />
          </div>
        </section>
      ))}
    </div>
  );
});

interface PrintedTableProps {
  readonly table: Table;
  readonly figure: (id: string) => React.ReactNode;
  readonly has: (id: string) => boolean;
}

function PrintedTable({ table, figure, has }: PrintedTableProps) {
  const styles = useStyles();
  const head = (words: readonly string[]) => <thead><tr>{words.map((word, index) => <th key={index} scope="col" className={styles.head}>{word}</th>)}</tr></thead>;
  const label = (text: string, level = 1) => <th scope="row" className={styles.label} style={{ paddingInlineStart: `${String(4 + (level - 1) * 10)}px` }}>{text}</th>;
  switch (table.layout) {
    case 'list':
      return (
        <table className={styles.table}>
          {head(table.headers)}
          <tbody>{table.rows.map((row) => <tr key={row.code}>{label(row.label, row.level)}<td className={styles.unit}>{row.unit ?? ''}</td>{has(row.code) ? figure(row.code) : <td className={styles.figure} />}</tr>)}</tbody>
        </table>
      );
    case 'matrix':
      return (
        <table className={styles.table}>
          {table.title !== undefined && <caption className={styles.caption}>{table.title}</caption>}
          {head([table.corner, ...table.columns.map(({ label: word }) => word)])}
          <tbody>{table.rows.map((row) => <tr key={row.code}>{label(row.label, row.level)}{table.columns.map(({ code }) => (has(`${table.id}.${row.code}.${code}`) ? figure(`${table.id}.${row.code}.${code}`) : <td key={code} className={styles.figure} />))}</tr>)}</tbody>
        </table>
      );
    case 'groups':
      return (
        <table className={styles.table}>
          {head(['', ...table.columns.map(({ label: word }) => word)])}
          <tbody>{table.groups.map((group) => <tr key={group.code}>{label(group.label)}{table.columns.map(({ code }) => figure(`${table.id}.${group.code}.${code}`))}</tr>)}</tbody>
        </table>
      );
  }
}

const icons = { error: ErrorCircle12Filled, warning: Warning12Filled, info: Info12Regular };

function FigureCell({ id, recognition: { sheet, certainty }, mark }: { id: string; recognition: Recognition; mark: Severity | undefined }) {
  const styles = useStyles();
  const { review: { unit: strings } } = useStrings();
  const index = sheet.form.indexOf.get(id) ?? -1;
  const [figure, cell] = [sheet.figures[index], sheet.cells[index]];
  const unsure = certainty[index] === 'confirm';
  const Icon = mark === undefined ? undefined : icons[mark];
  const words = [cell === undefined ? strings.notFound : a1(cell.row, cell.column), ...(mark === undefined ? [] : [strings.marks[mark]]), ...(unsure ? [strings.confirmMark] : [])];
  return (
    <td id={figureId(id)} tabIndex={-1} className={mergeClasses(styles.figure, mark !== undefined && styles[mark])} title={words.join(' ')}>
      {Icon !== undefined && mark !== undefined && <Icon className={styles.icon} aria-label={strings.marks[mark]} />}
      {unsure && <QuestionCircle12Regular className={styles.icon} aria-label={strings.confirmMark} />}
      <Entered figure={figure} found={cell !== undefined} />
    </td>
  );
}

/** What was typed; beside it what it was read as, where that is another text. */
function Entered({ figure, found }: { figure: Figure | undefined; found: boolean }) {
  const styles = useStyles();
  const { review: { unit: strings } } = useStrings();
  if (!found) return <span className={styles.quiet}>{strings.notFound}</span>;
  if (figure === undefined || (figure.state === 'blank' && figure.raw.trim() === '')) return <span className={styles.quiet}>{strings.blank}</span>;
  const raw = figure.raw.trim().slice(0, 60);
  const read = figure.state === 'number' ? number(figure.value) : undefined;
  return <>{raw}{read !== undefined && read !== raw && <Caption1 className={styles.quiet}> {strings.read(read)}</Caption1>}</>;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  part: { minWidth: 0 },
  section: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, paddingBlock: tokens.spacingVerticalXXS },
  head: { border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground3, padding: '2px 4px', fontWeight: tokens.fontWeightRegular },
  label: { border: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: 'start', fontWeight: tokens.fontWeightRegular, padding: '2px 4px', overflowWrap: 'anywhere' },
  unit: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: '2px 4px', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3 },
  figure: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: '2px 4px', textAlign: 'end', fontVariantNumeric: 'tabular-nums', ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
  error: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
  info: { backgroundColor: tokens.colorNeutralBackground4 },
  icon: { marginInlineEnd: '2px', verticalAlign: 'middle' },
  quiet: { color: tokens.colorNeutralForeground3 },
});
