import type { RemarkKind, StructureRemark } from './remark';

export type Language = 'zh' | 'en';

/** A remark in words. */
export interface RemarkText {
  /** What is the matter. */
  readonly title: string;
  /** What stands there, against what is expected. */
  readonly detail: string;
  /** What to do. */
  readonly advice: string;
}

/** Longest quotation from the text. */
const LONGEST = 40;

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

type Texts = Readonly<Record<Language, (found: string, expected: string, note: boolean) => readonly [string, string, string]>>;

const texts: Readonly<Record<RemarkKind, Texts>> = {
  'section-missing': {
    zh: (_found, expected, note) => ['缺少一个部分', `没有看到“${expected}”。`, note ? '没有这方面内容的也请写明；写在别处的可以不改。' : '请补上这一部分的标题和内容。'],
    en: (_found, expected, note) => ['A section is missing', `There is no “${expected}”.`, note ? 'Say so if there is nothing to report; leave it if it is said elsewhere.' : 'Add the section with its heading.'],
  },
  'section-order': {
    zh: (found, expected) => ['各部分的次序不对', `“${found}”应在“${expected}”之前。`, '请按规定的次序排列。'],
    en: (found, expected) => ['Sections are out of order', `“${found}” should stand before “${expected}”.`, 'Put the sections into the prescribed order.'],
  },
  'section-number': {
    zh: (found, expected) => ['标题的编号不连续', `这里是“${found}”，应为“${expected}”。`, '请核对编号是否重复、跳号或重新开始。'],
    en: (found, expected) => ['Headings are not numbered in order', `“${found}” should be “${expected}”.`, 'Check for numbers that repeat, are left out or start again.'],
  },
  'section-title': {
    zh: (found, expected) => ['标题与规定的不同', `这里是“${found}”，规定的标题是“${expected}”。`, '请核对；本地另有规定的可以不改。'],
    en: (found, expected) => ['Not the prescribed heading', `“${found}” stands where “${expected}” is prescribed.`, 'Check it; leave it where local rules say otherwise.'],
  },
  'section-empty': {
    zh: (found) => ['这一部分没有内容', `“${found}”下面没有文字。`, '请补写；没有需要报告的也请写明。'],
    en: (found) => ['A section is empty', `Nothing stands under “${found}”.`, 'Write it, or say that there is nothing to report.'],
  },
  'not-stated': {
    zh: (found, expected, note) => [`没有写${expected}情况`, `“${found}”里没有提到${expected}${note ? '，别处提到了' : ''}。`, '没有发生的也要写明。'],
    en: (found, expected, note) => [`${expected} is not stated`, `“${found}” does not mention ${expected}${note ? '; it is mentioned elsewhere' : ''}.`, 'State it, also if there was none.'],
  },
  numbering: {
    zh: (found, expected) => ['序号不连续', `这里是“${found}”，应为“${expected}”。`, '请核对是否重复、跳号或漏了一段。'],
    en: (found, expected) => ['Items are not numbered in order', `“${found}” should be “${expected}”.`, 'Check for a number that repeats or a paragraph left out.'],
  },
  placeholder: {
    zh: (found) => ['还有没填的地方', `“${found}”`, '请填写或删去。'],
    en: (found) => ['Something is still to be filled in', `“${found}”`, 'Fill it in or delete it.'],
  },
  'title-year': {
    zh: (found, expected) => ['标题的年度不对', `标题写的是${found}，这份报告的年度是${expected}。`, '请核对标题和统计表的年度。'],
    en: (found, expected) => ['The title names another year', `The title says ${found}; the report is on ${expected}.`, 'Check the year of the title and of the annex.'],
  },
  period: {
    zh: (found, expected) => ['统计期限与年度不符', `这里是“${found}”，应为“${expected}”。`, '请核对统计期限。'],
    en: (found, expected) => ['The period is not the year reported on', `“${found}” should be “${expected}”.`, 'Check the period.'],
  },
  'other-year': {
    zh: (found, expected) => ['可能是以前年度的文字', `这一句说的是${found}，报告的年度是${expected}。`, '请核对是否沿用了以前的报告。'],
    en: (found, expected) => ['Perhaps from an earlier report', `The sentence speaks of ${found}; the report is on ${expected}.`, 'Check whether it was taken over from an earlier report.'],
  },
  'other-self': {
    zh: (found, expected) => ['自称与填报单位不符', `这里写的是“${found}”，这个单位应自称“${expected}”。`, '请核对是否沿用了别处的报告。'],
    en: (found, expected) => ['Another unit speaks', `“${found}” stands here; this unit calls itself “${expected}”.`, 'Check whether it was taken over from another report.'],
  },
  'other-place': {
    zh: (found, expected) => ['提到了别的地方', `“${found}”与“${expected}”不是一个地方。`, '请核对是否沿用了别处的报告。'],
    en: (found, expected) => ['Another place is named', `“${found}” is not “${expected}”.`, 'Check whether it was taken over from another report.'],
  },
  punctuation: {
    zh: (found) => ['标点重复', `“${found}”`, '请删去多余的标点。'],
    en: (found) => ['Punctuation stands twice', `“${found}”`, 'Delete what is too much.'],
  },
  bracket: {
    zh: (found, expected) => ['括号或引号不成对', `“${found}”没有对应的“${expected}”。`, '请补上或删去。'],
    en: (found, expected) => ['A bracket or quotation mark is alone', `“${found}” has no “${expected}”.`, 'Add the other half or delete it.'],
  },
};

/** Puts a remark into words; the text's own words stay in Chinese. */
export function remarkText({ kind, severity, found, expected }: StructureRemark, language: Language): RemarkText {
  const [title, detail, advice] = texts[kind][language](shortened(found), shortened(expected), severity === 'note');
  return { title, detail, advice };
}
