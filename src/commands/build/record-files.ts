import { issueData, pdfName } from '../../edition/issue-data.js';
import { hashOf } from '../../model/inputs.js';
import type { EarlierOutput } from '../output/earlier-output.js';
import { sha256 } from '../output/manifest.js';
import type { OutputFile } from '../output/output-file.js';
import { editionInputs } from './inputs.js';
import { recordPath } from './issue-record.js';
import type { Made } from './make.js';
import type { ProvedCharacters } from './prove.js';

/** The name of what was proved of an issue, among what its record is made from. */
export const PROVED_CHARACTERS = '校对的结果';

/** `issue.json` of every issue: what it holds, and what was proved of it. It is made in every build. */
export function recordFiles(made: Made, proved: ProvedCharacters, earlier: EarlierOutput): OutputFile[] {
  const { editions } = made.assembled;
  const printed = made.files.filter(({ carrier }) => carrier === 'print');
  return editions.map((edition) => {
    const print = printed.find(({ path }) => path === `${edition.url.slice(1)}${pdfName(edition)}`);
    const pdf = print?.content ?? (print && earlier.read(print.path));
    const pagination = made.paginations.get(edition.name);
    const sum = sha256(pdf ?? '');
    const file = pdf && pagination ? { sha256: sum, pagination } : undefined;
    const characters = proved.get(edition.name) ?? new Map<string, number>();
    const data = issueData(edition, file, characters);
    return {
      path: recordPath(edition),
      carrier: 'record',
      inputs: new Map([
        ...editionInputs(edition),
        ...(print === undefined ? [] : [[print.path, sum] as const]),
        [PROVED_CHARACTERS, hashOf(characters.keys())],
      ]),
      content: `${JSON.stringify(data, undefined, 2)}\n`,
    };
  });
}
