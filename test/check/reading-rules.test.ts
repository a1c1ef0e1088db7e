import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import { isReadingRule, READING_RULES, type ReadingExample } from '../../src/check/reading-rules.js';
import { rules } from '../../src/check/rules/index.js';
import { readArchive } from '../../src/content/read-archive.js';
import type { Finding } from '../../src/model/finding.js';
import { cutFont } from '../content/made-fonts.js';
import { readCase } from './rule-case.js';

const PUBLICATION = readFileSync('gazette/gazette.yaml', 'utf8');
const NOTICE = '2015/03/szf-2015-1.md';
const HALF_FRONT_MATTER = /^---\n(?![\s\S]*\n---\n)/;

/** Writes an archive that has nothing wrong but what is done to it, reads it, and checks it. */
function findingsWith(damage: (folder: string) => void): readonly Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-reading-'));
  try {
    for (const { name, text } of readCase([]).all) write(folder, name, text);
    damage(folder);
    const { archive, findings } = readArchive(folder);
    return [...findings, ...(archive === undefined ? [] : check(archive, rules))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function write(folder: string, name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

/** What is found with the file of an example in its place. */
function found({ name, text }: Exclude<ReadingExample, string>): readonly Finding[] {
  const whole = { name, text: name === 'gazette.yaml' ? PUBLICATION + text : text };
  const { all } = HALF_FRONT_MATTER.test(text) ? { all: [{ name: NOTICE, text }] } : readCase([whole]);
  return findingsWith((folder) => {
    for (const file of all) write(folder, file.name, file.text);
  });
}

const ONE_CHARACTER = await cutFont('song', '甲');

// What no text can show.
const IN_WORDS: Readonly<Record<string, (folder: string) => void>> = {
  encoding: (folder) => {
    write(folder, NOTICE, Uint8Array.of(0xd5, 0xfd, 0xce, 0xc4));
  },
  'outside-archive': (folder) => {
    write(folder, '草稿.md', '甲');
    rmSync(join(folder, NOTICE));
    symlinkSync(join(folder, '草稿.md'), join(folder, NOTICE));
  },
  'file-size': (folder) => {
    write(folder, NOTICE, `${readFileSync(join(folder, NOTICE), 'utf8')}\n${'甲'.repeat(400_000)}`);
  },
  'nesting-depth': (folder) => {
    appendFileSync(join(folder, NOTICE), `\n${'>'.repeat(200)} 甲\n`);
  },
  'too-complex': (folder) => {
    appendFileSync(join(folder, NOTICE), `\n${'*甲'.repeat(5000)}\n`);
  },
  // 宋 without a single character of the notice.
  'own-face-glyphs': (folder) => {
    write(folder, '字体/宋.ttf', ONE_CHARACTER);
    write(folder, 'gazette.yaml', `${PUBLICATION}faces: { song: 字体/宋.ttf }\n`);
  },
  'image-content': withPicture(Buffer.from('甲')),
  // A PNG that says of itself that it has 20000 by 20000 pixels.
  'image-size': withPicture(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAATiAAAE4gCAAAAADGGxnlAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==',
      'base64',
    ),
  ),
  'image-active': withPicture(
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>'),
    'svg',
  ),
};

/** Shows a picture of these bytes in the notice. */
function withPicture(bytes: Uint8Array, ending = 'png'): (folder: string) => void {
  return (folder) => {
    write(folder, `2015/03/图.${ending}`, bytes);
    appendFileSync(join(folder, NOTICE), `\n![图](图.${ending})\n`);
  };
}

describe.each(Object.entries(READING_RULES))('%s', (id, { severity, basis, what, why, wrong, right }) => {
  it('is no rule, and is documented', () => {
    expect(rules.map((rule) => rule.id)).not.toContain(id);
    for (const words of [what, why, basis]) expect(words).toMatch(/\p{Script=Han}|YAML/u);
    expect(right).not.toEqual(wrong);
  });

  it('is found where its example is wrong', () => {
    const findings = typeof wrong === 'string' ? findingsWith(IN_WORDS[id] ?? (() => [])) : found(wrong);
    expect(findings.filter(({ ruleId }) => ruleId === id).map((finding) => finding.severity)).toContain(
      severity,
    );
  });

  if (typeof right === 'string') return;
  it('is not found where its example is right, nor any other', () => {
    expect(found(right).filter(({ ruleId }) => isReadingRule(ruleId))).toEqual([]);
  });
});

it('knows what is no rule from what is', () => {
  expect(['schema', 'sic-needless', 'toString'].map(isReadingRule)).toEqual([true, false, false]);
});
