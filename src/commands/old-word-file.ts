import { RefusedFile } from '../import/refused-file.js';
import { isOldFormat } from '../import/unpack.js';
import { plainDocx } from '../word/plain-docx.js';
import { convertedToDocx } from './libre-office.js';

/** A document as a .docx, whatever it was. */
export interface AsDocx {
  readonly bytes: Uint8Array;
  /** What an editor must know of how it was read. */
  readonly warning: string | undefined;
}

const ROUGH =
  '旧格式（.doc、.wps）只读出了文字：自动编号可能没有了，合并的格、加粗和图片都没有带入，请对着原稿逐处核对；装上 LibreOffice，或者另存为 .docx 再导入，就不会这样';

/**
 * A file of old Word or WPS as a .docx: by LibreOffice where it is installed, else by its words alone. A .docx, and what is
 * none of these, comes back as it is.
 *
 * @param program The LibreOffice of this computer, where it has one.
 * @throws RefusedFile where it cannot be read.
 */
export async function asDocx(file: string, bytes: Buffer, program: string | undefined): Promise<AsDocx> {
  // The reader refuses one with a password in words of its own.
  if (!isOldFormat(bytes) || bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return { bytes, warning: undefined };
  if (program !== undefined) return { bytes: convertedToDocx(file, program), warning: undefined };
  return { bytes: plainDocx(await wordsOf(bytes)), warning: ROUGH };
}

/** Text boxes, which mostly hold the red head, then the text, then the notes. */
async function wordsOf(bytes: Buffer): Promise<string> {
  const { default: WordExtractor } = await import('word-extractor');
  try {
    const document = await new WordExtractor().extract(bytes);
    const asWritten = { filterUnicode: false } as const;
    const notes = [document.getFootnotes(asWritten), document.getEndnotes(asWritten)]
      .flatMap((text) => text.split('\n'))
      .filter((line) => line.trim() !== '')
      .map((line) => `注：${line.trim()}`);
    const boxes = document.getTextboxes({ ...asWritten, includeHeadersAndFooters: false }).trim();
    return [...(boxes === '' ? [] : [boxes]), document.getBody(asWritten), ...notes].join('\n');
  } catch {
    throw new RefusedFile(
      '这个旧格式（.doc、.wps）的文件读不出来，可能加了密码；请用 Word 或 WPS 打开，去掉密码，另存为 .docx 再导入',
    );
  }
}
