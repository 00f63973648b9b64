import { strToU8 } from 'fflate';
import { decode } from '../../src/files/decode';
import { readFile } from '../../src/files/read';
import { refusal } from './build';

/** 统计表 and 𠮷 in GB 18030. */
const GB = Uint8Array.of(0xcd, 0xb3, 0xbc, 0xc6, 0xb1, 0xed, 0x95, 0x34, 0xb2, 0x35);

describe('decode', () => {
  it.each([
    ['UTF-8', strToU8('统计表𠮷'), '统计表𠮷'],
    ['UTF-8 with a mark', strToU8('\ufeff统计表'), '统计表'],
    ['UTF-8 cut in the middle of a character', strToU8('统计表').subarray(0, 8), '统计'],
    ['UTF-16 LE', Uint8Array.of(0xff, 0xfe, 0xdf, 0x7e, 0x0d, 0, 0x0a, 0), '统\n'],
    ['UTF-16 BE', Uint8Array.of(0xfe, 0xff, 0x7e, 0xdf), '统'],
    ['GB 18030', GB, '统计表𠮷'],
    ['line ends', strToU8('a\r\nb\rc\nd'), 'a\nb\nc\nd'],
    ['full-width spaces', strToU8('　756　　　'), '　756　　　'],
    ["DOS's end of file", strToU8('a\n\x1a'), 'a\n'],
  ])('%s', (_name, bytes, text) => expect(decode(bytes)).toBe(text));

  it('refuses bytes that are no text', () => {
    expect(refusal(() => decode(Uint8Array.of(0xff, 0xff, 0xff, 0x31)))).toBe('not-a-spreadsheet');
  });

  it('refuses a text without text', () => {
    expect(refusal(() => readFile(strToU8(' \n　\n'), 'a.txt'))).toBe('empty');
  });
});
