import { parseVerifierKey } from '../../seal/verifier-key.js';
import { verifyNotice, type NoticeVerdict } from '../../seal/verify-notice.js';

/**
 * The verifying of a notice in the reader's browser: of two files that the reader chooses, or of a notice of this site whose
 * address stands behind the #. The keys are those that stand on the page.
 */

const NOTICE = /\.json$/u;
const PROOF = /\.tlog-proof$/u;

const keys = Array.from(document.querySelectorAll('#keys code'), ({ textContent }) =>
  parseVerifierKey(textContent),
).filter((key) => key !== undefined);

const files = document.querySelector<HTMLInputElement>('#files');
if (files !== null) {
  files.form?.removeAttribute('hidden');
  files.addEventListener('change', () => void verifyChosen([...(files.files ?? [])]));
}
addEventListener('hashchange', () => void verifyAddressed());
void verifyAddressed();

async function verifyChosen(chosen: readonly File[]): Promise<void> {
  const [notice, proof] = [NOTICE, PROOF].map((ending) => chosen.find(({ name }) => ending.test(name)));
  if (notice === undefined || proof === undefined) {
    tell({ fault: '请把 notice.json 和 notice.tlog-proof 两个文件一起选' });
    return;
  }
  tell(verifyNotice(await notice.text(), await proof.text(), keys));
}

/** Of #szf/2015/15/: the notice there, and the proof beside it. */
async function verifyAddressed(): Promise<void> {
  const [, address] = /^#((?:[\w-]+\/)+)$/u.exec(location.hash) ?? [];
  if (address === undefined) return;
  const [notice, proof] = await Promise.all(
    ['notice.json', 'notice.tlog-proof'].map((name) => textAt(`../${address}${name}`)),
  );
  if (notice === undefined) tell({ fault: '这个网址没有公文' });
  else if (proof === undefined) tell({ fault: '这件公文还没有登记' });
  else tell(verifyNotice(notice, proof, keys));
}

async function textAt(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}

function tell(verdict: NoticeVerdict): void {
  const [said, list] = ['#verdict', '#vouched'].map((selector) =>
    document.querySelector<HTMLElement>(selector),
  );
  if (!said || !list) return;
  said.classList.toggle('fault', 'fault' in verdict);
  said.textContent = 'fault' in verdict ? `不能证明：${verdict.fault}。` : '与公报登记的相同，签名有效。';
  list.hidden = 'fault' in verdict;
  list.replaceChildren(...('fault' in verdict ? [] : vouched(verdict)));
}

function vouched({ record, checkpoint, signers }: Exclude<NoticeVerdict, { fault: string }>): HTMLElement[] {
  const { number, title, issuers, date, issue, words } = record;
  const page = issue.page === null ? '' : `第${issue.page}页`;
  const lines: readonly (readonly [string, string])[] = [
    ['文号', number ?? '无'],
    ['标题', title],
    ['发文机关', issuers.join('、')],
    ['成文日期', date],
    ['公报', `${issue.year}年第${issue.number}期${page}`],
    ['正文校验值', words],
    ['登记簿', `${checkpoint.origin}，共${checkpoint.size}件`],
    ['签名', signers.map(({ algorithm, id }) => `${algorithm} ${id}`).join('、')],
  ];
  return lines.map(([label, value]) => {
    const [line, term, detail] = ['div', 'dt', 'dd'].map((name) => document.createElement(name));
    if (!line || !term || !detail) throw new Error('a document makes elements');
    term.textContent = label;
    detail.textContent = value;
    line.append(term, detail);
    return line;
  });
}
