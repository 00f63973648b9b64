import type { Grid } from '../annex/sheet/grid';
import { Flow } from './flow';
import { FoldedText } from './folded-text';
import type { Element, XmlReader } from './xml';

/** Most spaces that one mark can stand for. */
const MAX_SPACES = 1000;

/** How many times over an element says it stands. */
export function repeats(element: Element, attribute: string): number {
  const count = Number(element.attribute(attribute) ?? 1);
  return count >= 1 ? count : 1;
}

/** The characters that have elements of their own; undefined for any other element. */
export function character(element: Element): string | undefined {
  switch (element.name) {
    case 'text:s':
      return ' '.repeat(Math.min(repeats(element, 'text:c'), MAX_SPACES));
    case 'text:tab':
      return '\t';
    default:
      return undefined;
  }
}

/** Makes a flow of an OpenDocument text. */
export class OdtReader implements Required<XmlReader> {
  private readonly flow = new Flow();
  private readonly folded = new FoldedText(this.flow);
  private paragraphs = 0;
  /** For each open cell: the columns that the same cell takes up again. */
  private readonly again: number[] = [];

  constructor(private readonly name: string) {}

  grids(): Grid[] {
    return [this.flow.grid(this.name)];
  }

  open(element: Element): boolean | undefined {
    const exact = character(element);
    if (exact !== undefined) this.folded.addExactly(exact);
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        this.paragraphs++;
        break;
      case 'text:line-break':
        this.folded.break();
        break;
      case 'draw:text-box':
        this.flow.startBox();
        break;
      case 'table:table':
        this.flow.startTable();
        break;
      case 'table:table-row':
        this.flow.startRow();
        break;
      case 'table:covered-table-cell':
        this.flow.skip(repeats(element, 'table:number-columns-repeated'));
        return false;
      case 'table:table-cell':
        this.again.push(repeats(element, 'table:number-columns-repeated') - 1);
        this.flow.startCell();
        this.flow.span(repeats(element, 'table:number-columns-spanned'), repeats(element, 'table:number-rows-spanned'));
        break;
    }
  }

  close(name: string): void {
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.paragraphs--;
        this.folded.endParagraph();
        break;
      case 'draw:text-box':
        this.folded.endBlock();
        this.flow.endBox();
        this.folded.add(' ');
        break;
      case 'table:table':
        this.flow.endTable();
        break;
      case 'table:table-cell':
        this.flow.endCell();
        this.flow.skip(this.again.pop() ?? 0);
        break;
    }
  }

  text(text: string): void {
    if (this.paragraphs > 0) this.folded.add(text);
  }
}
