import { strFromU8, unzipSync } from 'fflate';
import { BLANK } from '../../src/annex/sheet/figure';
import { recognise } from '../../src/annex/sheet/recognise';
import type { Sheet } from '../../src/annex/sheet/sheet';
import { readFile } from '../../src/files/read';
import { writeDocx } from '../../src/files/write-docx';
import { richText } from '../../src/narrative/rich-text';
import { write } from '../../src/narrative/write';
import { caseFigures, publishedCase } from '../support/cases';
import { sheetOf, told } from '../support/figures';
import { formOf } from '../support/forms';
import { converted } from './soffice';

const emptyForm = formOf('cn-2019');
const published = (id: 'zhangcun-2012' | 'huaian-2024'): Sheet => {
  const one = publishedCase(id);
  return sheetOf(one.form, caseFigures(one), { unit: one.unit, year: one.year });
};
const sheets = [published('zhangcun-2012'), published('huaian-2024'), sheetOf(emptyForm, emptyForm.indicators.map(() => BLANK))];

/** An OpenDocument text as LibreOffice understood what it was given. */
class Opened {
  readonly content: string;
  readonly styles: string;

  constructor(bytes: Uint8Array) {
    const parts = unzipSync(bytes);
    const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
    this.content = part('content.xml');
    this.styles = part('styles.xml');
  }

  /** The properties of the paragraph that begins with the text: its style's, its spans' and those of the styles they come from. */
  look(beginning: string): string {
    const paragraphs = [...this.content.matchAll(/<text:(?:p|h) [^>]*>.*?<\/text:(?:p|h)>/g)].map(([each]) => each);
    const paragraph = paragraphs.find((each) => each.replace(/<[^>]*>/g, '').startsWith(beginning));
    if (paragraph === undefined) throw new Error(`no paragraph “${beginning}”`);
    return [...paragraph.matchAll(/text:style-name="([^"]*)"/g)].map(([, name = '']) => this.style(name)).join('');
  }

  private style(name: string): string {
    const pattern = new RegExp(`<style:style style:name="${name}" (?:[^>]*/>|.*?</style:style>)`);
    const found = (pattern.exec(this.content) ?? pattern.exec(this.styles))?.[0] ?? '';
    const parent = /style:parent-style-name="([^"]*)"/.exec(found)?.[1];
    return parent === undefined ? found : found + this.style(parent);
  }
}

const pages = (pdf: Uint8Array): number => Buffer.from(pdf).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
/** Two characters of 16 points, in inches as LibreOffice writes them. */
const INDENT = 'fo:text-indent="0.4445in"';

describe('a report as LibreOffice opens it', () => {
  let files: Uint8Array[];
  let opened: Opened[];
  beforeAll(async () => {
    files = [];
    for (const sheet of sheets) files.push(await writeDocx({ sections: write(sheet), sheet }));
    opened = converted(files, 'docx', 'odt').map((bytes) => new Opened(bytes));
  }, 120_000);

  it('has the fonts, sizes and indents of GB/T 9704', () => {
    const [zhangcun, huaian] = opened;
    expect(zhangcun?.look('威海市环翠区张村镇人民政府')).toMatch(/fo:text-align="center".*style:font-name-asian="方正小标宋简体.*style:font-size-asian="22pt"/);
    expect(zhangcun?.look('一、基本情况')).toMatch(/style:font-name-asian="黑体.*style:font-size-asian="16pt"/);
    const body = zhangcun?.look('根据《中华人民共和国政府信息公开条例》');
    expect(body).toContain(INDENT);
    // 28 points.
    expect(body).toMatch(/fo:line-height="0.389in".*style:font-name-asian="仿宋_GB2312.*style:font-size-asian="16pt"/);
    expect(huaian?.look('（一）主动公开情况。')).toContain('style:font-name-asian="楷体_GB2312');
    expect(huaian?.look('【待填：年度政府信息公开工作总体情况】')).toContain('fo:background-color="#ffff00"');
  });

  it('has page numbers on odd and even pages', () => {
    for (const { styles } of opened) {
      expect(styles).toMatch(/<style:footer>.*<text:page-number.*<\/style:footer>/);
      expect(styles).toMatch(/<style:footer-left>.*<text:page-number.*<\/style:footer-left>/);
    }
  });

  it('has its tables, none wider than the text, and the same figures in them', () => {
    const counts = opened.map(({ content }) => content.match(/<table:table /g)?.length);
    expect(counts).toEqual([1, 3, 3]);
    for (const { content } of opened) {
      const widths = [...content.matchAll(/<style:table-properties style:width="([\d.]+)in"/g)].map(([, width]) => Number(width));
      // 156 mm.
      for (const width of widths) expect(width).toBeCloseTo(6.142, 2);
    }
    const saved = converted(files, 'docx', 'docx');
    saved.forEach((bytes, index) => {
      expect(recognise(readFile(bytes, 'x.docx'))?.sheet.figures.map(told)).toEqual(sheets[index]?.figures.map(told));
    });
  }, 120_000);

  it('has pages', () => {
    for (const count of converted(files, 'docx', 'pdf').map(pages)) {
      expect(count).toBeGreaterThanOrEqual(3);
      expect(count).toBeLessThanOrEqual(9);
    }
  }, 120_000);
});

it('the rich copy keeps fonts, sizes and indents in Writer', () => {
  const [html] = converted([new TextEncoder().encode(richText(write(published('huaian-2024'))))], 'html', 'odt').map((bytes) => new Opened(bytes));
  expect(html?.look('淮安市人民政府')).toMatch(/fo:text-align="center".*style:font-name-asian="方正小标宋简体".*style:font-size-asian="22pt"/s);
  const heading = html?.look('一、总体情况');
  expect(heading).toContain(INDENT);
  expect(heading).toMatch(/style:font-name-asian="黑体"[^>]*style:font-size-asian="16pt"/);
  const body = html?.look('根据《中华人民共和国政府信息公开条例》');
  expect(body).toContain(INDENT);
  expect(body).toMatch(/style:font-name-asian="仿宋_GB2312"[^>]*style:font-size-asian="16pt"/);
  expect(html?.look('（一）主动公开情况。')).toContain('style:font-name-asian="楷体_GB2312"');
  expect(html?.look('【待填：年度政府信息公开工作总体情况】')).toContain('fo:background-color="#ffff00"');
}, 120_000);
