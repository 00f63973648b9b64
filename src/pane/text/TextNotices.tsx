import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { Section } from '../../narrative/section';
import { useStrings } from '../strings';
import { showSentence } from './SentenceText';
import { doubtsOf, sentencesOf } from './written';

interface TextNoticesProps {
  readonly sections: readonly Section[];
  /** Why the wording kept in the workbook is not used. */
  readonly problem: string | undefined;
  /** Whether the last change of the wording could not be kept. */
  readonly failed: boolean;
  /** Ids of the sentences that read otherwise than when they were last copied. */
  readonly changed: ReadonlySet<string>;
}

/** What a person should know before using the text. */
export function TextNotices({ sections, problem, failed, changed }: TextNoticesProps) {
  const { text: strings, wording } = useStrings();
  const doubts = doubtsOf(sections).length;
  const changedHere = sentencesOf(sections).filter(({ id }) => changed.has(id));
  return (
    <>
      {problem !== undefined && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{problem}</MessageBarBody></MessageBar>}
      {failed && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{wording.unkept}</MessageBarBody></MessageBar>}
      {doubts > 0 && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{strings.doubtfulStand(doubts)}</MessageBarBody></MessageBar>}
      {changed.size > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{strings.changedSome(changed.size)}</MessageBarBody>
          {changedHere.length > 0 && <MessageBarActions><NextChanged ids={changedHere.map(({ id }) => id)} /></MessageBarActions>}
        </MessageBar>
      )}
    </>
  );
}

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
