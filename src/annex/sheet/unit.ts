import type { UnitLevel } from '../form/rule';

/**
 * The level of the unit that filed a sheet, as far as its name says. Offices that report for their government
 * (办公厅, 办公室) and national bodies are `unknown`: rules about who may do what must not be applied to them.
 */
export function unitLevel(name: string | undefined): UnitLevel {
  if (name === undefined) return 'unknown';
  const bare = name.replace(/[\s（(].*$/, '').replace(/(人民)?政府$|管理?委员会$|管委会$|办事处$/, '');
  if (/办公厅|办公室|^国家|^国务院|总局|总署|^中国|^中华/.test(name)) return 'unknown';
  if (/(镇|乡|苏木|街道)$/.test(bare)) return 'township';
  if (/(局|委|委员会|厅|处|站|中心|大队|支队|队|所|院)$/.test(bare)) return 'department';
  if (/(县|旗|区)$/.test(bare)) return /自治区$/.test(bare) ? 'province' : 'county';
  if (/省$/.test(bare)) return 'province';
  if (/(市|州|盟)$/.test(bare)) return 'city';
  return 'unknown';
}
