import type { Form } from '../annex/form/catalogue';
import { type CompiledWording, wordingOf } from './compile';
import { nearest } from './nearest';
import { punctuationProblems } from './punctuation';
import { type Part, readSyntax } from './syntax';
import { readSlot, type Slot, words } from './template';
import type { TemplateProblem } from './template-problem';
import { unitAfter } from './units';
import type { Span } from './verify/statement';

export type { TemplateProblem } from './template-problem';

/** Characters that a template may have. */
export const LONGEST_TEMPLATE = 600;

/**
 * Checks a template as somebody types it, in order of place. None found: it can be used on every sheet of the form.
 * Templates are data: whatever they hold is text of the report, never markup and never a formula.
 */
export function checkTemplate(text: string, form: Form): TemplateProblem[] {
  if (text.trim() === '') return [problem(0, text.length, 'empty', '没有文字', 'there is no text')];
  if (text.length > LONGEST_TEMPLATE) {
    return [problem(LONGEST_TEMPLATE, text.length, 'too-long', `最多${String(LONGEST_TEMPLATE)}字，现有${String(text.length)}字`, `at most ${String(LONGEST_TEMPLATE)} characters, not ${String(text.length)}`)];
  }
  const { parts, problems } = readSyntax(text);
  return [
    ...problems.map(({ at, reason }): TemplateProblem => ({ at, kind: 'bracket', reason })),
    ...characterProblems(text),
    ...digitProblems(parts),
    ...slotProblems(parts, wordingOf(form)),
    ...punctuationProblems(parts),
  ].sort((a, b) => a.at.start - b.at.start);
}

function problem(start: number, end: number, kind: TemplateProblem['kind'], zh: string, en: string): TemplateProblem {
  return { at: { start, end }, kind, reason: { zh, en } };
}

/** Turns the direction of text, or cannot be seen at all. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029\u115f\u1160\u3164\uffa0]/u;
const FULL_WIDTH = '｛｝［］';

function characterProblems(text: string): TemplateProblem[] {
  return [...text.matchAll(/./gsu)].flatMap(({ 0: character, index }) => {
    const at = (kind: TemplateProblem['kind'], zh: string, en: string): TemplateProblem[] => [problem(index, index + character.length, kind, zh, en)];
    if (FULL_WIDTH.includes(character)) return at('bracket', `“${character}”请改用半角的“{ }”或“[ ]”`, `write “{ }” or “[ ]” instead of “${character}”`);
    if ('【】'.includes(character)) return at('bracket', '“【】”留给待填的内容，请写成“{待填 说明}”', '“【】” marks what is to be filled in: write “{待填 …}”');
    if (/\s/.test(character) && !insideSlot(text, index)) return at('space', '中文里不留空格，也不分行', 'no spaces or line breaks in Chinese text');
    if (unseen.test(character) && !/\s/.test(character)) {
      const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      return at('character', `这里有看不见的字符（${code}），会改变文字的样子或方向，请删除`, `an unseen character (${code}) that can change how the text looks or runs: delete it`);
    }
    return index === 0 && /[=＝+＋\-－@＠]/.test(character) ? at('character', '句子不能以“=”“+”“-”“@”开头：表格软件会当作公式', 'a sentence cannot start with = + - @: spreadsheets take it for a formula') : [];
  });
}

/** Slots have a space of their own: `{列 申请人}`. */
function insideSlot(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return before.lastIndexOf('{') > Math.max(before.lastIndexOf('}'), before.lastIndexOf('[')) && /^[^{}[\]]*\}/.test(text.slice(index));
}

const count = /(第)?([0-9０-９][0-9０-９.,，]{0,19})[余多]?(?:[万亿]?(?:人次|个(?!工作日|月)|[件条次篇人期份项元场户家册])|[%％])/g;
const yearAtStart = /^[0-9０-９]{4}年/;

/** A template is used again next year and by other units: their numbers must come from their sheets. */
function digitProblems(parts: readonly Part[]): TemplateProblem[] {
  return parts.flatMap((part, index): TemplateProblem[] => {
    if (part.kind === 'option') return digitProblems(part.parts);
    if (part.kind === 'slot') return [];
    const { start } = part.at;
    const year = index === 0 ? (yearAtStart.exec(part.text)?.[0].length ?? 0) : 0;
    const found = [...part.text.matchAll(count)].filter(([, ordinal]) => ordinal === undefined);
    return [
      ...(year === 0 ? [] : [problem(start, start + year, 'year', '年度请写成“{年}年”，明年才不会是旧的年度', 'write “{年}年”, or next year’s report will have the wrong year')]),
      ...found.map(({ 0: written, index: at }) =>
        problem(start + at, start + at + written.length, 'number', `“${written}”是写死的数：表里有的写成“{名称}”，没有的写成“{待填 说明}”`, `“${written}” is a fixed number: write “{name}” for a figure of the form, “{待填 …}” for anything else`),
      ),
    ];
  });
}

function slotProblems(parts: readonly Part[], wording: CompiledWording): TemplateProblem[] {
  return parts.flatMap((part, index): TemplateProblem[] => {
    if (part.kind === 'option') return slotProblems(part.parts, wording);
    if (part.kind === 'text') return [];
    const slot = readSlot(part.text);
    if (slot === undefined) {
      return [problem(part.at.start, part.at.end, 'slot', `看不懂“{${part.text}}”：可写“{名称}”“{部分÷整体}”“{同比 名称}”“{列 名称}”“{待填 说明}”`, `“{${part.text}}” is none of “{name}”, “{part÷whole}”, “{同比 name}”, “{列 name}”, “{待填 …}”`)];
    }
    const before = parts[index - 1];
    if (slot.kind === 'trend' && before?.kind === 'text' && before.text.endsWith('同比')) {
      return [problem(part.at.start, part.at.end, 'slot', '“{同比 名称}”自己会写出“同比增长…%”，前面不要再写“同比”', '“{同比 name}” writes “同比” itself: take away the one before it')];
    }
    const wrong = [...unknownNames(slot, part.at, wording), ...misuses(slot, part.at, wording)];
    return wrong.length > 0 ? wrong : unitProblems(slot, part, parts[index + 1], wording);
  });
}

function unknownNames(slot: Slot, at: Span, { figures, lists }: CompiledWording): TemplateProblem[] {
  if (slot.kind === 'word' || slot.kind === 'stub') return [];
  const known: ReadonlyMap<string, unknown> = slot.kind === 'list' ? lists : figures;
  const names = slot.kind === 'share' ? [slot.part, slot.whole] : [slot.name];
  return names.filter((name) => !known.has(name)).map((name) => {
    const meant = nearest(name, slot.kind === 'number' ? [...known.keys(), ...words.keys()] : known.keys());
    const [zh, en] = meant === undefined ? ['', ''] : [`，是不是“${meant}”？`, `; did you mean “${meant}”?`];
    return problem(at.start, at.end, 'unknown', `没有名为“${name}”的${slot.kind === 'list' ? '列举' : '数'}${zh}`, `no ${slot.kind === 'list' ? 'list' : 'figure'} is called “${name}”${en}`);
  });
}

/** Slots that would print a number that means nothing. */
function misuses(slot: Slot, at: Span, { figures }: CompiledWording): TemplateProblem[] {
  if (slot.kind === 'change' && figures.get(slot.name)?.signed === undefined && figures.has(slot.name)) {
    return [problem(at.start, at.end, 'slot', `“${slot.name}”不是增减数，不能用“增减”；与上年比较请写“{同比 ${slot.name}}”`, `“${slot.name}” is no change: write “{同比 ${slot.name}}” to compare it with last year`)];
  }
  if (slot.kind !== 'share') return [];
  const [part, whole] = [figures.get(slot.part)?.unit, figures.get(slot.whole)?.unit];
  return part === undefined || whole === undefined || part === whole
    ? []
    : [problem(at.start, at.end, 'unit', `“${slot.part}”的单位是“${part}”，“${slot.whole}”的单位是“${whole}”，不能算占比`, `“${slot.part}” is counted in “${part}” and “${slot.whole}” in “${whole}”: one is no share of the other`)];
}

/** A number must be followed by its unit at once; what prints its own must not be followed by another. */
function unitProblems(slot: Slot, { at }: Part, next: Part | undefined, { figures }: CompiledWording): TemplateProblem[] {
  const text = next?.kind === 'text' ? next.text : '';
  const found = unitAfter(text);
  const place = (kind: 'unit' | 'no-unit', zh: string, en: string): TemplateProblem[] => [problem(at.end, at.end + found.length, kind, zh, en)];
  if (slot.kind === 'share' || slot.kind === 'trend') {
    return /^[%％]/.test(text) ? place('unit', '这里会自带“%”，后面不要再写', 'the “%” is printed already') : [];
  }
  if (slot.kind !== 'number' && slot.kind !== 'change') return [];
  const unit = figures.get(slot.name)?.unit;
  if (slot.kind === 'change') return found === '' ? [] : place('unit', `这里会自带单位“${unit ?? ''}”，后面不要再写`, `the unit “${unit ?? ''}” is printed already`);
  if (unit === undefined || found === unit) return [];
  return found === ''
    ? place('no-unit', `“{${slot.name}}”后面缺少单位“${unit}”`, `the unit “${unit}” is missing after “{${slot.name}}”`)
    : place('unit', `“${slot.name}”的单位是“${unit}”，不是“${found}”`, `“${slot.name}” is counted in “${unit}”, not “${found}”`);
}
