import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { findForm } from '../../annex/form/catalogue';
import { FormError } from '../../annex/form/errors';
import type { Workbook } from '../../workbook/port';
import { useFormsStrings } from '../strings/useFormsStrings';
import { idOf } from './own-forms';
import type { Forms } from './useForms';

const FormEditor = lazy(() => import('./editor/FormEditor'));

interface EditingProps {
  readonly workbook: Workbook | undefined;
  readonly forms: Forms;
  /** The form file to edit; one is made from the current sheet without it. */
  readonly start: string | undefined;
  readonly savesFiles: boolean;
  readonly onClose: () => void;
}

/** The editor over what is kept: a form that it did not begin with or make is never replaced by it. */
export function Editing({ workbook, forms, start, savesFiles, onClose }: EditingProps) {
  const strings = useFormsStrings();
  const [mine, setMine] = useState<readonly string[]>(() => (start === undefined ? [] : [idOf(start)]));
  const keep = async (source: string): Promise<void> => {
    const id = idOf(source);
    const taken = [...forms.own.map((each) => each.form.id), ...forms.broken.map((each) => each.id)];
    if (!mine.includes(id) && findForm(id) === undefined && taken.includes(id)) {
      throw new FormError(id, 'id', { zh: `已有编号为“${id}”的表样，请换一个编号`, en: `there is a form “${id}” already; choose another id` }, { path: ['id'] });
    }
    await forms.keep(source, id);
    setMine((before) => [...before, id]);
  };
  const own = forms.own.filter(({ form }) => !mine.includes(form.id)).map(({ source }) => source);
  return (
    <Suspense fallback={<Spinner label={strings.loading} />}>
      <FormEditor workbook={workbook} own={own} {...(start === undefined ? {} : { start })} savesFiles={savesFiles} onKeep={keep} onClose={onClose} />
    </Suspense>
  );
}
