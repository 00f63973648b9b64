import { chineseNumber } from '../../../src/narrative/verify/chinese-number';
import { fit } from '../../../src/narrative/verify/judge';
import { normalise } from '../../../src/narrative/verify/normalise';
import { quantitiesIn } from '../../../src/narrative/verify/quantity';

const read = (text: string): (string | number)[][] => quantitiesIn(normalise(text).text).map(({ value, unit, precision }) => [value, unit, precision]);

test.each<[string, (string | number)[][]]>([
  ['１９０余条', [[190, '条', 'over']]],
  ['1.2万条', [[12000, '条', 'exact']]],
  ['18万余条', [[180000, '条', 'over']]],
  ['约3万元', [[3, '万元', 'about']]],
  ['1,234,567件', [[1234567, '件', 'exact']]],
  ['1234567890123456789012345件', []],
  ['一百三十八件', [[138, '件', 'exact']]],
  ['两千余人次', [[2000, '人次', 'over']]],
  ['44.7％', [[44.7, '%', 'exact']]],
  ['百分之四十四点七', [[44.7, '%', 'exact']]],
  ['近200场，50人以上，20个左右', [[200, '场', 'about'], [50, '人', 'over'], [20, '个', 'about']]],
  ['第六期、第二十条、2023年12月31日、20个工作日、12个季度、国令第711号、0517-83605210', []],
  ['均为0，合计为零。', [[0, '', 'exact'], [0, '', 'exact']]],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each<[string, number | undefined]>([
  ['十', 10], ['十五', 15], ['廿五', 25], ['两', 2], ['一万二千', 12000], ['二零二三', 2023], ['十万', 100000], ['百', undefined], ['万', undefined],
])('%s', (text, value) => {
  if (value === undefined) expect(quantitiesIn(`${text}件`)).toEqual([]);
  else expect(chineseNumber(text)).toBe(value);
});

test.each<[string, number, string]>([
  ['190余条', 190, 'fits'], ['190余条', 199, 'fits'], ['190余条', 200, 'fails'], ['190余条', 189, 'fails'],
  ['5500余条', 5599, 'fits'], ['5500余条', 5600, 'fails'],
  ['超过5000条', 5900, 'fits'], ['超过5000条', 9000, 'open'], ['超过5000条', 4999, 'fails'],
  ['约100件', 103, 'fits'], ['约100件', 108, 'fits'], ['约100件', 160, 'fails'],
  ['近200场', 195, 'fits'], ['近200场', 202, 'open'], ['近200场', 230, 'fails'],
  ['不足10件', 9, 'fits'], ['不足10件', 12, 'fails'],
  ['1.2万条', 12034, 'fits'], ['1.2万条', 12999, 'fits'], ['1.2万条', 13000, 'fails'], ['3万条', 30400, 'open'],
  ['12条', 12, 'fits'], ['12条', 13, 'fails'],
])('%s for %d: %s', (text, value, expected) => {
  const [said] = quantitiesIn(text);
  expect(said && fit(said, value)).toBe(expected);
});
