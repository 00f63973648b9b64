import { type Sheet, widthOf } from '../model';
import { gb18030 } from './gb18030';
import { BORDERED, type Kind, utf8 } from './kind';
import { paragraphText, places, segments } from './segments';

/** Fields of a sheet as a spreadsheet saves them: merged cells have their text first and nothing after it. */
function fields(sheet: Sheet): string[][] {
  const width = widthOf(sheet.rows);
  return places(sheet.rows, width).map((row) => row.map((place) => (place === undefined || place === 'covered' ? '' : place.text)));
}

function delimited(sheet: Sheet, delimiter: string, end: string): string {
  const quoted = (text: string): string => (/["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replace(/"/g, '""')}"` : text);
  return fields(sheet).map((row) => row.map(quoted).join(delimiter) + end).join('');
}

/** Rows as they are pasted out of a document: a field for each cell, `covered` for those that another covers from above. */
function pasted(sheet: Sheet, covered: 'empty' | 'absent'): string {
  const lines = segments(sheet).flatMap(({ table, rows }) => {
    if (!table) return rows.map(paragraphText);
    return places(rows, widthOf(rows)).map((row) => {
      const own = new Set(row.flatMap((place, column) => (typeof place === 'object' ? Array.from({ length: place.columns - 1 }, (_, index) => column + 1 + index) : [])));
      const kept = row.flatMap((place, column) => {
        if (place === 'covered') return own.has(column) || covered === 'absent' ? [] : [''];
        return [place?.text ?? ''];
      });
      return kept.map((text) => text.replace(/\r?\n/g, ' ')).join('\t');
    });
  });
  return `${lines.join('\n')}\n`;
}

export const delimitedKinds: readonly Kind[] = [
  { name: 'csv-utf8', about: 'CSV（UTF-8）', extension: 'csv', traits: BORDERED, write: ({ main }) => utf8(delimited(main, ',', '\n')) },
  { name: 'csv-utf8-mark', about: 'CSV（UTF-8，带标记）', extension: 'csv', traits: BORDERED, write: ({ main }) => utf8(`\ufeff${delimited(main, ',', '\r\n')}`) },
  { name: 'csv-gb18030', about: 'CSV（GB 18030）', extension: 'csv', traits: BORDERED, write: ({ main }) => gb18030(delimited(main, ',', '\r\n')) },
  { name: 'csv-semicolon', about: 'CSV（分号）', extension: 'csv', traits: BORDERED, write: ({ main }) => utf8(delimited(main, ';', '\r\n')) },
  { name: 'tsv', about: '从Excel复制的文本（制表符）', extension: 'txt', traits: BORDERED, write: ({ main }) => utf8(delimited(main, '\t', '\r\n')) },
  { name: 'pasted-word', about: '从Word复制的文本（制表符，合并格算一格）', extension: 'txt', traits: BORDERED, write: ({ main }) => utf8(pasted(main, 'empty')) },
  { name: 'pasted-web', about: '从网页复制的文本（制表符，跨行的格只在第一行）', extension: 'txt', traits: BORDERED, write: ({ main }) => utf8(pasted(main, 'absent')) },
];
