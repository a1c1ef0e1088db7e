import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/commands/errors.js';
import { seal } from '../../src/commands/seal.js';
import { verify } from '../../src/commands/verify.js';
import { parseVerifierKey, type VerifierKey } from '../../src/seal/verifier-key.js';
import { newDesk, newKey, rewrite, type Desk } from './sealed-edition.js';

let desk: Desk;
let keys: VerifierKey[];
/** A copy that a test may spoil. */
let edition: string;

beforeAll(() => {
  desk = newDesk();
  keys = [parseVerifierKey(desk.key)].filter((key) => key !== undefined);
  sealDesk();
});

afterAll(() => {
  rmSync(desk.folder, { recursive: true });
});

beforeEach(() => {
  edition = join(desk.folder, 'copy');
  cpSync(desk.edition, edition, { recursive: true });
});

afterEach(() => {
  rmSync(edition, { recursive: true });
});

function sealDesk(): void {
  seal(desk.edition, { archive: desk.archive, key: [desk.secret] });
}

/** What is told of what holds. */
function held(path: string): string {
  const verified = verify(path, keys);
  return 'holds' in verified ? verified.holds : verified.faults.join();
}

function faults(path = edition, trusted = keys, since?: string): readonly string[] {
  const verified = verify(path, trusted, since);
  return 'faults' in verified ? verified.faults : [];
}

const file = (path: string): string => join(edition, path);

describe('an edition', () => {
  it('holds as it was sealed', () => {
    expect(held(edition)).toMatch(
      /^真：\d+ 个文件，登记簿 10 件，由 gazette\.example（Ed25519 [0-9a-f]{8}） 签名$/u,
    );
  });

  it('does not for those who trust another key', () => {
    const { key } = newKey(join(desk.folder, 'other.pem'));
    const other = parseVerifierKey(key);
    expect(faults(edition, other === undefined ? [] : [other])).toEqual(['checkpoint：登记没有可信的签名']);
  });

  it.each<[string, () => void, string[]]>([
    [
      'a byte more',
      () => writeFileSync(file('index.html'), `${readFileSync(file('index.html'), 'utf8')} `),
      ['index.html：改过'],
    ],
    ['a file more', () => writeFileSync(file('szf/evil.html'), ''), ['szf/evil.html：多出来的']],
    ['a file less', () => rmSync(file('404.html')), ['404.html：没有了']],
    ['another name', () => renameSync(file('404.html'), file('405.html')), ['404.html：改名为 405.html']],
    [
      'a day changed',
      () => rewrite(file('szf/2015/15/notice.json'), '2015-03-02', '2015-03-03'),
      ['szf/2015/15/notice.json：改过'],
    ],
    [
      'a proof of another',
      () => cpSync(file('szf/2015/13/notice.tlog-proof'), file('szf/2015/15/notice.tlog-proof')),
      ['szf/2015/15/notice.tlog-proof：改过'],
    ],
    [
      'a log without its last line',
      () =>
        writeFileSync(file('seal.log'), readFileSync(file('seal.log'), 'utf8').replace(/\S+ \S+\n$/u, '')),
      ['seal.log：改过', 'seal.log：与签名的登记不一致'],
    ],
    [
      'another size in the checkpoint',
      () => rewrite(file('checkpoint'), '\n10\n', '\n11\n'),
      ['checkpoint：登记的签名不对'],
    ],
    [
      'a hash changed in the seal',
      () => rewrite(file('seal.json'), '"v":1', '"v":2'),
      ['seal.json：改过，或不是这份登记的'],
    ],
    [
      'blanks in the seal',
      () => rewrite(file('seal.json'), '"v":1', '"v": 1'),
      ['seal.json：改过，或不是这份登记的'],
    ],
    ['no seal', () => rmSync(file('seal.jws')), ['seal.jws：没有了，或没有作过 gazette seal']],
  ])('with %s does not hold, and says where', (_, spoil, expected) => {
    spoil();
    expect(faults()).toEqual(expected);
  });

  it('does not hold where its seal lists what somebody else has put there', () => {
    writeFileSync(file('evil.html'), 'x');
    const hash = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881';
    rewrite(file('seal.json'), '"files":{', `"files":{"0evil":"${hash}",`);
    renameSync(file('evil.html'), file('0evil'));
    expect(faults()).toEqual(['seal.json 或 seal.jws：改过，签名不对']);
  });

  it('tells of every one of 500 flipped bits in which file it is', () => {
    const paths = [
      'index.html',
      'szf/2015/15/notice.json',
      'szf/2015/15/notice.xml',
      'archive.json',
      'checkpoint',
    ].concat(['seal.json', 'seal.jws', 'seal.log', 'szbf/2015/24/notice.tlog-proof']);
    let random = 245;
    const next = (below: number) =>
      Math.floor(((random = (random * 48271) % 2147483647) / 2147483647) * below);
    const missed: string[] = [];
    for (let round = 0; round < 500; round++) {
      const path = paths[round % paths.length] ?? '';
      const whole = readFileSync(file(path));
      const at = next(whole.length);
      const bit = 1 << next(8);
      writeFileSync(
        file(path),
        Uint8Array.from(whole, (byte, index) => (index === at ? byte ^ bit : byte)),
      );
      const found = faultOrError(path);
      if (!found.some((fault) => fault.includes(path))) missed.push(`${path} ${at} ${bit}: ${found.join()}`);
      writeFileSync(file(path), whole);
    }
    expect(missed).toEqual([]);
    expect(faults()).toEqual([]);
  });

  function faultOrError(path: string): readonly string[] {
    return faults(['checkpoint', 'seal.json', 'seal.jws', 'seal.log'].includes(path) ? edition : file(path));
  }
});

describe('a single file', () => {
  it('holds alone with its proof beside it', () => {
    const alone = join(edition, 'mine');
    mkdirSync(alone);
    for (const name of ['notice.json', 'notice.tlog-proof'])
      cpSync(file(`szf/2015/15/${name}`), join(alone, name));
    for (const name of ['checkpoint', 'seal.json', 'seal.jws', 'seal.log']) rmSync(file(name));
    expect(held(join(alone, 'notice.json'))).toMatch(
      /^真：绍政发〔2015〕15号《[^》]+》，2015-03-02，登在2015年第3期第\d+页，由 gazette\.example/u,
    );
    rewrite(join(alone, 'notice.json'), '第十九条', '第十八条');
    expect(faults(join(alone, 'notice.json'))).toEqual([
      `${join(alone, 'notice.json')}：内容与公报登记的不一致`,
    ]);
  });

  it('holds by the hashes of the edition in which it stands', () => {
    expect(held(file('szf/2015/15/notice.xml'))).toMatch(/^真：szf\/2015\/15\/notice\.xml 与登记的相同/u);
    writeFileSync(file('szf/new.txt'), '');
    expect(faults(file('szf/new.txt'))).toEqual(['szf/new.txt：多出来的']);
  });

  it.each(['nowhere', 'gazette/gazette.yaml'])('is refused where nothing speaks of it: %s', (path) => {
    expect(() => verify(join(desk.folder, path), keys)).toThrow(UsageError);
  });
});

describe('what was sealed earlier', () => {
  it('is still the beginning of the log, or it is told', () => {
    const earlier = join(desk.folder, 'earlier');
    cpSync(file('checkpoint'), earlier);
    rewrite(join(desk.edition, 'szf/2015/14/notice.json'), '绍兴市区', '绍兴全市');
    sealDesk();
    expect(faults(desk.edition, keys, earlier)).toEqual([]);
    expect(faults(edition, keys, join(desk.edition, 'checkpoint'))).toEqual([
      `${join(desk.edition, 'checkpoint')}：那时登记了 11 件，现在只有 10 件`,
    ]);
    // Somebody begins the log anew, without the first notice.
    const log = join(desk.archive, 'seal.log');
    writeFileSync(log, readFileSync(log, 'utf8').replace(/^[^#\n]+\n/mu, ''));
    sealDesk();
    expect(faults(desk.edition)).toEqual([]);
    expect(faults(desk.edition, keys, earlier)).toEqual([`${earlier}：那时登记的 10 件，现在有改动`]);
  });
});
