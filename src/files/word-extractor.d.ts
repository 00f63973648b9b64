declare module 'word-extractor' {
  export default class WordExtractor {
    /** Rejects with an `Error` of any kind for what is no Word file. */
    extract(file: Buffer): Promise<{ getBody(options?: { filterUnicode: boolean }): string }>;
  }
}
