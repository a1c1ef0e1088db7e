import { bytesToHex } from '@noble/hashes/utils';
import { noticesTree } from '../../seal/notices-tree.js';
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

/** Of #szf/2015/15/: the notice there, and the proof beside it. Of #2015/3/=ROOT, as a colophon prints it: that issue. */
async function verifyAddressed(): Promise<void> {
  const [, address, root] = /^#((?:[\w%-]+\/)+)(?:=([0-9a-f]{64}))?$/u.exec(location.hash) ?? [];
  if (address === undefined) return;
  if (root !== undefined) {
    await compareWithPaper(address, root);
    return;
  }
  const [notice, proof] = await Promise.all(
    ['notice.json', 'notice.tlog-proof'].map((name) => textAt(`../${address}${name}`)),
  );
  if (notice === undefined) tell({ fault: '这个网址没有公文' });
  else if (proof === undefined) tell({ fault: '这件公文还没有登记' });
  else tell(verifyNotice(notice, proof, keys));
}

/** Whether the notices of an issue, as this site has them, are those whose root was printed. */
async function compareWithPaper(address: string, root: string): Promise<void> {
  const issue = await jsonAt(`../${address}issue.json`);
  const urls = (issue as { readonly notices?: readonly { readonly url: string }[] } | undefined)?.notices;
  const notices = await Promise.all((urls ?? []).map(({ url }) => jsonAt(`..${url}notice.json`)));
  const tree = urls === undefined ? undefined : noticesTree(notices);
  if (tree === undefined) say('不能证明：网上没有这一期，或缺了公文。', true);
  else if (bytesToHex(tree.root) !== root) say('网上这一期的公文，与纸上印的校验值不同。', true);
  else say(`网上这一期的${tree.size}件公文，与纸上印的校验值相同：文字、页码都没有改过。`, false);
}

async function jsonAt(address: string): Promise<unknown> {
  try {
    return JSON.parse((await textAt(address)) ?? '');
  } catch {
    return undefined;
  }
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
  if ('fault' in verdict) say(`不能证明：${verdict.fault}。`, true);
  else say('与公报登记的相同，签名有效。', false, vouched(verdict));
}

function say(verdict: string, isFault: boolean, lines: readonly HTMLElement[] = []): void {
  const [said, list] = ['#verdict', '#vouched'].map((selector) =>
    document.querySelector<HTMLElement>(selector),
  );
  if (!said || !list) return;
  said.classList.toggle('fault', isFault);
  said.textContent = verdict;
  list.hidden = lines.length === 0;
  list.replaceChildren(...lines);
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
