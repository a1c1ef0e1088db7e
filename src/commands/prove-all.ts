import { noticesOf, type Edition } from '../edition/edition.js';
import { proof, type Proof } from '../edition/proof.js';
import type { LineSetting } from '../print/line-setting.js';
import type { Offprint } from '../print/offprint.js';
import type { PrintedIssue } from '../print/print.js';
import { proofOfContents } from '../print/proof-of-contents.js';
import { ProofError } from './errors.js';
import { issuePagePath, NOTICE_FILES, noticeFilePath, type WrittenTexts } from './read-back.js';

/**
 * What carries the text of an issue, with its name for the editor: the PDF, the offprints, the issue's own page, and each
 * notice's page, JSON and XML.
 */
export const CARRIERS = {
  print: '印刷版',
  offprints: '单行本',
  running: '整期网页',
  web: '网页',
  data: '数据',
  xml: '公文数据',
} as const;
export type Carrier = keyof typeof CARRIERS;

/** By the edition's name, then by carrier. */
export type ProofsByIssue = ReadonlyMap<string, ReadonlyMap<Carrier, Proof>>;

/** By the edition's name, then by the notice's id. */
export type OffprintsByIssue = ReadonlyMap<string, ReadonlyMap<string, Offprint>>;

/**
 * Compares what every carrier that was made holds with its edition (same-text, contents-true), and the lines of what
 * was printed (line-edge). `written` is empty where no web edition was made.
 *
 * @throws ProofError naming the first difference.
 */
export function proveAll(
  editions: readonly Edition[],
  printed: ReadonlyMap<string, PrintedIssue>,
  offprints: OffprintsByIssue,
  written: WrittenTexts,
): ProofsByIssue {
  return new Map(
    editions.map((edition) => {
      const proofs = new Map<Carrier, Proof>();
      const print = printed.get(edition.name);
      if (print !== undefined) {
        const wrong = proofOfContents(edition, print.pagination, print.text);
        if (wrong !== undefined) throw new ProofError(wrong);
        refuseBadSetting(print.setting, 'PDF');
        proofs.set('print', proof(edition, CARRIERS.print, print.text.notices));
      }
      const own = offprints.get(edition.name);
      if (own !== undefined) {
        for (const { id, number } of noticesOf(edition)) {
          const offprint = own.get(id);
          if (offprint !== undefined) refuseBadSetting(offprint.setting, `${number}单行本`);
        }
        const texts = Array.from(own, ([id, { text }]) => [id, text] as const);
        proofs.set('offprints', proof(edition, CARRIERS.offprints, new Map(texts)));
      }
      if (written.size > 0) {
        const running = written.get(issuePagePath(edition)) ?? new Map<string, string>();
        proofs.set('running', proof(edition, CARRIERS.running, running));
        for (const carrier of ['web', 'data', 'xml'] as const)
          proofs.set(
            carrier,
            proof(edition, CARRIERS[carrier], textsOf(edition, NOTICE_FILES[carrier], written)),
          );
      }
      for (const { differences } of proofs.values()) refuse(differences);
      return [edition.name, proofs];
    }),
  );
}

/** What the files of one kind hold, by the notice's id. */
function textsOf(edition: Edition, file: string, written: WrittenTexts): Map<string, string> {
  return new Map(
    noticesOf(edition).map(({ id, url }) => [id, written.get(noticeFilePath(url, file))?.get('') ?? '']),
  );
}

function refuseBadSetting({ badEdges, misplaced }: LineSetting, file: string): void {
  const [edge] = badEdges;
  if (edge !== undefined)
    throw new ProofError(`${file} 第 ${edge.sheet} 张有一行的首尾不合避头尾：「${edge.text}」`);
  const [line] = misplaced;
  if (line !== undefined)
    throw new ProofError(`${file} 第 ${line.sheet} 张有一行出了版心或与别的字重叠：「${line.text}」`);
}

function refuse([first]: Proof['differences']): void {
  if (first === undefined) return;
  const { carrier, notice, at, expected, actual } = first;
  throw new ProofError(
    `${carrier}与原文不一致：${notice}第 ${at + 1} 字起，应为「${expected}」，实为「${actual}」`,
  );
}
