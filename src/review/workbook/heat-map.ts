import type { Severity } from '../../annex/form/form';
import type { PlanStyle, SheetPlan } from '../../annex/sheet/plan';
import type { Review, Row } from '../rows';
import { baseName } from '../source';
import { unitKey } from '../unit-name';
import { SheetWriter, styles } from './sheet';

/** Most units side by side: a sheet beyond that is no overview any more. */
const MOST_UNITS = 200;
const LONGEST_NAME = 12;
/** A name is written downwards, so many characters in a line of so many points. */
const PER_LINE = 2;
const LINE = 13.5;

const shades: Readonly<Record<Severity, readonly [string, string, string]>> = {
  error: ['#FDE7E9', '#F4A6AA', '#D13438'],
  warning: ['#FFF4CE', '#FFD98A', '#F2A33A'],
  info: ['#F3F2F1', '#E1DFDD', '#C8C6C4'],
};

/** Told apart without colour as well; the cells stay numbers. */
const formats: Readonly<Record<Severity, string>> = { error: '0', warning: '"△"0', info: '"·"0' };

/** Rules down, units across: how many findings of each rule each unit has. */
export function heatMapPlan({ rows }: Review): SheetPlan {
  const units = rows.filter(({ byRule }) => byRule.size > 0).slice(0, MOST_UNITS);
  const rules = rulesOf(rows);
  const writer = new SheetWriter('规则分布', [18, 44, 7, ...units.map(() => 3.2)]);
  writer.row = 1;
  writer.put(0, 0, { value: '规则分布' }, { ...styles.title, wrap: false });
  writer.row = 1;
  const left = rows.filter(({ byRule }) => byRule.size > 0).length - units.length;
  writer.put(1, 0, { value: `每格是一个单位违反一条规则的次数；红色是错误，黄色带“△”的需核对，灰色带“·”的是提示，次数越多颜色越深。${left > 0 ? `只列出问题最多的 ${String(units.length)} 个单位，另有 ${String(left)} 个没有列出。` : ''}` }, { ...styles.line, wrap: false });
  writer.row = 2;
  const header = writer.add([{ value: '规则' }, { value: '内容' }, { value: '单位数' }, ...units.map((unit) => ({ value: shortName(unit), style: { ...styles.header, size: 9, vertical: 'top' } as PlanStyle }))], styles.header);
  writer.setHeight(header, Math.max(30, ...units.map((unit) => (Math.ceil(Array.from(shortName(unit)).length / PER_LINE) + 1) * LINE)));
  for (const { rule, text, count } of rules) {
    const at = writer.add([{ value: rule }, { value: text }, { value: count, style: styles.number }]);
    units.forEach(({ byRule }, index) => {
      const found = byRule.get(rule);
      if (found === undefined) return;
      const severity: Severity = found.error > 0 ? 'error' : found.warning > 0 ? 'warning' : 'info';
      const times = found[severity];
      const fill = shades[severity][times === 1 ? 0 : times < 4 ? 1 : 2];
      writer.put(at, 3 + index, { value: times }, { ...styles.centre, wrap: false, size: 9, fill, numberFormat: formats[severity] });
    });
  }
  return writer.plan({ header, last: header, columns: 3, fixed: 3 });
}

const shortName = ({ unit, file }: Row): string => {
  const key = unitKey(unit);
  const name = Array.from(key === '' ? baseName(file) : key);
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).join('')}…` : name.join('');
};

/** The rules that any unit breaks, those that most units break first. */
function rulesOf(rows: readonly Row[]): { rule: string; text: string; count: number }[] {
  const found = new Map<string, { text: string; count: number; errors: number }>();
  for (const { form, byRule } of rows) {
    for (const [rule, { error }] of byRule) {
      const known = found.get(rule) ?? { text: form.rules.find(({ id }) => id === rule)?.text.zh ?? OWN[rule] ?? '', count: 0, errors: 0 };
      found.set(rule, { ...known, count: known.count + 1, errors: known.errors + error });
    }
  }
  return [...found].map(([rule, each]) => ({ rule, ...each })).sort((a, b) => Number(b.errors > 0) - Number(a.errors > 0) || b.count - a.count || (a.rule < b.rule ? -1 : 1));
}

/** Findings that are not about a form's own rule. */
const OWN: Readonly<Record<string, string>> = { READ: '格里的内容读不出一个数', VALUE: '数值不合要求', MISSING: '表中没有找到的指标' };
