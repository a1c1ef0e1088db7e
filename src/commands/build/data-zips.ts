import { dataZipName } from '../../edition/issue-data.js';
import { noticesOf } from '../../edition/edition.js';
import { groupBy } from '../../model/group-by.js';
import { zip } from '../../format/zip.js';
import { inputsHash } from '../../model/inputs.js';
import type { Memory } from '../../model/memory.js';
import { keptFiles } from '../../web/kept-files.js';
import type { EarlierOutput } from '../output/earlier-output.js';
import type { SiteFile } from '../../web/site-file.js';
import { sha256 } from '../output/manifest.js';
import { outputFile, type OutputFile } from '../output/output-file.js';
import { programInputs } from './inputs.js';
import { recordPath } from './issue-record.js';
import type { Made } from './make.js';

// What stands beside a notice for machines.
const DATA = /^(?:notice\.(?:json|xml|md)|table-\d+\.csv)$/;

/**
 * The data of each issue in one file: `issue.json`, and of every notice what stands beside its page, below their addresses.
 * An issue without a site has none. The same data gives the same bytes.
 */
export function dataZips(
  { assembled: { editions }, files }: Made,
  records: readonly OutputFile[],
  earlier: EarlierOutput,
  memory: Memory,
): OutputFile[] {
  const recordOf = new Map(records.map((record) => [record.path, record]));
  const site = files.filter(({ carrier }) => carrier === 'web');
  const byFolder = groupBy(site, ({ path }) => path.slice(0, path.lastIndexOf('/') + 1));
  return editions.flatMap((edition) => {
    const record = recordOf.get(recordPath(edition));
    const data = noticesOf(edition).flatMap(({ url }) =>
      (byFolder.get(url.slice(1)) ?? []).filter(({ path }) => DATA.test(path.slice(url.length - 1))),
    );
    if (record === undefined || data.length === 0) return [];
    const own = [record, ...data].sort((a, b) => (a.path < b.path ? -1 : 1));
    const contentOf = ({ path, content }: OutputFile): string | Uint8Array =>
      content ?? earlier.read(path) ?? new Uint8Array();
    const inputs = new Map([
      ...programInputs(),
      ...own.map((file) => [file.path, file.known?.sums().sha256 ?? sha256(contentOf(file))] as const),
    ]);
    const path = `${edition.url.slice(1)}${dataZipName(edition)}`;
    const zipped = (): SiteFile[] => {
      return [{ path, content: zip(own.map((file) => ({ path: file.path, content: contentOf(file) }))) }];
    };
    return keptFiles(memory, 'data-zip', [inputsHash(inputs)], zipped).map((file) =>
      outputFile(file.path, file, 'record', inputs),
    );
  });
}
