import { findForm } from '../../annex/form/catalogue';
import type { Form } from '../../annex/form/compile';
import type { Bilingual } from '../../annex/form/form';

/** Names of forms as people know them. */
export const formNames = Object.assign(
  (id: string): Bilingual => {
    const form = findForm(id);
    return { zh: form?.data.name ?? id, en: form?.data.nameEn ?? id };
  },
  { short: ({ data, variant }: Form): string => (variant === undefined ? data.name : `${data.name}（另一种印法）`) },
);
