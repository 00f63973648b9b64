import { check } from '../check/check';
import type { FormData, RuleData, Table } from '../form/form';
import { hasFigure } from '../form/indicator';
import { buildForm } from '../form/load';
import { type Grid } from '../sheet/grid';
import { headingAbove } from '../sheet/heading';
import { recognise } from '../sheet/recognise';
import { Board } from './board';
import { type Built, buildTable } from './build';
import { columnRules } from './column-rules';
import { printedRelation } from './printed-relation';
import { type Doubt, NoTable, type Proposal, type ProposedRule, type ProposeOptions, type Reason } from './proposal';
import { rowRules } from './row-rules';
import type { RuleDraft } from './rule-draft';
import { type FoundSheet, tablesOf } from './tables';

export { NoTable, type Proposal, type ProposeOptions } from './proposal';

/** The year from which the disclosure regulations have been in force; a form that names no year is taken to hold since then. */
const SINCE = 2008;

/**
 * Proposes a form from a sheet, blank or filled in. Nothing on the form comes from anywhere but the sheet; what the sheet
 * does not say is a doubt. Of several sheets the visible ones with tables make one form together.
 * @throws NoTable if there is no table of statistics.
 */
export function proposeForm(grids: readonly Grid[], options: ProposeOptions = {}): Proposal {
  const visible = grids.filter(({ hidden }) => hidden !== true);
  const sheets = (visible.length > 0 ? visible : grids).map((grid) => tablesOf(new Board(grid))).filter(({ tables }) => tables.length > 0);
  const [first] = sheets;
  if (first === undefined) throw new NoTable();
  // A header with nothing below it that could be an indicator is no table.
  const built = sheets.flatMap((sheet) => sheet.tables.map((found) => ({ sheet, found }))).filter(({ sheet, found }) => hasIndicators(buildTable(sheet, found, 't', '').table));
  if (built.length === 0) throw new NoTable();
  const tables = built.map(({ sheet, found }, index) => buildTable(sheet, found, `t${String(index + 1)}`, built.length === 1 ? '' : `l${String(index + 1)}.`));
  const drafts = tables.flatMap(({ draft }, index) => rulesOf(draft, built[index]?.sheet));
  const { rules, sures } = named(drafts);
  const heading = about(first, options);
  const form: FormData = { ...heading.data, tables: tables.map(({ table }) => table), rules };
  return checked(form, grids, sures, tables, heading);
}

const hasIndicators = (table: Table): boolean => (table.layout === 'groups' ? table.groups.length > 0 : table.rows.some(hasFigure));

function rulesOf(draft: Built['draft'], sheet: FoundSheet | undefined): RuleDraft[] {
  const printed = [draft.corner, ...(sheet?.tables.length === 1 ? sheet.notes.map(({ text }) => text) : [])].flatMap((text) => printedRelation(draft, text) ?? []);
  return [...printed, ...rowRules(draft), ...columnRules(draft)];
}

const blank: RuleDraft = {
  topic: 'BLANK',
  severity: 'warning',
  basis: 'practice',
  relations: ['each figure: filled'],
  text: { zh: '空白、“/”、“—”应填0', en: 'Blank, “/” and “—” should be 0' },
  why: { zh: '没有发生的应填0，空白无法与漏填区分；确有留空的表，所以只作提醒。', en: 'What did not happen is 0; a blank cannot be told from an omission. Some sheets do leave blanks, so this is only a warning.' },
  sure: 'likely',
};

function named(drafts: readonly RuleDraft[]): { rules: RuleData[]; sures: Map<string, RuleDraft['sure']> } {
  const count = new Map<string, number>();
  const sures = new Map<string, RuleDraft['sure']>();
  const rules = [...drafts, blank].map(({ topic, sure, relations, ...rule }): RuleData => {
    const number = (count.get(topic) ?? 0) + 1;
    count.set(topic, number);
    const id = `OWN-${topic}-${String(number)}`;
    sures.set(id, sure);
    return { id, ...rule, relations: [...relations] };
  });
  return { rules, sures };
}

interface Heading {
  readonly data: Omit<FormData, 'tables' | 'rules'>;
  readonly reasons: readonly Reason[];
  readonly doubts: readonly Doubt[];
}

/** A title as the name of a form: without the year, and without brackets that are about it. */
const withoutYear = (title: string): string => title.replace(/\s/g, '').replace(/[（(][^（()）]*(?:20\d\d|_{2,})年[^（()）]*[)）]/, '').replace(/(?:20\d\d|_{2,})年度?/, '');

/** Name, title, unit line and year. */
function about({ board, title, unitLabel, tables }: FoundSheet, options: ProposeOptions): Heading {
  const { year } = headingAbove(board.grid, (tables[0]?.header.top ?? 0));
  const printed = title?.text.trim().replace(/\s+/g, ' ');
  const plain = printed ?? board.grid.name;
  const name = options.name ?? (withoutYear(plain) || '自定义表样');
  const doubts: Doubt[] = [];
  if (printed === undefined) doubts.push({ says: { zh: `表上没有表题，用工作表的名称“${plain}”代替。`, en: `The sheet has no title; its name “${plain}” is used.` } });
  const from = options.year ?? year;
  if (from === undefined) doubts.push({ says: { zh: `表上没有年度，适用年度暂写为 ${String(SINCE)} 年起，请改正。`, en: `The sheet names no year; years from ${String(SINCE)} on are put down. Please correct.` } });
  if (options.document === undefined) doubts.push({ says: { zh: '请写明规定这张表的文件。', en: 'Please put down the document that prescribes the form.' } });
  return {
    data: {
      id: options.id ?? 'own-form',
      name,
      nameEn: `Own form (${name})`,
      document: options.document ?? '由统计表读出，没有注明文件',
      years: { from: from ?? SINCE },
      verification: { zh: '由一张统计表自动读出；使用前请逐项核对标签、单位和勾稽关系。', en: 'Read off one sheet by the program: check labels, units and rules before use.' },
      title: /20\d\d(?=年)|_{2,}(?=年)/.test(plain) ? plain.replace(/20\d\d(?=年)|_{2,}(?=年)/, '{year}') : plain,
      unitLabel: unitLabel ?? '填报单位',
    },
    reasons: title === undefined ? [] : [{ part: 'form', table: '', says: { zh: '表上第一行是表题', en: 'The first line is the title' }, sure: 'likely', at: { sheet: board.grid.name, row: title.row, column: title.column } }],
    doubts,
  };
}

/** Reads the sheet with the form and judges it by the rules: what does not hold there is said with the rule. */
function checked(form: FormData, grids: readonly Grid[], sures: ReadonlyMap<string, RuleDraft['sure']>, tables: readonly Built[], heading: Heading): Proposal {
  const compiled = buildForm(form, form.id);
  const read = recognise(grids, { forms: [compiled] });
  const broken = new Map<string, number>();
  for (const { rule, state, relation } of read === undefined ? [] : check(read.sheet).findings) if (state === 'broken' && relation !== undefined) broken.set(rule, (broken.get(rule) ?? 0) + 1);
  const rules = form.rules.map(({ id }): ProposedRule => ({ id, sure: sures.get(id) ?? 'guess', broken: broken.get(id) ?? 0 }));
  const doubts: Doubt[] = [...heading.doubts, ...tables.flatMap((each) => each.doubts)];
  for (const { id, broken: times } of rules) {
    const rule = form.rules.find((each) => each.id === id);
    if (times === 0 || rule === undefined) continue;
    doubts.push({ rule: id, says: { zh: `这张表上的数有 ${String(times)} 处不合“${rule.text.zh}”：是数错了，还是这条关系不成立？`, en: `The figures on this sheet break “${rule.text.en}” ${String(times)} time(s): are the figures wrong, or the rule?` } });
  }
  const lost = read?.readings.flatMap((reading) => (reading.kind === 'not-found' ? reading.indicators : [])) ?? compiled.indicators.map(({ id }) => id);
  if (lost.length > 0) doubts.push({ says: { zh: `用这份表样再读这张表，有 ${String(lost.length)} 个指标找不到：${lost.slice(0, 6).join('、')}。请核对各行各栏的名称。`, en: `Reading the sheet with this form, ${String(lost.length)} indicators are not found: ${lost.slice(0, 6).join(', ')}. Check the names of rows and columns.` } });
  return { form, reasons: [...heading.reasons, ...tables.flatMap((each) => each.reasons)], rules, doubts, found: read?.found ?? 0 };
}
