/** Units of figures, and words that would change one. The longest first, so that 人次 is not taken for 人. */
const units = ['人次', '万元', '亿元', '件次', '元', '条', '件', '次', '篇', '个', '人', '期', '份', '项', '场', '户', '家', '册', '万', '亿', '%', '％'];

/** The unit that a text begins with; empty if none. */
export const unitAfter = (text: string): string => units.find((unit) => text.startsWith(unit)) ?? '';
