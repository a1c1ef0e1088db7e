import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Position } from 'unist';
import type { Rule } from '../../check/rule.js';
import { rules } from '../../check/rules/index.js';
import type { Finding } from '../../model/finding.js';
import type { Language } from './language.js';

/** SARIF 2.1.0 (OASIS), for code scanners: every rule with its help, every finding with its place and its fix. */
export function sarif(findings: readonly Finding[], folder: string, language: Language): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'gazette', language: language === 'zh' ? 'zh-CN' : 'en', rules: descriptors() },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, folder, language)),
      },
    ],
  };
  return JSON.stringify(log, undefined, 2);
}

function descriptors() {
  const page = readFileSync(createRequire(import.meta.url).resolve('#docs/rules.md'), 'utf8');
  return rules.map((rule) => {
    const section = sectionOf(page, rule);
    return {
      id: rule.id,
      shortDescription: { text: /\*\*(.+?)\*\*/u.exec(section)?.[1] ?? rule.id },
      help: { text: section, markdown: section },
      defaultConfiguration: { level: rule.severity },
    };
  });
}

/** A rule's section of the handbook's page of rules. */
function sectionOf(page: string, { id }: Rule): string {
  const from = page.indexOf(`\n## ${id}\n`);
  const to = page.indexOf('\n## ', from + 1);
  return page.slice(page.indexOf('\n\n', from), to < 0 ? undefined : to).trim();
}

function resultOf(finding: Finding, folder: string, language: Language) {
  const { path: file, place, ruleId, severity, reason: why, basis, expected, related = [] } = finding;
  const ruleIndex = rules.findIndex(({ id }) => id === ruleId);
  const [fix] = expected ?? [];
  return {
    ruleId,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: severity,
    message: {
      text: basis === undefined ? why[language] : `${why[language]}（${basis[language]}）`,
    },
    locations: [locationOf(file, folder, regionOf(place))],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ path, place: there, reason }, id) => ({
        id,
        message: { text: reason[language] },
        ...locationOf(path, folder, regionOf(there)),
      })),
    }),
    ...(fix !== undefined && {
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation: artifactOf(file, folder),
              replacements: [
                {
                  deletedRegion: regionOf(place),
                  ...(fix !== '' && { insertedContent: { text: fix } }),
                },
              ],
            },
          ],
        },
      ],
    }),
  };
}

function locationOf(path: string, folder: string, region: object) {
  return { physicalLocation: { artifactLocation: artifactOf(path, folder), region } };
}

function regionOf({ start, end }: Position) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** Relative to where the command was run: scanners run at the root of the repository, which they call SRCROOT. */
function artifactOf(path: string, folder: string) {
  if (isAbsolute(folder)) return { uri: pathToFileURL(join(folder, path)).href };
  const segments = join(folder, path).split(sep);
  return { uri: segments.map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}
