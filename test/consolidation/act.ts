import { readFileSync } from 'node:fs';
import type { Archive } from '../../src/model/archive.js';
import type { Notice } from '../../src/model/notice.js';
import { readCase } from '../check/rule-case.js';

/** A notice of 江澜市人民政府 (江政发〔2015〕N号), which does not exist. */
export interface MadeAct {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly date?: string;
  /** More lines of front matter, each with its line break. */
  readonly front?: string;
}

const PUBLICATION = readFileSync(new URL('../editions/jianglan/gazette.yaml', import.meta.url), 'utf8');

/** An archive of one issue with these notices. */
export function archiveOf(acts: readonly MadeAct[]): Archive {
  const files = acts.map(({ number, title, body, date = '2015-03-02', front = '' }) => ({
    name: `2015/03/jzf-2015-${number}.md`,
    text: `---\nnumber: 江政发〔2015〕${number}号\ntitle: ${title}\nissuer: 江澜市人民政府\ndate: ${date}\nsection: 市政府文件\n${front}---\n\n${body}`,
  }));
  const { archive, reading } = readCase([{ name: 'gazette.yaml', text: PUBLICATION }, ...files]);
  const faults = reading.filter(({ severity }) => severity === 'error');
  if (archive === undefined || faults.length > 0)
    throw new Error(
      faults.map(({ path, place, reason }) => `${path}:${place.start.line} ${reason.zh}`).join('\n'),
    );
  return archive;
}

/** One notice of such an archive. */
export function noticeOf(title: string, body: string): Notice {
  const [notice] = archiveOf([{ number: 1, title, body }]).notices;
  if (notice === undefined) throw new Error('no notice');
  return notice;
}
