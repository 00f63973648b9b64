import { AlignmentType, type IParagraphOptions, type IRunOptions, type IStylesOptions, LineRuleType } from 'docx';

/** Fonts of GB/T 9704. They are named, not embedded: machines with WPS or Chinese Office have them. */
export const FONTS = { title: '方正小标宋简体', heading: '黑体', subheading: '楷体_GB2312', body: '仿宋_GB2312', number: '宋体' } as const;

/** What Windows has where one of them is missing. */
export const SUBSTITUTES: readonly (readonly [font: string, instead: string])[] = [
  [FONTS.title, '宋体'],
  [FONTS.subheading, '楷体'],
  [FONTS.body, '仿宋'],
];

/** Names of the paragraph styles as a person sees them in a word processor. */
export const STYLES = { title: 'Title', heading: 'Heading1', body: 'ReportBody', annexMark: 'AnnexMark', unit: 'AnnexUnit' } as const;

/** Twentieths of a point. */
const TWIPS = 20;
/** Half points, as sizes of type are counted: 二号 22, 三号 16, 四号 14 points. */
const SIZE = { second: 44, third: 32, fourth: 28 } as const;

/** A4 and the margins of GB/T 9704-2012, 5.2.1, in twentieths of a point: 37, 35, 28 and 26 mm. */
const mm = (length: number): number => Math.round((length / 25.4) * 72 * TWIPS);
export const PAGE = {
  width: mm(210),
  height: mm(297),
  top: mm(37),
  bottom: mm(35),
  left: mm(28),
  right: mm(26),
  /** The number's dash stands 7 mm below the text; its line is 5 mm high. */
  footer: mm(35 - 7 - 5),
} as const;
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** 28 characters of 16 points are wider than 156 mm by six points. 22 lines of 28 points stand on 225 mm as they are. */
const SQUEEZED = -5;
const exactly = (points: number): { line: number; lineRule: typeof LineRuleType.EXACT } => ({ line: points * TWIPS, lineRule: LineRuleType.EXACT });

/** Two characters; programs that know the character count go by it, others by the length. */
const indent = { firstLine: 2 * 16 * TWIPS, firstLineChars: 200 };
const lines = { spacing: { ...exactly(28), before: 0, after: 0 }, indent, alignment: AlignmentType.BOTH };

export const styles: IStylesOptions = {
  default: {
    document: { run: { font: FONTS.body, size: SIZE.third, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
    title: {
      run: { font: FONTS.title, size: SIZE.second },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly(35), before: 0, after: 28 * TWIPS } },
    },
    heading1: { run: { font: FONTS.heading, size: SIZE.third, characterSpacing: SQUEEZED }, paragraph: { ...lines, keepNext: true, outlineLevel: 0 } },
  },
  paragraphStyles: [
    { id: STYLES.body, name: '报告正文', basedOn: 'Normal', quickFormat: true, run: { font: FONTS.body, size: SIZE.third, characterSpacing: SQUEEZED }, paragraph: lines },
    { id: STYLES.annexMark, name: '附件标记', basedOn: 'Normal', run: { font: FONTS.heading, size: SIZE.third }, paragraph: { spacing: { ...exactly(28), after: 28 * TWIPS } } },
    { id: STYLES.unit, name: '附件单位', basedOn: 'Normal', run: { font: FONTS.number, size: 21 }, paragraph: { spacing: { ...exactly(20), after: 3 * TWIPS }, keepNext: true } },
  ],
};

export const pageNumber = { font: FONTS.number, size: SIZE.fourth } satisfies IRunOptions;
/** A number stands one character from the outer edge. */
export const pageNumberLine = (side: 'left' | 'right'): IParagraphOptions => ({
  alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
  indent: { [side]: 14 * TWIPS },
  spacing: exactly(14),
});
