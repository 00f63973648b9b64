import type { Draft, FigureColumn } from './items';
import { bareOf } from './numbering';
import type { RuleDraft } from './rule-draft';
import { words } from './words';

/** The rules between the figure columns of a table: totals, times, stocks. */
export function columnRules(draft: Draft): RuleDraft[] {
  if (draft.layout === 'list') return [];
  return [...totalRules(draft), ...timeRules(draft), ...stockRules(draft)];
}

const quoted = (columns: readonly FigureColumn[]): string => columns.map(({ label }) => label).join(' + ');

function totalRules({ id, columns }: Draft): RuleDraft[] {
  const counted = columns.filter(({ adds, time }) => adds && time === undefined);
  const isSub = ({ label }: FigureColumn): boolean => words.subtotal.test(bareOf(label));
  const rule = (total: FigureColumn, parts: readonly FigureColumn[]): RuleDraft[] =>
    parts.length === 0 || new Set([total, ...parts].map(({ unit }) => unit)).size > 1
      ? []
      : [{
          topic: 'COLTOTAL',
          severity: 'error',
          basis: 'implied',
          relations: [`each row of ${id}: ${total.code} = ${parts.map(({ code }) => code).join(' + ')}`],
          text: { zh: `${total.label} = ${quoted(parts)}（逐行）`, en: `${total.label} = ${quoted(parts)} (each row)` },
          why: { zh: `栏名是“${total.label}”，其余各栏就是它的全部组成。`, en: 'The column’s name says total, and the columns beside it are all its parts.' },
          sure: 'certain',
        }];
  const subs = counted.filter(isSub);
  const ofSub = (sub: FigureColumn): FigureColumn[] => counted.filter((each) => each !== sub && each.headerGroup !== undefined && each.headerGroup === sub.headerGroup);
  const covered = new Set(subs.flatMap(ofSub));
  const total = counted.find((each) => each.role === 'total' && !isSub(each));
  return [...subs.flatMap((sub) => rule(sub, ofSub(sub))), ...(total === undefined ? [] : rule(total, counted.filter((each) => each !== total && !covered.has(each))))];
}

function timeRules({ id, columns }: Draft): RuleDraft[] {
  const of = (time: FigureColumn['time']): FigureColumn | undefined => {
    const found = columns.filter((each) => each.time === time && each.adds);
    return found.length === 1 ? found[0] : undefined;
  };
  const [now, toDate, ever, before, change] = [of('now'), of('to-date'), of('ever'), of('same-last-year'), of('change')];
  const rules: RuleDraft[] = [];
  const each = (relation: string): string[] => [`each row of ${id}: ${relation}`];
  for (const more of [toDate, ever]) {
    if (now === undefined || more === undefined) continue;
    rules.push({
      topic: 'CUMULATIVE',
      severity: 'error',
      basis: 'implied',
      relations: each(`${now.code} <= ${more.code}`),
      text: { zh: `${now.label} ≤ ${more.label}（逐行）`, en: `${now.label} ≤ ${more.label} (each row)` },
      why: { zh: `“${more.label}”包括“${now.label}”，不会比它少。`, en: `“${more.label}” includes “${now.label}” and cannot be less.` },
      sure: 'likely',
    });
  }
  if (toDate !== undefined && ever !== undefined) {
    rules.push({
      topic: 'CUMULATIVE',
      severity: 'error',
      basis: 'implied',
      relations: each(`${toDate.code} <= ${ever.code}`),
      text: { zh: `${toDate.label} ≤ ${ever.label}（逐行）`, en: `${toDate.label} ≤ ${ever.label} (each row)` },
      why: { zh: `“${ever.label}”包括“${toDate.label}”，不会比它少。`, en: `“${ever.label}” includes “${toDate.label}” and cannot be less.` },
      sure: 'likely',
    });
  }
  const yearly = toDate ?? now;
  if (ever !== undefined && yearly !== undefined) {
    rules.push({
      topic: 'EVERLAST',
      severity: 'warning',
      basis: 'implied',
      relations: each(`${ever.code} = last year ${ever.code} + ${yearly.code}`),
      text: { zh: `${ever.label} = 上年的${ever.label} + ${yearly.label}（逐行）`, en: `${ever.label} = last year’s + ${yearly.label} (each row)` },
      why: { zh: '累计数逐年相加得出；以前年度的数更正、统计口径调整会使其不符，所以只作提醒。', en: 'The total runs on from year to year; corrections of earlier years and restated scopes break it, so this is only a warning.' },
      sure: 'likely',
    });
  }
  const base = toDate ?? now;
  if (before !== undefined && base !== undefined) {
    rules.push({
      topic: 'SAMEPERIOD',
      severity: 'warning',
      basis: 'implied',
      relations: each(`${before.code} = last year ${base.code}`),
      text: { zh: `${before.label} = 上年同期表中的${base.label}（逐行）`, en: `${before.label} = ${base.label} of the return of the same period last year (each row)` },
      why: { zh: `上年同期的表已经报过这个数；是对应“${base.label}”还是别的栏，表上没有说，数据也可能更正过，所以只作提醒。`, en: `Last year’s return of the period has the figure; the form does not say which column is meant, and figures are corrected, so this is only a warning.` },
      sure: 'guess',
    });
  }
  if (change !== undefined && before !== undefined && base !== undefined) {
    rules.push({
      topic: 'CHANGE',
      severity: 'warning',
      basis: 'implied',
      relations: each(`${change.code} = ${base.code} - ${before.code}`),
      text: { zh: `${change.label} = ${base.label} − ${before.label}（逐行）`, en: `${change.label} = ${base.label} − ${before.label} (each row)` },
      why: { zh: '增减是两栏之差；表上没有写明用哪一栏，所以只作提醒。', en: 'The change is the difference of the two; the form does not say of which columns, so this is only a warning.' },
      sure: 'guess',
    });
  }
  return rules;
}

function stockRules({ id, columns }: Draft): RuleDraft[] {
  const only = (pattern: RegExp): FigureColumn | undefined => {
    const found = columns.filter(({ label, adds }) => adds && pattern.test(bareOf(label)));
    return found.length === 1 ? found[0] : undefined;
  };
  const rules: RuleDraft[] = [];
  const [stock, added, removed] = [only(words.stock), only(words.added), only(words.removed)];
  if (stock !== undefined && added !== undefined && removed !== undefined && new Set([stock, added, removed]).size === 3) {
    rules.push(
      {
        topic: 'STOCK',
        severity: 'warning',
        basis: 'practice',
        relations: [`each row of ${id}: ${stock.code} = last year ${stock.code} + ${added.code} - ${removed.code}`],
        text: { zh: `${stock.label} = 上年的${stock.label} + ${added.label} − ${removed.label}（逐行）`, en: `${stock.label} = last year’s + ${added.label} − ${removed.label} (each row)` },
        why: { zh: '按逐年增减推算；集中清理、自然失效、口径调整都会使其不符，所以只作提醒。', en: 'Follows the stock from year to year; clean-ups, expiry and restated scopes break it, so this is only a warning.' },
        sure: 'likely',
      },
      {
        topic: 'STOCKMIN',
        severity: 'warning',
        basis: 'implied',
        relations: [`each row of ${id}: ${added.code} <= ${stock.code} + ${removed.code}`],
        text: { zh: `${added.label} ≤ ${stock.label} + ${removed.label}（逐行）`, en: `${added.label} ≤ ${stock.label} + ${removed.label} (each row)` },
        why: { zh: '本年新增的，到期末要么还在，要么已在年内减去。', en: 'What was added is at the end either still there or removed again.' },
        sure: 'likely',
      },
    );
  }
  const previous = columns.find(({ label, adds }) => adds && words.previous.test(bareOf(label)));
  const change = columns.find(({ time, adds }) => time === 'change' && adds);
  if (previous !== undefined && change !== undefined && previous.unit === change.unit) {
    rules.push({
      topic: 'PREVIOUS',
      severity: 'warning',
      basis: 'implied',
      relations: [`each row of ${id}: ${previous.code} = last year ${previous.code} + last year ${change.code}`],
      text: { zh: `${previous.label} = 上年表中的${previous.label} + 上年表中的${change.label}（逐行）`, en: `${previous.label} = last year’s ${previous.label} + last year’s ${change.label} (each row)` },
      why: { zh: '数量逐年累计；重新统计会使其不符，所以只作提醒。', en: 'The number runs on from year to year; re-counts break it, so this is only a warning.' },
      sure: 'likely',
    });
  }
  return rules;
}
