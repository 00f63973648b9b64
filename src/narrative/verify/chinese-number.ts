import Nzh from 'nzh/cn';

/** The characters that a number is written with in words. */
export const numeralCharacters = '零一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟';

const formal: ReadonlyMap<string, string> = new Map([...'壹贰叁肆伍陆柒捌玖拾佰仟两'].map((char, index) => [char, [...'一二三四五六七八九十百千二'][index] ?? char]));
const wellFormed = /^(?:[零一二三四五六七八九]+|(?:[零一二三四五六七八九]{0,2}[十百千万亿])+[零一二三四五六七八九]{0,2})$/;

/** The number written in Chinese numerals (一百三十八, 两千, 廿五; digit by digit 二零二三), or undefined if it is none. */
export function chineseNumber(source: string): number | undefined {
  if (source.length > 20) return undefined;
  const plain = [...source].map((char) => formal.get(char) ?? (char === '廿' ? '二十' : char === '卅' ? '三十' : char)).join('');
  if (!wellFormed.test(plain)) return undefined;
  const value = /[十百千万亿]/.test(plain) ? Number(Nzh.decodeS(plain)) : Number([...plain].map((char) => '零一二三四五六七八九'.indexOf(char)).join(''));
  return Number.isFinite(value) ? value : undefined;
}
