import matter from 'gray-matter';
import { createFinding, type Bilingual, type Finding } from '../model/finding.js';
import type { FrontMatter } from '../model/notice.js';
import { createSource, type Source } from '../model/source.js';
import { frontMatterSchema } from './schema.js';
import { readYaml } from './yaml.js';

export interface FrontMatterResult {
  readonly source: Source;
  readonly value: FrontMatter | undefined;
  /** Offset in the file where the Markdown begins. */
  readonly bodyOffset: number;
  readonly findings: readonly Finding[];
}

const OPENING = /^\uFEFF?---([^\r\n]*)\r?\n/;

function refuse(): never {
  throw new Error('front matter other than YAML');
}

/**
 * Splits a notice file and reads its front matter. Only a plain `---` opens it: gray-matter would run `---js`, so every
 * other language is refused before it and inside it.
 */
export function readFrontMatter(path: string, text: string): FrontMatterResult {
  const opening = OPENING.exec(text);
  const language = opening?.[1]?.trim();
  if (opening === null || language === undefined || language !== '') {
    const reason =
      language === undefined
        ? {
            zh: '文件开头缺少 --- 之间的文件头（文号、标题、发文机关、成文日期）',
            en: 'the file should begin with its front matter between --- (document number, title, issuer, date of signing)',
          }
        : {
            zh: `文件头只能是 YAML，开头应为「---」，实为「---${language}」`,
            en: `front matter is YAML only: it should begin with “---”, begins with “---${language}”`,
          };
    return broken(reason, opening?.[0].trimEnd().length ?? 1);
  }
  const split = matter(text.replace(/^\uFEFF/, ''), {
    language: 'yaml',
    // Split only: the YAML itself is read below, with positions.
    engines: {
      yaml: { parse: () => ({}), stringify: refuse },
      js: refuse,
      javascript: refuse,
      coffee: refuse,
      json: refuse,
    },
  });
  const bodyOffset = text.length - split.content.length;
  // Without the line break before the closing ---, of which gray-matter leaves the \r.
  const yamlText = split.matter.replace(/^\r?\n/, '').replace(/\r$/, '');
  if (bodyOffset >= text.length && !/\n---\s*$/.test(text)) {
    const reason = {
      zh: '文件头没有结束，缺少单独一行的「---」',
      en: 'the front matter has no end: a line with “---” alone is missing',
    };
    return broken(reason, 3);
  }
  // gray-matter takes any line that begins with --- for the end; the rest of it would be printed.
  const closing = /^[^\r\n]*/.exec(split.content)?.[0] ?? '';
  if (text[bodyOffset - 1] !== '\n' && closing.trim() !== '') {
    const reason = {
      zh: `文件头应当以单独一行的「---」结束，实为「---${closing}」`,
      en: `the front matter should end with a line of “---” alone, ends with “---${closing}”`,
    };
    return broken(reason, closing.length + 3, bodyOffset - 3);
  }
  const yaml = readYaml(path, text, frontMatterSchema, yamlText, { offset: opening[0].length, lines: 1 });
  return { ...yaml, bodyOffset };

  function broken(reason: Bilingual, length: number, from = 0): FrontMatterResult {
    const source = createSource(path, text);
    const place = { start: source.pointAt(from), end: source.pointAt(from + length) };
    const finding = createFinding({ path, place, ruleId: 'front-matter', severity: 'error', reason });
    return { source, value: undefined, bodyOffset: 0, findings: [finding] };
  }
}
