import { useCallback, useEffect, useState } from 'react';
import type { Form } from '../../annex/form/compile';
import type { Workbook } from '../../workbook/port';
import { useKept } from '../useKept';
import type { BrokenForm, OwnForm } from './own-forms';

export interface KeptForm extends OwnForm {
  /** Kept on this computer, for every workbook. */
  readonly here: boolean;
  /** Kept in the open workbook, for whoever opens it. */
  readonly inWorkbook: boolean;
  /** The two are not the same; the workbook's is used. */
  readonly differs: boolean;
}

export interface Forms {
  /** What to look for: own forms, then the official ones; undefined until it is known. */
  readonly forms: readonly Form[] | undefined;
  readonly own: readonly KeptForm[];
  readonly broken: readonly BrokenForm[];
  /** Whether something could not be kept, so that it is gone when the pane is closed. */
  readonly failed: boolean;
  /** Keeps a form on this computer and in the workbook, in place of an own one with its id. Rejects with FormError; officially named ones are refused. */
  readonly keep: (source: string, file: string) => Promise<OwnForm>;
  /** Forgets a form, here and in the workbook. */
  readonly forget: (id: string) => void;
}

/** The name under which a workbook keeps own forms. */
const FORMS = 'forms';

/** The forms that sheets are recognised by: the official ones and those that people made, which stay in the browser and in the workbook. */
export function useForms(workbook: Workbook | undefined): Forms {
  const ofWorkbook = useKept(workbook, FORMS);
  const { keep: keepInWorkbook } = ofWorkbook;
  const [here, setHere] = useState<string | null>();
  const [unkept, setUnkept] = useState(false);
  const [read, setRead] = useState<Pick<Forms, 'forms' | 'own' | 'broken'>>();

  useEffect(() => {
    let current = true;
    void import('./browser-forms').then(({ browserForms }) => browserForms.load()).then((kept) => { if (current) setHere(kept); }, () => { if (current) setHere(null); });
    return () => { current = false; };
  }, []);

  const inBook = workbook === undefined ? null : ofWorkbook.value;
  useEffect(() => {
    if (here === undefined || inBook === undefined) return undefined;
    let current = true;
    // Both are large; and most people have no forms of their own, so that nothing need read them.
    const kept = here === null && inBook === null ? Promise.resolve({ own: [], broken: [] }) : import('./own-forms').then((own) => readKept(own, here, inBook));
    void Promise.all([import('../../annex/form/catalogue'), kept]).then(([{ officialForms }, { own, broken }]) => {
      if (current) setRead({ forms: allForms(own, officialForms), own, broken });
    });
    return () => { current = false; };
  }, [here, inBook]);

  const change = useCallback(
    async (make: (sources: readonly string[]) => readonly string[]): Promise<void> => {
      const { keptSources, sourcesText } = await import('./own-forms');
      const next = sourcesText(make(keptSources(here ?? null)));
      setHere(next);
      if (workbook !== undefined) keepInWorkbook(sourcesText(make(keptSources(inBook ?? null))));
      const { browserForms } = await import('./browser-forms');
      await browserForms.save(next).then(() => { setUnkept(false); }, () => { setUnkept(true); });
    },
    [here, inBook, workbook, keepInWorkbook],
  );
  const keep = useCallback(
    async (source: string, file: string): Promise<OwnForm> => {
      const { keptSources, ownForm, without } = await import('./own-forms');
      const made = ownForm(source, file, [...keptSources(inBook ?? null), ...keptSources(here ?? null)]);
      await change((sources) => [...without(sources, made.form.id), source]);
      return made;
    },
    [here, inBook, change],
  );
  const forget = useCallback((id: string) => { void import('./own-forms').then(({ without }) => change((sources) => without(sources, id))); }, [change]);

  return { forms: read?.forms, own: read?.own ?? [], broken: read?.broken ?? [], failed: unkept || ofWorkbook.failed, keep, forget };
}

/** Own forms first; one that only changes the rules of an official form stands in its place. */
function allForms(own: readonly OwnForm[], official: readonly Form[]): readonly Form[] {
  const forms = own.map(({ form }) => form);
  return [...forms, ...official.filter(({ id }) => forms.every((form) => form.id !== id))];
}

function readKept({ idOf, keptSources, ownForms }: typeof import('./own-forms'), here: string | null, inBook: string | null): Pick<Forms, 'own' | 'broken'> {
  const [ofBrowser, ofWorkbook] = [keptSources(here), keptSources(inBook)];
  const { own, broken } = ownForms([...ofWorkbook, ...ofBrowser]);
  return {
    own: own.map((each): KeptForm => {
      const inBrowser = ofBrowser.find((source) => idOf(source) === each.form.id);
      const inWorkbook = ofWorkbook.includes(each.source);
      return { ...each, here: inBrowser !== undefined, inWorkbook, differs: inWorkbook && inBrowser !== undefined && inBrowser !== each.source };
    }),
    broken,
  };
}
