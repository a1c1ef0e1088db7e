import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verify } from '../src/commands/verify.js';
import { groupBy } from '../src/model/group-by.js';
import { createRandom } from '../test/check/random.js';
import { filesOf } from './files-of.js';
import { hasTool, type Outcome, type TrustHouse } from './trust-house.js';

/** Copies the sealed edition to be spoilt. */
function spoiltCopy({ folder, edition }: TrustHouse): string {
  const copy = join(folder, 'spoilt');
  rmSync(copy, { recursive: true, force: true });
  cpSync(edition, copy, { recursive: true });
  return copy;
}

/** What `gazette verify` tells of a folder that is not as it was sealed; nothing where it finds nothing. */
function faultsOf(folder: string, { key }: TrustHouse): readonly string[] {
  const verified = verify(folder, [key]);
  return 'faults' in verified ? verified.faults : [];
}

/** Flips single bits at random, in files of each kind in turn. Each must be found, with the name of the file. */
export function flipsFound(house: TrustHouse, count: number, seed: string): Outcome {
  const copy = spoiltCopy(house);
  const random = createRandom(seed);
  const byKind = groupBy(filesOf(copy), kindOf);
  const kinds = [...byKind.keys()].sort();
  const missed: string[] = [];
  for (let index = 0; index < count; index++) {
    const files = byKind.get(kinds[index % kinds.length] ?? '') ?? [];
    const path = files[Math.floor(random() * files.length)] ?? '';
    const file = join(copy, path);
    const bytes = readFileSync(file);
    if (bytes.length === 0) continue;
    const [at, bit] = [Math.floor(random() * bytes.length), Math.floor(random() * 8)];
    const flipped = Buffer.from(bytes);
    flipped[at] = (bytes[at] ?? 0) ^ (1 << bit);
    writeFileSync(file, flipped);
    if (!faultsOf(copy, house).some((fault) => fault.includes(path))) missed.push(`${path} at ${at}.${bit}`);
    writeFileSync(file, bytes);
  }
  const left = faultsOf(copy, house);
  if (missed.length > 0)
    return { fails: `${missed.length} of ${count} flips not found: ${missed.slice(0, 5).join(', ')}` };
  if (left.length > 0) return { fails: `found where nothing was spoilt: ${left.join(', ')}` };
  return {
    holds: `${count} of ${count} flips found and named, in ${kinds.length} kinds of files: ${kinds.join(' ')}`,
  };
}

/** Its name where it is the only one of it, or else its ending. */
function kindOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /^(?:checkpoint|seal\.\w+|manifest\.json|notice\.\w+|issue\.json|archive\.json)$/u.test(name)
    ? name
    : name.slice(Math.max(0, name.lastIndexOf('.')));
}

/** A file that is added, taken away or renamed, and a date that is another, are each found by name. */
export function changesFound(house: TrustHouse): Outcome {
  const notice = 'szf/2015/15/notice.json';
  const changes: readonly (readonly [string, string, (at: (path: string) => string) => void])[] = [
    [
      'added',
      'szf/2015/99/notice.json：多出来的',
      (at) => {
        cpSync(at('szf/2015/15'), at('szf/2015/99'), { recursive: true });
      },
    ],
    [
      'removed',
      `${notice}：没有了`,
      (at) => {
        rmSync(at(notice));
      },
    ],
    [
      'renamed',
      `${notice}：改名为 szf/2015/15/notice-2.json`,
      (at) => {
        renameSync(at(notice), at('szf/2015/15/notice-2.json'));
      },
    ],
    [
      'date',
      `${notice}：改过`,
      (at) => {
        const text = readFileSync(at(notice), 'utf8');
        writeFileSync(at(notice), text.replace(/("date":\s*")2015-03-02/u, '$12015-03-03'));
      },
    ],
  ];
  const missed = changes.filter(([, told, change]) => {
    const copy = spoiltCopy(house);
    change((path) => join(copy, path));
    return !faultsOf(copy, house).includes(told);
  });
  if (missed.length > 0) return { fails: `not found: ${missed.map(([name]) => name).join(', ')}` };
  // In hand a notice has nothing beside it but its proof.
  const copy = spoiltCopy(house);
  const alone = join(house.folder, 'alone');
  cpSync(join(copy, 'szf/2015/15'), alone, { recursive: true });
  const whole = verify(join(alone, 'notice.json'), [house.key]);
  changes.at(-1)?.[2]((path) => join(alone, path.replace('szf/2015/15/', '')));
  const changed = verify(join(alone, 'notice.json'), [house.key]);
  return 'holds' in whole && 'faults' in changed && changed.faults[0]?.includes('不一致') === true
    ? { holds: 'each found by name; a notice alone holds by its proof, and with another date does not' }
    : { fails: 'a notice alone is not judged by its proof' };
}

/** The checkpoint by openssl alone, by the commands of the handbook; the log by an earlier checkpoint. */
export function proofsHold(house: TrustHouse): Outcome {
  const { edition, folder, publicFile, key } = house;
  const since = verify(edition, [key], join(house.again, 'checkpoint'));
  if ('faults' in since) return { fails: since.faults.join(', ') };
  if (!hasTool('openssl')) return { lacks: 'openssl is not installed' };
  const handbook = readFileSync('docs/handbook.md', 'utf8');
  const commands = /```sh\n(# 验证 checkpoint[^]*?)```/u.exec(handbook)?.[1] ?? 'false';
  const desk = join(folder, 'openssl');
  cpSync(publicFile, join(desk, 'key.pub'));
  const run = (text: string): boolean => {
    writeFileSync(join(desk, 'checkpoint'), text);
    return spawnSync('sh', ['-c', commands], { cwd: desk, encoding: 'utf8' }).stdout.includes(
      'Verified Successfully',
    );
  };
  const checkpoint = readFileSync(join(edition, 'checkpoint'), 'utf8');
  if (!run(checkpoint)) return { fails: 'openssl does not verify the checkpoint' };
  if (run(checkpoint.replace('\n10\n', '\n11\n')))
    return { fails: 'openssl verifies a checkpoint of another size' };
  return {
    holds: 'verified by openssl alone, and not with another size; the log continues an earlier checkpoint',
  };
}
