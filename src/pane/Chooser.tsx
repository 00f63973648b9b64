import { Dropdown, Field, type FieldProps, Option } from '@fluentui/react-components';

interface ChooserProps {
  readonly label: string;
  readonly options: readonly string[];
  /** Undefined while nothing is chosen. */
  readonly chosen: string | undefined;
  readonly placeholder?: string;
  /** What a person should know while the choice is as it is. */
  readonly hint?: { readonly state: NonNullable<FieldProps['validationState']>; readonly text: string } | undefined;
  readonly onChoose: (option: string) => void;
}

/** One of several annexes or columns; needed only where there are several. */
export default function Chooser({ label, options, chosen, placeholder, hint, onChoose }: ChooserProps) {
  return (
    <Field label={label} size="small" {...(hint === undefined ? {} : { validationState: hint.state, validationMessage: hint.text })}>
      <Dropdown
        size="small"
        style={{ minWidth: 0 }}
        value={chosen ?? ''}
        selectedOptions={chosen === undefined ? [] : [chosen]}
        {...(placeholder === undefined ? {} : { placeholder })}
        onOptionSelect={(_event, data) => { if (data.optionValue !== undefined) onChoose(data.optionValue); }}
      >
        {options.map((option) => <Option key={option} value={option}>{option}</Option>)}
      </Dropdown>
    </Field>
  );
}
