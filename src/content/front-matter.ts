import matter from 'gray-matter';
import { createFinding, type Bilingual, type Finding, type ReadingRuleId } from '../model/finding.js';
import type { FrontMatter } from '../model/notice.js';
import { createSource, type Source } from '../model/source.js';
import { frontMatterSchema } from './schema/front-matter.js';
import { readYaml, type YamlResult } from './yaml.js';

export interface FrontMatterResult {
  readonly source: Source;
  readonly value: FrontMatter | undefined;
  /** Offset in the file where the Markdown begins. */
  readonly bodyOffset: number;
  readonly findings: readonly Finding[];
}

const OPENING = /^\uFEFF?---([^\r\n]*)\r?\n/;
const CLOSING = '\n---';
// A decision that repeals hundreds of documents has a line for each. gray-matter's time grows with the square of blanks.
const MOST_LINES = 2_000;
const MOST_BLANKS = 4_000;

/** Why front matter cannot be read: where in the file, in UTF-16 units, and which rule says so. */
interface Fault {
  readonly reason: Bilingual;
  readonly from: number;
  readonly length: number;
  readonly ruleId: ReadingRuleId;
}

/**
 * Splits a notice file and reads its front matter. Only a plain `---` opens it: gray-matter would run `---js`, so every
 * other language is refused before it and inside it.
 */
export function readFrontMatter(path: string, text: string): FrontMatterResult {
  const wrong = openingFault(text) ?? endFault(text);
  if (wrong !== undefined) return broken(path, text, wrong);
  const read = (raw: string): YamlResult<FrontMatter> => readRaw(path, text, raw);
  const { data, content } = matter(text.replace(/^\uFEFF/, ''), {
    language: 'yaml',
    engines: { yaml: read, js: refuse, javascript: refuse, coffee: refuse, json: refuse },
  });
  const bodyOffset = text.length - content.length;
  const wrongEnd = closingFault(text, bodyOffset);
  if (wrongEnd !== undefined) return broken(path, text, wrongEnd);
  // gray-matter asks no engine where there is nothing but comments.
  const yaml = 'findings' in data ? (data as YamlResult<FrontMatter>) : read('');
  return { ...yaml, bodyOffset };
}

/** Reads the YAML as gray-matter hands it over: with the rest of the line that opens it, and a return before the last break. */
function readRaw(path: string, text: string, raw: string): YamlResult<FrontMatter> {
  const yamlText = raw.slice(raw.indexOf('\n') + 1).replace(/\r$/, '');
  return readYaml(path, text, frontMatterSchema, yamlText, { offset: text.indexOf('\n') + 1, lines: 1 });
}

function refuse(): never {
  throw new Error('front matter other than YAML');
}

function openingFault(text: string): Fault | undefined {
  const opening = OPENING.exec(text);
  if (opening === null) {
    const reason = {
      zh: '文件开头缺少 --- 之间的文件头（文号、标题、发文机关、成文日期）',
      en: 'the file should begin with its front matter between --- (document number, title, issuer, date of signing)',
    };
    return fault(reason, 0, 1);
  }
  const language = opening[1]?.trim() ?? '';
  if (language === '') return undefined;
  const reason = {
    zh: `文件头只能是 YAML，开头应为「---」，实为「---${language}」`,
    en: `front matter is YAML only: it should begin with “---”, begins with “---${language}”`,
  };
  return fault(reason, 0, opening[0].trimEnd().length);
}

function endFault(text: string): Fault | undefined {
  const end = text.indexOf(CLOSING);
  if (end === -1) {
    const reason = {
      zh: '文件头没有结束，缺少单独一行的「---」',
      en: 'the front matter has no end: a line with “---” alone is missing',
    };
    return fault(reason, 0, 3);
  }
  return excessFault(text.slice(0, end));
}

/** What would take gray-matter too long. */
function excessFault(written: string): Fault | undefined {
  if (written.split('\n').length - 1 > MOST_LINES) {
    const reason = {
      zh: `文件头不能超过 ${MOST_LINES} 行`,
      en: `the front matter may have ${MOST_LINES} lines at most`,
    };
    return fault(reason, 0, 3, 'too-complex');
  }
  for (const { 0: blanks, index } of written.matchAll(/\s+/gu)) {
    if (blanks.length <= MOST_BLANKS) continue;
    const reason = {
      zh: `文件头里不能接连有 ${MOST_BLANKS} 个以上的空格和空行`,
      en: `the front matter may have ${MOST_BLANKS} blanks at most in one place`,
    };
    return fault(reason, index, 1, 'too-complex');
  }
  return undefined;
}

/** gray-matter takes any line that begins with --- for the end; the rest of it would be printed. */
function closingFault(text: string, bodyOffset: number): Fault | undefined {
  const rest = /^[^\r\n]*/.exec(text.slice(bodyOffset))?.[0] ?? '';
  if (text[bodyOffset - 1] === '\n' || rest.trim() === '') return undefined;
  const reason = {
    zh: `文件头应当以单独一行的「---」结束，实为「---${rest}」`,
    en: `the front matter should end with a line of “---” alone, ends with “---${rest}”`,
  };
  return fault(reason, bodyOffset - 3, rest.length + 3);
}

function fault(
  reason: Bilingual,
  from: number,
  length: number,
  ruleId: ReadingRuleId = 'front-matter',
): Fault {
  return { reason, from, length, ruleId };
}

function broken(path: string, text: string, { reason, from, length, ruleId }: Fault): FrontMatterResult {
  const source = createSource(path, text);
  const place = { start: source.pointAt(from), end: source.pointAt(from + length) };
  const finding = createFinding({ path, place, ruleId, severity: 'error', reason });
  return { source, value: undefined, bodyOffset: 0, findings: [finding] };
}
