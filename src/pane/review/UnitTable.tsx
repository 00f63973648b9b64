import { Button, Caption1, Link, makeStyles, mergeClasses, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { memo, useDeferredValue, useMemo } from 'react';
import { reasonText } from '../../review/judge';
import type { Row } from '../../review/rows';
import { baseName } from '../../review/source';
import { Notice } from '../Notice';
import { useLanguage, useStrings } from '../strings';
import { formTitle } from './form-title';
import { rowName } from './row-name';
import { type Filter, filtered, type Order, ordered, type SortKey, toConfirm } from './table-order';
import { TableFilter } from './TableFilter';
import { VerdictMark } from './VerdictMark';

/** Rows on one page of the table. */
const PAGE = 50;

/** How the table is looked at; kept while a unit is open. */
export interface TableView {
  readonly order: Order;
  readonly filter: Filter;
  readonly page: number;
}

export const firstView: TableView = { order: { by: 'worst', descending: false }, filter: { text: '' }, page: 0 };

/** The rows a view shows, on all of its pages. */
export const rowsIn = (rows: readonly Row[], { order, filter }: TableView): readonly Row[] => ordered(filtered(rows, filter), order);

interface UnitTableProps {
  readonly rows: readonly Row[];
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
  readonly onOpen: (id: string) => void;
}

/** A row for each unit. */
export function UnitTable({ rows, view, onView, onOpen }: UnitTableProps) {
  const styles = useStyles();
  const { review: { table } } = useStrings();
  /** The filter answers at once, the rows follow in pieces. */
  const followed = useDeferredValue(view);
  const shown = useMemo(() => rowsIn(rows, followed), [rows, followed]);
  const pages = Math.max(1, Math.ceil(shown.length / PAGE));
  const page = Math.min(followed.page, pages - 1);
  const onPage = shown.slice(page * PAGE, (page + 1) * PAGE);
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  const turn = (to: number): void => { onView({ ...view, page: to }); };
  return (
    <div className={styles.root}>
      <TableFilter rows={rows} filter={view.filter} onFilter={(filter) => { onView({ ...view, filter, page: 0 }); }} />
      {onPage.length === 0
        ? (
          <Notice kind="empty" title={rows.length === 0 ? table.empty : table.none}>
            {rows.length > 0 && <Button onClick={() => { onView({ ...view, filter: { text: '' } }); }}>{table.showAll}</Button>}
          </Notice>
        )
        : (
          <Table size="small" aria-label={`${table.label} ${table.hint}`} className={styles.table}>
            <Head order={view.order} onOrder={(order) => { onView({ ...view, order, page: 0 }); }} />
            <TableBody {...arrows}>{onPage.map((row) => <UnitRow key={row.id} row={row} onOpen={onOpen} />)}</TableBody>
          </Table>
        )}
      {pages > 1 && (
        <div className={styles.pages}>
          <Button size="small" disabled={page === 0} onClick={() => { turn(page - 1); }}>{table.previous}</Button>
          <Caption1 role="status">{table.page(page * PAGE + 1, page * PAGE + onPage.length, shown.length)}</Caption1>
          <Button size="small" disabled={page === pages - 1} onClick={() => { turn(page + 1); }}>{table.next}</Button>
        </div>
      )}
    </div>
  );
}

const columns = ['verdict', 'unit', 'form', 'year', 'filled', 'errors', 'warnings', 'confirm', 'lastYear'] as const;
const sortedBy = { verdict: 'worst', unit: 'unit', form: 'form', year: 'year', filled: 'filled', errors: 'errors', warnings: 'warnings', confirm: 'confirm', lastYear: 'lastYear' } as const satisfies Record<(typeof columns)[number], SortKey>;
/** Numbers of which the largest are looked for first. */
const largestFirst: readonly SortKey[] = ['errors', 'warnings', 'confirm'];

function Head({ order, onOrder }: { order: Order; onOrder: (order: Order) => void }) {
  const styles = useStyles();
  const { review: { table } } = useStrings();
  return (
    <TableHeader>
      <TableRow>
        {columns.map((column) => {
          const by = sortedBy[column];
          const current = order.by === by;
          return (
            <TableHeaderCell
              key={column}
              sortable
              className={styles[column]}
              {...(current ? { sortDirection: order.descending ? 'descending' : 'ascending' } : {})}
              onClick={() => { onOrder({ by, descending: current ? !order.descending : largestFirst.includes(by) }); }}
            >
              {table[column]}
            </TableHeaderCell>
          );
        })}
      </TableRow>
    </TableHeader>
  );
}

const UnitRow = memo(function UnitRow({ row, onOpen }: { row: Row; onOpen: (id: string) => void }) {
  const styles = useStyles();
  const strings = useStrings();
  const { review: { table } } = strings;
  const language = useLanguage();
  const { judgement: { verdict, reasons }, errors, warnings } = row;
  const confirm = toConfirm(row);
  const off = row.off === 0 ? '' : table.off(row.off);
  const counts = [table.counts(errors, warnings, confirm), off].filter((each) => each !== '').join(language === 'zh' ? '　' : ', ');
  return (
    <TableRow className={styles.row} onClick={() => { onOpen(row.id); }}>
      <TableCell className={styles.verdict}><VerdictMark verdict={verdict} /></TableCell>
      <TableCell className={styles.unit}>
        <div className={styles.name}>
          <Link as="button" className={styles.link} onClick={(event) => { event.stopPropagation(); onOpen(row.id); }}>{rowName(row, strings)}</Link>
          <Caption1 className={styles.why} title={row.id}>{reasons.length === 0 ? baseName(row.id) : reasons.map((reason) => reasonText(reason, language)).join(language === 'zh' ? '；' : '; ')}</Caption1>
          {counts !== '' && <Caption1 className={styles.counts}>{counts}</Caption1>}
        </div>
      </TableCell>
      <TableCell className={styles.form}>{formTitle(row.form, language)}{off !== '' && <Caption1 block className={styles.off}>{off}</Caption1>}</TableCell>
      <TableCell className={styles.year}>{row.year ?? '—'}</TableCell>
      <TableCell className={styles.filled}>{row.filled}/{row.total}</TableCell>
      <TableCell className={mergeClasses(styles.errors, errors > 0 && styles.bad)}>{errors}</TableCell>
      <TableCell className={styles.warnings}>{warnings}</TableCell>
      <TableCell className={styles.confirm}>{confirm}</TableCell>
      <TableCell className={styles.lastYear}>{row.hasLastYear ? table.has : table.hasNot}</TableCell>
    </TableRow>
  );
});

const narrow = '@media (max-width: 720px)';
const number = { width: '72px', fontVariantNumeric: 'tabular-nums', [narrow]: { display: 'none' } } as const;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  table: { tableLayout: 'fixed' },
  row: { cursor: 'pointer' },
  verdict: { width: '92px', [narrow]: { width: '78px' } },
  unit: { minWidth: 0 },
  form: { width: '120px', [narrow]: { display: 'none' } },
  year: number,
  filled: { ...number, width: '80px' },
  errors: number,
  warnings: number,
  confirm: { ...number, width: '80px' },
  lastYear: number,
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  name: { display: 'flex', flexDirection: 'column', minWidth: 0, paddingBlock: tokens.spacingVerticalXS },
  link: { textAlign: 'start', overflowWrap: 'anywhere' },
  why: { color: tokens.colorNeutralForeground3, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', [narrow]: { whiteSpace: 'normal' } },
  off: { color: tokens.colorNeutralForeground3 },
  counts: { display: 'none', [narrow]: { display: 'block' } },
  pages: { display: 'flex', alignItems: 'center', justifyContent: 'center', columnGap: tokens.spacingHorizontalM },
});
