import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
  type Node as YamlNode,
} from 'yaml';
import type { Position } from 'unist';
import type { ZodType } from 'zod';
import { createFinding, type Bilingual, type Finding, type ReadingRuleId } from '../model/finding.js';
import type { Source } from '../model/source.js';
import { MOST_DEPTH, TOO_DEEP } from './nesting-depth.js';
import { schemaFindings } from './schema-findings.js';
import { YAML_REASONS } from './yaml-reasons.js';
import {
  createYamlPlaces,
  createYamlSource,
  plainValue,
  yamlEntries,
  type YamlEntry,
  type YamlOffset,
  type YamlPlaces,
} from './yaml-tree.js';

export interface YamlResult<T> {
  readonly source: Source;
  /** Absent where the YAML or the schema was broken; the findings then say all that is. */
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}

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
  const places = createYamlPlaces(lines, base);
  const entries = [...yamlEntries(document.contents)];
  const source = createYamlSource(path, fileText, entries, places);
  const refusals = refusalsOf(document, entries, places);
  if (refusals.length > 0) {
    const findings = refusals.map((refusal) => createFinding({ path, severity: 'error', ...refusal }));
    return { source, value: undefined, findings };
  }
  const whole: Bilingual =
    base.offset > 0 ? { zh: '文件头', en: 'the front matter' } : { zh: '文件', en: 'the file' };
  const checked = { source, schema, value: plainValue(document.contents), whole };
  const result = schema.safeParse(checked.value);
  return result.success
    ? { source, value: result.data, findings: [] }
    : {
        source,
        value: undefined,
        findings: result.error.issues.flatMap((issue) => schemaFindings(checked, issue)),
      };
}

/** What in a document is no YAML, or YAML that is not allowed here. */
interface Refusal {
  readonly ruleId: ReadingRuleId;
  readonly place: Position;
  readonly reason: Bilingual;
}

/** All that is refused before the schema is asked. One broken bracket can be reported a thousand times at a place: once is enough. */
function refusalsOf(document: Document, entries: readonly YamlEntry[], places: YamlPlaces): Refusal[] {
  const refusals = [
    ...[...document.errors, ...document.warnings].map(({ pos, code }): Refusal => {
      const place = { start: places.pointAt(pos[0]), end: places.pointAt(pos[1]) };
      return code === 'RESOURCE_EXHAUSTION' ? tooDeep(place) : unreadable(place, YAML_REASONS[code]);
    }),
    ...entries
      .filter(({ depth }) => depth === MOST_DEPTH + 1)
      .map(({ value }) => tooDeep(places.range(value as YamlNode))),
    ...entries.flatMap((entry) => keyRefusals(entry, places)),
    ...entries
      .filter(({ value }) => (isScalar(value) || isCollection(value)) && value.tag !== undefined)
      .map(({ value }) => unreadable(places.range(value as YamlNode), YAML_REASONS.TAG_RESOLVE_FAILED)),
    ...entries.flatMap(({ value }) =>
      isAlias(value)
        ? [
            unreadable(places.range(value), {
              zh: `不能用「*${value.source}」引用别处的值，请照写一遍`,
              en: `the alias “*${value.source}” is not allowed: write the value once more`,
            }),
          ]
        : [],
    ),
  ];
  return [
    ...new Map(
      refusals.map((refusal) => [`${refusal.place.start.offset ?? 0} ${refusal.reason.zh}`, refusal]),
    ).values(),
  ];
}

/** Keys that would not be what they seem once they are keys of an object: two that are one then, lists, and `__proto__`. */
function keyRefusals({ value }: YamlEntry, places: YamlPlaces): Refusal[] {
  if (!isMap(value)) return [];
  const known = new Set<string>();
  return value.items.flatMap(({ key, value: item }) => {
    const node = (key ?? item ?? value) as YamlNode;
    if (!isScalar(key) || key.value === null || key.value === '')
      return [unreadable(places.range(node), YAML_REASONS.NON_STRING_KEY)];
    const name = String(key);
    const isTwice = known.has(name);
    known.add(name);
    if (name === '__proto__') return [unknownKey(places.range(node), name)];
    return isTwice ? [unreadable(places.range(node), YAML_REASONS.DUPLICATE_KEY)] : [];
  });
}

function unreadable(place: Position, { zh, en }: Bilingual): Refusal {
  return {
    ruleId: 'yaml-syntax',
    place,
    reason: { zh: `YAML 读不通：${zh}`, en: `this YAML cannot be read: ${en}` },
  };
}

function tooDeep(place: Position): Refusal {
  return { ruleId: 'nesting-depth', place, reason: TOO_DEEP };
}

function unknownKey(place: Position, key: string): Refusal {
  return { ruleId: 'schema', place, reason: { zh: `不认识的项「${key}」`, en: `unknown key “${key}”` } };
}
