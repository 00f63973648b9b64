import { Body1, Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Link, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { checkTemplate, LONGEST_TEMPLATE } from '../../narrative/check-template';
import type { Sentence } from '../../narrative/section';
import { sentenceText } from '../../narrative/text';
import { useLanguage, useStrings } from '../strings';
import { useReturnFocus } from '../useReturnFocus';
import { FigurePicker } from './FigurePicker';
import { type Material, tried } from './written';

interface OwnWordingDialogProps {
  readonly sentence: Sentence;
  readonly material: Material;
  readonly onClose: () => void;
  readonly onKeep: (template: string) => void;
  readonly onBack: (() => void) | undefined;
}

/** A sentence in the unit's own words, with the figures by name; checked as it is typed, and shown as it would read. */
export default function OwnWordingDialog({ sentence, material, onClose, onKeep, onBack }: OwnWordingDialogProps) {
  const styles = useStyles();
  useReturnFocus();
  const strings = useStrings();
  const language = useLanguage();
  const { form } = material.sheet;
  const [text, setText] = useState(() => startOf(sentence, material));
  const box = useRef<HTMLTextAreaElement>(null);
  const problems = useMemo(() => checkTemplate(text, form), [text, form]);
  const preview = useMemo(() => (problems.length > 0 ? undefined : tried(sentence.id, { text }, material)), [problems, text, sentence.id, material]);
  const [refusal] = preview?.refused ?? [];

  const select = (start: number, end: number): void => {
    box.current?.focus();
    box.current?.setSelectionRange(start, end);
  };
  const insert = (words: string): void => {
    const { selectionStart = text.length, selectionEnd = text.length } = box.current ?? {};
    setText(text.slice(0, selectionStart) + words + text.slice(selectionEnd));
    requestAnimationFrame(() => { select(selectionStart + words.length, selectionStart + words.length); });
  };
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface>
        <form onSubmit={(event) => { event.preventDefault(); if (problems.length === 0) onKeep(text); }}>
          <DialogBody>
            <DialogTitle>{strings.wording.title}</DialogTitle>
            <DialogContent className={styles.content}>
              <Field label={strings.wording.template} hint={strings.wording.templateHint} validationState={problems.length > 0 ? 'error' : 'none'}>
                <Textarea value={text} rows={5} maxLength={2 * LONGEST_TEMPLATE} resize="vertical" textarea={{ ref: box, lang: 'zh-CN', spellCheck: false }} onChange={(_event, data) => { setText(data.value.replace(/\n/g, '')); }} />
              </Field>
              <div role="status" className={styles.problems}>
                {problems.length > 0 && (
                  <>
                    <span className={styles.bad}>{strings.wording.problemsLead(problems.length)}</span>
                    <ul className={styles.list}>
                      {problems.map(({ at, kind, reason }) => (
                        <li key={`${kind} ${String(at.start)}`}>
                          <Link as="button" type="button" inline onClick={() => { select(at.start, at.end); }}>{strings.wording.problemAt(at.start + 1, text.slice(at.start, at.end).slice(0, 20))}</Link>{'：'}{reason[language]}
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </div>
              <FigurePicker form={form} onPick={insert} />
              <Field label={strings.wording.preview}>
                <Body1 block as="p" lang="zh-CN" className={styles.preview}>
                  {problems.length > 0 ? '—' : refusal !== undefined ? refusal.reason[language] : preview === undefined ? strings.wording.noPreview : sentenceText(preview)}
                </Body1>
              </Field>
            </DialogContent>
            <DialogActions fluid>
              {onBack !== undefined && <Button className={styles.back} onClick={onBack}>{strings.wording.back}</Button>}
              <DialogTrigger disableButtonEnhancement><Button>{strings.actions.cancel}</Button></DialogTrigger>
              <Button type="submit" appearance="primary" disabled={problems.length > 0}>{strings.wording.keep}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

/** The person's own words, even such as were refused; else the sentence as it is said now. */
function startOf({ id, template }: Sentence, { house }: Material): string {
  const chosen = house.sentences[id];
  return chosen !== undefined && 'text' in chosen ? chosen.text : template;
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  problems: { minHeight: tokens.lineHeightBase300 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, maxHeight: '30vh', overflowY: 'auto', overflowWrap: 'anywhere' },
  preview: { margin: 0, minHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere', unicodeBidi: 'isolate' },
  back: { marginInlineEnd: 'auto' },
});
