import { FileRefusal, refusalText, type RefusalCode } from '../../src/files/refusal';

const CODES: Readonly<Record<RefusalCode, true>> = {
  empty: true, 'too-large': true, 'too-many-parts': true, bomb: true, damaged: true, encrypted: true, 'no-sheet': true,
  timeout: true, memory: true, 'not-started': true, pdf: true, rtf: true, 'old-word': true, 'web-frames': true, 'web-empty': true, opendocument: true,
  'other-spreadsheet': true, archive: true, 'own-review': true, 'no-columns': true, image: true, 'not-a-spreadsheet': true,
};

describe('refusals', () => {
  it.each(Object.keys(CODES) as RefusalCode[])('%s says what is wrong and what to do, in both languages', (code) => {
    const detail = { found: 31 * 1024 * 1024, limit: 30 * 1024 * 1024 };
    expect(refusalText(code, detail, 'zh')).toMatch(/^\p{Script=Han}.*[。）].+。$/u);
    expect(refusalText(code, detail, 'en')).toMatch(/^[A-Z].*[.;:].+\.$/);
    expect(refusalText(code, {}, 'en')).not.toMatch(/undefined|NaN/);
  });

  it('tells the found and the allowed size', () => {
    const refusal = new FileRefusal('too-large', { found: 31.2 * 1024 * 1024, limit: 30 * 1024 * 1024 });
    expect(refusal.message).toContain('32 MB，最多 30 MB');
    expect(refusalText('timeout', { limit: 3 }, 'en')).toContain('3 seconds');
  });
});
