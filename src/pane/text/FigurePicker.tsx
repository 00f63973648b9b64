import { Combobox, Field, Option } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Form } from '../../annex/form/compile';
import { wordingOf } from '../../narrative/compile';
import { useStrings } from '../strings';

/** Names offered at a time; a few letters tell the others. */
const SHOWN = 60;

/** What a template may name besides figures. */
const words = ['年', '自称', '单位'];

/** A searchable list of the figures that a template may name; what is chosen is handed on as it is written in one. */
export function FigurePicker({ form, onPick }: { form: Form; onPick: (slot: string) => void }) {
  const { wording: strings } = useStrings();
  const [query, setQuery] = useState('');
  const slots = useMemo(() => slotsOf(form), [form]);
  const found = slots.filter(({ name }) => name.includes(query.trim())).slice(0, SHOWN);
  return (
    <Field label={strings.insertFigure}>
      <Combobox
        placeholder={strings.searchFigure}
        value={query}
        selectedOptions={[]}
        onInput={(event) => { setQuery(event.currentTarget.value); }}
        onOptionSelect={(_event, data) => {
          setQuery('');
          if (data.optionValue !== undefined) onPick(data.optionValue);
        }}
      >
        {found.length === 0 && <Option disabled value="" text="">{strings.noFigure}</Option>}
        {found.map(({ name, slot }) => <Option key={slot} value={slot} text={name}>{name}</Option>)}
      </Combobox>
    </Field>
  );
}

function slotsOf(form: Form): { readonly name: string; readonly slot: string }[] {
  const { figures } = wordingOf(form);
  return [
    ...[...figures.values()].map(({ name, unit }) => ({ name, slot: `{${name}}${unit ?? ''}` })),
    ...words.map((name) => ({ name, slot: `{${name}}` })),
  ];
}
