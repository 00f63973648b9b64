import { indicatorName } from '../check/message';
import type { Form } from '../form/compile';
import type { NeverApplicable, Uncovered } from './findings';
import { indicatorsIn, named, refTo } from './words';

/** Indicators that no relation compares with anything, by table; what may stand in a cell is no comparison. */
export function findUncovered(form: Form): Uncovered[] {
  const covered = new Set(form.rules.flatMap(({ relations }) => indicatorsIn(relations)));
  return form.data.tables.flatMap(({ id: table }): Uncovered[] => {
    const indicators = form.indicators.filter((each) => each.table === table && !covered.has(each.id)).map(({ id }) => id);
    if (indicators.length === 0) return [];
    const names = indicators.map((id) => `“${indicatorName(form, id)}”`);
    return [{
      table,
      indicators,
      sentence: {
        zh: `${names.join('、')}没有与别的数比较的规则，填错了查不出来。`,
        en: `No rule compares ${names.join(', ')} with other figures: mistakes in them cannot be found.`,
      },
    }];
  });
}

/** Relations with last year in a form of a single year that follows no other form: there is no sheet of last year on it. */
export function findSingleYear(form: Form): NeverApplicable[] {
  const { years, base } = form.data;
  if (years.from !== years.to || base !== undefined) return [];
  return form.rules.flatMap((rule) =>
    rule.relations.filter(({ usesLastYear }) => usesLastYear).map((relation): NeverApplicable => {
      const ref = refTo(form, { rule, relation });
      return {
        relation: ref,
        why: 'single-year',
        by: [],
        indicators: indicatorsIn([relation]),
        sentence: {
          zh: `${named([ref], 'zh')} 要与上年的表比较，而这种表样只适用 ${String(years.from)} 年：只有上年的表样恰好用同样的指标编号时才能判断。`,
          en: `${named([ref], 'en')} compares with last year’s sheet, but this form is for ${String(years.from)} only: it is judged only if last year’s form happens to use the same codes.`,
        },
      };
    }),
  );
}
