/** In place of how a unit calls itself: its full name. */
export const FULL_NAME = '{单位}';

/** How a body speaks of itself, by the end of its name; the first that fits. */
const styles: readonly (readonly [RegExp, string])[] = [
  [/办公(室|厅)$/, '本机关'],
  [/街道(办事处)?$/, '我街道'],
  [/(镇|乡|县|区|市|州|盟|旗|省|局|厅|委)$/, '我$1'],
  [/委员会$/, '我委'],
  [/(支队|大队|总队|院|校|处|所|站|会|社)$/, '我$1'],
];

/**
 * How a unit's report refers to the unit: “我镇” for 张村镇人民政府, “我局” for a bureau, “本单位” where the name does not say.
 */
export function selfReference(unit: string | undefined): string {
  const name = (unit ?? '')
    .replace(/\s+/g, '')
    .replace(/(（[^（）]*）|\([^()]*\))$/, '')
    .replace(/(人民)?政府$/, '')
    .replace(/区(管理委员会|管委会)$/, '区');
  for (const [end, self] of styles) {
    const match = end.exec(name);
    if (match !== null) return self.replace('$1', match[1] ?? '');
  }
  return '本单位';
}

/** The ways in which a unit's report may refer to the unit, the one it is given by its name first. */
export function selfStyles(unit: string | undefined): readonly string[] {
  return [...new Set([selfReference(unit), '本机关', '本单位', FULL_NAME])];
}
