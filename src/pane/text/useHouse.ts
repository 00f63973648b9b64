import { useMemo } from 'react';
import type { Form } from '../../annex/form/compile';
import { type House, HouseError, houseName, houseText, parseHouse } from '../../narrative/house';
import type { Workbook } from '../../workbook/port';
import { type Strings, useLanguage, useStrings } from '../strings';
import { useKept } from '../useKept';

export interface HouseState {
  /** The wording in use; undefined until the workbook was asked. */
  readonly house: House | undefined;
  readonly setHouse: (house: House) => void;
  /** Why what the workbook keeps is not used, in words. */
  readonly problem: string | undefined;
  /** Whether the last change could not be kept in the workbook. */
  readonly failed: boolean;
}

/** A unit's own wording of a form's report, kept in the workbook. */
export function useHouse(workbook: Workbook | undefined, form: Form): HouseState {
  const { wording: strings } = useStrings();
  const language = useLanguage();
  const { value, keep, failed } = useKept(workbook, houseName(form.id));
  const read = useMemo(() => (value === undefined ? undefined : readHouse(value, form)), [value, form]);
  return {
    house: read?.house,
    setHouse: (house) => { keep(isPlain(house) ? null : houseText(house)); },
    problem: read?.error === undefined ? undefined : strings.problem(houseProblem(read.error, language, strings)),
    failed,
  };
}

/** The official wording, in nothing changed. */
export const officialHouse = (form: Form): House => ({ form: form.id, sentences: {} });

/** What is wrong with a wording, and where. */
export const houseProblem = ({ place, reason }: HouseError, language: 'zh' | 'en', strings: Strings['wording']): string => `${reason[language]}${place === '' ? '' : strings.at(place)}`;

function readHouse(value: string | null, form: Form): { readonly house: House; readonly error?: HouseError } {
  if (value === null) return { house: officialHouse(form) };
  try {
    return { house: parseHouse(value, form) };
  } catch (error) {
    if (error instanceof HouseError) return { house: officialHouse(form), error };
    throw error;
  }
}

const isPlain = ({ form: _form, sentences, ...rest }: House): boolean => Object.keys(sentences).length === 0 && Object.keys(rest).length === 0;
