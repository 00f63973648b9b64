import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Finding } from '../../annex/check/check';
import type { Address } from '../../annex/sheet/grid';
import type { Sheet } from '../../annex/sheet/sheet';
import { type ChartData, chartsOf } from '../../narrative/charts';
import type { House } from '../../narrative/house';
import { richParagraph, richText } from '../../narrative/rich-text';
import type { Paragraph, Section, Sentence } from '../../narrative/section';
import { paragraphText, plainText } from '../../narrative/text';
import type { Workbook } from '../../workbook/port';
import { BusyLine } from '../BusyLine';
import { copyText } from '../clipboard';
import { type Message, MessageLine } from '../MessageLine';
import { useLanguage, useStrings } from '../strings';
import { openHouse, saveHouse } from './house-file';
import { SectionText } from './SectionText';
import { showSentence } from './SentenceText';
import { TextActions } from './TextActions';
import { useCopied } from './useCopied';
import { useHouse } from './useHouse';
import { type Doubt, doubtsOf, type Material, officially, only, sentencesOf, written } from './written';
import { WordingSettings } from './WordingSettings';

const ChartsSection = lazy(() => import('./ChartsSection'));
const CopyByHand = lazy(() => import('./CopyByHand'));
const DoubtDialog = lazy(() => import('./DoubtDialog'));
const OwnWordingDialog = lazy(() => import('./OwnWordingDialog'));

interface TextTabProps {
  readonly workbook: Workbook | undefined;
  readonly sheet: Sheet;
  readonly lastYear: Sheet | undefined;
  readonly findings: readonly Finding[];
  /** The sentence to be shown, by its id. */
  readonly shown: string | undefined;
  /** Whether files can be handed to the browser. */
  readonly savesFiles: boolean;
  readonly onGoTo: (at: Address) => void;
  /** Puts charts of the figures on a sheet; absent where the host draws none. */
  readonly onCharts: ((charts: readonly ChartData[]) => void) | undefined;
  /** Puts the text on a sheet; absent where the host cannot. */
  readonly onInsert: ((sections: readonly Section[]) => void) | undefined;
}

/** The report's text in the unit's wording; every number leads to its cell, every sentence can be said differently. */
export default function TextTab(props: TextTabProps) {
  const { wording: strings } = useStrings();
  const { house, ...rest } = useHouse(props.workbook, props.sheet.form);
  if (house === undefined) return <Spinner label={strings.settings} />;
  return <Written {...props} house={house} {...rest} />;
}

interface WrittenProps extends TextTabProps {
  readonly house: House;
  readonly setHouse: (house: House) => void;
  readonly problem: string | undefined;
  readonly failed: boolean;
}

/** What waits for the person to go on although some of its numbers are in doubt. */
interface Waiting {
  readonly doubts: readonly Doubt[];
  readonly goOn: () => void;
}

function Written({ workbook, sheet, lastYear, findings, shown, savesFiles, onGoTo, onCharts, onInsert, house, setHouse, problem, failed }: WrittenProps) {
  const styles = useStyles();
  const strings = useStrings();
  const language = useLanguage();
  const [message, setMessage] = useState<Message>();
  const [copied, setCopied] = useState<string>();
  const [byHand, setByHand] = useState<string>();
  const [waiting, setWaiting] = useState<Waiting>();
  const [saving, setSaving] = useState(false);
  const [editing, setEditing] = useState<Sentence>();

  const material = useMemo((): Material => ({ sheet, lastYear, house, findings }), [sheet, lastYear, house, findings]);
  const sections = useMemo(() => written(material), [material]);
  const { changed, remember } = useCopied(workbook, sheet, sections);
  const changedSentences = sentencesOf(sections).filter(({ id }) => changed.has(id));
  const doubts = useMemo(() => doubtsOf(sections), [sections]);
  useEffect(() => { if (shown !== undefined) showSentence(shown); }, [shown]);

  /** Lets a text out, after a warning if some of its numbers are in doubt. */
  const letOut = (out: readonly Section[], action: () => void): void => {
    const found = doubtsOf(out);
    if (found.length === 0) action();
    else setWaiting({ doubts: found, goOn: action });
  };
  const copy = (id: string, out: readonly Section[], plain: string, html: string | undefined): void => {
    letOut(out, () => {
      void copyText(plain, html).then((done) => {
        if (!done) setByHand(plain);
        setCopied(done ? id : undefined);
        remember(out);
      });
    });
  };
  const copyParagraph = (paragraph: Paragraph): void => { copy(paragraph.id, only(sections, paragraph), paragraphText(paragraph), richParagraph(paragraph)); };
  const saveWord = async (): Promise<void> => {
    setSaving(true);
    setMessage(undefined);
    try {
      const { saveDocx } = await import('./save-docx');
      const name = await saveDocx(sections, sheet, strings);
      remember(sections);
      setMessage({ intent: 'success', text: strings.saved(name) });
    } catch {
      setMessage({ intent: 'error', text: strings.errors.failed });
    } finally {
      setSaving(false);
    }
  };
  const say = (id: string, choice: House['sentences'][string] | undefined): void => {
    setHouse(choice === undefined ? officially(id, house) : { ...house, sentences: { ...house.sentences, [id]: choice } });
  };

  return (
    <div className={styles.root}>
      {saving && <BusyLine label={strings.busy.saving} onCancel={undefined} />}
      {message !== undefined && <MessageLine message={message} onDismiss={() => { setMessage(undefined); }} />}
      {problem !== undefined && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{problem}</MessageBarBody></MessageBar>}
      {failed && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{strings.wording.unkept}</MessageBarBody></MessageBar>}
      {doubts.length > 0 && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{strings.text.doubtfulStand(doubts.length)}</MessageBarBody></MessageBar>}
      {changed.size > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{strings.text.changedSome(changed.size)}</MessageBarBody>
          {changedSentences.length > 0 && <MessageBarActions><NextChanged ids={changedSentences.map(({ id }) => id)} /></MessageBarActions>}
        </MessageBar>
      )}
      <TextActions
        copied={copied === ALL}
        onCopy={(plain) => { copy(ALL, sections, plainText(sections, { indent: true }), plain ? undefined : richText(sections)); }}
        saving={saving}
        onWord={savesFiles ? () => { letOut(sections, () => { void saveWord(); }); } : undefined}
        onInsert={onInsert && (() => { letOut(sections, () => { onInsert(sections); }); })}
        onCharts={onCharts && (() => { onCharts(chartsOf(sheet, lastYear)); })}
        settings={
          <WordingSettings
            sheet={sheet}
            house={house}
            onHouse={setHouse}
            onSave={savesFiles ? () => { saveHouse(house, sheet.form, strings.wording); } : undefined}
            onOpen={(file) => {
              void openHouse(file, sheet.form, language, strings.wording).then((opened) => {
                if (opened.house !== undefined) setHouse(opened.house);
                setMessage(opened.message);
              });
            }}
          />
        }
      />
      {sections.map((section) => (
        <SectionText key={section.no} section={section} material={material} changed={changed} copied={copied} onCopy={copyParagraph} onGoTo={onGoTo} onChoose={say} onWrite={setEditing} />
      ))}
      <Suspense><ChartsSection sheet={sheet} lastYear={lastYear} /></Suspense>
      <div role="status" className={styles.live}>{copied === undefined ? '' : strings.text.copied}</div>
      <Suspense>
        {byHand !== undefined && <CopyByHand text={byHand} onClose={() => { setByHand(undefined); }} />}
        {waiting !== undefined && (
          <DoubtDialog
            doubts={waiting.doubts}
            onClose={() => { setWaiting(undefined); }}
            onGoOn={() => {
              setWaiting(undefined);
              waiting.goOn();
            }}
          />
        )}
        {editing !== undefined && (
          <OwnWordingDialog
            sentence={editing}
            material={material}
            onClose={() => { setEditing(undefined); }}
            onKeep={(text) => {
              say(editing.id, { text });
              setEditing(undefined);
            }}
            onBack={house.sentences[editing.id] === undefined ? undefined : () => {
              say(editing.id, undefined);
              setEditing(undefined);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

/** Stands for the whole text where paragraphs are named by their ids. */
const ALL = '';

/** Leads from one changed sentence to the next. */
function NextChanged({ ids }: { ids: readonly string[] }) {
  const { text: strings } = useStrings();
  const [at, setAt] = useState(0);
  const next = (): void => {
    const id = ids[at % ids.length];
    if (id !== undefined) showSentence(id);
    setAt(at + 1);
  };
  return <Button size="small" onClick={next}>{strings.nextChanged}</Button>;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  live: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});
