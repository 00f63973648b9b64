import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { BLANK, type Figure } from '../../src/annex/sheet/figure';
import { recognise } from '../../src/annex/sheet/recognise';
import type { Sheet } from '../../src/annex/sheet/sheet';
import { readFile } from '../../src/files/read';
import { gridText } from '../../src/files/report-text';
import { writeDocx } from '../../src/files/write-docx';
import type { Section } from '../../src/narrative/section';
import { paragraphText } from '../../src/narrative/text';
import { write } from '../../src/narrative/write';
import { dash, number, sheetOf, told } from '../support/figures';
import { formIds, formOf } from '../support/forms';

const written = (sheet: Sheet, sections: readonly Section[] = write(sheet)): Promise<Uint8Array> => writeDocx({ sections, sheet });
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const documentOf = (bytes: Uint8Array): string => part(bytes, 'word/document.xml');

const township = (id: string, rest: Figure = number(3)): Sheet => {
  const form = formOf(id);
  return sheetOf(form, form.indicators.map(() => rest), { unit: '甲县乙镇人民政府', year: 2023 });
};

/** What may stand in a cell of the kind: large and small numbers, blanks, dashes. */
const figureOf = (kind: string): fc.Arbitrary<Figure> => {
  const whole = fc.oneof(fc.nat(20), fc.nat(9_999_999));
  const values: Record<string, fc.Arbitrary<number>> = {
    integer: whole,
    'signed-integer': fc.tuple(whole, fc.boolean()).map(([value, negative]) => (negative ? 0 - value : value)),
    decimal: fc.nat(99_999_999).map((value) => value / 10_000),
  };
  return fc.oneof({ weight: 8, arbitrary: (values[kind] ?? whole).map(number) }, { weight: 1, arbitrary: fc.constantFrom(BLANK, dash('/')) });
};

describe.each(formIds)('a report on the form %s', (id) => {
  const form = formOf(id);

  it('has an annex that is read back with the same figures', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(...form.indicators.map(({ kind }) => figureOf(kind))), async (figures) => {
        const sheet = sheetOf(form, figures, { unit: '甲县乙镇人民政府', year: 2023 });
        const read = recognise(readFile(await written(sheet), '报告.docx'));
        expect([read?.sheet.form.id, read?.sheet.unit, read?.sheet.year, read?.found]).toEqual([id, '甲县乙镇人民政府', 2023, 1]);
        expect(read?.sheet.figures.map(told)).toEqual(figures.map(told));
      }),
      { numRuns: 4 },
    );
  });

  it('has every paragraph in its text, in order, and nothing of the table', async () => {
    const sheet = township(id);
    const { text, cut } = gridText(readFile(await written(sheet), '报告.docx'));
    const sections = write(sheet);
    const lines = sections.flatMap((section) => [section.no === '' ? '' : `${section.no}、${section.title}`, ...section.paragraphs.map(paragraphText)]).filter((line) => line !== '');
    const annex = form.data.sections?.some(({ type }) => type === 'table') === true ? [] : ['附件', form.data.title.replace('{year}', '2023'), `${form.data.unitLabel}：甲县乙镇人民政府`];
    const title = sections[0]?.title ?? '';
    const titleLines = title.length > 20 ? [title.slice(0, 8), title.slice(8)] : [title];
    expect(text.split('\n')).toEqual([...titleLines, ...lines, ...annex]);
    expect(cut).toBe(false);
  });

  it('is the same, byte for byte, at any time', async () => {
    const sheet = township(id);
    const now = await written(sheet);
    jest.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'] });
    try {
      expect(Buffer.from(await written(sheet)).equals(Buffer.from(now))).toBe(true);
    } finally {
      jest.useRealTimers();
    }
    expect(part(now, 'docProps/core.xml')).not.toMatch(/\d{4}-\d\d-\d\d/);
  });
});

describe('the layout of a report', () => {
  it('is that of GB/T 9704: A4, margins of 37, 35, 28 and 26 mm, and the fonts and sizes of its parts', async () => {
    const bytes = await written(township('cn-2021'));
    const xml = documentOf(bytes);
    // 1 mm is 56.69 twentieths of a point.
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    const styles = part(bytes, 'word/styles.xml');
    const style = (id: string): string => new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? '';
    expect(style('Title')).toMatch(/w:jc w:val="center".*w:eastAsia="方正小标宋简体".*<w:sz w:val="44"/);
    expect(style('Heading1')).toMatch(/w:eastAsia="黑体".*<w:sz w:val="32"/);
    expect(style('ReportBody')).toMatch(/w:line="560" w:lineRule="exact".*w:firstLineChars="200".*w:eastAsia="仿宋_GB2312".*<w:sz w:val="32"/);
    expect(xml).toMatch(/w:eastAsia="楷体_GB2312"[^>]*\/><\/w:rPr><w:t xml:space="preserve">（一）主动公开情况。<\/w:t>/);
  });

  it('names the fonts to take where the official ones are missing', async () => {
    const fonts = part(await written(township('cn-2021')), 'word/fontTable.xml');
    expect([...fonts.matchAll(/w:name="([^"]+)"><w:altName w:val="([^"]+)"/g)].map(([, name, instead]) => [name, instead])).toEqual([['方正小标宋简体', '宋体'], ['楷体_GB2312', '楷体'], ['仿宋_GB2312', '仿宋']]);
  });

  it('numbers odd pages on the right and even ones on the left', async () => {
    const bytes = await written(township('cn-2021'));
    expect(part(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map((name) => part(bytes, name));
    expect(footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1])).toEqual(['right', 'left']);
    for (const footer of footers) expect(footer).toMatch(/w:eastAsia="宋体".*<w:sz w:val="28"\/>.*— .*PAGE.* —/);
  });

  it('puts the tables of the newer forms under their headings, and the list of the older ones on a page of its own', async () => {
    const newer = documentOf(await written(township('cn-2021')));
    const order = [...newer.matchAll(/<w:tbl>|[一二三四五六]、[^<]*/g)].map(([each]) => each).filter((each) => each === '<w:tbl>' || !/数量|结果|继续/.test(each));
    expect(order).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '<w:tbl>',
      '三、收到和处理政府信息公开申请情况',
      '<w:tbl>',
      '四、政府信息公开行政复议、行政诉讼情况',
      '<w:tbl>',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    const older = documentOf(await written(township('cn-2014')));
    expect(older.match(/<w:tbl>/g)).toHaveLength(1);
    expect(older).toMatch(/<w:pageBreakBefore\/>.{0,200}附件.*<w:tbl>/);
    expect(older.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  it('has tables exactly as wide as the text', async () => {
    const xml = documentOf(await written(township('cn-2021')));
    const grids = [...xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid = '']) => [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width)));
    expect(grids.map((widths) => widths.length)).toEqual([12, 13, 15]);
    // 11906 less the margins of 1587 and 1474.
    for (const widths of grids) expect(widths.reduce((sum, each) => sum + each, 0)).toBe(8845);
  });

  it('sets a figure that is too long for its column in smaller type rather than in two lines', async () => {
    const form = formOf('cn-2021');
    const long = sheetOf(form, form.indicators.map(({ id }) => number(id === 't4.rv.x1' ? 123_456_789 : 7)), { year: 2023 });
    const xml = documentOf(await written(long));
    // A fifteenth of 442.25 points less the margins is 26.5 points: nine digits of half their size.
    expect(xml).toMatch(/<w:sz w:val="11"\/>(?:<w:szCs [^>]*>)?<\/w:rPr><w:t xml:space="preserve">123456789</);
    expect(xml).toMatch(/<w:sz w:val="18"\/>(?:<w:szCs [^>]*>)?<\/w:rPr><w:t xml:space="preserve">7</);
  });
});

describe('what a report marks', () => {
  const shaded = (xml: string): string[] => [...xml.matchAll(/<w:shd [^>]*w:fill="FFFF00"[^>]*\/>.*?<w:t [^>]*>([^<]*)/g)].map(([, text = '']) => text);

  it('is every gap, also in the title', async () => {
    const sheet = township('cn-2021', BLANK);
    const { unit: _unit, year: _year, ...nameless } = sheet;
    const sections = write(nameless);
    const gaps = sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs.map(paragraphText)]).flatMap((text) => text.match(/【待填：[^】]*】/g) ?? []);
    expect(gaps.slice(0, 2)).toEqual(['【待填：单位名称】', '【待填：年度】']);
    expect(shaded(documentOf(await written(nameless)))).toEqual(gaps);
  });

  it('is a number in doubt, by its shade and a line under it', async () => {
    const sheet = township('cn-2021');
    const sentence = { id: 's.1', pieces: [{ text: '共公开' }, { text: '756', indicators: ['t2b.permit.n'], value: 756, doubtful: true as const }, { text: '条。' }] };
    const xml = documentOf(await written(sheet, [{ no: '一', title: '总体情况', kind: 'text', paragraphs: [{ id: 's', kind: 'text', sentences: [sentence] }] }]));
    expect(xml).toMatch(/<w:u w:val="wave"[^>]*\/><w:shd [^>]*w:fill="FFD9D9"[^>]*\/><\/w:rPr><w:t xml:space="preserve">756<\/w:t>/);
  });
});

it('takes text from outside as text and drops what no document may hold', async () => {
  const form = formOf('cn-2014');
  const hostile = '</w:t><w:br/>&amp;\u0000\u0007\ud800=HYPERLINK("x")\u202e镇';
  const sheet = sheetOf(form, form.indicators.map(({ index }): Figure => (index === 0 ? { state: 'unreadable', raw: `\u202e12<34\ud8ff`, reason: 'not-a-number' } : number(1))), { unit: hostile, year: 2023 });
  const bytes = await written(sheet);
  const { text } = gridText(readFile(bytes, 'x.docx'));
  expect(text).toContain('单位：</w:t><w:br/>&amp;\ufffd=HYPERLINK("x")镇');
  const [grid] = readFile(bytes, 'x.docx');
  expect(grid?.rows.flat().some((cell) => cell?.value === '12<34\ufffd')).toBe(true);
});
