declare module 'word-extractor' {
  interface Extracted {
    getBody(options: { readonly filterUnicode: false }): string;
    getFootnotes(options: { readonly filterUnicode: false }): string;
    getEndnotes(options: { readonly filterUnicode: false }): string;
    getTextboxes(options: {
      readonly filterUnicode: false;
      readonly includeHeadersAndFooters: false;
    }): string;
  }
  export default class WordExtractor {
    extract(file: Buffer): Promise<Extracted>;
  }
}
