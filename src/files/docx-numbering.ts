import { readXml, type XmlReader } from './xml';

/** The numbers that Word itself puts before paragraphs. */
export interface Numbering {
  /** What stands before the next paragraph of list `list` at `level`; empty if nothing, or nothing we could count in. */
  next(list: string, level: number): string;
}

interface Level {
  start: number;
  format: string;
  /** `%1` stands for the count at the first level, and so on. */
  pattern: string;
  /** What stands between the number and the text. */
  gap: string;
}

type Levels = Map<number, Level>;

interface List {
  definition: string;
  /** Levels and first counts that differ from the definition's. */
  readonly levels: Levels;
  readonly starts: Map<number, number>;
}

const NUMBERING = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
};

/** The lists that `xml`, the part numbering.xml, defines. */
export function readNumbering(xml: Uint8Array | undefined): Numbering {
  const { definitions, lists } = parse(xml);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return {
    next(id, depth) {
      const list = lists.get(id);
      const levelAt = (at: number): Level | undefined => list?.levels.get(at) ?? definitions.get(list?.definition ?? '')?.get(at);
      const level = levelAt(depth);
      if (list === undefined || level === undefined) return '';
      // Lists of one definition count on from each other, unless one says where it starts.
      const count = counts.get(list.definition) ?? [];
      counts.set(list.definition, count);
      const start = list.starts.get(depth);
      const first = start !== undefined && !begun.has(`${id} ${depth}`);
      begun.add(`${id} ${depth}`);
      count[depth] = first ? start : (count[depth] ?? level.start - 1) + 1;
      count.length = depth + 1;
      const numerals = Array.from(level.pattern.matchAll(/%(\d)/g), ([, digit]) => {
        const at = Number(digit) - 1;
        const other = levelAt(at);
        return numeral(count[at] ?? other?.start ?? 1, other?.format ?? '');
      });
      if (numerals.length === 0 || numerals.includes(undefined)) return '';
      return level.pattern.replace(/%\d/g, () => numerals.shift() ?? '') + level.gap;
    },
  };
}

function parse(xml: Uint8Array | undefined): { definitions: ReadonlyMap<string, Levels>; lists: ReadonlyMap<string, List> } {
  const definitions = new Map<string, Levels>();
  const lists = new Map<string, List>();
  let levels: Levels = new Map();
  let level: Level = newLevel();
  let list: List = newList();
  let depth = 0;
  const reader: XmlReader = {
    open(element) {
      const { name } = element;
      const value = element.attribute('w:val') ?? '';
      if (name === 'w:abstractNum') definitions.set(element.attribute('w:abstractNumId') ?? '', (levels = new Map()));
      else if (name === 'w:lvl') levels.set(Number(element.attribute('w:ilvl')), (level = newLevel()));
      else if (name === 'w:start') level.start = Number(value);
      else if (name === 'w:numFmt') level.format = value;
      else if (name === 'w:lvlText') level.pattern = value;
      else if (name === 'w:suff') level.gap = value === 'nothing' ? '' : ' ';
      else if (name === 'w:num') lists.set(element.attribute('w:numId') ?? '', (list = newList()));
      else if (name === 'w:abstractNumId') list.definition = value;
      else if (name === 'w:lvlOverride') {
        depth = Number(element.attribute('w:ilvl'));
        levels = list.levels;
      } else if (name === 'w:startOverride') list.starts.set(depth, Number(value));
      return undefined;
    },
    close: () => undefined,
  };
  if (xml !== undefined) readXml(xml, NUMBERING, reader);
  return { definitions, lists };
}

const newLevel = (): Level => ({ start: 1, format: 'decimal', pattern: '', gap: ' ' });
const newList = (): List => ({ definition: '', levels: new Map(), starts: new Map() });

const DIGITS = '〇一二三四五六七八九';

/** `count` as a format writes it; undefined for formats we do not know. */
function numeral(count: number, format: string): string | undefined {
  switch (format) {
    case 'decimal':
      return String(count);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return count >= 1 && count <= 20 ? String.fromCharCode(0x245f + count) : String(count);
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
      return count < 100 ? tens(count) : digits(count);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
      return digits(count);
    default:
      return undefined;
  }
}

const digits = (count: number): string => [...String(count)].map((digit) => DIGITS[Number(digit)] ?? '').join('');

function tens(count: number): string {
  const ten = Math.floor(count / 10);
  return `${ten === 0 ? '' : `${ten === 1 ? '' : DIGITS[ten]}十`}${count % 10 === 0 && ten > 0 ? '' : DIGITS[count % 10]}`;
}
