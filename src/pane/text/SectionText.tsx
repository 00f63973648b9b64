import { Button, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { Checkmark16Regular, Copy16Regular } from '@fluentui/react-icons';
import type { Address } from '../../annex/sheet/grid';
import type { House } from '../../narrative/house';
import type { Paragraph, Section, Sentence } from '../../narrative/section';
import { useStrings } from '../strings';
import { SentenceMenu } from './SentenceMenu';
import { SentenceText } from './SentenceText';
import type { Material } from './written';

interface SectionTextProps {
  readonly section: Section;
  readonly material: Material;
  /** Ids of the sentences that changed since they were copied. */
  readonly changed: ReadonlySet<string>;
  /** Id of the paragraph last copied. */
  readonly copied: string | undefined;
  readonly onCopy: (paragraph: Paragraph) => void;
  readonly onGoTo: (at: Address) => void;
  readonly onChoose: (id: string, choice: House['sentences'][string] | undefined) => void;
  readonly onWrite: (sentence: Sentence) => void;
}

/** A section of the report: its heading and its paragraphs, each of which can be copied. */
export function SectionText({ section, material, changed, copied, onCopy, onGoTo, onChoose, onWrite }: SectionTextProps) {
  const styles = useStyles();
  const { text: strings } = useStrings();
  return (
    <section className={styles.section} lang="zh-CN">
      <Subtitle2 block as="h3" className={styles.heading}>{section.no === '' ? section.title : `${section.no}、${section.title}`}</Subtitle2>
      {section.kind === 'table' && <p className={mergeClasses(styles.paragraph, styles.quiet)}>{strings.table}</p>}
      {section.paragraphs.map((paragraph) => (
        <div key={paragraph.id} className={styles.row}>
          <div className={mergeClasses(styles.paragraph, paragraph.kind === 'stub' && styles.quiet)}>
            {paragraph.sentences.map((sentence) => (
              <SentenceText
                key={sentence.id}
                sentence={sentence}
                sheet={material.sheet}
                changed={changed.has(sentence.id)}
                onGoTo={onGoTo}
                menu={<SentenceMenu sentence={sentence} material={material} onChoose={(choice) => { onChoose(sentence.id, choice); }} onWrite={() => { onWrite(sentence); }} />}
              />
            ))}
          </div>
          {paragraph.kind === 'text' && (
            <Button appearance="subtle" size="small" icon={copied === paragraph.id ? <Checkmark16Regular /> : <Copy16Regular />} aria-label={copied === paragraph.id ? strings.copied : strings.copy} title={strings.copy} onClick={() => { onCopy(paragraph); }} />
          )}
        </div>
      ))}
    </section>
  );
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  row: { display: 'flex', columnGap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  paragraph: { margin: 0, flexGrow: 1, minWidth: 0, textIndent: '2em', lineHeight: tokens.lineHeightBase500, fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});
