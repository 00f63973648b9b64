import { Caption1, makeStyles, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Finding } from '../../annex/check/check';
import { number } from '../../annex/check/message';
import { a1, type Address } from '../../annex/sheet/grid';
import type { Sheet } from '../../annex/sheet/sheet';
import { failureText, WorkbookFailure } from '../../workbook/failure';
import type { Workbook } from '../../workbook/port';
import { useLanguage, useStrings } from '../strings';
import type { Report } from '../verify/report';
import { useScopeNotes } from '../verify/useScopeNotes';
import { Clashes } from './Clashes';
import { Group } from './Group';
import type { SuggestNotice } from './notice';
import { MAX_EVIDENCE, type Suggested, useSuggestions } from './useSuggestions';
import { type Writing, writeFigures } from './writing';

/** What suggesting needs of the pane. */
export interface SuggestContext {
  readonly workbook: Workbook | undefined;
  readonly lastYear: Sheet | undefined;
  /** The report whose text is held against the sheet. */
  readonly report: Report | undefined;
  readonly onNotice: (notice: SuggestNotice | undefined) => void;
  /** Has the workbook read again, which does not tell of what the pane itself writes. */
  readonly onWritten: () => void;
}

/** The id of the element with the suggestions for a finding, if there are any. */
export type PlaceOf = (finding: Finding) => string | undefined;

interface SuggestSectionProps extends SuggestContext {
  readonly sheet: Sheet;
  readonly onGoTo: (at: Address) => void;
  /** Told where the suggestions for each finding stand; undefined while there are none. */
  readonly onPlaces: (placeOf: PlaceOf | undefined) => void;
}

/** What may be wrong on a sheet with errors: the fewest figures whose change satisfies the rules. Nothing is changed unasked. */
export default function SuggestSection({ workbook, lastYear, report, sheet, onNotice, onWritten, onGoTo, onPlaces }: SuggestSectionProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { errors, suggest: strings } = useStrings();
  const { known, notes } = useScopeNotes(workbook);
  const found = useSuggestions(sheet, { lastYear, report, notes: known ? notes : undefined });
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    onPlaces(found === undefined ? undefined : placesIn(found));
    return () => { onPlaces(undefined); };
  }, [found, onPlaces]);

  const apply = (writings: readonly Writing[]): void => {
    if (workbook === undefined || busy) return;
    setBusy(true);
    writeFigures(workbook, writings)
      .then(
        (done) => {
          const cells = ('changed' in done ? done.changed : []).map(({ row, column }) => a1(row, column)).join(language === 'zh' ? '、' : ', ');
          if ('changed' in done) onNotice({ intent: 'warning', text: strings.changedBefore(cells) });
          else onNotice({ intent: 'success', written: done, text: strings.applied(done.cells.map(({ at, before, value }) => strings.appliedOne(a1(at.row, at.column), String(before ?? ''), number(value))).join(language === 'zh' ? '；' : '; ')) });
        },
        (error: unknown) => { onNotice({ intent: 'error', text: error instanceof WorkbookFailure ? failureText(error, language) : errors.failed }); },
      )
      .finally(() => {
        setBusy(false);
        onWritten();
      });
  };

  if (found?.suggestions.state === 'localised' && found.suggestions.groups.length === 0) return null;
  return (
    <section aria-labelledby="suggestions" className={styles.root}>
      <Subtitle2 as="h4" id="suggestions" className={styles.text}>{strings.title}</Subtitle2>
      {found === undefined && <Spinner size="tiny" label={strings.working} />}
      {found?.suggestions.state === 'inconsistent' && <div id={PLACE} tabIndex={-1} className={styles.root}><Clashes found={found.suggestions} sheet={sheet} onGoTo={onGoTo} /></div>}
      {found?.suggestions.state === 'localised' && (
        <>
          <Caption1 block as="p" className={styles.hint}>{strings.lead}{report !== undefined && report.text.length > MAX_EVIDENCE ? ` ${strings.longText}` : ''}</Caption1>
          {found.suggestions.groups.map((group, index, { length }) => (
            <Group
              key={`${String(index)} ${group.broken.map(({ rule, indicators }) => `${rule} ${indicators.join()}`).join(';')}`}
              id={`${PLACE}-${String(index)}`}
              group={group}
              title={length === 1 ? undefined : strings.group(index + 1, length)}
              sheet={sheet}
              lastYear={lastYear}
              evidence={found.evidence}
              onGoTo={onGoTo}
              onApply={apply}
              busy={busy}
            />
          ))}
        </>
      )}
    </section>
  );
}

const PLACE = 'suggestion';

/** Where the suggestions for a finding stand, by what it says. */
function placesIn({ suggestions }: Suggested): PlaceOf {
  if (suggestions.state === 'inconsistent') return ({ state, severity }) => (state === 'broken' && severity === 'error' ? PLACE : undefined);
  return ({ rule, relation, indicators }) => {
    const at = suggestions.groups.findIndex(({ broken }) => broken.some((clash) => clash.rule === rule && clash.relation === relation && clash.indicators.every((id) => indicators.includes(id))));
    return at < 0 ? undefined : `${PLACE}-${String(at)}`;
  };
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});
