import type { Bilingual } from '../form/form';
import { type Form, officialForms } from '../form/catalogue';
import { a1 } from './grid';
import type { Figure, FigureNote, UnreadableReason } from './figure';
import type { FormPrint, Reading } from './reading';

/** A reading in words: what stands in the cell and what was made of it. */
export function readingText(reading: Reading, form: Form, language: 'zh' | 'en'): string {
  const label = (id: string): string => form.indicators[form.indexOf.get(id) ?? -1]?.label ?? rowLabel(form, id);
  const rowOf = ([id = '']: readonly string[]): string => label(id).split(' · ')[0] ?? '';
  const say = (text: Bilingual): string => text[language];
  switch (reading.kind) {
    case 'figure':
      return `${label(reading.indicator)}${say({ zh: '：', en: ': ' })}${say(figureText(reading.figure))}`;
    case 'not-found':
      return say({
        zh: `没有找到 ${String(reading.indicators.length)} 个指标：${reading.indicators.slice(0, 5).map(label).join('、')}${reading.indicators.length > 5 ? '等' : ''}`,
        en: `${String(reading.indicators.length)} indicators not found: ${reading.indicators.slice(0, 5).map(label).join(', ')}${reading.indicators.length > 5 ? ', …' : ''}`,
      });
    case 'label-differs':
      return say({
        zh: `“${reading.text.slice(0, 40)}”与表样的文字不同，按“${rowOf(reading.indicators)}”读取，请核对`,
        en: `“${reading.text.slice(0, 40)}” is not worded as on the form; read as “${rowOf(reading.indicators)}”, please check`,
      });
    case 'label-joined':
      return say({
        zh: `“${rowOf(reading.indicators)}”的名称分写在几行，取了其中一行的数，请核对`,
        en: `The label “${rowOf(reading.indicators)}” stands on several rows; the figures of one of them were taken, please check`,
      });
    case 'found-twice':
      return say({ zh: `“${label(reading.indicator)}”不止一处，这一处没有采用`, en: `“${label(reading.indicator)}” appears more than once; this place was not used` });
    case 'unknown-row':
      return say({ zh: `表样中没有这一行，没有采用：“${reading.text.slice(0, 40)}”`, en: `Not a row of the form, not used: “${reading.text.slice(0, 40)}”` });
    case 'columns-by-position':
      return say({
        zh: `${tableName(form, reading.table, 'zh')}的栏目名没有找到或与各行对不齐，按位置取数，请核对`,
        en: `The column headers of ${tableName(form, reading.table, 'en')} were not found or do not stand over its rows; figures were taken by position, please check`,
      });
    case 'several-columns': {
      const headers = reading.columns.map(({ header, at }) => (header === '' ? a1(at.row, at.column) : header));
      return say(
        reading.taken === undefined
          ? { zh: `有几栏统计数（${headers.join('、')}），不能确定读哪一栏，没有采用；请选一栏`, en: `There are several figure columns (${headers.join(', ')}); which one to read is not clear, none was used; please choose` }
          : { zh: `有几栏统计数（${headers.join('、')}），读的是“${reading.taken}”，请核对`, en: `There are several figure columns (${headers.join(', ')}); “${reading.taken}” was read, please check` },
      );
    }
    case 'form-unclear': {
      const [read = '', ...others] = reading.forms.map((each) => formName(each, form, language));
      return say({
        zh: `不能确定是哪一种表样：按“${read}”读取，也像“${others.join('”“')}”，请核对`,
        en: `Which form it is is not certain: read as “${read}”, but it is also like “${others.join('”, “')}”; please check`,
      });
    }
    case 'hidden-sheet':
      return say(
        reading.taken
          ? { zh: `统计表在隐藏的工作表“${reading.sheet}”里，已读取`, en: `The annex stands on the hidden sheet “${reading.sheet}”; it was read` }
          : { zh: `隐藏的工作表“${reading.sheet}”里也有统计表，没有采用`, en: `The hidden sheet “${reading.sheet}” holds an annex too; it was not used` },
      );
    case 'other-annex':
      return say({ zh: `工作表“${reading.sheet}”里还有一张统计表，这里没有采用`, en: `Sheet “${reading.sheet}” holds another annex, not used here` });
    case 'cut':
      return say({ zh: `工作表“${reading.sheet}”太大，只读了前 2000 行、200 列`, en: `Sheet “${reading.sheet}” is too large; only its first 2,000 rows and 200 columns were read` });
  }
}

/** What was made of a cell that was not a plain number. */
export function figureText(figure: Figure): Bilingual {
  const raw = figure.raw.trim().slice(0, 40);
  switch (figure.state) {
    case 'number':
      return {
        zh: `“${raw}”读作 ${String(figure.value)}（${figure.notes.map((note) => noteText[note].zh).join('、')}）`,
        en: `“${raw}” read as ${String(figure.value)} (${figure.notes.map((note) => noteText[note].en).join(', ')})`,
      };
    case 'blank':
      return { zh: '空白，没有当作0', en: 'blank, not taken for 0' };
    case 'dash':
      return { zh: `“${raw}”不是数，没有当作0`, en: `“${raw}” is not a number, not taken for 0` };
    case 'approximate':
      return { zh: `“${raw}”是约数，没有采用`, en: `“${raw}” is an approximation, not used` };
    case 'unreadable':
      return { zh: `“${raw}”读不出数：${reasonText[figure.reason].zh}`, en: `“${raw}” cannot be read: ${reasonText[figure.reason].en}` };
  }
}

const noteText: Record<FigureNote, Bilingual> = {
  width: { zh: '全角数字', en: 'full-width digits' },
  separator: { zh: '去掉千位分隔符', en: 'thousands separators removed' },
  sign: { zh: '去掉正号', en: 'plus sign removed' },
  unit: { zh: '去掉单位', en: 'unit removed' },
  'unit-converted': { zh: '按单位换算', en: 'converted to the unit of the form' },
  remark: { zh: '去掉括号内的附注', en: 'remark in brackets cut off' },
  text: { zh: '以文本存储的数字', en: 'number stored as text' },
  formula: { zh: '公式的结果', en: 'result of a formula' },
  split: { zh: '由连写的数字分出', en: 'cut from digits written together' },
};

const reasonText: Record<UnreadableReason, Bilingual> = {
  'not-a-number': { zh: '不是数', en: 'not a number' },
  'several-numbers': { zh: '有几个数，不能确定是哪一个', en: 'several numbers' },
  'run-together': { zh: '几个数连写在一起，分法不唯一', en: 'figures written together that cannot be cut in one way only' },
  separator: { zh: '分隔符位置不对', en: 'misplaced separator' },
  'error-value': { zh: '公式出错', en: 'formula error' },
  'not-calculated': { zh: '公式没有结果，请在表格软件中重新计算并保存', en: 'formula without a result: recalculate and save' },
  date: { zh: '显示为日期', en: 'shown as a date' },
  'too-many-digits': { zh: '位数过多', en: 'too many digits' },
  unit: { zh: '单位与指标不符', en: 'its unit does not fit the indicator' },
};

/** A form's name, with a remark if it is meant in a variant's layout; the id of a form that is neither official nor `read`. */
function formName({ id, variant }: FormPrint, read: Form, language: 'zh' | 'en'): string {
  const data = [read, ...officialForms].find((each) => each.id === id)?.data;
  if (data === undefined) return variant ?? id;
  const name = language === 'zh' ? data.name : data.nameEn;
  return variant === undefined ? name : { zh: `${name}（几行印作一行的版式）`, en: `${name} (layout with several rows printed as one)` }[language];
}

/** A table by what is printed above it. */
function tableName(form: Form, id: string, language: 'zh' | 'en'): string {
  const table = form.data.tables.find((each) => each.id === id);
  const printed = table?.title ?? table?.section;
  return printed === undefined ? { zh: '这张表', en: 'the table' }[language] : `“${printed}”`;
}

function rowLabel(form: Form, id: string): string {
  for (const table of form.data.tables) {
    if (table.layout === 'groups') continue;
    const row = table.rows.find((each) => `${table.id}.${each.code}` === id);
    if (row !== undefined) return row.label;
  }
  return id;
}
