import type { CompletionItem, CompletionList, InsertTextFormat, Range } from 'vscode-languageserver';
import { rules } from '../../check/rules/index.js';
import { titleOf } from '../../catalogue/document-link.js';
import type { Archive } from '../../model/archive.js';
import { formatIsoDate, type CivilDate } from '../../model/date.js';
import { nextNumber } from '../../model/next-number.js';
import { KIND_FACTS, type NoticeKind } from '../../model/notice-kind.js';
import { knownOrgans, knownPrefixes } from '../../model/publication.js';
import { ruleWords } from './rule-pages.js';
import { descriptionAt, keysAt, schemaName, wordsAt, type KnownKey } from './schema-words.js';
import { ATTACHMENT_SNIPPETS, BLANK, DIRECTIVES, FRONT_MATTER, SIC, type Snippet } from './snippets.js';
import { yamlCursor, type YamlCursor } from './yaml-cursor.js';

/** Where somebody types. */
export interface Typing {
  readonly path: string;
  readonly lines: readonly string[];
  /** Line and column from 0. */
  readonly line: number;
  readonly character: number;
}

// CompletionItemKind of the protocol.
const [REFERENCE, PROPERTY, VALUE, SNIPPET, FILE] = [18, 10, 12, 15, 17] as const;
const AS_SNIPPET: InsertTextFormat = 2;
const MOST_ITEMS = 200;

/** What may be typed at a place; `archive` is the archive as it was last checked, and may not be there yet. */
export function completionsAt(
  typing: Typing,
  archive: Archive | undefined,
  today: CivilDate,
): CompletionList {
  const items = isYaml(typing) ? inYaml(typing, archive, today) : inMarkdown(typing, archive);
  return { isIncomplete: items.length > MOST_ITEMS, items: items.slice(0, MOST_ITEMS) };
}

/** Whether the cursor stands in a YAML file, or between the `---` of a notice. */
function isYaml({ path, lines, line }: Typing): boolean {
  if (!path.endsWith('.md')) return true;
  const end = lines.indexOf('---', 1);
  return lines[0]?.replace('\uFEFF', '') === '---' && line > 0 && (end < 0 || line < end);
}

function inYaml(typing: Typing, archive: Archive | undefined, today: CivilDate): CompletionItem[] {
  const { path, lines, line, character } = typing;
  const cursor = yamlCursor(path.endsWith('.md') ? ['', ...lines.slice(1)] : lines, line, character);
  const range = rangeBefore(typing, cursor.typed.length);
  const file = schemaName(path);
  const keys = cursor.key === undefined ? keyItems(file, cursor, range) : [];
  if (keys.length > 0) return keys;
  // A place in a list without keys is a value of the list's own key.
  const value = [...cursor.path, ...(cursor.key === undefined ? [] : [cursor.key])];
  while (value.at(-1) === '*') value.pop();
  return valueItems(typing, file, value, archive, today).map((item) => ({
    ...item,
    textEdit: { range, newText: item.insertText ?? item.label },
  }));
}

function keyItems(file: string, { path, siblings }: YamlCursor, range: Range): CompletionItem[] {
  if (file === 'gazette' && path.join('.') === 'levels')
    return rules.map(({ id }) => ({
      label: id,
      kind: PROPERTY,
      documentation: { kind: 'markdown', value: ruleWords(id) ?? '' },
      textEdit: { range, newText: `${id}: ` },
    }));
  return keysAt(file, path)
    .filter(({ name }) => !siblings.has(name))
    .map((key, index) => ({
      label: key.name,
      kind: PROPERTY,
      detail: key.isRequired ? `必填　${key.description}` : key.description,
      sortText: `${key.isRequired ? 0 : 1}${String(index).padStart(3, '0')}`,
      textEdit: { range, newText: keyText(key) },
    }));
}

function keyText({ name, holds }: KnownKey): string {
  return holds === 'text' ? `${name}: ` : `${name}:`;
}

function valueItems(
  typing: Typing,
  file: string,
  value: readonly string[],
  archive: Archive | undefined,
  today: CivilDate,
): CompletionItem[] {
  const key = value.at(-1) ?? '';
  const words = [...wordsAt(file, value), ...wordsAt(file, [...value, '*'])];
  if (words.length > 0) {
    const detail = descriptionAt(file, value);
    return words.map((word) => ({
      label: word,
      kind: VALUE,
      ...detailOf(key === 'kind' ? kindWord(word) : detail),
    }));
  }
  if (/^(?:date|published|effective|expires|until)$/u.test(key))
    return [{ label: formatIsoDate(today), kind: VALUE, detail: '今天' }];
  return archive === undefined ? [] : knownValues(typing, key, archive, today);
}

/** What the archive knows for a key. */
function knownValues(typing: Typing, key: string, archive: Archive, today: CivilDate): CompletionItem[] {
  const { publication, notices } = archive;
  switch (key) {
    case 'number':
      return typing.path.endsWith('.md') ? nextNumbers(archive, yearOf(typing.lines) ?? today.year) : [];
    case 'issuer':
      return valuesOf([...knownOrgans(publication), ...Object.keys(publication.organs ?? {})]);
    case 'section':
      return valuesOf(publication.series.map(({ section }) => section));
    case 'title':
      return typing.path.endsWith('issue.yaml')
        ? valuesOf(publication.series.map(({ section }) => section))
        : [];
    case 'keywords':
    case 'release':
      return valuesOf(notices.flatMap(({ front }) => front[key] ?? []));
    case 'repeals':
    case 'amends':
    case 'explains':
    case 'document':
      return documents(archive).map(({ number, title }) => ({
        label: number,
        kind: REFERENCE,
        detail: title,
      }));
    case 'notices':
      return filesOfIssue(typing.path, archive);
    default:
      return [];
  }
}

/** The number after the last of each series of the city in a year. */
function nextNumbers({ publication, notices }: Archive, year: number): CompletionItem[] {
  return publication.series.map((series) => ({
    label: nextNumber(notices, series, year).written,
    kind: VALUE,
    detail: `${series.prefix}的下一个号`,
  }));
}

/** The year in which a notice was signed, as its head says. */
function yearOf(lines: readonly string[]): number | undefined {
  const [, year] = lines.flatMap((line) => /^date:\s*['"]?(\d{4})-/u.exec(line) ?? []);
  return year === undefined ? undefined : Number(year);
}

/** The notices in an issue's folder that it does not list yet. */
function filesOfIssue(path: string, { issues, notices }: Archive): CompletionItem[] {
  const folder = path.replace(/\/[^/]*$/u, '');
  const listed = new Set(
    issues
      .filter((issue) => issue.folder === folder)
      .flatMap(({ sections }) => sections.flatMap((section) => section.notices)),
  );
  return notices
    .filter(({ source, name }) => source.path === `${folder}/${name}.md` && !listed.has(`${name}.md`))
    .map(({ name, front }) => ({ label: `${name}.md`, kind: FILE, detail: front.title }));
}

function inMarkdown(typing: Typing, archive: Archive | undefined): CompletionItem[] {
  const before = (typing.lines[typing.line] ?? '').slice(0, typing.character);
  if (before === '' || /^-{1,3}$/u.test(before))
    return typing.line === 0 ? [snippetItem(FRONT_MATTER, rangeBefore(typing, before.length))] : [];
  const directive = /^:{1,3}[a-z]*$/u.exec(before)?.[0];
  if (directive !== undefined)
    return [...DIRECTIVES, SIC].map((snippet) => snippetItem(snippet, rangeBefore(typing, directive.length)));
  const sign = /:[a-z]*$/u.exec(before)?.[0];
  const begun = [SIC, BLANK].filter(({ label }) => sign !== undefined && label.startsWith(sign));
  if (sign !== undefined && begun.length > 0)
    return begun.map((snippet) => snippetItem(snippet, rangeBefore(typing, sign.length)));
  if (/^(?:#\s?|#?\s?附件?)$/u.test(before))
    return ATTACHMENT_SNIPPETS.map((snippet) => snippetItem(snippet, rangeBefore(typing, before.length)));
  if (archive === undefined) return [];
  return [...byTitle(before, typing, archive), ...byNumber(before, typing, archive)];
}

/** 《 begins a title: what follows is completed to 《title》（number）. */
function byTitle(before: string, typing: Typing, archive: Archive): CompletionItem[] {
  const typed = /《[^《》]*$/u.exec(before)?.[0];
  if (typed === undefined) return [];
  const range = rangeBefore(typing, typed.length);
  return documents(archive)
    .filter(({ title }) => isWithin(typed.slice(1), title))
    .map(({ number, title }) => ({
      label: `《${title}》`,
      kind: REFERENCE,
      detail: number,
      filterText: `《${title}`,
      textEdit: { range, newText: `《${title}》（${number}）` },
    }));
}

/** 绍政发〔2015 is completed to the numbers that begin so, of the archive and of works.yaml. */
function byNumber(before: string, typing: Typing, archive: Archive): CompletionItem[] {
  const [, words = '', rest = ''] =
    /(\p{Script=Han}+)([〔[(（]?\d{0,4}[〕\])）]?\d{0,5})$/u.exec(before) ?? [];
  const prefix = knownPrefixes(archive.publication)
    .filter((each) => words.endsWith(each))
    .sort((a, b) => b.length - a.length)[0];
  if (prefix === undefined) return [];
  const typed = `${prefix}${rest.replace(/[[(（]/u, '〔').replace(/[\])）]/u, '〕')}`;
  const range = rangeBefore(typing, prefix.length + rest.length);
  return documents(archive)
    .filter(({ number }) => number.startsWith(typed))
    .map(({ number, title }) => ({
      label: number,
      kind: REFERENCE,
      detail: title,
      filterText: before.slice(before.length - prefix.length - rest.length),
      textEdit: { range, newText: number },
    }));
}

/** Documents with a number, of the archive and of others, the newest first. */
function documents({ register }: Archive): { readonly number: string; readonly title: string }[] {
  const numbered = [...register.notices]
    .filter(([, { number }]) => number !== undefined)
    .map(([number]) => number);
  return [...numbered.reverse(), ...register.works.keys()].map((number) => ({
    number,
    title: titleOf(number, register) ?? '',
  }));
}

/** Whether the characters that were typed stand in a title in this order. */
function isWithin(typed: string, title: string): boolean {
  let at = 0;
  for (const character of typed) {
    at = title.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function valuesOf(values: readonly string[]): CompletionItem[] {
  return [...new Set(values)].map((label) => ({ label, kind: VALUE }));
}

function snippetItem({ label, detail, body }: Snippet, range: Range): CompletionItem {
  return { label, kind: SNIPPET, detail, insertTextFormat: AS_SNIPPET, textEdit: { range, newText: body } };
}

function rangeBefore({ line, character }: Typing, length: number): Range {
  return { start: { line, character: character - length }, end: { line, character } };
}

function detailOf(detail: string | undefined): { readonly detail?: string } {
  return detail === undefined ? {} : { detail };
}

function kindWord(word: string): string | undefined {
  return word in KIND_FACTS ? KIND_FACTS[word as NoticeKind].word : undefined;
}
