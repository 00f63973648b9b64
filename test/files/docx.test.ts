import fc from 'fast-check';
import { numberOf } from '../../src/annex/sheet/figure';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import { recognise } from '../../src/annex/sheet/recognise';
import { readFile } from '../../src/files/read';
import { caseFigures, caseIds, publishedCase } from '../support/cases';
import { docx, paragraphXml as p, planDocx, relationships, zipTexts } from '../support/markup';
import { mutate, random, refusal, values } from './build';

const rows = (body: string, more?: Record<string, string>): unknown[][] => values(readFile(docx(body, more), '文')[0]);
const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...trs: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${trs.join('')}</w:tbl>`;
const run = (content: string): string => `<w:r>${content}</w:r>`;

test.each(caseIds)('%s as a Word table gives every figure', (id) => {
  const published = publishedCase(id);
  const { form, unit, year } = published;
  const figures = caseFigures(published);
  const read = recognise(readFile(planDocx(layoutForm(form, { unit, year, figures }).plan), id))?.sheet;
  expect([read?.form, read?.unit, read?.year]).toEqual([form, unit, year]);
  expect(read?.figures.map(numberOf)).toEqual(figures.map(numberOf));
});

describe('the text of a Word document', () => {
  it('is paragraphs and tables with their blanks, tabs and breaks', () => {
    const mixed = `<w:p>${run('<w:t>一</w:t><w:tab/><w:t xml:space="preserve"> 二</w:t><w:noBreakHyphen/><w:t>三</w:t><w:sym w:char="F0"/>')}</w:p>`;
    expect(rows(p('　　题') + mixed + table(row(cell(p('　756　') + p('第二段')), cell(`<w:p>${run('<w:t>a</w:t><w:br/><w:t>b</w:t>')}</w:p>`))))).toEqual([
      ['　　题'],
      ['一\t 二-三'],
      ['　756　\n第二段', 'a\nb'],
    ]);
  });

  it('has merged blocks, columns left free and tables in tables in their places', () => {
    const inner = table(row(cell(p('内')), cell(p('9'))));
    const [grid] = readFile(
      docx(
        table(
          row(cell(p('甲'), '<w:gridSpan w:val="2"/>'), cell(p('乙'), '<w:vMerge w:val="restart"/>')),
          `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p('丙'))}${cell(p(''), '<w:vMerge/>')}</w:tr>`,
          row(cell(p('外') + inner + p('')), cell(p('3'))),
        ),
      ),
      '文',
    );
    expect(values(grid)).toEqual([['甲', undefined, '乙'], [undefined, '丙'], ['外', '3'], ['内', '9']]);
    expect(grid?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }, { top: 0, left: 2, bottom: 1, right: 2 }]);
  });

  it('has what was inserted, without what was deleted, moved away or hidden', () => {
    const deleted = '<w:del w:id="1"><w:r><w:delText>6</w:delText><w:t>7</w:t></w:r></w:del><w:moveFrom><w:r><w:t>8</w:t></w:r></w:moveFrom>';
    const kept = '<w:ins w:id="2"><w:r><w:t>5</w:t></w:r></w:ins><w:moveTo><w:r><w:t>4</w:t></w:r></w:moveTo>';
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>3</w:t></w:r>';
    expect(rows(`<w:p>${deleted}${kept}${hidden}</w:p>`)).toEqual([['543']]);
    expect(rows(`<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run('<w:t>7</w:t>')}</w:p>${p('56')}`)).toEqual([['756']]);
  });

  it('has the results of fields and no instructions', () => {
    const field = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
    const sum = `${field('begin')}${run('<w:instrText>=SUM(ABOVE)</w:instrText><w:t>暗</w:t>')}${field('separate')}${run('<w:t>756</w:t>')}${field('end')}`;
    expect(rows(`<w:p>${sum}${run('<w:t>条</w:t>')}</w:p><w:p><w:fldSimple w:instr="DATE">${run('<w:t>今</w:t>')}</w:fldSimple></w:p>`)).toEqual([['756条'], ['今']]);
  });

  it('does not take a raised mark for a digit', () => {
    const mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>';
    expect(rows(`<w:p>${run('<w:t>756</w:t>')}${mark}</w:p>`)).toEqual([['756 1']]);
  });

  it('has what stands in content controls, links and text boxes, and one of two alternatives', () => {
    const box = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${box(p('框') + table(row(cell(p('内')), cell(p('5')))))}</mc:Choice><mc:Fallback><w:pict>${box(p('旧'))}</w:pict></mc:Fallback></mc:AlternateContent>`;
    const body = `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:p><w:hyperlink>${run('<w:t>链</w:t>')}</w:hyperlink>${run(both)}<w:smartTag>${run('<w:t>接</w:t>')}</w:smartTag></w:p></w:sdtContent></w:sdt>${p('末')}`;
    expect(rows(body)).toEqual([['链接'], ['框'], ['内', '5'], ['末']]);
  });

  it('is found where the package says, in whatever namespace prefix and in the strict form', () => {
    const other = '<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:p><d:r><d:t>正文</d:t></d:r></d:p></d:body></d:document>';
    expect(values(readFile(zipTexts({ '_rels/.rels': relationships('/word/document2.xml'), 'word/document.xml': '<x/>', 'word/document2.xml': other }), '文')[0])).toEqual([['正文']]);
    expect(values(readFile(zipTexts({ 'word/document.xml': other }), '文')[0])).toEqual([['正文']]);
  });
});

describe('the numbers that Word puts before paragraphs', () => {
  const level = (depth: number, format: string, pattern: string): string =>
    `<w:lvl w:ilvl="${String(depth)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
  const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'decimalEnclosedCircle', '%1')}${level(1, 'bullet', '·')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="11"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
  const item = (list: number, depth: number, text: string): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${String(depth)}"/><w:numId w:val="${String(list)}"/></w:numPr></w:pPr>${run(`<w:t>${text}</w:t>`)}</w:p>`;
  const labels = (...items: readonly string[]): unknown[] => rows(items.join(''), { 'word/numbering.xml': numbering }).map(([text]) => text);

  it('count level by level', () => {
    expect(labels(item(1, 0, '甲'), item(1, 1, '乙'), item(1, 1, '丙'), item(1, 2, '丁'), item(1, 0, '戊'), item(1, 1, '己'))).toEqual([
      '一、甲', '（一）乙', '（二）丙', '1.丁', '二、戊', '（一）己',
    ]);
  });

  it('start where a list says, and are left out where we cannot count', () => {
    expect(labels(item(2, 1, '甲'), item(2, 1, '乙'), item(3, 0, '丙'), item(3, 1, '丁'), item(3, 2, '戊'), item(9, 0, '己'))).toEqual([
      '（十一）甲', '（十二）乙', '①丙', '丁', '戊', '己',
    ]);
  });
});

describe('Word documents that are refused', () => {
  const bomb = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&b;</w:document>';
  it.each([
    ['entities', zipTexts({ 'word/document.xml': bomb })],
    ['one cut short', zipTexts({ 'word/document.xml': '<w:document xmlns:w="x"><w:body>' })],
    ['one without its document', zipTexts({ '_rels/.rels': relationships('elsewhere.xml'), 'word/document1.xml': '<a/>' })],
    ['cells outside tables', docx('<w:tc/>')],
    ['no XML', docx('<w:p>')],
  ])('%s', (_name, bytes) => expect(refusal(() => readFile(bytes, '文'))).toBe('damaged'));

  it('never throw anything but a refusal, and give the same every time', () => {
    const good = docx(p('甲') + table(row(cell(p('乙'), '<w:gridSpan w:val="2"/>'), cell(p('7')))));
    const next = random(11);
    for (let file = 0; file < 100; file++) {
      const bytes = mutate(good, next);
      expect(refusal(() => readFile(bytes, '文'))).toBe(refusal(() => readFile(bytes, '文')));
    }
    const tag = fc.constantFrom('<w:tbl>', '</w:tbl>', '<w:tr>', '</w:tr>', '<w:tc>', '</w:tc>', p('1'), '<w:tcPr><w:gridSpan w:val="99999999"/><w:vMerge/></w:tcPr>', '<w:txbxContent>', '</w:txbxContent>');
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 12 }), (tags) => {
        expect([undefined, 'damaged']).toContain(refusal(() => readFile(docx(tags.join('')), '文')));
      }),
      { numRuns: 60 },
    );
  });
});
