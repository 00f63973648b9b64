import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Finding } from '../../annex/check/check';
import type { Address } from '../../annex/sheet/grid';
import type { Sheet } from '../../annex/sheet/sheet';
import { type ChartData, chartsOf } from '../../narrative/charts';
import type { House } from '../../narrative/house';
import type { Section, Sentence } from '../../narrative/section';
import type { Workbook } from '../../workbook/port';
import { BusyLine } from '../BusyLine';
import { type Message, MessageLine } from '../MessageLine';
import { useLanguage, useStrings } from '../strings';
import { openHouse, saveHouse } from './house-file';
import { SectionText } from './SectionText';
import { showSentence } from './SentenceText';
import { TextActions } from './TextActions';
import { TextDialogs } from './TextDialogs';
import { TextNotices } from './TextNotices';
import { useCopied } from './useCopied';
import { useHouse } from './useHouse';
import { ALL, useTextOut } from './useTextOut';
import { type Material, officially, written } from './written';
import { WordingSettings } from './WordingSettings';

const ChartsSection = lazy(() => import('./ChartsSection'));

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

function Written({ workbook, sheet, lastYear, findings, shown, savesFiles, onGoTo, onCharts, onInsert, house, setHouse, problem, failed }: WrittenProps) {
  const styles = useStyles();
  const strings = useStrings();
  const language = useLanguage();
  const [message, setMessage] = useState<Message>();
  const [editing, setEditing] = useState<Sentence>();

  const material = useMemo((): Material => ({ sheet, lastYear, house, findings }), [sheet, lastYear, house, findings]);
  const sections = useMemo(() => written(material), [material]);
  const { changed, remember } = useCopied(workbook, sheet, sections);
  const out = useTextOut(sections, sheet, remember, setMessage);
  useEffect(() => { if (shown !== undefined) showSentence(shown); }, [shown]);

  const say = (id: string, choice: House['sentences'][string] | undefined): void => {
    setHouse(choice === undefined ? officially(id, house) : { ...house, sentences: { ...house.sentences, [id]: choice } });
  };
  const takeHouse = (file: File): void => {
    void openHouse(file, sheet.form, language, strings.wording).then((opened) => {
      if (opened.house !== undefined) setHouse(opened.house);
      setMessage(opened.message);
    });
  };

  return (
    <div className={styles.root}>
      {out.saving && <BusyLine label={strings.busy.saving} onCancel={undefined} />}
      {message !== undefined && <MessageLine message={message} onDismiss={() => { setMessage(undefined); }} />}
      <TextNotices sections={sections} problem={problem} failed={failed} changed={changed} />
      <TextActions
        copied={out.copied === ALL}
        onCopy={out.copyAll}
        saving={out.saving}
        onWord={savesFiles ? out.saveWord : undefined}
        onInsert={onInsert && (() => { out.letOut(sections, () => { onInsert(sections); }); })}
        onCharts={onCharts && (() => { onCharts(chartsOf(sheet, lastYear)); })}
        settings={
          <WordingSettings
            sheet={sheet}
            house={house}
            onHouse={setHouse}
            onSave={savesFiles ? () => { saveHouse(house, sheet.form, strings.wording); } : undefined}
            onOpen={takeHouse}
          />
        }
      />
      {sections.map((section) => (
        <SectionText key={section.no} section={section} material={material} changed={changed} copied={out.copied} onCopy={out.copyParagraph} onGoTo={onGoTo} onChoose={say} onWrite={setEditing} />
      ))}
      <Suspense><ChartsSection sheet={sheet} lastYear={lastYear} /></Suspense>
      <div role="status" className={styles.live}>{out.copied === undefined ? '' : strings.text.copied}</div>
      <TextDialogs out={out} material={material} editing={editing} onEdited={() => { setEditing(undefined); }} onSay={say} />
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  live: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});
