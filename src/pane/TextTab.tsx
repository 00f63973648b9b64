import { Button, Checkbox, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, DialogActions, MessageBar, MessageBarBody, Subtitle2, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChartMultiple16Regular, Checkmark16Regular, Copy16Regular, DocumentText16Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { Address } from '../annex/sheet/grid';
import type { Sheet } from '../annex/sheet/sheet';
import { type ChartData, chartsOf } from '../narrative/charts';
import { richParagraph, richText } from '../narrative/rich-text';
import { isFigure, type Paragraph, type Piece, type Section } from '../narrative/section';
import { paragraphText, plainText } from '../narrative/text';
import { write } from '../narrative/write';
import { copyText } from './clipboard';
import { NumberLink } from './NumberLink';
import { useStrings } from './strings';

interface TextTabProps {
  readonly sheet: Sheet;
  readonly lastYear: Sheet | undefined;
  /** Errors that stand on the sheet. */
  readonly errors: number;
  readonly onGoTo: (at: Address) => void;
  /** Puts the text on a sheet; absent where the host cannot. */
  /** Puts charts of the figures on a sheet; absent where the host draws none. */
  readonly onCharts: ((charts: readonly ChartData[]) => void) | undefined;
  readonly onInsert: ((sections: readonly Section[]) => void) | undefined;
}

/** The report's paragraphs; every number leads to its cell, every paragraph can be copied. */
export default function TextTab({ sheet, lastYear, errors, onGoTo, onCharts, onInsert }: TextTabProps) {
  const styles = useStyles();
  const strings = useStrings();
  const [copied, setCopied] = useState<string>();
  const [byHand, setByHand] = useState<string>();
  const [listZeros, setListZeros] = useState(false);
  const sections = useMemo(() => write(sheet, { zeros: listZeros ? 'list' : 'skip', ...(lastYear === undefined ? {} : { lastYear }) }), [sheet, lastYear, listZeros]);

  const copy = async (id: string, plain: string, html: string): Promise<void> => {
    if (await copyText(plain, html)) setCopied(id);
    else setByHand(plain);
  };
  const copyIcon = (id: string) => (copied === id ? <Checkmark16Regular /> : <Copy16Regular />);
  return (
    <div className={styles.root}>
      {errors > 0 && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{strings.text.errorsStand(errors)}</MessageBarBody></MessageBar>}
      <div className={styles.bar}>
        <Button icon={copyIcon('all')} onClick={() => { void copy('all', plainText(sections, { indent: true }), richText(sections)); }}>{copied === 'all' ? strings.text.copied : strings.text.copyAll}</Button>
        {onInsert !== undefined && <Button icon={<DocumentText16Regular />} onClick={() => { onInsert(sections); }}>{strings.text.insert}</Button>}
        {onCharts !== undefined && <Button icon={<ChartMultiple16Regular />} onClick={() => { onCharts(chartsOf(sheet, lastYear)); }}>{strings.text.charts}</Button>}
        <Checkbox label={strings.text.zeros} checked={listZeros} onChange={(_event, data) => { setListZeros(data.checked === true); }} />
      </div>
      {sections.map((section) => (
        <section key={section.no} className={styles.section}>
          <Subtitle2 block as="h3" className={styles.heading}>{section.no === '' ? section.title : `${section.no}、${section.title}`}</Subtitle2>
          {section.kind === 'table' && <p className={mergeClasses(styles.paragraph, styles.quiet)}>{strings.text.table}</p>}
          {section.paragraphs.map((paragraph) => (
            <div key={paragraph.id} className={styles.row}>
              <p className={mergeClasses(styles.paragraph, paragraph.kind === 'stub' && styles.quiet)}>
                <ParagraphPieces paragraph={paragraph} sheet={sheet} onGoTo={onGoTo} />
              </p>
              {paragraph.kind === 'text' && (
                <Button appearance="subtle" size="small" icon={copyIcon(paragraph.id)} aria-label={copied === paragraph.id ? strings.text.copied : strings.text.copy} title={strings.text.copy} onClick={() => { void copy(paragraph.id, paragraphText(paragraph), richParagraph(paragraph)); }} />
              )}
            </div>
          ))}
        </section>
      ))}
      <div role="status" className={styles.live}>{copied === undefined ? '' : strings.text.copied}</div>
      <Dialog open={byHand !== undefined} onOpenChange={(_event, data) => { if (!data.open) setByHand(undefined); }}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{strings.text.copyFailed}</DialogTitle>
            <DialogContent>
              <p>{strings.text.copyManually}</p>
              <Textarea readOnly rows={10} className={styles.byHand} value={byHand ?? ''} onFocus={(event) => { event.target.select(); }} aria-label={strings.text.copyManually} />
            </DialogContent>
            <DialogActions><DialogTrigger disableButtonEnhancement><Button appearance="primary">{strings.actions.dismiss}</Button></DialogTrigger></DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </div>
  );
}

function ParagraphPieces({ paragraph, sheet, onGoTo }: { paragraph: Paragraph; sheet: Sheet; onGoTo: (at: Address) => void }) {
  const pieces = paragraph.sentences.flatMap((sentence) => sentence.pieces.map((piece, index) => ({ piece, key: `${sentence.id} ${String(index)}` })));
  return pieces.map(({ piece, key }) => <PieceText key={key} piece={piece} sheet={sheet} onGoTo={onGoTo} />);
}

function PieceText({ piece, sheet, onGoTo }: { piece: Piece; sheet: Sheet; onGoTo: (at: Address) => void }) {
  if (!isFigure(piece)) return piece.text;
  return <NumberLink piece={piece} sheet={sheet} onGoTo={onGoTo} />;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS },
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  row: { display: 'flex', columnGap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  paragraph: { margin: 0, flexGrow: 1, textIndent: '2em', lineHeight: tokens.lineHeightBase500, fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  live: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  byHand: { width: '100%' },
});
