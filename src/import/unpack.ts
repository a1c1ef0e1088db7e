import { unzipSync } from 'fflate';
import { RefusedFile } from './refused-file.js';

// The largest real file has 2 MB and 40 parts; pictures of whole pages make more.
const MOST_FILE_BYTES = 50_000_000;
const MOST_UNPACKED_BYTES = 150_000_000;
const MOST_PART_BYTES = 40_000_000;
const MOST_PARTS = 2_000;
// XML of Word is packed to a tenth or a thirtieth; a bomb to a thousandth.
const MOST_RATIO = 300;
const BOMB_BYTES = 1_000_000;

/** The parts of an Office file by their names. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks a .docx.
 *
 * @throws RefusedFile for what is none, by its first bytes, whatever its name says; and for what would unpack to too much.
 */
export function unpack(bytes: Uint8Array): Parts {
  refuseOthers(bytes);
  if (bytes.length > MOST_FILE_BYTES) throw tooLarge();
  const seen = { parts: 0, bytes: 0 };
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        seen.parts++;
        seen.bytes += originalSize;
        const isBomb = originalSize > BOMB_BYTES && originalSize > size * MOST_RATIO;
        if (
          seen.parts > MOST_PARTS ||
          seen.bytes > MOST_UNPACKED_BYTES ||
          originalSize > MOST_PART_BYTES ||
          isBomb
        )
          throw tooLarge();
        return !name.endsWith('/');
      },
    });
    return refuseOtherPackages(new Map(Object.entries(parts)));
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    throw new RefusedFile('文件已经损坏，解不开；请用 Word 或 WPS 打开，另存为 .docx');
  }
}

function tooLarge(): RefusedFile {
  return new RefusedFile('文件太大，或者解开以后太大，没有读；请删去里面的大图，另存为 .docx');
}

/** The first bytes of files that offices also send. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['25504446', 'PDF 里没有段落，不能导入；请向发文单位要 Word 或 WPS 的原稿（.docx）'],
  ['7b5c727466', 'RTF 不能导入；请用 Word 或 WPS 打开，另存为 .docx'],
  ['ffd8ff', '图片和扫描件里没有文字，不能导入；请要 Word 或 WPS 的原稿（.docx）'],
  ['89504e47', '图片和扫描件里没有文字，不能导入；请要 Word 或 WPS 的原稿（.docx）'],
  ['49492a00', '图片和扫描件里没有文字，不能导入；请要 Word 或 WPS 的原稿（.docx）'],
  ['4d4d002a', '图片和扫描件里没有文字，不能导入；请要 Word 或 WPS 的原稿（.docx）'],
  [
    'd0cf11e0a1b11ae1',
    '这是旧格式（.doc、.wps）或者加了密码的文件；请用 Word 或 WPS 打开，去掉密码，另存为 .docx 再导入',
  ],
];

function refuseOthers(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  const other = OTHERS.find(([signature]) => start.startsWith(signature));
  if (other !== undefined) throw new RefusedFile(other[1]);
  if (!start.startsWith('504b0304'))
    throw new RefusedFile('不是 Word 或 WPS 的文件；请打开原稿，另存为 .docx');
}

function refuseOtherPackages(parts: Parts): Parts {
  if (parts.has('OFD.xml'))
    throw new RefusedFile('OFD 版式文件里没有段落，不能导入；请要 Word 或 WPS 的原稿（.docx）');
  if (!parts.has('[Content_Types].xml'))
    throw new RefusedFile('压缩包里没有 Word 的正文；请打开原稿，另存为 .docx');
  return parts;
}

/** Whether a file is an old .doc or .wps, or one with a password: the container of both is the same. */
export function isOldFormat(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).toString('hex') === 'd0cf11e0a1b11ae1';
}
