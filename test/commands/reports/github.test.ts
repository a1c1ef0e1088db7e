import { expect, it } from 'vitest';
import { github } from '../../../src/commands/reports/github.js';
import { madeFinding } from './made-finding.js';

it('annotates the lines of a pull request', () => {
  const findings = [
    madeFinding(),
    madeFinding({ severity: 'warning', reason: { zh: '一\n二，100%', en: 'one' }, ruleId: 'a:b,c' }),
    madeFinding({ severity: 'note' }),
  ];
  expect(github(findings, 'gazette', 'zh').split('\n')).toEqual([
    '::error file=gazette/2015/03/甲.md,line=5,endLine=5,col=2,endColumn=2,title=fullwidth-punctuation::应为「，」，实为「,」',
    '::warning file=gazette/2015/03/甲.md,line=5,endLine=5,col=2,endColumn=2,title=a%3Ab%2Cc::一%0A二，100%25',
    '::notice file=gazette/2015/03/甲.md,line=5,endLine=5,col=2,endColumn=2,title=fullwidth-punctuation::应为「，」，实为「,」',
  ]);
});
