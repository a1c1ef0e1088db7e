import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/commands/errors.js';
import { seal, type Sealed, type SealOptions } from '../../src/commands/seal.js';
import { contentsOf } from './folder-contents.js';
import { newDesk, newKey, rewrite, type Desk } from './sealed-edition.js';

let desk: Desk;

beforeEach(() => {
  desk = newDesk();
});

afterEach(() => {
  rmSync(desk.folder, { recursive: true });
});

function sealed(options: Partial<SealOptions> = {}): Sealed {
  return seal(desk.edition, { archive: desk.archive, key: [desk.secret], ...options });
}

const read = (...path: string[]): string => readFileSync(join(desk.folder, ...path), 'utf8');

describe('seal', () => {
  it('enters every notice in the order of print, and puts a proof beside each', () => {
    expect(sealed()).toMatchObject({ checkpoint: { origin: 'gazette.example', size: 10 }, added: 10 });
    const urls = read('gazette', 'seal.log').trimEnd().split('\n').slice(1);
    expect(urls.map((line) => line.split(' ')[1])).toEqual(
      ['szf/2015/13', 'szf/2015/14', 'szf/2015/15', 'szf/2015/16', 'szbf/2015/17', 'szbf/2015/20']
        .concat(['szbf/2015/21', 'szbf/2015/22', 'szbf/2015/23', 'szbf/2015/24'])
        .map((url) => `/${url}/`),
    );
    expect(read('public', 'szf/2015/15/notice.tlog-proof')).toMatch(/^c2sp\.org\/tlog-proof@v1\nindex 2\n/u);
    expect(read('public', 'seal.log')).toBe(read('gazette', 'seal.log'));
  });

  it('gives the same bytes again with the same key', () => {
    sealed();
    const first = contentsOf(desk.edition);
    expect(sealed()).toMatchObject({ added: 0 });
    expect(contentsOf(desk.edition)).toEqual(first);
  });

  it('enters a notice again whose words have changed, and leaves what was there', () => {
    sealed();
    const before = read('gazette', 'seal.log');
    rewrite(join(desk.edition, 'szf/2015/14/notice.json'), '绍兴市区', '绍兴全市');
    expect(sealed()).toMatchObject({ checkpoint: { size: 11 }, added: 1 });
    const after = read('gazette', 'seal.log');
    expect(after.startsWith(before)).toBe(true);
    expect(after.slice(before.length)).toMatch(/^\S+ \/szf\/2015\/14\/\n$/u);
    expect(read('public', 'szf/2015/14/notice.tlog-proof')).toContain('\nindex 10\n');
  });

  it('takes away the proof of a notice that is no longer there', () => {
    sealed();
    mkdirSync(join(desk.edition, 'szf/2015/99'));
    const proof = join(desk.edition, 'szf/2015/99/notice.tlog-proof');
    writeFileSync(proof, read('public', 'szf/2015/15/notice.tlog-proof'));
    sealed();
    expect(existsSync(proof)).toBe(false);
  });

  it.each<[string, RegExp, (desk: Desk) => Partial<SealOptions>]>([
    ['no key', /没有签名用的私钥/u, () => ({ key: [] })],
    [
      'a key that gazette.yaml does not have',
      /还没有写进 gazette\.yaml[^]*gazette\.example\+/u,
      ({ folder }) => ({ key: [newKey(join(folder, 'other.pem')).secret] }),
    ],
    ['a file that is no key', /不是私钥文件/u, ({ edition }) => ({ key: [join(edition, 'archive.json')] })],
    ['a program that is not there', /没有成功/u, () => ({ key: [], signer: '/nowhere/sign' })],
    [
      'a log that was damaged',
      /第3行读不通/u,
      ({ archive }) => {
        writeFileSync(join(archive, 'seal.log'), `# \n${Buffer.alloc(32).toString('base64')} /a/\nhello\n`);
        return {};
      },
    ],
    [
      'a key that was mistyped',
      /读不通，或抄错了/u,
      ({ archive, key }) => {
        rewrite(join(archive, 'gazette.yaml'), key, key.replace(/\+[0-9a-f]{8}\+/u, '+00000000+'));
        return {};
      },
    ],
    [
      'an archive that says nothing of it',
      /里没有 seal/u,
      ({ archive }) => {
        writeFileSync(join(archive, 'gazette.yaml'), readFileSync('gazette/gazette.yaml'));
        return {};
      },
    ],
    [
      'an edition without data',
      /没有 archive\.json/u,
      ({ edition }) => {
        rmSync(join(edition, 'archive.json'));
        return {};
      },
    ],
    [
      'an edition whose notice is not whole',
      /szf\/2015\/15\/notice\.json」缺少或读不通/u,
      ({ edition }) => {
        writeFileSync(join(edition, 'szf/2015/15/notice.json'), '{"number":');
        return {};
      },
    ],
  ])('refuses %s, and writes nothing', (_, message, spoil) => {
    const options = spoil(desk);
    const before = contentsOf(desk.folder);
    expect(() => sealed(options)).toThrow(UsageError);
    expect(() => sealed(options)).toThrow(message);
    expect(contentsOf(desk.folder)).toEqual(before);
  });

  it('takes signatures of a program, and only those that hold', () => {
    const program = join(desk.folder, 'sign.mjs');
    const script = (signed: string) =>
      `#!${process.execPath}\nimport { sign } from 'node:crypto';\nimport { readFileSync, writeFileSync } from 'node:fs';\n` +
      `const [key] = process.argv.slice(2);\nif (!key.startsWith('gazette.example+')) process.exit(1);\n` +
      `writeFileSync(1, sign(null, ${signed}, readFileSync(${JSON.stringify(desk.secret)})));\n`;
    writeFileSync(program, script('readFileSync(0)'));
    chmodSync(program, 0o755);
    expect(sealed({ key: [], signer: program }).signers).toHaveLength(1);
    writeFileSync(program, script("Buffer.from('something else')"));
    expect(() => sealed({ key: [], signer: program })).toThrow(/给出的签名不是公钥/u);
  });

  it('writes nothing where a program signs the checkpoint and then no more', () => {
    const program = join(desk.folder, 'sign.sh');
    writeFileSync(
      program,
      `#!/bin/sh\n[ -e ${desk.folder}/once ] && { echo 锁住了 >&2; exit 3; }\ntouch ${desk.folder}/once\n` +
        `exec ${process.execPath} -e "
          const { readFileSync, writeFileSync } = require('node:fs');
          writeFileSync(1, require('node:crypto').sign(null, readFileSync(0), readFileSync('${desk.secret}')));"\n`,
    );
    chmodSync(program, 0o755);
    writeFileSync(join(desk.edition, 'szf/2015/13/notice.tlog-proof'), 'of an earlier edition');
    const before = [contentsOf(desk.archive), contentsOf(desk.edition)];
    expect(() => sealed({ key: [], signer: program })).toThrow(/没有成功：锁住了$/u);
    expect([contentsOf(desk.archive), contentsOf(desk.edition)]).toEqual(before);
  });

  it('refuses a key in the archive, by whatever way it is named, and takes one beside it', () => {
    const inside = join(desk.archive, '..key.pem');
    cpSync(desk.secret, inside);
    const link = join(desk.folder, 'link');
    symlinkSync(desk.archive, link);
    for (const file of [inside, join(link, '..key.pem')])
      expect(() => sealed({ key: [file] })).toThrow(/不能放在公报的文件夹里/u);
    expect(() => sealed({ archive: link, key: [inside] })).toThrow(/不能放在公报的文件夹里/u);
    rmSync(inside);
    expect(sealed().signers).toHaveLength(1);
  });
});

const openssl3 = spawnSync('openssl', ['version'], { encoding: 'utf8' });

describe.skipIf(openssl3.status !== 0 || !openssl3.stdout.startsWith('OpenSSL 3'))('openssl 3', () => {
  const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd: desk.folder });

  it('verifies a checkpoint with nothing of ours, by the commands of the handbook', () => {
    sealed();
    openssl('pkey', '-in', 'key.pem', '-pubout', '-out', 'key.pub');
    const commands = /```sh\n(# 验证 checkpoint[^]*?)```/u.exec(
      readFileSync('docs/handbook.md', 'utf8'),
    )?.[1];
    if (commands === undefined) throw new Error('the handbook has no such commands');
    const run = () => spawnSync('sh', ['-c', commands], { cwd: desk.folder, encoding: 'utf8' });
    writeFileSync(join(desk.folder, 'checkpoint'), read('public', 'checkpoint'));
    expect(run().stdout).toContain('Signature Verified Successfully');
    rewrite(join(desk.folder, 'checkpoint'), '\n10\n', '\n11\n');
    expect(run().stdout).not.toContain('Successfully');
  });

  it('signs with SM2 for us, by the program of the handbook', () => {
    openssl('genpkey', '-algorithm', 'SM2', '-out', 'sm2.pem');
    openssl('pkey', '-in', 'sm2.pem', '-pubout', '-out', 'sm2.pub');
    const program = /```sh\n(#!\/bin\/sh\n# 用 SM2 签名[^]*?)```/u.exec(
      readFileSync('docs/handbook.md', 'utf8'),
    )?.[1];
    if (program === undefined) throw new Error('the handbook has no such program');
    const file = join(desk.folder, 'sign.sh');
    writeFileSync(file, program.replace('/私钥/sm2.pem', join(desk.folder, 'sm2.pem')));
    chmodSync(file, 0o755);
    const line = spawnSync(
      process.execPath,
      ['dist/bin/cli.js', 'seal', '--archive', desk.archive, '--show-key', join(desk.folder, 'sm2.pub')],
      { encoding: 'utf8' },
    ).stdout.trim();
    appendFileSync(join(desk.archive, 'gazette.yaml'), `    - ${line}\n`);
    expect(sealed({ signer: file }).signers.map((signer) => signer.split(' ')[0])).toEqual([
      'Ed25519',
      'SM2-SM3',
    ]);
  });
});
