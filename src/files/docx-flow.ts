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

/** What is deleted or moved away, and the reading aids above characters. */
const LEFT_OUT: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:rt', 'w:sectPr']);
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

  open(element: Element): boolean | void {
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

  private character({ name, attribute }: Element): void {
    const fields = this.paragraph?.fields ?? [];
    if (name === 'w:fldChar') {
      const type = attribute('w:fldCharType');
      if (type === 'begin') fields.push(true);
      else if (fields.pop() !== undefined && type === 'separate') fields.push(false);
    } else if (name === 'mc:AlternateContent') this.alternatives.push(false);
    else if (this.visible) this.flow.text(CHARACTERS[name] ?? '');
  }

  private property(parent: string, { name, attribute }: Element): void {
    const value = attribute('w:val');
    const number = Number(value);
    const { paragraph } = this;
    switch (`${parent} ${name}`) {
      case 'w:rPr w:vanish':
        if (this.path[this.path.length - 2] === 'w:r') this.hidden = !/^(?:0|false|off)$/.test(value ?? '');
        break;
      case 'w:rPr w:vertAlign':
        // A raised 1 beside a figure is a note's mark, not another digit of it.
        if (value !== 'baseline' && this.path[this.path.length - 2] === 'w:r') this.flow.text(' ');
        break;
      case 'w:rPr w:del':
        if (paragraph !== undefined && this.path[this.path.length - 2] === 'w:pPr') paragraph.joined = true;
        break;
      case 'w:numPr w:ilvl':
        if (paragraph !== undefined) paragraph.level = number;
        break;
      case 'w:numPr w:numId':
        if (paragraph !== undefined) paragraph.list = value;
        break;
      case 'w:trPr w:gridBefore':
        if (number > 0) this.flow.skip(number);
        break;
      case 'w:tcPr w:gridSpan':
        if (number > 1) this.flow.span(number, 1);
        break;
      case 'w:tcPr w:vMerge':
        if (value !== 'restart') this.flow.continueAbove();
        break;
    }
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
