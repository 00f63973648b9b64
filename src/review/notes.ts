import { type Finding, MISSING } from '../annex/check/check';
import { explain, indicatorName, number } from '../annex/check/message';
import { a1, rangeA1 } from '../annex/sheet/grid';
import { blocksOf } from '../annex/sheet/layout/blocks';
import { readingText } from '../annex/sheet/reading-text';
import type { Sheet } from '../annex/sheet/sheet';
import type { Paragraph, Piece, Section, Sentence } from '../narrative/section';
import { paragraphText } from '../narrative/text';
import { isExplained, keyOf } from './explain';
import { type Judged, reasonFor } from './judge';

/** A correction that is certain, or where to look, in a sentence. */
export interface NotedCorrection {
  /** The figures whose errors it settles. */
  readonly indicators: readonly string[];
  /** Certain unless this is false: then it only says where to look. */
  readonly certain?: boolean;
  readonly text: string;
}

export interface NoteOptions {
  /** Name of the file received; cells are named only if it is a spreadsheet. */
  readonly file?: string;
  readonly corrections?: readonly NotedCorrection[];
  /** Sentences on the sheet as a whole to be checked by the unit: the wrong year, figures copied and the like. */
  readonly others?: readonly string[];
  /** Until when to send it again, e.g. “2024年1月20日”; a gap if not given. */
  readonly due?: string;
  /** Who sends the note; a gap if not given. */
  readonly from?: string;
  /** Date of the note; a gap if not given. */
  readonly date?: string;
}

/** A note to the unit that filed a sheet. */
export interface Note {
  /** Whether the sheet is sent back to be corrected; else the unit is only asked to check. */
  readonly returned: boolean;
  /** The opening (title, salutation, what this is about), then what to correct, to fill in and to check. */
  readonly sections: readonly Section[];
  readonly text: string;
}

/** Most items under one heading; a sheet with more is wrong as a whole. */
const MOST_ITEMS = 60;
/** Most figures that are named one by one beside a rule. */
const MOST_NAMED = 8;
const INDENT = '\u3000\u3000';

/** Whether cells of the file received have addresses that a person can find. */
export const hasCells = (file = '.xlsx'): boolean => /\.(?:xlsx?|xlsm|et|ods)$/i.test(file);

/** The note to send back with a sheet, or undefined if there is nothing to say. */
export function noteFor(judged: Judged, options: NoteOptions = {}): Note | undefined {
  const { recognition: { sheet, certainty, readings }, result, explanations = [] } = judged;
  const cells = hasCells(options.file);
  const writer = new ItemWriter(sheet, cells, options.corrections ?? []);
  const correct: string[][] = [];
  const fill: string[][] = [];
  const needed: string[][] = [];
  const verify: string[][] = [];
  for (const finding of result.findings) {
    const kind = reasonFor(finding, sheet, certainty, explanations);
    const reasons = explanations.filter((each) => each.finding === keyOf(finding)).map(({ text, status }) => `你单位的说明：“${text}”${status === 'lapsed' ? '（写说明之后数又改过）' : ''}。`);
    if (kind === 'error') correct.push([...writer.item(finding), ...reasons]);
    else if (kind === 'unread') verify.push([...writer.item(finding), '如原表上看得清，请换一份能够读取的文件。']);
    else if (kind === 'doubtful-error') verify.push([...writer.item(finding), '其中有的数不是直接读出的，请先确认所列的数与原表一致。', ...reasons]);
    else if (kind !== undefined) verify.push([...writer.item(finding), ...reasons]);
    else if (finding.state === 'broken' && finding.severity === 'warning' && !isExplained(finding, explanations)) fill.push(writer.item(finding));
    else if (finding.state === 'open') (ruleOf(sheet, finding)?.severity === 'error' ? needed : verify).push(...writer.implied(finding));
  }
  if (needed.length > 0) fill[0]?.push('其中不能填0的见以下各条。');
  fill.push(...needed);
  for (const reading of readings) if (reading.kind === 'form-unclear') verify.push([`${readingText(reading, sheet.form, 'zh')}。`]);
  verify.push(...(options.others ?? []).map((text) => [text]));
  const rest = writer.unusedCorrections();
  if (rest.length > 0 && correct.length > 0) correct.push([`其他更正建议：${rest.join('')}`]);
  if (correct.length + fill.length + verify.length === 0) return undefined;

  const returned = correct.length > 0;
  const headed: (readonly [string, readonly string[][]])[] = [
    ['需要更正的问题', correct],
    ['需要补填的内容', fill],
    ['需要核实的问题', verify],
  ];
  const present = headed.filter(([, items]) => items.length > 0);
  const bodies = present.map(([title, items], index): Section => ({ no: '一二三'[index] ?? '', title, kind: 'text', paragraphs: itemParagraphs(items, String(index + 1)) }));
  const last = bodies.pop();
  const sections = [opening(sheet, returned, { correct: correct.length, fill: fill.length, verify: verify.length }, options), ...bodies, ...(last === undefined ? [] : [{ ...last, paragraphs: [...last.paragraphs, ...closing(returned, verify.length > 0, options)] }])];
  return { returned, sections, text: sections.map(noteSectionText).join('\n') };
}

const ruleOf = ({ form }: Sheet, finding: Finding) => form.rules.find(({ id }) => id === finding.rule);

/** Puts findings into sentences, each correction beside the first finding that it settles. */
class ItemWriter {
  private readonly used = new Set<NotedCorrection>();

  constructor(
    private readonly sheet: Sheet,
    private readonly cells: boolean,
    private readonly corrections: readonly NotedCorrection[],
  ) {}

  /** What stands where and what is expected; the rule with its basis; the figures it speaks of; the correction. */
  item(finding: Finding): string[] {
    const { title, detail, advice, reason } = explain(finding, this.sheet, 'zh');
    const says = finding.relation !== undefined || finding.left !== null;
    const sentences: string[] = [`${this.where(finding)}${says ? detail : `${title}。${detail}`}`];
    if (finding.rule === MISSING) sentences.push(this.names(finding), advice);
    if (says) sentences.push(`规则：${ended(title)}`);
    sentences.push(ended(reason));
    const figures = finding.state === 'broken' && finding.relation !== undefined ? this.figures(finding) : '';
    if (figures !== '') sentences.push(figures);
    const correction = finding.severity === 'error' ? this.corrections.find((each) => !this.used.has(each) && each.indicators.some((id) => finding.indicators.includes(id))) : undefined;
    if (correction !== undefined) {
      this.used.add(correction);
      sentences.push(`${correction.certain === false ? '' : '更正建议：'}${ended(correction.text)}`);
    }
    return sentences;
  }

  /** The blanks that cannot be 0 if a rule is to hold, each with its rule; that blanks may be 0 is said of all together. */
  implied(finding: Finding): string[][] {
    return finding.implied.filter(({ min }) => min > 0).map((implied) => {
      const one = { ...finding, indicators: [implied.indicator], implied: [implied] };
      const { title, detail, reason } = explain(one, this.sheet, 'zh');
      return [`${this.where(one)}${detail}`, `规则：${ended(title)}`, ended(reason)];
    });
  }

  unusedCorrections(): string[] {
    return this.corrections.filter((each) => !this.used.has(each)).map(({ text }) => ended(text));
  }

  /** The cell the finding is about; for a list of cells, all of them as blocks. */
  private where(finding: Finding): string {
    if (!this.cells) return '';
    const ids = finding.relation === undefined ? finding.indicators : finding.indicators.slice(0, 1);
    const blocks = blocksOf(ids.flatMap((id) => this.cell(id) ?? []));
    if (blocks.length === 0) return '';
    return `${blocks.slice(0, MOST_NAMED).map(rangeA1).join('、')}${blocks.length > MOST_NAMED ? '等处' : ''}：`;
  }

  private names({ indicators }: Finding): string {
    const named = indicators.slice(0, MOST_NAMED).map((id) => `“${indicatorName(this.sheet.form, id)}”`);
    return `${named.join('、')}${indicators.length > MOST_NAMED ? '等' : ''}。`;
  }

  /** The other figures of a rule as they stand. */
  private figures(finding: Finding): string {
    const [, ...others] = finding.indicators;
    if (others.length === 0) return '';
    if (others.length > MOST_NAMED) {
      const blocks = this.cells ? blocksOf(others.flatMap((id) => this.cell(id) ?? [])) : [];
      return blocks.length === 0 ? '' : `有关各数在 ${blocks.slice(0, MOST_NAMED).map(rangeA1).join('、')}${blocks.length > MOST_NAMED ? '等处' : ''}。`;
    }
    const named = others.map((id) => {
      const cell = this.cells ? this.cell(id) : undefined;
      const figure = this.sheet.figures[this.sheet.form.indexOf.get(id) ?? -1];
      const value = figure === undefined || figure.state === 'blank' ? '空白' : figure.state === 'number' ? number(figure.value) : `“${figure.raw.trim().slice(0, 40)}”`;
      return `${cell === undefined ? '' : a1(cell.row, cell.column)}“${indicatorName(this.sheet.form, id)}”${value}`;
    });
    return `有关各数：${named.join('，')}。`;
  }

  private cell(id: string): { row: number; column: number } | undefined {
    return this.sheet.cells[this.sheet.form.indexOf.get(id) ?? -1];
  }
}

/** With a full stop, unless a remark in brackets follows one. */
const ended = (text: string): string => (/[。！？]$|。（[^（）]*）$/.test(text) || text === '' ? text : `${text}。`);

function itemParagraphs(items: readonly string[][], section: string): Paragraph[] {
  const shown = items.slice(0, MOST_ITEMS).map((sentences, index) => paragraph(`${section}.${String(index + 1)}`, [`${String(index + 1)}. `, ...sentences]));
  const rest = items.length - shown.length;
  return rest === 0 ? shown : [...shown, paragraph(`${section}.rest`, [`另有 ${String(rest)} 处同类问题，不再逐一列出。`])];
}

function opening({ form, unit, year }: Sheet, returned: boolean, count: { correct: number; fill: number; verify: number }, { file, due }: NoteOptions): Section {
  const name = `《${year === undefined ? form.data.title.replace(/^\{year\}年度?/, '') : form.data.title.replace('{year}', String(year))}》`;
  const parts = [
    count.correct > 0 ? `需要更正的问题 ${String(count.correct)} 处` : '',
    count.fill > 0 ? `需要补填的内容 ${String(count.fill)} 处` : '',
    count.verify > 0 ? `需要核实的问题 ${String(count.verify)} 处` : '',
  ].filter((each) => each !== '');
  const from = file === undefined ? '' : `（文件：${file.replace(/^.*[\\/]/s, '')}）`;
  const start = `你单位报送的${name}${from}收悉。经审核，有${parts.join('、')}。`;
  const request = returned ? '现予退回，请对照以下意见核对原始记录，修改后于' : '请对照以下意见核实，并于';
  return {
    no: '',
    title: returned ? `关于退回${name}的修改意见` : `关于核实${name}的意见`,
    kind: 'opening',
    paragraphs: [
      { id: 'salutation', kind: 'text', sentences: [said('salutation.1', [unit === undefined ? gap('（单位名称）') : { text: unit }, { text: '：' }])] },
      { id: 'about', kind: 'text', sentences: [said('about.1', [{ text: start }]), said('about.2', [{ text: request }, filled(due, '____年__月__日'), { text: returned ? '前重新报送。' : '前反馈。' }])] },
    ],
  };
}

function closing(returned: boolean, verifying: boolean, { from, date }: NoteOptions): Paragraph[] {
  const explain = verifying ? '需要核实的问题，确属实际情况的，请在表的“说明”栏或另行写明原因，不必改数；' : '';
  const facts = '各项数以原始记录为准，请勿为使各数相符而调整。';
  return [
    paragraph('closing', [`${explain}${facts}${returned ? '如对意见有疑问，请与我们联系。' : ''}感谢支持配合。`]),
    { id: 'signature', kind: 'text', sentences: [said('signature.1', [filled(from, '（审核单位）')])] },
    { id: 'date', kind: 'text', sentences: [said('date.1', [filled(date, '____年__月__日')])] },
  ];
}

const paragraph = (id: string, sentences: readonly string[]): Paragraph => ({ id, kind: 'text', sentences: sentences.map((text, index) => said(`${id}.${String(index + 1)}`, [{ text }])) });
/** A sentence that comes from no template. */
const said = (id: string, pieces: readonly Piece[]): Sentence => ({ id, pieces, template: '', variants: [], zeros: [] });
const gap = (text: string): Piece => ({ text, indicators: [], value: null, gap: true });
const filled = (given: string | undefined, empty: string): Piece => (given === undefined || given.trim() === '' ? gap(empty) : { text: given });

function noteSectionText({ no, title, kind, paragraphs }: Section): string {
  const heading = kind === 'opening' ? title : `${INDENT}${no}、${title}`;
  return [heading, ...paragraphs.map((each) => `${before(each.id)}${paragraphText(each)}`)].join('\n');
}

/** The salutation stands at the margin, the signature and the date far in. */
const before = (id: string): string => (id === 'salutation' ? '' : id === 'signature' || id === 'date' ? INDENT.repeat(8) : INDENT);
