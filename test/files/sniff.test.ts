import { strToU8 } from 'fflate';
import { utils, write } from '@e965/xlsx';
import { readFile } from '../../src/files/read';
import { sniff, type FileKind } from '../../src/files/sniff';
import { refusal, sheetData, workbook, zip } from './build';

const some = strToU8('x');

/** An OLE file as far as its directory: one sector with these streams. */
function ole(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * Math.max(4, streams.length));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    const at = 512 + 128 * index;
    [...name].forEach((char, position) => (bytes[at + 2 * position] = char.charCodeAt(0)));
    bytes[at + 64] = 2 * name.length + 2;
    bytes[at + 66] = 2;
  });
  return bytes;
}

const cases: readonly (readonly [string, Uint8Array, FileKind])[] = [
  ['xlsx', workbook({ sheets: [sheetData()] }), 'xlsx'],
  ['xls', new Uint8Array(write({ SheetNames: ['a'], Sheets: { a: utils.aoa_to_sheet([[1]]) } }, { type: 'array', bookType: 'biff8' })), 'xls'],
  ['old xls', ole('Book'), 'xls'],
  ['encrypted xlsx', ole('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
  ['doc with a workbook inside', ole('1Table', 'WordDocument', 'Workbook'), 'doc'],
  ['ppt', ole('PowerPoint Document'), 'unknown'],
  ['some other OLE file', ole('__properties_version1.0'), 'unknown'],
  ['docx', zip({ '[Content_Types].xml': some, 'word/document.xml': some, 'word/embeddings/xl/workbook.xml': some }), 'docx'],
  ['xlsb', zip({ '[Content_Types].xml': some, 'xl/workbook.bin': some }), 'other-spreadsheet'],
  ['ods', zip({ mimetype: some, 'META-INF/manifest.xml': some, 'content.xml': some }), 'opendocument'],
  ['pptx', zip({ '[Content_Types].xml': some, 'ppt/presentation.xml': some }), 'unknown'],
  ['zip of workbooks', zip({ '张村镇.xlsx': some }), 'archive'],
  ['rar', strToU8('Rar!\x1a\x07', true), 'archive'],
  ['pdf', strToU8('%PDF-1.7\n'), 'pdf'],
  ['pdf after junk', strToU8('\n\n%PDF-1.4\n'), 'pdf'],
  ['html named xls', strToU8('\ufeff<!-- saved -->\n<html><table><tr><td>1</table>'), 'html'],
  ['xhtml', strToU8('<?xml version="1.0"?><!DOCTYPE html><html/>'), 'html'],
  ['mht', strToU8('MIME-Version: 1.0\r\n'), 'mhtml'],
  ['xml spreadsheet', strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), 'other-spreadsheet'],
  ['rtf', strToU8('{\\rtf1'), 'rtf'],
  ['png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'image'],
  ['program', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0), 'unknown'],
  ['text', strToU8('PK单位,1\n'), 'text'],
  ['docx with an embedded workbook', zip({ 'word/document.xml': some, 'word/embeddings/Microsoft_Excel.xlsx': some }), 'docx'],
  ['xlsx with an embedded document', workbook({ sheets: [sheetData()], more: { 'xl/embeddings/Microsoft_Word.docx': 'x', 'xl/embeddings/word/document.xml': 'x' } }), 'xlsx'],
  ['html after white space and a comment', strToU8('\ufeff \n<!-- <a> -->\n<!--[if mso]>x<![endif]--><meta charset=gbk>'), 'html'],
  ['html after a declaration', strToU8('<?xml version="1.0" encoding="gbk"?>\n<html xmlns="x">'), 'html'],
  ['a piece of Word\'s html', strToU8('<o:p></o:p><table>'), 'html'],
  ['a row of a table', strToU8('<tr><td>1'), 'html'],
  ['html in UTF-16', Uint8Array.of(0xff, 0xfe, ...Array.from('<p>x', (char) => [char.charCodeAt(0), 0]).flat()), 'html'],
  ['a clipboard\'s html', strToU8('Version:0.9\r\nStartHTML:00000097\r\n<html>'), 'html'],
  ['a saved page in one file', strToU8('From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\n'), 'mhtml'],
  ['flat ods', strToU8('<?xml version="1.0"?>\n<office:document xmlns:office="x">'), 'opendocument'],
  ['some other XML', strToU8('<?xml version="1.0"?><gpx/>'), 'unknown'],
  ['text in angle brackets', strToU8('<统计表>\n甲\t1'), 'text'],
  ['text that begins with <', strToU8('<2025年度> 共 5 条'), 'text'],
  ['text that begins with <=', strToU8('<= 5'), 'text'],
  ['a letter about versions', strToU8('Version: 2\nMIME'), 'text'],
  ['UTF-16 text', Uint8Array.of(0xff, 0xfe, 0x31, 0, 0x09, 0), 'text'],
  ['text that speaks of <table>', strToU8('一、<table>'), 'text'],
];

describe('sniff', () => {
  it.each(cases)('%s', (_name, bytes, kind) => expect(sniff(bytes)).toBe(kind));

  it('never asks the name', () => {
    expect(refusal(() => readFile(strToU8('%PDF-1.7\n'), '附表.xlsx'))).toBe('pdf');
    expect(refusal(() => readFile(strToU8('{\\rtf1'), '附表.docx'))).toBe('rtf');
    expect(readFile(workbook({ sheets: [sheetData()] }), '附表.pdf')).toHaveLength(1);
  });
});
