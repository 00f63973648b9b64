import type { Table } from '../form/form';
import { fold } from '../sheet/label';
import type { Leaf } from './header';
import { type Draft, type FigureColumn, type Item } from './items';
import { bareOf } from './numbering';
import { rowsInRelation } from './printed-relation';
import type { Doubt, Reason } from './proposal';
import { assignRoles } from './roles';
import { asksForFigures, rowsOf } from './rows';
import { Said } from './said';
import type { Found, FoundSheet } from './tables';
import { amountWords, isMeasure, isParted, type Time, times, words } from './words';
import { kindOf, unitInLabel } from './units';

/** A table of the form with what speaks for it. */
export interface Built {
  readonly table: Table;
  readonly draft: Draft;
  readonly reasons: readonly Reason[];
  readonly doubts: readonly Doubt[];
}

/** Makes a table of the form out of one on a sheet. @param prefix put before the row codes of a list, so that no two are the same. */
export function buildTable(sheet: FoundSheet, found: Found, id: string, prefix: string): Built {
  const { header, section, title } = found;
  const base = { id, ...(section === undefined ? {} : { section: section.text.trim() }), ...(title === undefined ? {} : { title: title.text.trim() }) };
  const name = title?.text.trim() ?? section?.text.trim() ?? header.corner?.text.trim() ?? id;
  const corner = header.corner?.text.trim() ?? '项目';
  const say = new Said(sheet.board.grid.name, id);
  if (found.isGroups) return groupsTable(sheet, found, base, name, say);

  const isList = header.unit !== undefined && header.leaves.length === 1;
  const items = itemsOf(sheet, found, isList ? prefix : 'r', say);
  assignRoles(items, say);
  const rowUnits = new Set(items.filter(({ hasFigure }) => hasFigure).map(({ unit }) => unit));
  const [shared] = rowUnits;
  const isShared = rowUnits.size === 1 && shared !== undefined && !isList;
  const columns = columnsOf(header.leaves, isShared ? shared : sheet.measure, items.length > 0 && items.filter(({ hasFigure }) => hasFigure).every(({ kind }) => kind === 'decimal'), isList ? '' : 'c', say);
  const draft: Draft = { id, layout: isList ? 'list' : 'matrix', items, columns, name, corner };
  for (const item of rowsInRelation(draft, corner)) if (item.role === 'independent') item.role = 'component';
  doubtUnits(draft, say);
  const rows = items.map((item) => ({
    code: item.code,
    label: item.label,
    level: item.level,
    role: item.role,
    ...(item.hasFigure && item.unit !== undefined && !isShared ? { unit: item.unit } : {}),
    ...(item.hasFigure && (isList || (item.kind !== 'integer' && columns.some(({ kind }) => kind === 'integer'))) ? { kind: item.kind } : {}),
    ...(item.parent === undefined ? {} : { parent: items[item.parent]?.code ?? '' }),
  }));
  const table: Table = isList
    ? { ...base, layout: 'list', headers: [corner, header.unit?.text.trim() ?? '单位', header.leaves[0]?.label ?? '统计数'], rows }
    : { ...base, layout: 'matrix', corner, ...(header.over === undefined ? {} : { headerTop: header.over }), columns: columns.map(plainColumn), rows };
  say.table(isList ? { zh: `一行一个指标，右边一栏“${columns[0]?.label ?? ''}”`, en: 'A row an indicator, one column of figures' } : { zh: `${String(items.filter((item) => item.hasFigure).length)} 行 × ${String(columns.length)} 栏`, en: `${String(items.filter((item) => item.hasFigure).length)} rows × ${String(columns.length)} columns` });
  return { table, draft, reasons: say.reasons, doubts: say.doubts };
}

/** Says once a table which figures the sheet gives no unit for. */
function doubtUnits({ items, columns }: Draft, say: Said): void {
  const [first] = columns.filter(({ unit }) => unit === undefined);
  if (first === undefined || (items.length > 0 && items.every(({ hasFigure, unit }) => !hasFigure || unit !== undefined))) return;
  say.doubt('', first.block, { zh: '表上没有写计量单位（件、条、万元……），请补上；没有单位时金额不作换算。', en: 'The sheet names no unit of measure: please add it. Without one, amounts of money are not converted.' });
}

function plainColumn({ code, label, kind, unit, role, headerGroup }: FigureColumn): FigureColumn {
  return { code, label, kind, ...(unit === undefined ? {} : { unit }), ...(role === undefined ? {} : { role }), ...(headerGroup === undefined ? {} : { headerGroup }) } as FigureColumn;
}

function itemsOf(sheet: FoundSheet, found: Found, prefix: string, say: Said): Item[] {
  const drafts = rowsOf(sheet.board, found);
  const hasUnits = found.header.unit !== undefined;
  const items: Item[] = [];
  const used = new Set<string>();
  drafts.forEach((draft, index) => {
    const above = draft.parent === undefined ? undefined : items[draft.parent];
    const brothers = drafts.slice(0, index).filter(({ parent }) => parent === draft.parent).length;
    const { rank, value } = draft.numbering;
    const own = draft.isPart ? (String.fromCharCode(97 + drafts.slice(0, index).filter(({ parent, isPart }) => isPart && parent === draft.parent).length % 26)) : rank === undefined || value === 0 ? `n${String(brothers + 1)}` : String(value);
    let code = above === undefined ? `${prefix === 'r' && own.startsWith('n') ? '' : prefix}${own}` : `${above.code}.${own}`;
    while (used.has(code)) code = `${code}x`;
    used.add(code);
    const { asks, unsure } = asksForFigures(drafts, index, hasUnits);
    const inLabel = unitInLabel(draft.label);
    const unit = draft.unit !== undefined && isMeasure(draft.unit) ? draft.unit : (inLabel ?? (hasUnits ? draft.unit : sheet.measure));
    const { kind, why } = kindOf(draft.label, unit, draft.figures);
    const level = Math.min(6, (above?.level ?? 0) + 1);
    items.push({ code, label: draft.label, level, index, parent: draft.parent, hasFigure: asks, unit: asks ? unit : undefined, kind, draft, role: 'independent' });
    if (unsure) say.doubt(code, draft.block, asks ? { zh: `“${draft.label}”是要填数的行，还是只是标题？按要填数处理。`, en: `Does “${draft.label}” ask for a figure, or is it only a heading? Taken as asking for one.` } : { zh: `“${draft.label}”是要填数的行，还是只是标题？按标题处理。`, en: `Does “${draft.label}” ask for a figure, or is it only a heading? Taken as a heading.` });
    if (draft.isUnsure) say.doubt(code, draft.block, { zh: `“${draft.label}”没有编号，也看不出缩进，归在哪一行下面要由人定。`, en: `“${draft.label}” has neither numbering nor indent: a person must say which row it belongs to.` });
    if (asks && hasUnits && draft.unit !== undefined && !isMeasure(draft.unit)) say.doubt(code, draft.block, { zh: `“${draft.unit}”是不是计量单位？`, en: `Is “${draft.unit}” a unit of measure?` });
    if (asks && why !== 'count') {
      const because = { unit: { zh: `单位是${unit ?? ''}`, en: `the unit is ${unit ?? ''}` }, words: { zh: '名称说的是金额、面积之类', en: 'the words speak of an amount' }, figures: { zh: '表上填的数有小数', en: 'a figure on the sheet has decimals' } }[why];
      say.part('row', code, draft.block, { zh: `可以有小数：${because.zh}`, en: `May have decimals: ${because.en}` }, why === 'unit' ? 'certain' : 'likely');
    }
    if (asks && draft.figures.some((block) => block?.value !== null && (block?.value ?? 0) < 0)) say.doubt(code, draft.block, { zh: `“${draft.label}”填了负数：是笔误，还是这一项可以为负？按不能为负处理。`, en: `“${draft.label}” has a negative figure: a slip, or may it be negative? Taken as never negative.` });
  });
  return items;
}

export function timeOf(label: string): Time | undefined {
  const folded = bareOf(label);
  return times.find(([, pattern]) => pattern.test(folded))?.[0];
}

function columnsOf(leaves: readonly Leaf[], shared: string | undefined, isDecimal: boolean, prefix: string, say: Said): FigureColumn[] {
  const columns = leaves.map((leaf, index): FigureColumn => {
    const code = `${prefix}${String(index + 1)}`;
    const time = timeOf(leaf.label) ?? timeOf(leaf.above[leaf.above.length - 1] ?? '');
    const isShare = /%|％|‰|百分比|率$|比例|占比/.test(fold(leaf.label));
    const unit = unitInLabel(leaf.label) ?? (isShare ? '%' : time === 'change' && shared === undefined ? undefined : shared);
    const isParts = (unit === undefined ? amountWords.test(bareOf(leaf.label)) : isParted(unit)) || isDecimal;
    const isSigned = time === 'change';
    const group = leaf.above[leaf.above.length - 1];
    if (isSigned && isParts) say.doubt(code, leaf.block, { zh: `“${leaf.label}”可能是带小数的负数，表样里没有这种数；按有小数、不为负处理，出现负数时会报错，请决定要不要这一栏。`, en: `“${leaf.label}” may be negative and have decimals; a form has no such kind. Taken as decimal and never negative: decide whether to keep the column.` });
    return {
      code,
      label: leaf.label,
      kind: isParts ? 'decimal' : isSigned ? 'signed-integer' : 'integer',
      ...(unit === undefined ? {} : { unit }),
      ...(group === undefined ? {} : { headerGroup: group }),
      time,
      adds: !isShare,
      block: leaf.block,
    };
  });
  columns.forEach((column) => {
    if (columns.some((each) => each !== column && fold(each.label) === fold(column.label))) say.doubt(column.code, column.block, { zh: `有几栏都叫“${column.label}”，读表时分不清；请给各栏不同的名称，或拆成几张表。`, en: `Several columns are called “${column.label}” and cannot be told apart: give them different names or split the table.` });
  });
  return columns.map((column) => ({ ...column, ...roleOfColumn(column, columns, say) }));
}

const isTotal = (label: string): boolean => words.total.test(bareOf(label)) || words.subtotal.test(bareOf(label));

function roleOfColumn(column: FigureColumn, columns: readonly FigureColumn[], say: Said): { role?: 'total' | 'component' } {
  if (isTotal(column.label)) {
    say.part('column', column.code, column.block, { zh: `“${column.label}”是其余各栏的合计`, en: `“${column.label}” is the total of the other columns` }, 'likely');
    return { role: 'total' };
  }
  return columns.some(({ label }) => isTotal(label)) && column.time === undefined ? { role: 'component' } : {};
}

function groupsTable(sheet: FoundSheet, { header }: Found, base: { id: string }, name: string, say: Said): Built {
  const groups: { path: readonly string[]; leaves: Leaf[] }[] = [];
  for (const leaf of header.leaves) {
    const last = groups[groups.length - 1];
    const path = leaf.above.length === 0 ? [leaf.label] : leaf.above;
    if (last !== undefined && last.path.join('\n') === path.join('\n')) last.leaves.push(leaf);
    else groups.push({ path, leaves: [leaf] });
  }
  const [first] = groups;
  const labels = (leaves: readonly Leaf[]): string => leaves.map(({ label }) => fold(label)).join('\n');
  const isEven = first !== undefined && groups.every((group) => labels(group.leaves) === labels(first.leaves));
  const columns = columnsOf((isEven ? first.leaves : header.leaves).map((leaf) => ({ ...leaf, above: [] })), sheet.measure, false, 'x', say);
  const draft: Draft = { id: say.id, layout: isEven ? 'groups' : 'matrix', items: [], columns, name, corner: '' };
  doubtUnits({ ...draft, items: [] }, say);
  say.table({ zh: `印成一行：${String(groups.length)} 组 × ${String(columns.length)} 栏`, en: `Printed as one row: ${String(groups.length)} groups × ${String(columns.length)} columns` });
  if (!isEven && header.leaves[0] !== undefined) say.doubt('', header.leaves[0].block, { zh: '各组的栏目不一样，按一行处理，请核对。', en: 'The groups have different columns; taken as one row. Please check.' });
  const table: Table = isEven
    ? { ...base, layout: 'groups', columns: columns.map(plainColumn), groups: groups.map(({ path }, index) => ({ code: `g${String(index + 1)}`, label: path[path.length - 1] ?? '', headerPath: [...path] })) }
    : { ...base, layout: 'groups', columns: columns.map(plainColumn), groups: [{ code: 'g1', label: name, headerPath: [name] }] };
  return { table, draft, reasons: say.reasons, doubts: say.doubts };
}
