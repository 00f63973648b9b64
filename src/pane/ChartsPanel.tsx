import { Body1, Button, makeStyles, tokens, useThemeClassName } from '@fluentui/react-components';
import { ArrowDownload16Regular, Checkmark16Regular, ChevronDown16Regular, ChevronRight16Regular, Copy16Regular } from '@fluentui/react-icons';
import { type RefObject, useId, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Sheet } from '../annex/sheet/sheet';
import { chartSvg } from '../narrative/chart-svg';
import { chartInWords, chartTable } from '../narrative/chart-words';
import { type ChartData, chartsOf } from '../narrative/charts';
import { copyPicture, pictureUrl, savePicture } from './chart-image';
import { useStrings } from './strings';

/** Width in the pane, in pixels; what is copied and saved is set for a printed page. */
const SHOWN = 360;

/** Pictures of the sheet's figures, each with its figures as a table, to copy or to save. */
export default function ChartsPanel({ sheet, lastYear }: { sheet: Sheet; lastYear: Sheet | undefined }) {
  const styles = useStyles();
  const strings = useStrings();
  const charts = useMemo(() => chartsOf(sheet, lastYear), [sheet, lastYear]);
  const root = useRef<HTMLDivElement>(null);
  const dark = useDark(root);
  const [said, setSaid] = useState<{ title: string; copied: boolean }>();
  const copy = async (chart: ChartData): Promise<void> => {
    const picture = chartSvg(chart);
    const copied = await copyPicture(picture);
    if (!copied) savePicture(picture, strings.charts.file(chart.title));
    setSaid({ title: chart.title, copied });
  };
  return (
    <div ref={root} className={styles.root}>
      {charts.length === 0 && <Body1 as="p" className={styles.text}>{strings.charts.none}</Body1>}
      {charts.map((chart) => (
        <ChartCard
          key={chart.title}
          chart={chart}
          dark={dark}
          copied={said?.title === chart.title && said.copied}
          onCopy={() => { void copy(chart); }}
          onSave={() => { savePicture(chartSvg(chart), strings.charts.file(chart.title)); }}
        />
      ))}
      <Body1 as="p" role="status" className={styles.text}>{said === undefined ? '' : said.copied ? strings.charts.copied : strings.charts.notCopied}</Body1>
    </div>
  );
}

interface ChartCardProps {
  readonly chart: ChartData;
  readonly dark: boolean;
  readonly copied: boolean;
  readonly onCopy: () => void;
  readonly onSave: () => void;
}

function ChartCard({ chart, dark, copied, onCopy, onSave }: ChartCardProps) {
  const styles = useStyles();
  const { charts: strings } = useStrings();
  const [open, setOpen] = useState(false);
  const table = useId();
  const picture = useMemo(() => chartSvg(chart, { theme: dark ? 'dark' : 'light', width: SHOWN }), [chart, dark]);
  return (
    <section className={styles.card}>
      <h4 className={styles.heard} lang="zh-CN">{chart.title}</h4>
      <img className={styles.picture} src={pictureUrl(picture)} width={picture.width} height={picture.height} alt={chartInWords(chart)} lang="zh-CN" />
      <div className={styles.bar}>
        <Button size="small" icon={copied ? <Checkmark16Regular /> : <Copy16Regular />} aria-label={strings.copyName(chart.title)} onClick={onCopy}>{strings.copy}</Button>
        <Button size="small" icon={<ArrowDownload16Regular />} aria-label={strings.saveName(chart.title)} onClick={onSave}>{strings.save}</Button>
        <Button appearance="transparent" size="small" icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />} aria-expanded={open} aria-controls={table} onClick={() => { setOpen(!open); }}>{strings.table}</Button>
      </div>
      <div id={table}>{open && <FigureTable chart={chart} caption={strings.tableName(chart.title)} />}</div>
    </section>
  );
}

function FigureTable({ chart, caption }: { chart: ChartData; caption: string }) {
  const styles = useStyles();
  const { header, rows } = chartTable(chart);
  const [, ...names] = header;
  return (
    <table className={styles.table} aria-label={caption} lang="zh-CN">
      <thead>
        <tr>
          <td />
          {names.map((name) => <th key={name} scope="col" className={styles.number}>{name}</th>)}
        </tr>
      </thead>
      <tbody>
        {rows.map(([category = '', ...values]) => (
          <tr key={category}>
            <th scope="row" className={styles.category}>{category}</th>
            {values.map((value, index) => <td key={names[index]} className={styles.number}>{value}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whether the theme around an element is dark, by the lightness of its background. */
function useDark(element: RefObject<HTMLElement | null>): boolean {
  // Renders again when the theme changes; the colour itself is known to the browser only.
  useThemeClassName();
  return useSyncExternalStore(unheard, () => element.current !== null && isDark(getComputedStyle(element.current).getPropertyValue('--colorNeutralBackground1')));
}

const unheard = (): (() => void) => () => undefined;

function isDark(colour: string): boolean {
  const parts = (/^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim()) ?? []).slice(1).map((part) => parseInt(part, 16));
  return parts.length > 0 && parts.reduce((sum, part) => sum + part, 0) < parts.length * 128;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  text: { margin: 0 },
  /** The picture shows its title; the heading is for those who go from heading to heading. */
  heard: { position: 'absolute', width: '1px', height: '1px', margin: 0, overflow: 'hidden', clipPath: 'inset(50%)' },
  card: { position: 'relative', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  picture: { display: 'block', maxWidth: '100%', height: 'auto', alignSelf: 'flex-start' },
  bar: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase300 },
  category: { fontWeight: tokens.fontWeightRegular, textAlign: 'start', paddingInlineEnd: tokens.spacingHorizontalM },
  number: { textAlign: 'end', paddingInlineStart: tokens.spacingHorizontalM, fontVariantNumeric: 'tabular-nums' },
});
