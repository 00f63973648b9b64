import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { mutate, numberCell, shared, sheetData, textCell, workbookParts } from '../files/build';

/** A kind of file that is read, and how it is damaged. */
export interface Sample {
  readonly kind: string;
  readonly sound: Uint8Array;
  readonly damaged: (next: () => number) => Uint8Array;
  /** A checksum covers every figure: what is read in spite of damage is what was written. */
  readonly proved?: boolean;
}

const parts = workbookParts(form());
const texts = shared('<si><t>一、主动公开</t></si><si><r><t>条</t></r></si>', '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>');

/** Further kinds of files are added here. */
export const SAMPLES: readonly Sample[] = [
  { ...sample('xlsx', zipSync(parts)), proved: true },
  { ...sample('xlsx, stored', zipSync(parts, { level: 0 })), proved: true },
  { ...sample('xlsx, shared texts', texts), proved: true },
  { kind: 'xlsx, changed before zipping', sound: zipSync(parts), damaged: rezipped },
  sample('xls', new Uint8Array(readFileSync(join(__dirname, 'sample.xls')))),
  sample('csv', strToU8(`指标,单位,统计数\n${lines(',')}`)),
  sample('text', strToU8(`2024年度政府信息公开工作情况统计表\n\n${lines('\t')}`)),
];

function sample(kind: string, sound: Uint8Array): Sample {
  return { kind, sound, damaged: (next) => mutate(sound, next) };
}

function rezipped(next: () => number): Uint8Array {
  const names = Object.keys(parts);
  const name = names[Math.floor(next() * names.length)] ?? '';
  return zipSync({ ...parts, [name]: mutate(parts[name] ?? new Uint8Array(0), next) }, { level: 0 });
}

function form() {
  const rows = Array.from({ length: 60 }, (_, row) => textCell(`A${row + 1}`, `　　（${row}）公开政府信息数`) + numberCell(`B${row + 1}`, row * 7, row % 3));
  const styles = '<numFmts><numFmt numFmtId="164" formatCode="#,##0&quot;件&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="31"/></cellXfs>';
  return { sheets: [`${sheetData(...rows)}<mergeCells><mergeCell ref="C1:D2"/></mergeCells>`, sheetData(numberCell('A1', 5))], states: ['visible', 'hidden'], styles };
}

function lines(separator: string): string {
  return Array.from({ length: 60 }, (_, row) => [`（${row}）公开政府信息数`, '条', row * 7].join(separator)).join('\n');
}
