import { readFileSync } from 'node:fs';
import { loadPdf } from '../pdf/load-pdf.js';
import {
  certificatesOfPem,
  isValidAt,
  subjectOf,
  validityOf,
  type SigningCertificate,
} from '../print/signature/certificate.js';
import { judgeSignatures, type JudgedSignature } from '../print/signature/judge-signatures.js';
import { UsageError } from './errors.js';
import type { Verified } from './verify.js';

/**
 * Verifies the signatures in a PDF.
 *
 * @param authorities Files of certificates (PEM) that the reader trusts: without them it is not told who has signed.
 * @returns Nothing where it has no signature.
 * @throws UsageError where the file is no PDF, or one of the others holds no certificate.
 */
export async function verifyPdf(
  file: string,
  authorities: readonly string[],
  now: Date,
): Promise<Verified | undefined> {
  const bytes = readFileSync(file);
  const trusted = authorities.flatMap(trustedOf);
  await loadPdf(bytes).catch(() => {
    throw new UsageError(`「${file}」不是 PDF，或读不通`);
  });
  const judged = await judgeSignatures(bytes, trusted, now);
  if (judged.length === 0) return undefined;
  const told = judged.map((signature, index) => toldOf(signature, index + 1, now));
  const faults = told.flatMap(({ fault }) => (fault === undefined ? [] : [`${file}：${fault}`]));
  if (faults.length > 0) return { faults };
  return { holds: [`完好：${file} 签名以后没有改过`, ...told.flatMap(({ lines }) => lines)].join('\n') };
}

function trustedOf(file: string): readonly SigningCertificate[] {
  const certificates = certificatesOfPem(readFileSync(file, 'utf8'));
  if (certificates === undefined) throw new UsageError(`「${file}」里没有证书，或读不通（PEM）`);
  return certificates;
}

/** What is told of one signature; where `fault` stands it does not hold. */
interface Told {
  readonly fault?: string;
  readonly lines: readonly string[];
}

function toldOf(signature: JudgedSignature, place: number, now: Date): Told {
  const name = `第${place}个签名`;
  if ('fault' in signature) return { fault: `${name}：${signature.fault}`, lines: [] };
  const { certificate, saidTime, timeStamp, isTrusted } = signature;
  if (isTrusted === false)
    return {
      fault: `${name}：${subjectOf(certificate)} 的证书不是 --ca 的机构签发的，或不在有效期`,
      lines: [],
    };
  const { from, to } = validityOf(certificate);
  const time =
    timeStamp === undefined
      ? `签名的人说是${saidTime === undefined ? '不知何时' : timeOf(saidTime)}签的，没有时间戳作证`
      : `时间戳：${timeOf(timeStamp.time)}，由 ${subjectOf(timeStamp.certificate)}`;
  const isOver = timeStamp === undefined && !isValidAt(certificate, now);
  return {
    lines: [
      `${name}：${subjectOf(certificate)}`,
      `  证书有效期：${timeOf(from)} 至 ${timeOf(to)}${isOver ? '，现在不在有效期' : ''}`,
      `  ${time}`,
      isTrusted === true
        ? '  证书由 --ca 的机构签发'
        : '  没有核对证书是谁签发的：请用 --ca 给出信得过的机构的证书',
    ],
  };
}

const CLOCK = new Intl.DateTimeFormat('sv', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** By the clock of China: 2026-11-29 22:05:01. */
function timeOf(date: Date): string {
  return CLOCK.format(date);
}
