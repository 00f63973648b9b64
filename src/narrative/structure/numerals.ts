const digits = '一二三四五六七八九';

/** 一 to 九十九 as numbers; 0 for anything else. */
export function numeral(text: string): number {
  if (text.length === 1 && digits.includes(text)) return digits.indexOf(text) + 1;
  const [whole, tens = '一', ones = ''] = /^([二三四五六七八九])?十([一二三四五六七八九])?$/.exec(text) ?? [];
  return whole === undefined ? 0 : 10 * numeral(tens) + numeral(ones);
}

export function chinese(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? digits.charAt(tens - 1) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits.charAt(ones - 1) : ''}`;
}
