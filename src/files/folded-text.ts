/** Where paragraphs go. */
export interface Paragraphs {
  /** Whether the present paragraph has text. */
  readonly started: boolean;
  text(text: string): void;
  endParagraph(): void;
}

/** Writes text the way web pages and OpenDocument count white space: a run of it is one space, none begins or ends a line. */
export class FoldedText {
  private space = false;
  private breaks = 0;

  constructor(private readonly paragraphs: Paragraphs) {}

  /** Text in which white space does not count. No-break and full-width spaces are no white space. */
  add(text: string): void {
    text.split(/[ \t\r\n\f]+/).forEach((word, index) => {
      this.space ||= index > 0;
      this.addExactly(word);
    });
  }

  /** Text in which it does. */
  addExactly(text: string): void {
    if (text === '') return;
    const gap = this.breaks > 0 ? '\n'.repeat(this.breaks) : this.space && this.paragraphs.started ? ' ' : '';
    this.paragraphs.text(gap + text);
    this.breaks = 0;
    this.space = false;
  }

  /** A line break; the last of a paragraph shows nothing. */
  break(): void {
    this.breaks++;
  }

  /** The end of a paragraph, even of an empty one. */
  endParagraph(): void {
    this.space = false;
    this.breaks = 0;
    this.paragraphs.endParagraph();
  }

  /** The edge of a block: the end of a paragraph if one was begun. */
  endBlock(): void {
    if (this.paragraphs.started) this.endParagraph();
    this.space = false;
    this.breaks = 0;
  }
}
