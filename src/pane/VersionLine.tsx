import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useMemo } from 'react';
import { otherVersion, versionText } from '../annex/check/versions';
import type { Form } from '../annex/form/compile';
import type { Recognition } from '../annex/sheet/recognise';
import { useLanguage, useStrings } from './strings';

interface VersionLineProps {
  readonly recognition: Recognition;
  readonly forms: readonly Form[];
  /** Puts the figures on the form in force; absent where that cannot be done. */
  readonly onTakeOver: ((inForce: Form) => void) | undefined;
}

/** Says that a sheet is on another version of its form than its year asks for; nothing where it is not. */
export function VersionLine({ recognition: { sheet, readings }, forms, onTakeOver }: VersionLineProps) {
  const strings = useStrings();
  const language = useLanguage();
  const version = useMemo(() => otherVersion(sheet, readings, forms), [sheet, readings, forms]);
  if (version === undefined) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{versionText(version)[language]}</MessageBarBody>
      {onTakeOver !== undefined && (
        <MessageBarActions>
          <Button size="small" title={strings.version.hint} onClick={() => { onTakeOver(version.inForce); }}>{strings.version.take(version.year)}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
