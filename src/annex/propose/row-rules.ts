import { childrenIn, type Draft, type Item, nameOf } from './items';
import { channelsOf, isDistinct, isTotalOfBrothers, isTotalRow, sameUnit } from './roles';
import { perColumn, type RuleDraft } from './rule-draft';
import { words } from './words';

/** The rules between the rows of a table: totals, parts, 其中, distinct counts, what is carried from year to year. */
export function rowRules(draft: Draft): RuleDraft[] {
  const { items } = draft;
  const parents = [undefined, ...items.map(({ index }) => index)];
  return [
    ...parents.flatMap((parent) => totalRules(draft, childrenIn(items, parent))),
    ...items.flatMap((item) => [...partRules(draft, item), ...numberedRules(draft, item)]),
    ...items.flatMap((item) => {
      const total = channelsOf(items, item);
      return total === undefined ? [] : distinctRules(draft, total, figuresBelow(items, item));
    }),
    ...carriedRules(draft),
  ];
}

/** The rows that a row stands for in a sum: itself, or, of a heading, the figures below it. */
function figuresBelow(items: readonly Item[], item: Item): Item[] {
  return childrenIn(items, item.index).filter((each) => !each.draft.isPart && !isTotalRow(each)).flatMap((each) => (each.hasFigure ? [each] : figuresBelow(items, each)));
}
export const inSum = (items: readonly Item[], item: Item): Item[] => (item.hasFigure ? [item] : figuresBelow(items, item));

const sum = (items: readonly Item[], row: (item: Item) => string): string => items.map(row).join(' + ');
const names = (items: readonly Item[]): string => (items.length > 6 ? `${items.slice(0, 5).map(nameOf).join(' + ')} + …（共${String(items.length)}项）` : items.map(nameOf).join(' + '));
const isCatchAll = (item: Item | undefined): boolean => item !== undefined && words.catchAll.test(nameOf(item));

/** Whether rows are numbered 1, 2, 3 and so on, or several stand side by side without any number: rows that are lost or out of place show in gaps. */
function isCountedUp(rows: readonly Item[]): boolean {
  const numbers = rows.map(({ draft }) => (draft.numbering.rank === undefined ? undefined : draft.numbering.value));
  return numbers.every((number) => number === undefined) ? rows.length > 1 : numbers.every((number, index) => number === index + 1);
}

/** Whether a number is left out between two rows that stand one after the other, or below headings among them. */
const hasGap = (items: readonly Item[], rows: readonly Item[]): boolean =>
  rows.some(({ draft: { numbering } }, index) => {
    const before = rows[index - 1]?.draft.numbering;
    return before !== undefined && before.rank !== undefined && before.rank === numbering.rank && numbering.value !== before.value + 1;
  }) || rows.some((row) => !row.hasFigure && hasGap(items, childrenIn(items, row.index)));

/** 合计 and 小计 among rows of one level. */
function totalRules(draft: Draft, brothers: readonly Item[]): RuleDraft[] {
  const isSub = ({ draft: row }: Item): boolean => words.subtotal.test(row.numbering.bare);
  const total = brothers.find((each) => isTotalOfBrothers(draft.items, each) && !isSub(each));
  const rules: RuleDraft[] = [];
  const top: Item[] = [];
  let run: Item[] = [];
  for (const each of brothers) {
    if (each.draft.isPart || each === total) continue;
    if (!isSub(each)) {
      run.push(each);
      continue;
    }
    if (run.length > 0) rules.push(...totalRule(draft, each, run, '小计'));
    top.push(each);
    run = [];
  }
  if (total !== undefined) rules.push(...totalRule(draft, total, [...top, ...run], '合计'));
  return rules;
}

function totalRule(draft: Draft, total: Item, parts: readonly Item[], word: string): RuleDraft[] {
  const terms = parts.flatMap((part) => inSum(draft.items, part));
  if (terms.length === 0 || !sameUnit([total, ...terms])) return [];
  const hasPast = terms.some((each) => words.past.test(nameOf(each)));
  const isSure = !hasGap(draft.items, parts);
  return [{
    topic: 'TOTAL',
    severity: isSure ? 'error' : 'warning',
    basis: 'implied',
    relations: perColumn(draft, (row) => `${row(total)} = ${sum(terms, row)}`),
    text: { zh: `${nameOf(total)} = ${names(terms)}`, en: `${nameOf(total)} = ${names(terms)}` },
    why: isSure
      ? { zh: `标签是“${word}”，同级各行${terms.length > parts.length ? '（标题行取其下各项）' : ''}就是它的全部组成。`, en: 'The label says total, and the rows beside it are all its parts.' }
      : { zh: `标签是“${word}”；但各行的编号不连续，可能少了行，所以只作提醒。补全以后可以改为错误。`, en: 'The label says total; but the numbers of the rows do not count up and rows may be lost, so this is only a warning. Make it an error once they are all there.' },
    sure: !isSure ? 'guess' : hasPast ? 'likely' : 'certain',
  }];
}

/** Rows under 其中: each is a part of the row above; all of them together the whole only where the last takes what is left. */
function partRules(draft: Draft, whole: Item): RuleDraft[] {
  if (!whole.hasFigure) return [];
  const parts = childrenIn(draft.items, whole.index).filter((each) => each.draft.isPart && each.hasFigure && each.unit === whole.unit);
  if (parts.length === 0) return [];
  const rules: RuleDraft[] = [{
    topic: 'PART',
    severity: 'error',
    basis: 'implied',
    relations: perColumn(draft, (row) => (parts.length === 1 ? `${sum(parts, row)} <= ${row(whole)}` : `max(${parts.map(row).join(', ')}) <= ${row(whole)}`)),
    text: { zh: `“其中”各项都 ≤ ${nameOf(whole)}：${parts.map(nameOf).join('、')}`, en: `Each line under 其中 ≤ ${nameOf(whole)}` },
    why: { zh: '列在“其中”下面，是它的一部分，不可能多于它。', en: 'Printed as 其中 (of which): a part cannot exceed its whole.' },
    sure: parts.every((each) => each.draft.numbering.ofWhich) ? 'certain' : 'likely',
  }];
  if (parts.length > 1 && isCatchAll(parts[parts.length - 1]) || parts.length > 2 && parts.some((each) => /其他|其它/.test(nameOf(each)))) {
    rules.push({
      topic: 'PARTSUM',
      severity: 'warning',
      basis: 'implied',
      relations: perColumn(draft, (row) => `${row(whole)} = ${sum(parts, row)}`),
      text: { zh: `${nameOf(whole)}通常 = “其中”各项之和`, en: `${nameOf(whole)} usually = the lines under 其中 added up` },
      why: { zh: '“其中”里有“其他”一项，多半包括了全部情形；但一件事可能同时属于两项，也可能没有列全，所以只作提醒。', en: 'The lines under 其中 have a catch-all and are probably exhaustive; but one thing may belong to two of them, so this is only a warning.' },
      sure: 'guess',
    });
  }
  return rules;
}

/** Numbered rows under a row with a figure of its own. */
function numberedRules(draft: Draft, whole: Item): RuleDraft[] {
  if (!whole.hasFigure) return [];
  const children = childrenIn(draft.items, whole.index).filter((each) => !each.draft.isPart);
  const parts = children.filter((each) => !isTotalRow(each)).flatMap((each) => inSum(draft.items, each));
  if (parts.length === 0) return [];
  if (isDistinct(whole)) return distinctRules(draft, whole, parts);
  if (!sameUnit([whole, ...parts])) return [];
  const own = parts.filter((each) => !words.past.test(nameOf(each)));
  const isWhole = isTotalRow(whole);
  const rules: RuleDraft[] = [];
  if (own.length > 0 && !isWhole) {
    const isSure = isCountedUp(children);
    rules.push({
      topic: 'EACH',
      severity: isSure ? 'error' : 'warning',
      basis: 'implied',
      relations: perColumn(draft, (row) => (own.length === 1 ? `${sum(own, row)} <= ${row(whole)}` : `max(${own.map(row).join(', ')}) <= ${row(whole)}`)),
      text: { zh: `下列各项都 ≤ ${nameOf(whole)}：${own.map(nameOf).join('、')}`, en: `Each numbered row below ≤ ${nameOf(whole)}` },
      why: isSure
        ? { zh: '按编号列在它下面，单位相同，是它的一部分，不可能多于它。', en: 'Numbered below it in the same unit: a part cannot exceed its whole.' }
        : { zh: '列在它下面，单位相同；但编号不连续或没有编号，可能少了行，或本不属于它，所以只作提醒。确认以后可以改为错误。', en: 'Listed below it in the same unit; but their numbers do not count up, or there are none: rows may be lost, or these belong elsewhere, so this is only a warning. Make it an error once you know they are parts.' },
      sure: isSure ? 'likely' : 'guess',
    });
  }
  if (parts.length > 1 || isWhole) {
    rules.push({
      topic: 'SUM',
      severity: isWhole ? 'error' : 'warning',
      basis: 'implied',
      relations: perColumn(draft, (row) => `${row(whole)} = ${sum(parts, row)}`),
      text: { zh: `${nameOf(whole)}${isWhole ? '' : '通常'} = ${names(parts)}`, en: `${nameOf(whole)} ${isWhole ? '=' : 'usually ='} ${names(parts)}` },
      why: isWhole
        ? { zh: '标签是合计，它下面的各行就是它的全部组成。', en: 'The label says total, and the rows below are all its parts.' }
        : isCatchAll(parts[parts.length - 1])
          ? { zh: '下面编号的各行单位相同，最后一项是“其他”，多半包括了全部情形；标签没有说是合计，所以只作提醒。确认列全且互不重叠后可以改为错误。', en: 'The numbered rows end with a catch-all and are probably exhaustive; the label does not say total, so this is only a warning. Make it an error once you know they are.' }
          : { zh: '下面编号的各行单位相同；是否列全、有没有重叠，标签没有说，所以只作提醒。确认列全且互不重叠后可以改为错误。', en: 'The numbered rows have the same unit; whether they are exhaustive and exclusive the labels do not say, so this is only a warning. Make it an error once you know they are.' },
      sure: isWhole ? 'certain' : isCatchAll(parts[parts.length - 1]) ? 'likely' : 'guess',
    });
  }
  return rules;
}

/** A count of distinct things against the ways they went: never an equality. */
function distinctRules(draft: Draft, total: Item, ways: readonly Item[]): RuleDraft[] {
  if (ways.length === 0) return [];
  const isSame = sameUnit([total, ...ways]);
  const hasRest = ways.some(isCatchAll) || ways.some((each) => /其他|其它/.test(nameOf(each)));
  const upper: RuleDraft = {
    topic: 'DISTINCT',
    severity: isSame && hasRest ? 'error' : 'warning',
    basis: 'implied',
    relations: perColumn(draft, (row) => `${row(total)} <= ${sum(ways, row)}`),
    text: { zh: `${nameOf(total)}${isSame && hasRest ? '' : '一般'} ≤ 各渠道（方式）之和`, en: `${nameOf(total)} ${isSame && hasRest ? '≤' : 'is usually ≤'} the ways added up` },
    why: !isSame
      ? { zh: '相同的只计一次，不会多于各项之和；但各项单位不同，所以只作提醒。', en: 'The same thing counts once, so it cannot exceed the ways added up; but their units differ, so this is only a warning.' }
      : hasRest
        ? { zh: '相同的只计一次，每一个至少走了其中一个渠道（有“其他”兜底），所以不会多于各渠道之和；可以少于，不要求相等。', en: 'The same thing counts once and went at least one of the ways (there is a catch-all), so it cannot exceed their sum. It may be less: this is not an equality.' }
        : { zh: '相同的只计一次，一般不会多于各渠道之和；渠道里没有“其他”，可能没有列全，所以只作提醒。', en: 'The same thing counts once; but the ways have no catch-all and may not be all, so this is only a warning.' },
    sure: isSame && hasRest ? 'certain' : 'likely',
  };
  if (!isSame) return [upper];
  return [upper, {
    topic: 'DISTINCTLOW',
    severity: 'error',
    basis: 'implied',
    relations: perColumn(draft, (row) => `${row(total)} >= max(${ways.map(row).join(', ')})`),
    text: { zh: `${nameOf(total)} ≥ 任一渠道（方式）的数`, en: `${nameOf(total)} ≥ any single way` },
    why: { zh: '各渠道合起来去重以后，不会少于其中任何一个渠道的数。', en: 'All ways together, each thing counted once, are at least as many as any one of them.' },
    sure: 'certain',
  }];
}

/** What was carried into this year against what last year carried out. */
function carriedRules(draft: Draft): RuleDraft[] {
  const into = draft.items.find((item) => item.hasFigure && words.carriedIn.test(nameOf(item)));
  const out = draft.items.find((item) => item.hasFigure && words.carriedOut.test(nameOf(item)));
  if (into === undefined || out === undefined || into.unit !== out.unit) return [];
  const total = draft.columns.find(({ role }) => role === 'total');
  const relations = draft.layout === 'matrix' && total !== undefined
    ? [`${draft.id}.${into.code}.${total.code} = last year ${draft.id}.${out.code}.${total.code}`]
    : perColumn({ ...draft, columns: draft.columns.filter(({ time }) => time === undefined || time === 'now') }, (row) => `${row(into)} = last year ${row(out)}`);
  if (relations.length === 0) return [];
  return [{
    topic: 'CARRY',
    severity: 'warning',
    basis: 'implied',
    relations,
    text: { zh: `本年“${nameOf(into)}”= 上年“${nameOf(out)}”`, en: `This year’s “${nameOf(into)}” = last year’s “${nameOf(out)}”` },
    why: { zh: '是同一批事项在年末前后的两次统计；机构调整、数据更正会使两数不同，所以只作提醒。', en: 'The same things counted on both sides of the year’s end; reorganised bodies and corrections break it, so this is only a warning.' },
    sure: 'likely',
  }];
}
