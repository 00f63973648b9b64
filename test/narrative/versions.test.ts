import type { Form } from '../../src/annex/form/catalogue';
import { parseForm } from '../../src/annex/form/load';
import type { Figure } from '../../src/annex/sheet/figure';
import type { Sheet } from '../../src/annex/sheet/sheet';
import { chartsOf } from '../../src/narrative/charts';
import { isFigure } from '../../src/narrative/section';
import { plainText } from '../../src/narrative/text';
import { verify } from '../../src/narrative/verify/verify';
import { write } from '../../src/narrative/write';
import { formOf, publishedSheet, sheetOf } from './sheets';

const [old, now] = [formOf('cn-2019'), formOf('cn-2021')];
const filed = (form: Form, year: number, values: Readonly<Record<string, number | Figure>>): Sheet => ({ ...sheetOf(form, values), year });
const written = (sheet: Sheet, lastYear: Sheet): string => plainText(write(sheet, { lastYear, length: 'full' }));
/** Every comparison with last year: what of this year with what of the year before. */
const compared = (sheet: Sheet, lastYear: Sheet): [readonly string[], readonly string[]][] =>
  write(sheet, { lastYear, length: 'full' })
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ pieces }) => pieces)))
    .flatMap((piece) => (isFigure(piece) && piece.lastYear === true ? [[piece.indicators, piece.base ?? []] as [readonly string[], readonly string[]]] : []));

describe('2021 beside 2020 on the form before', () => {
  // 平潭 2021: 70 received, 24252.311082 万元 charged, 69 documents; 上海 2019 as the year before: 859 received, 60 documents.
  const [pingtan, shanghai] = [publishedSheet('pingtan-2021'), { ...publishedSheet('shoffice-2019'), year: 2020 }];

  it('compares what both count', () => {
    // (859 − 70) ÷ 859 = 91.85 %
    expect(written(pingtan, shanghai)).toContain('共受理政府信息公开申请70件，同比下降91.9%');
  });

  it('does not compare documents and charges, which the forms count differently', () => {
    const bases = compared(pingtan, shanghai).flatMap(([ids, base]) => [...ids, ...base]);
    expect(bases.length).toBeGreaterThan(0);
    expect(bases.filter((id) => /^t2a|^t2d/.test(id))).toEqual([]);
    expect(chartsOf(pingtan, shanghai).flatMap(({ series }) => series)).not.toEqual([]);
  });

  it('compares permits decided with permits decided, not with the number of kinds', () => {
    const sheets = [filed(now, 2021, { 't2b.permit.n': 30 }), filed(old, 2020, { 't2b.permit.n': 20, 't2b.permit.prev': 7, 't2b.permit.delta': 3 })] as const;
    // (30 − 20) ÷ 20
    expect(written(...sheets)).toContain('行政许可处理决定30件（同比增长50%）');
    expect(compared(...sheets)).toContainEqual([['t2b.permit.n'], ['t2b.permit.n']]);
  });
});

describe('a county’s form beside the official one', () => {
  const county = (change: object, more: object = {}): Form => parseForm(JSON.stringify({ extends: 'cn-2021', id: 'county', tables: { change: [change] }, ...more }), '县.json');
  const renumbered = county({ id: 't3', rows: { change: [{ code: 'r3.7', label: '（七）合计' }, { code: 'r3.5.5', label: '4.要求行政机关确认或重新出具已获取信息' }] } });
  const more = county({ id: 't3', rows: { insert: [{ after: 'r3.5.5', items: [{ code: 'r3.5.9', label: '6.县里自设', level: 3, role: 'component', parent: 'r3.5' }] }] } });
  const inYuan = county({ id: 't2d', columns: { change: [{ code: 'amt', unit: '元' }] } }, { rules: { remove: ['R21-T2-UNIT'] } });

  it.each([
    ['this year', renumbered, now],
    ['last year', now, renumbered],
  ])('is compared where the indicators are the same (the county’s %s)', (_when, form, before) => {
    expect(written(filed(form, 2023, { 't3.r1.c7': 74 }), filed(before, 2022, { 't3.r1.c7': 70 }))).toContain('申请74件，同比增长5.7%');
  });

  it.each([
    ['this year', more, now],
    ['last year', now, more],
  ])('does not compare a sum with one that has other rows in it (the county’s %s)', (_when, form, before) => {
    const own = (of: Form): Record<string, number> => ({ 't3.r1.c7': 9, 't3.r3.5.1.c7': 2, 't3.r3.7.c7': 9, 't3.r3.1.c7': 3, ...(of === more ? { 't3.r3.5.9.c7': 4 } : {}) });
    const sheets = [filed(form, 2023, own(form)), filed(before, 2022, own(before))] as const;
    expect(compared(...sheets)).toContainEqual([['t3.r1.c7'], ['t3.r1.c7']]);
    expect(compared(...sheets).filter(([ids, base]) => [...ids, ...base].some((id) => id.startsWith('t3.r3.5.')))).toEqual([]);
    // Neither is the text blamed for what cannot be compared.
    expect(verify('不予处理比上年增长80%。', sheets[0], { lastYear: sheets[1] }).filter(({ verdict }) => verdict === 'differs')).toEqual([]);
    const bars = chartsOf(...sheets).flatMap(({ categories, series }) => categories.flatMap((category, at) => (category.includes('不予处理') ? [series.map(({ name, values }) => [name, values[at]])] : [])));
    for (const bar of bars) expect(bar).toContainEqual(['2022年', null]);
  });

  it('does not write or compare an amount in another unit', () => {
    const [yuan, wan] = [filed(inYuan, 2023, { 't2d.fee.amt': 120_000 }), filed(now, 2022, { 't2d.fee.amt': 12 })];
    expect(written(yuan, wan)).not.toContain('120000万元');
    expect(compared(yuan, wan).filter(([ids]) => ids.includes('t2d.fee.amt'))).toEqual([]);
    expect(compared(wan, { ...yuan, year: 2021 }).filter(([ids]) => ids.includes('t2d.fee.amt'))).toEqual([]);
  });
});
