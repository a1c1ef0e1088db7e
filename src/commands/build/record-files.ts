import { issueData, pdfName } from '../../edition/issue-data.js';
import type { EarlierOutput } from '../output/earlier-output.js';
import { sha256 } from '../output/manifest.js';
import type { OutputFile } from '../output/output-file.js';
import { hashOf } from './inputs.js';
import { recordPath } from './issue-record.js';
import type { Made } from './make.js';
import type { ProvedCharacters } from './prove.js';

/** `issue.json` of every issue: what it holds, and what was proved of it. It is made in every build. */
export function recordFiles(made: Made, proved: ProvedCharacters, earlier: EarlierOutput): OutputFile[] {
  const { editions, inputs } = made.assembled;
  const printed = made.files.filter(({ carrier }) => carrier === 'print');
  return editions.map((edition) => {
    const print = printed.find(({ path }) => path === `${edition.url.slice(1)}${pdfName(edition)}`);
    const pdf = print?.content ?? (print && earlier.read(print.path));
    const pagination = made.paginations.get(edition.name);
    const file = pdf && pagination ? { sha256: sha256(pdf), pagination } : undefined;
    const characters = proved.get(edition.name) ?? new Map<string, number>();
    const data = issueData(edition, file, characters);
    return {
      path: recordPath(edition),
      carrier: 'record',
      inputs: hashOf([inputs, print?.inputs ?? '', ...characters.keys()]),
      content: `${JSON.stringify(data, undefined, 2)}\n`,
    };
  });
}
