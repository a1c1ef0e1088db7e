import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { isReadingRule } from '../check/reading-rules.js';
import { compose } from '../edition/compose.js';
import { noticesOf } from '../edition/edition.js';
import { titleNames } from '../edition/title/title-names.js';
import type { Archive } from '../model/archive.js';
import type { Finding } from '../model/finding.js';
import { issueWith } from '../model/issue.js';
import type { Notice } from '../model/notice.js';
import { articleOf } from '../wechat/article.js';
import { proveArticle } from '../wechat/prove-article.js';
import { docxOf } from '../word/docx.js';
import { proveDocx } from '../word/prove-docx.js';
import { checkArchive } from './check-archive.js';
import { ProofError, UsageError } from './errors.js';
import { noticeMeant } from './notice-meant.js';
import { replaceFile } from './replace-file.js';

/** What a notice is exported for. */
export type ExportForm = 'docx' | 'wechat';

/** A notice as it was written for elsewhere. */
export interface Exported {
  readonly file: string;
  /** What its editor should know or do, a line each. */
  readonly remarks: readonly string[];
}

interface Made {
  readonly content: string | Uint8Array;
  readonly remarks: readonly string[];
}

/**
 * Writes a notice for Word or for WeChat, after it was read back and found the same. What is there is never written over.
 *
 * @param written Its number in any brackets, its title, or its file.
 * @param out The file to be written; without it the notice's own name in the folder where the command runs.
 * @throws UsageError where there is no such notice, it has errors, or the file is there; ProofError where what was read
 * back differs.
 */
export function exportNotice(
  form: ExportForm,
  folder: string,
  written: string,
  out: string | undefined,
): Exported {
  const { archive, findings } = checkArchive(folder);
  if (archive === undefined) throw new UsageError('gazette.yaml 读不通，请先用 gazette check 检查');
  const notice = noticeMeant(written, archive, folder);
  const { ending, make, mayHave } = FORMS[form];
  const error = findings.find(
    (finding) => finding.path === notice.source.path && finding.severity === 'error' && !mayHave(finding),
  );
  if (error !== undefined)
    throw new UsageError(
      `「${error.path}」第${error.place.start.line}行有错误，没有写：${error.reason.zh}；先用 gazette check 看看`,
    );
  const file = out ?? `${notice.name}${ending}`;
  if (existsSync(file)) throw new UsageError(`已经有「${file}」了，没有写；请用 --out 换一个名字`);
  const { content, remarks } = make(notice, archive);
  mkdirSync(dirname(file), { recursive: true });
  replaceFile(file, content);
  return { file, remarks };
}

const FORMS: Readonly<
  Record<
    ExportForm,
    {
      readonly ending: string;
      readonly make: (notice: Notice, archive: Archive) => Made;
      /** What may be wrong with a notice that is not finished yet: an office reads it before. */
      readonly mayHave: (finding: Finding) => boolean;
    }
  >
> = {
  docx: { ending: '.docx', make: docx, mayHave: ({ ruleId }) => !isReadingRule(ruleId) },
  wechat: { ending: '.wechat.html', make: wechat, mayHave: () => false },
};

function docx(notice: Notice, archive: Archive): Made {
  const { bytes, lacking } = docxOf(notice, archive.images, titleNames(archive));
  const difference = proveDocx(bytes, notice);
  if (difference !== undefined) {
    const { what, expected, actual } = difference;
    throw new ProofError(
      `写成的 Word 读回来，${what}对不上，什么也没有写：应为「…${expected}…」，实为「…${actual}…」`,
    );
  }
  return {
    content: bytes,
    remarks: [
      ...lacking.map((picture) => `图片 ${picture} 是 SVG，Word 里没有，请另外附上`),
      '已读回核对，文字、各部分和合并的格都与公文相同；红头由发文机关套印',
    ],
  };
}

function wechat(notice: Notice, archive: Archive): Made {
  const issue = issueWith(notice.source.path, archive.issues);
  if (issue === undefined) throw new UsageError(`「${notice.source.path}」没有登进 issue.yaml，没有写`);
  const unread = archive.unread.find((path) => path.startsWith(`${issue.folder}/`));
  if (unread !== undefined) throw new UsageError(`「${unread}」读不通，先用 gazette check 看看`);
  const edition = noticesOf(compose(archive, issue)).find(({ file }) => file === notice.source.path);
  if (edition === undefined) throw new Error(`${notice.source.path} is not in its edition`);
  const article = articleOf(edition, issue, archive.publication);
  const fault = proveArticle(article, edition);
  if (fault !== undefined) throw new ProofError(`公众号的文稿读回来对不上，什么也没有写：${fault}`);
  return {
    content: article.html,
    remarks: [
      '用浏览器打开，全选、复制，粘贴到公众号的编辑框；已读回核对，文字与公文相同',
      ...article.pictures.map((name) => `图片 ${name} 要在公众号里上传，放在红字的地方，再删去红字`),
      ...(archive.publication.address === undefined
        ? ['gazette.yaml 没有写网址（address），文末没有本文的网址']
        : []),
    ],
  };
}
