import { Dropdown, Option, SearchBox, Toolbar, ToolbarRadioButton, ToolbarRadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { type Verdict, verdictText } from '../../review/judge';
import type { Row } from '../../review/rows';
import { useLanguage, useStrings } from '../strings';
import { formTitle } from './form-title';
import type { Filter } from './table-order';
import { VerdictIcon } from './VerdictMark';

const verdicts: readonly Verdict[] = ['return', 'check', 'ready'];
const ALL = 'all';

/** Which rows the table shows. */
export function TableFilter({ rows, filter, onFilter }: { rows: readonly Row[]; filter: Filter; onFilter: (filter: Filter) => void }) {
  const styles = useStyles();
  const { review: { table } } = useStrings();
  const language = useLanguage();
  const forms = [...new Map(rows.map(({ form }) => [formTitle(form, 'zh'), form]))];
  const chosen = forms.find(([title]) => title === filter.form);
  return (
    <div className={styles.root}>
      <Toolbar
        size="small"
        aria-label={table.verdictFilter}
        className={styles.bar}
        checkedValues={{ verdict: [filter.verdict ?? ALL] }}
        onCheckedValueChange={(_event, { checkedItems: [value] }) => { onFilter({ ...filter, verdict: verdicts.find((each) => each === value) }); }}
      >
        <ToolbarRadioGroup className={styles.group}>
          <ToolbarRadioButton name="verdict" value={ALL} className={styles.button}>{table.allVerdicts} {rows.length}</ToolbarRadioButton>
          {verdicts.map((verdict) => (
            <ToolbarRadioButton key={verdict} name="verdict" value={verdict} icon={<VerdictIcon verdict={verdict} />} className={styles.button}>
              {verdictText[verdict][language]} {rows.filter(({ judgement }) => judgement.verdict === verdict).length}
            </ToolbarRadioButton>
          ))}
        </ToolbarRadioGroup>
      </Toolbar>
      <SearchBox size="small" className={styles.search} aria-label={table.search} placeholder={table.search} value={filter.text} onChange={(_event, { value }) => { onFilter({ ...filter, text: value }); }} />
      {forms.length > 1 && (
        <Dropdown
          size="small"
          className={styles.forms}
          aria-label={table.formFilter}
          value={chosen === undefined ? table.allForms : formTitle(chosen[1], language)}
          selectedOptions={[filter.form ?? ALL]}
          onOptionSelect={(_event, { optionValue }) => { onFilter({ ...filter, form: optionValue === ALL ? undefined : optionValue }); }}
        >
          <Option value={ALL}>{table.allForms}</Option>
          {forms.map(([title, form]) => <Option key={title} value={title}>{formTitle(form, language)}</Option>)}
        </Dropdown>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  bar: { paddingInline: 0 },
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
  button: { minWidth: 'auto', paddingInline: tokens.spacingHorizontalS, whiteSpace: 'nowrap' },
  search: { flexGrow: 1, minWidth: '140px', maxWidth: '280px' },
  forms: { minWidth: '140px', maxWidth: '220px' },
});
