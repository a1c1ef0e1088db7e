import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AjvModule from 'ajv-draft-04';
import formatsModule from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { sarif } from '../../../src/commands/reports/sarif.js';
import { rules } from '../../../src/check/rules/index.js';
import { madeFinding } from './made-finding.js';

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly Record<string, unknown>[] } };
    readonly results: readonly Record<string, unknown>[];
  }[];
}

const require = createRequire(import.meta.url);
const schema = JSON.parse(
  readFileSync(
    require
      .resolve('@microsoft/jest-sarif/package.json')
      .replace('package.json', 'lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
) as object;
const ajv = new AjvModule.default({ strict: false, unicodeRegExp: false });
formatsModule.default(ajv);
const validate = ajv.compile(schema);

function logOf(...findings: Parameters<typeof sarif>[0]): Log {
  const log = JSON.parse(sarif(findings, 'gazette', 'zh')) as Log;
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log;
}

describe('sarif', () => {
  it('is valid 2.1.0, and the schema would notice', () => {
    logOf();
    logOf(
      madeFinding(),
      madeFinding({ severity: 'note', expected: undefined, related: undefined, basis: undefined }),
    );
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  it('describes every rule with its help', () => {
    const [run] = logOf().runs;
    const described = run?.tool.driver.rules ?? [];
    expect(described.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(described.find(({ id }) => id === 'document-number-unique')).toMatchObject({
      defaultConfiguration: { level: 'error' },
      help: { text: expect.stringContaining('级别：错误') as string },
    });
    expect(
      described.filter(({ id, shortDescription }) => (shortDescription as { text: string }).text === id),
    ).toEqual([]);
  });

  it('tells place, words, the other place and the fix', () => {
    const [run] = logOf(madeFinding()).runs;
    expect(run?.results).toMatchObject([
      {
        ruleId: 'fullwidth-punctuation',
        ruleIndex: rules.findIndex(({ id }) => id === 'fullwidth-punctuation'),
        level: 'error',
        message: { text: '应为「，」，实为「,」（GB/T 15834—2011 5.1）' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'gazette/2015/03/%E7%94%B2.md', uriBaseId: '%SRCROOT%' },
              region: { startLine: 5, startColumn: 2, endLine: 5, endColumn: 3 },
            },
          },
        ],
        relatedLocations: [{ message: { text: '前一处' } }],
        fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: '，' } }] }] }],
      },
    ]);
  });

  it('deletes without inserting, and offers no fix where nothing is expected', () => {
    const [run] = logOf(madeFinding({ expected: [''] }), madeFinding({ expected: undefined })).runs;
    expect(run?.results[0]?.['fixes']).toEqual([
      {
        artifactChanges: [
          {
            artifactLocation: { uri: 'gazette/2015/03/%E7%94%B2.md', uriBaseId: '%SRCROOT%' },
            replacements: [{ deletedRegion: { startLine: 5, startColumn: 2, endLine: 5, endColumn: 3 } }],
          },
        ],
      },
    ]);
    expect(run?.results[1]).not.toHaveProperty('fixes');
  });

  it('names a file by its whole address where the archive is not below', () => {
    const log = JSON.parse(sarif([madeFinding({ path: '甲#乙.md' })], '/公报', 'zh')) as Log;
    expect(JSON.stringify(log.runs[0]?.results)).toContain(
      '"file:///%E5%85%AC%E6%8A%A5/%E7%94%B2%23%E4%B9%99.md"',
    );
  });
});
