import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Node as YamlNode } from 'yaml';
import type { Point, Position } from 'unist';
import type { ZodType } from 'zod';
import { z } from 'zod';
import { createFinding, type Bilingual, type Finding } from '../model/finding.js';
import { nearest } from '../model/nearest.js';
import { createSource, type Source } from '../model/source.js';

export interface YamlResult<T> {
  readonly source: Source;
  /** Absent where the YAML or the schema was broken; the findings then say all that is. */
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}

/** Where the YAML stands in its file, for YAML inside a Markdown file: characters and lines before it. */
export interface YamlOffset {
  readonly offset: number;
  readonly lines: number;
}

z.config(z.locales.zhCN());

/**
 * Reads YAML as strings, numbers, lists and maps only (YAML 1.2 core without dates), and checks it against a schema.
 * `fileText` is the whole file, `yamlText` its YAML.
 */
export function readYaml<T>(
  path: string,
  fileText: string,
  schema: ZodType<T>,
  yamlText: string = fileText,
  base: YamlOffset = { offset: 0, lines: 0 },
): YamlResult<T> {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines, version: '1.2', uniqueKeys: true });
  const pointAt = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: line + base.lines, column: col, offset: offset + base.offset };
  };
  const range = (node: YamlNode): Position => {
    const [start, end] = node.range ?? [0, 0];
    return { start: pointAt(start), end: pointAt(end) };
  };
  const places = new Map<string, Position>();
  const keyPlaces = new Map<string, Position>();
  collect(document.contents, '');
  const source = createSource(path, fileText, places, keyPlaces);
  // One broken bracket can be reported a thousand times at the same place; once is enough.
  const syntax = new Map<string, Finding>();
  for (const { pos, code, message } of [...document.errors, ...document.warnings]) {
    refuse({ start: pointAt(pos[0]), end: pointAt(pos[1]) }, yamlReason(code, message));
  }
  visit(document, {
    Alias: (_key, alias) =>
      refuse(range(alias), {
        zh: `不能用「*${alias.source}」引用别处的值，请照写一遍`,
        en: `the alias “*${alias.source}” is not allowed: write the value once more`,
      }),
  });
  const findings = [...syntax.values()];
  if (findings.length > 0) return { source, value: undefined, findings };

  const result = schema.safeParse(plain(document.contents));
  if (result.success) return { source, value: result.data, findings };
  return {
    source,
    value: undefined,
    findings: result.error.issues.flatMap((issue) => schemaFindings(issue)),
  };

  function refuse(place: Position, problem: Bilingual): void {
    const reason = { zh: `YAML 读不通：${problem.zh}`, en: `this YAML cannot be read: ${problem.en}` };
    const key = `${String(place.start.offset)} ${problem.zh}`;
    if (!syntax.has(key)) {
      syntax.set(key, createFinding({ path, place, ruleId: 'yaml-syntax', severity: 'error', reason }));
    }
  }

  function collect(node: unknown, at: string): void {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const below = at === '' ? String(key) : `${at}.${String(key)}`;
        if (isScalar(key)) keyPlaces.set(below, range(key));
        if (isMap(value) || isSeq(value) || isScalar(value)) places.set(below, range(value));
        collect(value, below);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        const below = at === '' ? String(index) : `${at}.${String(index)}`;
        if (isMap(item) || isSeq(item) || isScalar(item)) places.set(below, range(item));
        collect(item, below);
      });
    }
  }

  function schemaFindings(issue: z.core.$ZodIssue): Finding[] {
    const at = issue.path.map(String).join('.');
    const finding = (place: Position, reason: Bilingual) =>
      createFinding({ path, place, ruleId: 'schema', severity: 'error', reason });
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, issue.path);
      return issue.keys.map((key) => {
        const near = nearest(key, known);
        const place = source.yamlKeyPlace(at === '' ? key : `${at}.${key}`);
        return finding(
          place,
          near === undefined
            ? {
                zh: `不认识的项「${key}」；可用的项：${known.join('、')}`,
                en: `unknown key “${key}”; there are ${known.join(', ')}`,
              }
            : {
                zh: `不认识的项「${key}」，是不是「${near}」？`,
                en: `unknown key “${key}”; is it “${near}”?`,
              },
        );
      });
    }
    if (issue.code === 'invalid_key') {
      const [problem = issue] = issue.issues;
      const key = String(issue.path.at(-1));
      return [
        finding(source.yamlKeyPlace(at), {
          zh: `「${key}」${problem.message}`,
          en: `“${key}” ${englishMessage(problem, key)}`,
        }),
      ];
    }
    const actual = valueAt(document.contents, issue.path);
    const missing = issue.code === 'invalid_type' && actual === undefined;
    const whole: Bilingual =
      base.offset > 0 ? { zh: '文件头', en: 'the front matter' } : { zh: '文件', en: 'the file' };
    if (at === '' && issue.code === 'invalid_type' && !missing) {
      const shape =
        issue.expected === 'array'
          ? { zh: '「- 」开头的各项', en: 'items that begin with “- ”' }
          : {
              zh: '「项: 值」各一行，冒号用半角，后面空一格',
              en: 'lines of “key: value”, with a half-width colon and a space after it',
            };
      const reason = { zh: `${whole.zh}应为${shape.zh}`, en: `${whole.en} should be ${shape.en}` };
      return [finding(source.yamlPlace(at), reason)];
    }
    const name: Bilingual = at === '' ? whole : { zh: `「${at}」`, en: `“${at}”` };
    if (issue.code === 'invalid_type' && actual === null)
      return [finding(source.yamlPlace(at), { zh: `${name.zh}没有填`, en: `${name.en} is empty` })];
    if (
      issue.code === 'invalid_type' &&
      issue.expected === 'string' &&
      /^(?:number|boolean)$/.test(typeof actual)
    ) {
      const reason = {
        zh: `${name.zh}应为文字，请加引号`,
        en: `${name.en} should be text: put it in quotation marks`,
      };
      return [finding(source.yamlPlace(at), reason)];
    }
    if (issue.code === 'invalid_type' && issue.expected === 'array' && !missing) {
      const reason = {
        zh: `${name.zh}应写成列表，每项一行，以「- 」开头`,
        en: `${name.en} should be a list, one item to a line, each beginning with “- ”`,
      };
      return [finding(source.yamlPlace(at), reason)];
    }
    if (issue.code === 'invalid_type' && issue.expected === 'record' && !missing) {
      const reason = {
        zh: `${name.zh}应写成「项: 值」，每项一行`,
        en: `${name.en} should have lines of “key: value”`,
      };
      return [finding(source.yamlPlace(at), reason)];
    }
    const reason = missing
      ? { zh: `缺少${name.zh}`, en: `${name.en} is missing` }
      : { zh: `${name.zh}${issue.message}`, en: `${name.en} ${englishMessage(issue, actual)}` };
    return [finding(source.yamlPlace(at), reason)];
  }
}

/** The document as plain values; an unquoted 2015-03-02 stays the text that it is. */
function plain(node: unknown): unknown {
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [String(key), plain(value)]));
  if (isSeq(node)) return node.items.map(plain);
  return isScalar(node) ? node.value : undefined;
}

function valueAt(node: unknown, path: readonly PropertyKey[]): unknown {
  let here = plain(node);
  for (const step of path) here = (here as Record<PropertyKey, unknown> | null)?.[step];
  return here;
}

function keysAt(schema: ZodType, path: readonly PropertyKey[]): string[] {
  let here: unknown = schema;
  for (const step of path) {
    if (here instanceof z.ZodObject) here = (here.shape as Record<PropertyKey, unknown>)[step];
    else if (here instanceof z.ZodArray) here = here.element;
    while (here instanceof z.ZodOptional || here instanceof z.ZodDefault) here = here.unwrap();
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

const YAML_REASONS: Readonly<Record<string, Bilingual>> = {
  DUPLICATE_KEY: { zh: '同一项写了两次', en: 'the same key stands twice' },
  TAB_AS_INDENT: { zh: '缩进用了制表符，应为空格', en: 'indented by a tab, should be by spaces' },
  BAD_INDENT: { zh: '缩进不对', en: 'wrong indentation' },
  MISSING_CHAR: {
    zh: '缺少字符（常见：冒号后没有空格，或引号没有配对）',
    en: 'a character is missing (often the space after a colon, or a closing quotation mark)',
  },
  UNEXPECTED_TOKEN: { zh: '此处不该有这些字符', en: 'these characters should not be here' },
  MULTIPLE_DOCS: { zh: '多出一份文档（多写了 ---）', en: 'a second document begins (one --- too many)' },
  MULTILINE_IMPLICIT_KEY: {
    zh: '这一项不完整（常见：用了全角冒号，或冒号后没有空格）',
    en: 'this key is incomplete (often a full-width colon, or no space after the colon)',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: '值里有「: 」，整个值要加引号',
    en: 'the value has “: ” in it: put the whole value in quotation marks',
  },
  TAG_RESOLVE_FAILED: { zh: '不能用「!」开头的类型标记', en: 'tags that begin with “!” are not allowed' },
};

function yamlReason(code: string, message: string): Bilingual {
  const [first = message] = message.split('\n');
  return YAML_REASONS[code] ?? { zh: first, en: first };
}

const { localeError: inEnglish } = z.locales.en();

/** What the schema says of a value, after its name; our own refinements have their English words in `params`. */
function englishMessage(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'custom') return String(issue.params?.['en']);
  const message = inEnglish({ ...issue, input: value } as z.core.$ZodRawIssue);
  const text = typeof message === 'object' ? message?.message : message;
  return `is not right: ${text ?? ''}`;
}
