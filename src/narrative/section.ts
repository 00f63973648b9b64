/** Text of a report whose figures stand on a sheet. */
export interface Section {
  /** Number as printed, e.g. “一”; empty for the opening. */
  readonly no: string;
  /** Heading without its number; the report's title for the opening. */
  readonly title: string;
  /** `table`: the section is a table of the sheet and has no paragraphs. */
  readonly kind: 'opening' | 'text' | 'table';
  readonly paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  /** The same for every sheet of a form. */
  readonly id: string;
  /** `stub`: figures cannot say it, somebody has to write it. */
  readonly kind: 'text' | 'stub';
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  readonly id: string;
  readonly pieces: readonly Piece[];
}

export type Piece = TextPiece | FigurePiece;

/** Words, years, numbering. */
export interface TextPiece {
  readonly text: string;
}

/** A number, or the gap where one is missing, tied to the figures it comes from. */
export interface FigurePiece {
  readonly text: string;
  /** Ids of the indicators whose sum this is; of the part, in a share. Empty where no figure can say it. */
  readonly indicators: readonly string[];
  /** Ids of the indicators whose sum a percentage is taken of. */
  readonly base?: readonly string[];
  /** Set if `base` stands on last year's sheet. */
  readonly lastYear?: true;
  /** The number as printed; for a percentage 44.7, not 0.447. Null in a gap. */
  readonly value: number | null;
  /** Set where something has to be filled in. */
  readonly gap?: true;
  /** Set where an error stands on one of its figures. */
  readonly doubtful?: true;
}

/** Whether a piece is a number or a gap. */
export const isFigure = (piece: Piece): piece is FigurePiece => 'indicators' in piece;
