import { findForm } from '../src/annex/form/catalogue';
import type { Figure } from '../src/annex/sheet/figure';
import type { Sheet } from '../src/annex/sheet/sheet';
import { verify } from '../src/narrative/verify/verify';
import { measure, report } from './measure';

/** Holding a report's text against its sheet: a report of the usual length, and texts that are hostile. */

const form = findForm('cn-2021');
if (form === undefined) throw new Error('no form cn-2021');
const sheet: Sheet = { form, unit: '甲市人民政府', year: 2024, figures: form.indicators.map(({ index }): Figure => ({ state: 'number', value: index, raw: '', notes: [] })), cells: [] };

const paragraphs = [
  '（一）主动公开情况。2024年，全市坚持公开为常态、不公开为例外，通过政府网站、政务新媒体、政府公报等渠道主动公开各类政府信息18万余条，制发行政规范性文件8件，废止26件，现行有效66件。',
  '（二）依申请公开情况。全市共受理政府信息公开申请3119件，同比增长12.3%，答复3050件（含上年度结转申请34件，另有103件顺延到下年度答复），其中自然人申请3001件，占96.2%，法人或其他组织申请118件；予以公开1362件、部分公开454件、不予公开178件。没有因政府信息公开提起行政诉讼的案件。',
  '（三）政府信息管理情况。坚持“先审查、后公开”“一事一审”工作原则，规范审查程序，建立健全重要事项公开保密审查协调机制，落实政府信息公开属性源头认定机制，加强政府信息源头管理工作，着力为群众提供看得懂、找得到、用得上的政府信息公开服务。',
];
const page = paragraphs.map((paragraph) => `　　${paragraph}\n`).join('');
const filled = (source: string, length: number): string => source.repeat(Math.ceil(length / source.length)).slice(0, length);

const MILLION = 1_000_000;
const rows = [
  { what: 'a report of 10,000 characters', text: filled(page, 10_000), note: 'goal 10 ms' },
  { what: 'a report of 1 MB in UTF-8', text: filled(page, MILLION / 3), note: 'goal 1 s' },
  { what: 'a million characters of prose without an end', text: filled('政府信息公开工作，', MILLION), note: '' },
  { what: 'a million digits', text: filled('1', MILLION), note: 'goal 1 s' },
  { what: 'a million brackets', text: filled('（', MILLION), note: 'goal 1 s' },
  { what: '1 MB of numbers in UTF-8', text: filled('12件', (MILLION * 3) / 5), note: 'goal 1 s' },
  { what: '1 MB of numbers, one a line', text: filled('12件\n', (MILLION * 4) / 6), note: 'goal 1 s' },
  { what: '1 MB of different numbers, one a line', text: Array.from({ length: MILLION / 9 }, (_, index) => `${String(index)}件\n`).join(''), note: 'goal 1 s' },
  { what: '1 MB of saying that there was none', text: filled('无申请\n', (MILLION * 4) / 10), note: 'goal 1 s' },
].map(({ what, text, note }) => ({ what, note, measured: measure(() => verify(text, sheet), text.length > 20_000 ? 3 : 25, text.length > 20_000 ? 1 : 10) }));

report('Verify', rows);
