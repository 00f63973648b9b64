import { Dropdown, Field, Option } from '@fluentui/react-components';

interface AnnexChooserProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}

/** Which annex of the workbook; needed only where there are several. */
export default function AnnexChooser({ label, names, chosen, onChoose }: AnnexChooserProps) {
  return (
    <Field label={label} size="small">
      <Dropdown size="small" value={chosen} selectedOptions={[chosen]} onOptionSelect={(_event, data) => { if (data.optionValue !== undefined) onChoose(data.optionValue); }}>
        {names.map((name) => <Option key={name} value={name}>{name}</Option>)}
      </Dropdown>
    </Field>
  );
}
