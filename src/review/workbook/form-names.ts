import { findForm } from '../../annex/form/catalogue';
import type { Form } from '../../annex/form/compile';
import type { Bilingual } from '../../annex/form/form';

/** Names of forms as people know them. */
export const formNames = Object.assign(
  (id: string): Bilingual => {
    const form = findForm(id);
    return { zh: form?.data.name ?? id, en: form?.data.nameEn ?? id };
  },
  {
    /** What tells a form from the others: the words in brackets at the end of its name. */
    short: ({ data, variant }: Form): string => `${/（([^（）]+)）$/.exec(data.name)?.[1] ?? data.name}${variant === undefined ? '' : '，另一种印法'}`,
  },
);
