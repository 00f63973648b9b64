const digits = '一二三四五六七八九';

/** 一 to 九十九 as numbers; 0 for anything else. */
export function numeral(text: string): number {
  const [, tens, ten, ones] = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text) ?? [];
  if (text === '' || (tens !== undefined && ten === undefined)) return digits.indexOf(text) + 1;
  return (ten === undefined ? 0 : 10 * (tens === undefined ? 1 : digits.indexOf(tens) + 1)) + (ones === undefined ? 0 : digits.indexOf(ones) + 1);
}

export function chinese(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? digits.charAt(tens - 1) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits.charAt(ones - 1) : ''}`;
}
