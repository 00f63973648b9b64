import type { Grid } from '../annex/sheet/grid';
import type { Numbering } from './docx-numbering';
import { Flow } from './flow';
import type { Element, XmlReader } from './xml';

/** The namespaces of a document, as Word writes them and in the strict form of the standard. */
export const WORD = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

/** What is deleted or moved away, the reading aids above characters, and properties none of which we need. */
const LEFT_OUT: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:rt', 'w:sectPr', 'w:tblPr', 'w:tblGrid', 'w:tcBorders', 'w:pBdr', 'w:rFonts', 'w:sdtPr']);
const CHARACTERS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:ptab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

/** The paragraph being read. */
interface Paragraph {
  level: number;
  list: string | undefined;
  /** For each field that has begun: whether its instruction, which nobody sees, is still going on. */
  readonly fields: boolean[];
  /** Its end is deleted: the next one continues it. */
  joined: boolean;
}

/** Makes a flow of a document's elements as a reader of the printed page sees it: with insertions, without deletions. */
export class DocxReader implements XmlReader {
  private readonly flow = new Flow();
  private readonly path: string[] = [];
  private readonly paragraphs: Paragraph[] = [];
  /** For each group of alternatives around us: whether one was read. */
  private readonly alternatives: boolean[] = [];
  private hidden = false;

  constructor(private readonly numbering: Numbering) {}

  grid(name: string): Grid {
    return this.flow.grid(name);
  }

  open(element: Element): boolean | undefined {
    const { name } = element;
    const parent = this.path[this.path.length - 1] ?? '';
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      if (this.alternatives[this.alternatives.length - 1] === true) return false;
      this.alternatives[this.alternatives.length - 1] = true;
    }
    if (parent.endsWith('Pr')) this.property(parent, element);
    if (LEFT_OUT.has(name)) return false;
    if (parent === 'w:r') this.character(element);
    else this.structure(element);
    this.path.push(name);
  }

  close(name: string): void {
    this.path.pop();
    switch (name) {
      case 'mc:AlternateContent':
        this.alternatives.pop();
        break;
      case 'w:pPr':
        if (this.path[this.path.length - 1] === 'w:p') this.number();
        break;
      case 'w:p':
        if (this.paragraphs.pop()?.joined !== true) this.flow.endParagraph();
        break;
      case 'w:tbl':
        this.flow.endTable();
        break;
      case 'w:tc':
        this.flow.endCell();
        break;
      case 'w:txbxContent':
        this.flow.endBox();
        break;
    }
  }

  text(text: string): void {
    if (this.path[this.path.length - 1] === 'w:t' && this.visible) this.flow.text(text);
  }

  private structure({ name }: Element): void {
    switch (name) {
      case 'mc:AlternateContent':
        this.alternatives.push(false);
        break;
      case 'w:p':
        this.paragraphs.push({ level: 0, list: undefined, fields: [], joined: false });
        break;
      case 'w:r':
        this.hidden = false;
        break;
      case 'w:tbl':
        this.flow.startTable();
        break;
      case 'w:tr':
        this.flow.startRow();
        break;
      case 'w:tc':
        this.flow.startCell();
        break;
      case 'w:txbxContent':
        this.flow.startBox();
        break;
    }
  }

  private character(element: Element): void {
    const fields = this.paragraph?.fields ?? [];
    if (element.name === 'w:fldChar') {
      const type = element.attribute('w:fldCharType');
      if (type === 'begin') fields.push(true);
      else if (fields.pop() !== undefined && type === 'separate') fields.push(false);
    } else if (element.name === 'mc:AlternateContent') this.alternatives.push(false);
    else if (element.name in CHARACTERS && this.visible) this.flow.text(CHARACTERS[element.name] ?? '');
  }

  private property(parent: string, element: Element): void {
    switch (parent) {
      case 'w:rPr':
        return this.runProperty(element, this.path[this.path.length - 2] ?? '');
      case 'w:numPr':
        return this.listProperty(element);
      case 'w:trPr':
        if (element.name === 'w:gridBefore') this.flow.skip(Number(element.attribute('w:val') ?? 0));
        return;
      case 'w:tcPr':
        if (element.name === 'w:gridSpan') this.flow.span(Number(element.attribute('w:val') ?? 1), 1);
        else if (element.name === 'w:vMerge' && element.attribute('w:val') !== 'restart') this.flow.continueAbove();
    }
  }

  /** @param owner the run, or the end of a paragraph, that has the property */
  private runProperty(element: Element, owner: string): void {
    const { paragraph } = this;
    if (owner === 'w:r') {
      if (element.name === 'w:vanish') this.hidden = !/^(?:0|false|off)$/.test(element.attribute('w:val') ?? '');
      // A raised 1 beside a figure is a note's mark, not another digit of it.
      else if (element.name === 'w:vertAlign' && element.attribute('w:val') !== 'baseline') this.flow.text(' ');
    } else if (owner === 'w:pPr' && element.name === 'w:del' && paragraph !== undefined) paragraph.joined = true;
  }

  private listProperty(element: Element): void {
    const { paragraph } = this;
    const value = element.attribute('w:val');
    if (paragraph === undefined) return;
    if (element.name === 'w:ilvl') paragraph.level = Number(value);
    else if (element.name === 'w:numId') paragraph.list = value;
  }

  private number(): void {
    const { paragraph } = this;
    if (paragraph?.list !== undefined) this.flow.text(this.numbering.next(paragraph.list, paragraph.level));
  }

  private get paragraph(): Paragraph | undefined {
    return this.paragraphs[this.paragraphs.length - 1];
  }

  /** Hidden text is neither shown nor printed, so that whoever signed the sheet did not see it. */
  private get visible(): boolean {
    return !this.hidden && this.paragraph?.fields.includes(true) !== true;
  }
}
